/**
 * Months in words.
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
 * @param {number} month from 1
 * @param {Lang} lang
 */
export function monthName(month, lang) {
  return message(`month.${MONTHS[month - 1]}`, lang);
}
