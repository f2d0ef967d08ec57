/**
 * A named value of the story, and how one is written.
 *
 * @import {Row} from "../core/types.js"
 *
 * @typedef {object} Value a number or a name that a sentence of the story holds
 * @property {number} number that its conditions test; of a name, 0
 * @property {string} en as the English sentence has it
 * @property {string} zh as the Chinese sentence has it
 * @property {string} sources ids of those of the rows that it is computed from, with `; ` between;
 *   empty: a count of all rows of a table
 *
 * @typedef {Record<string, Value>} Values by name
 */
import {BEIJING, HEBEI, TIANJIN} from "../core/adcodes.js";
import {fullNumberWords, numberWords} from "../core/numbers.js";
import {listedIds} from "../core/row_sources.js";
import {inside, nameOf} from "./words.js";

/** @type {Record<string, string>} */
export const PROVINCES = {beijing: BEIJING, tianjin: TIANJIN, hebei: HEBEI};

/**
 * A number of things.
 * @param {number} number
 * @param {string} [sources]
 * @returns {Value}
 */
export function count(number, sources = "") {
  return written(number, sources, numberWords(number, 0));
}

/**
 * The number of some rows, with their sources.
 * @param {Row[]} rows
 */
export function countOf(rows) {
  return count(rows.length, citedIn(rows));
}

/**
 * @param {number} year
 * @param {string} [sources]
 */
export function yearValue(year, sources = "") {
  return written(year, sources, String(year));
}

/**
 * A share in percent.
 * @param {number} part 0 to 1
 * @param {string} sources
 */
export function percent(part, sources) {
  const text = fullNumberWords(100 * part, 1);
  return written(part, sources, `${text} %`, `${text}%`);
}

/**
 * A name as it stands inside a sentence.
 * @param {Row} row
 */
export function nameInside(row) {
  return written(0, "", inside(nameOf(row, "en"), "en"), nameOf(row, "zh"));
}

/**
 * A value in the words of each language.
 * @param {number} number
 * @param {string} sources
 * @param {string} en
 * @param {string} [zh] the same without it
 * @returns {Value}
 */
export function written(number, sources, en, zh = en) {
  return {number, en, zh, sources};
}

/**
 * Join the sources of rows, each once.
 * @param {Row[]} rows
 */
export function citedIn(rows) {
  return [...new Set(rows.flatMap((row) => listedIds(row.source_id)))].join("; ");
}
