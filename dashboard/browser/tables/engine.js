/**
 * What Python asks to make the page's tables: words, links, columns and scales.
 *
 * @import {Row} from "../core/types.js"
 */
import {amountWords} from "./amounts.js";
import {evidenceLink} from "./plan_links.js";

export {axisEnds, classBounds} from "../own/scales.js";
export {columnsOf} from "./data_columns.js";

/** Nothing is loaded: every function is of its arguments. */
export function load() {}

/**
 * Amounts in words, in both languages.
 * @param {number[]} values
 * @param {string[]} en their units in English
 * @param {string[]} zh in Chinese
 */
export function amountsWords(values, en, zh) {
  return {
    words_en: values.map((value, row) => amountWords(value, en[row], "en")),
    words_zh: values.map((value, row) => amountWords(value, zh[row], "zh")),
  };
}

/**
 * The links to the data of statements.
 * @param {Row[]} statements see `evidenceLink`
 * @param {boolean[]} areDiffering whether the evidence differs from each
 */
export function evidenceLinks(statements, areDiffering) {
  return statements.map((statement, row) => evidenceLink(statement, areDiffering[row]));
}
