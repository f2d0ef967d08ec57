/**
 * Dates in words.
 *
 * @import {Lang} from "./types.js"
 */
import {message} from "./messages.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A month with its year: "May 2023".
 * @param {string} date its first letters are YYYY-MM
 * @param {Lang} lang
 */
export function monthWords(date, lang) {
  const [year, month] = date.split("-");
  return message("date.month", lang, {year, month: monthName(Number(month), lang)});
}

/**
 * A date to the month, or a year alone where it has no month: "May 2023", "2023".
 * @param {string} date YYYY, YYYY-MM or YYYY-MM-DD
 * @param {Lang} lang
 */
export function dateWords(date, lang) {
  return date.includes("-") ? monthWords(date, lang) : message("date.year", lang, {year: date});
}

/**
 * @param {number} month from 1
 * @param {Lang} lang
 */
export function monthName(month, lang) {
  return message(`month.${MONTHS[month - 1]}`, lang);
}
