/** Workbooks after ECMA-376: typed cells, a table object and frozen heads on each sheet, links that open. */
import {zipOf} from "./zip.js";
import {escapeXml} from "./xml.js";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WIDTH_MIN = 8;
const WIDTH_MAX = 60;
const SHEET_NAME_MAX = 31;
const CELL_MAX = 32_767;
const LINK_MAX = 2_079;
const LINKS_MAX = 65_530;
const HEAD_STYLE = 1;
const LINK_STYLE = 2;
const TEXT_STYLE = 3;
// Fonts: body, bold, link. Formats: plain, head, link, and text, which no spreadsheet takes for a number.
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B5C8A"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf fontId="2" xfId="0" applyFont="1"/><xf numFmtId="49" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Write a workbook. `sheets` are `{name, columns, rows}`: column names and rows of values, null where
 * absent; numbers and booleans are such, all else is text, so that none of it is run as a formula.
 */
export function xlsxOf(sheets, {title, date}) {
  const named = sheets.map((sheet, place) => ({
    ...sheet,
    name: sheetName(sheet.name, place, sheets),
    number: place + 1,
  }));
  const files = [
    {name: "[Content_Types].xml", content: contentTypes(named)},
    {
      name: "_rels/.rels",
      content: relations([
        ["officeDocument", "xl/workbook.xml"],
        ["metadata/core-properties", "docProps/core.xml"],
      ]),
    },
    {name: "docProps/core.xml", content: coreProperties(title, date)},
    {name: "xl/workbook.xml", content: workbook(named)},
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ...named.map(({number}) => ["worksheet", `worksheets/sheet${number}.xml`]),
        ["styles", "styles.xml"],
      ]),
    },
    {name: "xl/styles.xml", content: STYLES},
    ...named.flatMap(sheetFiles),
  ];
  return zipOf(files, date);
}

/** A name that a workbook takes: short, without its special signs, its own. */
function sheetName(name, place, sheets) {
  const plain = name.replace(/[\\/*?:[\]]/g, " ").slice(0, SHEET_NAME_MAX);
  const isTaken = sheets
    .slice(0, place)
    .some((other) => other.name.slice(0, SHEET_NAME_MAX).toLowerCase() === plain.toLowerCase());
  return isTaken ? `${plain.slice(0, SHEET_NAME_MAX - 3)} ${place + 1}` : plain;
}

function sheetFiles({number, columns, rows}) {
  const links = [];
  const cells = rows.map(
    (row, at) =>
      `<row r="${at + 2}">${row.map((value, column) => cellXml(value, `${columnLetters(column)}${at + 2}`, links)).join("")}</row>`,
  );
  const heads = columns
    .map(
      (name, column) =>
        `<c r="${columnLetters(column)}1" s="${HEAD_STYLE}" t="inlineStr"><is><t>${escapeXml(name)}</t></is></c>`,
    )
    .join("");
  const range = `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
  const widths = columns
    .map(
      (name, column) =>
        `<col min="${column + 1}" max="${column + 1}" width="${columnWidth(name, rows, column)}" customWidth="1"/>`,
    )
    .join("");
  const hyperlinks = links.length
    ? `<hyperlinks>${links.map(({ref}, at) => `<hyperlink ref="${ref}" r:id="rId${at + 2}"/>`).join("")}</hyperlinks>`
    : "";
  const sheet = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"${number === 1 ? ' tabSelected="1"' : ""}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${heads}</row>${cells.join("")}</sheetData>${hyperlinks}<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
  return [
    {name: `xl/worksheets/sheet${number}.xml`, content: sheet},
    {
      name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      content: relations([
        ["table", `../tables/table${number}.xml`],
        ...links.map(({url}) => ["hyperlink", url, true]),
      ]),
    },
    {name: `xl/tables/table${number}.xml`, content: tableObject(number, columns, range)},
  ];
}

function cellXml(value, ref, links) {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${ref}" t="b"><v>${Number(value)}</v></c>`;
  const text = xlsxText(String(value));
  const isLink =
    /^https?:\/\/\S+$/.test(text) && text.length <= LINK_MAX && links.length < LINKS_MAX;
  if (isLink) links.push({ref, url: text});
  return `<c r="${ref}" s="${isLink ? LINK_STYLE : TEXT_STYLE}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Text as a cell may hold it: not too long, and no code of a character that was meant as it stands. */
function xlsxText(text) {
  const whole = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text;
  return whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** A, B, … Z, AA, … */
export function columnLetters(column) {
  const rest = Math.floor(column / 26);
  return (rest ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnWidth(name, rows, column) {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[column] ?? "").length),
    name.length + 3,
  );
  return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, longest + 1));
}

function tableObject(number, columns, range) {
  const named = columns
    .map((name, column) => `<tableColumn id="${column + 1}" name="${escapeXml(name)}"/>`)
    .join("");
  return `${XML}<table xmlns="${MAIN}" id="${number}" name="Table${number}" displayName="Table${number}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${named}</tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`;
}

function workbook(sheets) {
  const listed = sheets
    .map(
      ({name, number}) =>
        `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
    )
    .join("");
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>`;
}

function relations(targets) {
  const listed = targets
    .map(([kind, target, isOutside], at) => {
      const type = kind.startsWith("metadata")
        ? `${PACKAGE}/relationships/${kind}`
        : `${RELATIONS}/${kind}`;
      return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escapeXml(target)}"${isOutside ? ' TargetMode="External"' : ""}/>`;
    })
    .join("");
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${listed}</Relationships>`;
}

function contentTypes(sheets) {
  const override = (name, type) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override("xl/workbook.xml", `${TYPES}.sheet.main+xml`),
    override("xl/styles.xml", `${TYPES}.styles+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...sheets.flatMap(({number}) => [
      override(`xl/worksheets/sheet${number}.xml`, `${TYPES}.worksheet+xml`),
      override(`xl/tables/table${number}.xml`, `${TYPES}.table+xml`),
    ]),
  ].join("")}</Types>`;
}

function coreProperties(title, date) {
  const when = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>JJJ Atlas</dc:creator>${when}</cp:coreProperties>`;
}
