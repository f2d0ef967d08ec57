/**
 * Workbooks after ECMA-376: typed cells, a table object and frozen heads on each sheet, links that
 * open.
 *
 * @import {Bytes, Deflate, PackedFile} from "./zip.js"
 * @import {NumberedSheet} from "./xlsx_parts.js"
 *
 * @typedef {string | number | boolean | null} CellValue null is absent
 * @typedef {{name: string, columns: string[], rows: CellValue[][]}} Sheet
 */

import {
  contentTypes,
  coreProperties,
  HEAD_STYLE,
  LINK_STYLE,
  MAIN,
  RELATIONS,
  relations,
  STYLES,
  TEXT_STYLE,
  workbook,
  XML,
} from "./xlsx_parts.js";
import {escapeXml} from "./xml.js";
import {zipOf} from "./zip.js";

const WIDTH_MIN = 8;
const WIDTH_MAX = 60;
const SHEET_NAME_MAX = 31;
const CELL_MAX = 32_767;
const LINK_MAX = 2_079;
const LINKS_MAX = 65_530;
const LETTERS = 26;
const LETTER_A = 65;

/**
 * Write a workbook. Numbers and booleans keep their type, all else is text, so that none of it is
 * run as a formula.
 * @param {Sheet[]} sheets
 * @param {{title: string, date: string}} properties
 * @param {Deflate} deflate
 * @returns {Promise<Bytes>}
 */
export function xlsxOf(sheets, {title, date}, deflate) {
  const numbered = sheets.map((sheet, place) => ({
    ...sheet,
    name: sheetName(sheet.name, place, sheets),
    number: place + 1,
  }));
  /** @type {PackedFile[]} */
  const files = [
    {name: "[Content_Types].xml", content: contentTypes(numbered)},
    {
      name: "_rels/.rels",
      content: relations([
        ["officeDocument", "xl/workbook.xml"],
        ["metadata/core-properties", "docProps/core.xml"],
      ]),
    },
    {name: "docProps/core.xml", content: coreProperties(title, date)},
    {name: "xl/workbook.xml", content: workbook(numbered)},
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ...numbered.map(({number}) => ["worksheet", `worksheets/sheet${number}.xml`]),
        ["styles", "styles.xml"],
      ]),
    },
    {name: "xl/styles.xml", content: STYLES},
    ...numbered.flatMap(sheetFiles),
  ];
  return zipOf(files, date, deflate);
}

/**
 * A name that a workbook takes: short, without special signs, unique.
 * @param {string} name
 * @param {number} place
 * @param {Sheet[]} sheets
 */
function sheetName(name, place, sheets) {
  const plain = name.replace(/[\\/*?:[\]]/g, " ").slice(0, SHEET_NAME_MAX);
  const isTaken = sheets
    .slice(0, place)
    .some((other) => other.name.slice(0, SHEET_NAME_MAX).toLowerCase() === plain.toLowerCase());
  return isTaken ? `${plain.slice(0, SHEET_NAME_MAX - 3)} ${place + 1}` : plain;
}

/**
 * @param {NumberedSheet} sheet
 * @returns {PackedFile[]}
 */
function sheetFiles(sheet) {
  const {number, columns, rows} = sheet;
  /** @type {CellLink[]} */
  const links = [];
  const cells = rows.map((row, at) => rowXml(row, at + 2, links));
  const range = `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
  return [
    {
      name: `xl/worksheets/sheet${number}.xml`,
      content: worksheet(sheet, range, cells.join(""), links),
    },
    {
      name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      content: relations([
        ["table", `../tables/table${number}.xml`],
        ...links.map(({url}) => ["hyperlink", url, "External"]),
      ]),
    },
    {name: `xl/tables/table${number}.xml`, content: tableObject(number, columns, range)},
  ];
}

/**
 * @typedef {{ref: string, url: string}} CellLink
 * @param {NumberedSheet} sheet
 * @param {string} range
 * @param {string} cells
 * @param {CellLink[]} links
 */
function worksheet({number, columns, rows}, range, cells, links) {
  const heads = columns.map((name, column) => headXml(name, columnLetters(column)));
  const widths = columns.map((name, column) =>
    widthXml(column + 1, columnWidth(name, rows, column)),
  );
  const view = number === 1 ? ' tabSelected="1"' : "";
  const hyperlinks = links.map(({ref}, at) => `<hyperlink ref="${ref}" r:id="rId${at + 2}"/>`);
  return [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="${range}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${view}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    `</sheetView></sheetViews><cols>${widths.join("")}</cols>`,
    `<sheetData><row r="1">${heads.join("")}</row>${cells}</sheetData>`,
    links.length ? `<hyperlinks>${hyperlinks.join("")}</hyperlinks>` : "",
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join("");
}

/**
 * @param {string} name
 * @param {string} letters of its column
 */
function headXml(name, letters) {
  const text = `<is><t>${escapeXml(name)}</t></is>`;
  return `<c r="${letters}1" s="${HEAD_STYLE}" t="inlineStr">${text}</c>`;
}

/**
 * @param {number} number
 * @param {number} width
 */
function widthXml(number, width) {
  return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
}

/**
 * @param {CellValue[]} row
 * @param {number} number
 * @param {CellLink[]} links those of the cells are added
 */
function rowXml(row, number, links) {
  const cells = row.map((value, column) =>
    cellXml(value, `${columnLetters(column)}${number}`, links),
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

/**
 * @param {CellValue} value
 * @param {string} ref
 * @param {CellLink[]} links
 */
function cellXml(value, ref, links) {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${ref}" t="b"><v>${Number(value)}</v></c>`;
  const text = xlsxText(String(value));
  const isLink =
    /^https?:\/\/\S+$/.test(text) && text.length <= LINK_MAX && links.length < LINKS_MAX;
  if (isLink) links.push({ref, url: text});
  const content = `<is><t xml:space="preserve">${escapeXml(text)}</t></is>`;
  return `<c r="${ref}" s="${isLink ? LINK_STYLE : TEXT_STYLE}" t="inlineStr">${content}</c>`;
}

/**
 * Text as a cell may hold it: not too long, and with nothing that reads as the code of a character.
 * @param {string} text
 */
function xlsxText(text) {
  const whole = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text;
  return whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/**
 * A, B, … Z, AA, …
 * @param {number} column from 0
 * @returns {string}
 */
export function columnLetters(column) {
  const rest = Math.floor(column / LETTERS);
  return (rest ? columnLetters(rest - 1) : "") + String.fromCharCode(LETTER_A + (column % LETTERS));
}

/**
 * @param {string} name
 * @param {CellValue[][]} rows
 * @param {number} column
 */
function columnWidth(name, rows, column) {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[column] ?? "").length),
    name.length + 3,
  );
  return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, longest + 1));
}

/**
 * @param {number} number
 * @param {string[]} columns
 * @param {string} range
 */
function tableObject(number, columns, range) {
  const named = columns.map(
    (name, column) => `<tableColumn id="${column + 1}" name="${escapeXml(name)}"/>`,
  );
  const id = `id="${number}" name="Table${number}" displayName="Table${number}"`;
  return [
    `${XML}<table xmlns="${MAIN}" ${id} ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${named.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>',
  ].join("");
}
