/**
 * The rows behind a chart for readers: columns in the page's language, codes in words.
 *
 * @typedef {{name: string, stem: string}} Column the stem is the name without its language
 *
 * @typedef {object} Cell
 * @property {string} text
 * @property {Lang} [lang] if it is not the page's
 * @property {string | null} [url]
 * @property {"number" | "source"} [kind]
 * @property {string} [page] path of the page of what it names
 *
 * @import {Lang, Lookup, Row, View} from "./types.js"
 */
import {columnsOf} from "./csv.js";
import {hasMessage, message} from "./messages.js";
import {regionName} from "./names.js";
import {sourceLang} from "./nodes.js";
import {numberWords} from "./numbers.js";
import {pageOfCell} from "./page_of.js";
import {unitWords} from "./units.js";

const DECIMALS_MAX = 4;
const NO_DECIMALS_FROM = 1000;
/** Codes and addresses, which programs need; their names stand beside them. */
const CODE_COLUMNS = [
  "(?:.*_)?adcode|region_ids?|id|item|entry_id|statement_id|relocation_id",
  "criterion|metric_id|(?:.*_)?indicator_id|(?:.*_)?industry_id|.*source_id|(?:.*_)?url|view|recalled_fields|basis|test",
];
const IS_CODE = new RegExp(`^(?:${CODE_COLUMNS.join("|")})$`);

/**
 * Make a table of rows for readers. Of a column in both languages, only the page's is kept.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Row[]} rows
 * @returns {{heads: string[], lines: Cell[][]}}
 */
export function readableTable(lookup, view, rows) {
  const {lang} = view;
  const names = columnsOf(rows).filter((name) => !isOfCriterion(lookup, name));
  const columns = readableColumns(names, lang);
  return {
    heads: columns.map(({stem}) => columnHead(stem, lang)),
    lines: rows.map((row) => columns.map((column) => linkedCell(lookup, lang, row, column))),
  };
}

/**
 * A cell, with the page of what it names, if there is one.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {Row} row
 * @param {Column} column
 * @returns {Cell}
 */
function linkedCell(lookup, lang, row, column) {
  const cell = readableCell(lookup, lang, row, column);
  const page = cell.text && pageOfCell(lookup, row, column.stem);
  return page ? {...cell, page} : cell;
}

/**
 * Whether a column is that of one criterion, such as `value_pm25`: a table with a row for each
 * criterion is easier to read.
 * @param {Lookup} lookup
 * @param {string} name
 */
function isOfCriterion({known}, name) {
  const [, code = ""] = /^(?:value|year|score|weight|source)_(.+)$/.exec(name) ?? [];
  return known.has.criteria.has(code);
}

/**
 * The columns for readers of a language; the name comes first.
 * @param {string[]} names
 * @param {Lang} lang
 * @returns {Column[]}
 */
function readableColumns(names, lang) {
  return names
    .filter((name) => !IS_CODE.test(name) && !isOther(name, names, lang))
    .map((name) => ({name, stem: name.replace(/_(?:en|zh)$/, "")}))
    .sort((a, b) => Number(b.stem === "name") - Number(a.stem === "name"));
}

/**
 * Whether a column is the half of a pair in the other language. A name without a language that has
 * a Chinese twin is the English half.
 * @param {string} name
 * @param {string[]} names of all columns
 * @param {Lang} lang
 */
function isOther(name, names, lang) {
  const stem = name.replace(/_(?:en|zh)$/, "");
  const isChinese = name.endsWith("_zh");
  const twins = isChinese ? [stem, `${stem}_en`] : [`${stem}_zh`];
  return isChinese === (lang === "en") && twins.some((twin) => names.includes(twin));
}

/**
 * The head of a column.
 * @param {string} stem
 * @param {Lang} lang
 */
function columnHead(stem, lang) {
  const key = [`reading.head.${stem}`, `data.column.${stem}`].find(hasMessage);
  return key ? message(key, lang) : stem;
}

/**
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {Row} row
 * @param {Column} column
 * @returns {Cell}
 */
function readableCell(lookup, lang, row, {name, stem}) {
  const value = row[name];
  if (value === null || value === undefined || value === "") return {text: ""};
  if (stem === "source") return {...sourceCell(value), url: row.url?.includes("; ") ? "" : row.url};
  if (stem === "organisations" || /(?:^|_)vintage$/.test(stem))
    return {text: value, lang: name.endsWith("_zh") ? "zh" : "en"};
  if (typeof value === "boolean") return {text: message(value ? "data.yes" : "data.no", lang)};
  if (typeof value === "number")
    return {kind: "number", text: /year$/.test(stem) ? String(value) : numberText(value)};
  if (name.endsWith("_zh") && lang === "en") return {text: value, lang: "zh"};
  // An unverified Chinese name that is left out has the English one in its place.
  if (name === "name_zh" && !/\p{Script=Han}/u.test(value)) return {text: value, lang: "en"};
  if (name.endsWith("_en") && lang === "zh") return {text: value, lang: "en"};
  return {text: name === stem ? codeWords(lookup, lang, value, stem) : value};
}

/**
 * @param {string} text
 * @returns {Cell}
 */
function sourceCell(text) {
  return {text, lang: /** @type {Lang} */ (sourceLang(text) ?? undefined), kind: "source"};
}

/** @param {number} value */
function numberText(value) {
  return numberWords(value, Math.abs(value) >= NO_DECIMALS_FROM ? undefined : DECIMALS_MAX);
}

/**
 * The words of a code; a text that is no code stays.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {string} value
 * @param {string} stem
 */
function codeWords(lookup, lang, value, stem) {
  if (stem === "unit" || stem.endsWith("_unit")) return unitWords(lookup, value, lang);
  if (stem === "chosen_region") return regionName(lookup, lookup.regionRow.get(value), lang);
  if (stem === "industry_ids") {
    const names = lookup.tables.industries[`name_${lang}`];
    return value
      .split("; ")
      .map((id) => names[lookup.industryRow.get(id)])
      .join(message("list.comma", lang));
  }
  const key = [`reading.value.${value}`, `data.value.${value}`].find(hasMessage);
  return key ? message(key, lang) : value;
}
