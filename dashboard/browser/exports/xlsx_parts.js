/**
 * The parts of a workbook that hold no cells: styles, list of sheets, relations, content types,
 * properties.
 *
 * @import {Sheet} from "./xlsx.js"
 *
 * @typedef {Sheet & {number: number}} NumberedSheet
 */
import {escapeXml} from "./xml.js";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CORE = `${PACKAGE}/metadata/core-properties`;
const DUBLIN_CORE = "http://purl.org/dc";
const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE_TYPES = "application/vnd.openxmlformats-package";

export const HEAD_STYLE = 1;
export const LINK_STYLE = 2;
export const TEXT_STYLE = 3;
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0B5C8A"/><name val="Calibri"/></font>',
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
/** Plain, head, link, and text, which no spreadsheet takes for a number. */
const FORMATS = [
  '<xf xfId="0"/>',
  '<xf fontId="1" xfId="0" applyFont="1"/>',
  '<xf fontId="2" xfId="0" applyFont="1"/>',
  '<xf numFmtId="49" xfId="0" applyNumberFormat="1" quotePrefix="1"/>',
];
export const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  `<fonts count="${FONTS.length}">${FONTS.join("")}</fonts>`,
  `<fills count="${FILLS.length}">${FILLS.join("")}</fills>`,
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="${FORMATS.length}">${FORMATS.join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

/** @param {NumberedSheet[]} sheets */
export function workbook(sheets) {
  const listed = sheets.map(
    ({name, number}) =>
      `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const spaces = `xmlns="${MAIN}" xmlns:r="${RELATIONS}"`;
  return `${XML}<workbook ${spaces}><sheets>${listed.join("")}</sheets></workbook>`;
}

/**
 * List what a part points at: its kind, its address, and "External" if that is outside the
 * workbook.
 * @param {string[][]} targets
 */
export function relations(targets) {
  const listed = targets.map(([kind, target, mode], at) => {
    const base = kind.startsWith("metadata") ? `${PACKAGE}/relationships` : RELATIONS;
    const outside = mode ? ` TargetMode="${mode}"` : "";
    const points = `Type="${base}/${kind}" Target="${escapeXml(target)}"${outside}`;
    return `<Relationship Id="rId${at + 1}" ${points}/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${listed.join("")}</Relationships>`;
}

/** @param {NumberedSheet[]} sheets */
export function contentTypes(sheets) {
  const parts = [
    ["xl/workbook.xml", `${TYPES}.sheet.main+xml`],
    ["xl/styles.xml", `${TYPES}.styles+xml`],
    ["docProps/core.xml", `${PACKAGE_TYPES}.core-properties+xml`],
    ...sheets.flatMap(({number}) => [
      [`xl/worksheets/sheet${number}.xml`, `${TYPES}.worksheet+xml`],
      [`xl/tables/table${number}.xml`, `${TYPES}.table+xml`],
    ]),
  ];
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${PACKAGE_TYPES}.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
    "</Types>",
  ].join("");
}

/**
 * @param {string} title
 * @param {string} date YYYY-MM-DD
 */
export function coreProperties(title, date) {
  const spaces = [
    `xmlns:cp="${CORE}"`,
    `xmlns:dc="${DUBLIN_CORE}/elements/1.1/"`,
    `xmlns:dcterms="${DUBLIN_CORE}/terms/"`,
    `xmlns:xsi="${SCHEMA_INSTANCE}"`,
  ];
  return [
    `${XML}<cp:coreProperties ${spaces.join(" ")}>`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>JJJ Atlas</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`,
    "</cp:coreProperties>",
  ].join("");
}
