/**
 * A table's cell in words.
 *
 * @typedef {Tables["data"]["about"][string]["shown"][number]} Column a column that the page shows
 * @typedef {Record<string, any[]>} Columns the values of a table by column; null is absent
 *
 * @import {Lang, Lookup, Tables} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {withUnit} from "../../core/units.js";

export const NATION = "156000";
/** No value of the tables has more. */
const DECIMALS_MAX = 4;

/**
 * Write a cell; an absent value is an empty text.
 * @param {Lookup} lookup
 * @param {Column} column
 * @param {Columns} columns
 * @param {number} row
 * @param {Lang} lang
 * @returns {string}
 */
export function cellWords(lookup, column, columns, row, lang) {
  const {parts, kind} = column;
  const value = columns[parts[lang === "zh" ? parts.length - 1 : 0]][row];
  if (value === null) return "";
  if (column.is_list)
    return value
      .map((/** @type {any} */ item) => valueWords(lookup, kind, item, lang))
      .join(message("list.comma", lang));
  if (kind === "measure") {
    const unit = lookup.tables.data.names.indicators[columns.indicator_id[row]];
    return withUnit(numberWords(value, DECIMALS_MAX), unit[`unit_${lang}`], lang);
  }
  if (kind === "sector") return codeName(lookup, columns, row, lang);
  return valueWords(lookup, kind, value, lang);
}

/**
 * Whether a value is recalled in a row that is not, where the reader hides recalled ones.
 * @param {Columns} columns
 * @param {number} row
 * @param {string} name of the column
 * @param {boolean} hides
 */
export function isBlank(columns, row, name, hides) {
  return hides && Boolean(columns.recalled_fields?.[row].includes(name));
}

/**
 * Name the code of a classification.
 * @param {Lookup} lookup
 * @param {Columns} columns
 * @param {number} row
 * @param {Lang} lang
 */
export function codeName(lookup, columns, row, lang) {
  const {codes} = lookup.tables.data.names;
  return codes[`${columns.classification[row]} ${columns.code[row]}`][`name_${lang}`];
}

/**
 * Name a region, a zone or the nation.
 * @param {Lookup} lookup
 * @param {string} place
 * @param {Lang} lang
 */
export function placeName(lookup, place, lang) {
  if (place === NATION) return lookup.tables.data.names.nation[`name_${lang}`];
  return regionName(lookup, lookup.regionRow.get(place), lang);
}

/**
 * Name a column, or either column of a pair of languages.
 * @param {string} column
 * @param {Lang} lang
 */
export function columnLabel(column, lang) {
  return message(`data.column.${column.replace(/_en$/, "").replace(/_zh$/, "")}`, lang);
}

/**
 * @param {Lookup} lookup
 * @param {string} kind of the column
 * @param {any} value
 * @param {Lang} lang
 * @returns {string}
 */
function valueWords(lookup, kind, value, lang) {
  const {names, sources} = lookup.tables.data;
  /** @type {Record<string, () => string>} */
  const words = {
    region: () => placeName(lookup, value, lang),
    industry: () => names.industries[value][`name_${lang}`],
    indicator: () => names.indicators[value][`name_${lang}`],
    choice: () => message(`data.value.${value}`, lang),
    flag: () => message(value ? "data.yes" : "data.no", lang),
    number: () => numberWords(value, DECIMALS_MAX),
    source: () => sources[value][`title_${lang}`],
    field: () => columnLabel(value, lang),
  };
  return words[kind] ? words[kind]() : String(value);
}
