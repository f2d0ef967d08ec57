/**
 * The words of pages: names, lists and numbers in a language.
 *
 * @import {Lang, Row} from "../core/types.js"
 */
import {eachLang} from "../core/both.js";
import {dateWords, monthName} from "../core/dates.js";
import {message} from "../core/messages.js";
import {fewNames, joinWords} from "../core/names.js";

const STOPS = {en: ".", zh: "。"};
const ENDS = /[.!?。！]$/u;
/** Of names that hold one of these, a list is written with stronger marks. */
const JOINS = [", ", " and ", "、", "与", "和"];
const TEENS = [11, 12, 13];
const ENDINGS = ["th", "st", "nd", "rd"];

/**
 * A name or text of a row in a language, or in English where the other is missing.
 * @param {Row} row
 * @param {Lang} lang
 * @param {string} [stem] of its columns, without their language
 * @returns {string}
 */
export function nameOf(row, lang, stem = "name") {
  return String(row[`${stem}_${lang}`] || row[`${stem}_en`] || "");
}

/**
 * The names of a row by language.
 * @param {Row} row
 */
export function namesOf(row) {
  return eachLang((lang) => nameOf(row, lang));
}

/**
 * Cut a text to a number of characters.
 * @param {string} text
 * @param {number} most
 */
export function cut(text, most) {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/**
 * A name as it stands inside a sentence: its first word may be an abbreviation.
 * @param {string} name
 * @param {Lang} lang
 */
export function inside(name, lang) {
  const [first] = name.split(" ", 1);
  const isUpper = first === first.toUpperCase() && first !== first.toLowerCase();
  if (lang === "zh" || isUpper) return name;
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/**
 * A list: "A, B and C", or "A and B; C; and D".
 * @param {string[]} names
 * @param {Lang} lang
 */
export function joined(names, lang) {
  return joinWords(names, lang, marksOf(names));
}

/**
 * A list of at most some names, and how many more there are.
 * @param {string[]} names
 * @param {Lang} lang
 * @param {number} most
 */
export function shortened(names, lang, most) {
  return fewNames(names, lang, {most, marks: marksOf(names)});
}

/**
 * The messages of the mark between names, of the last one, and of how many more there are.
 * @param {string[]} names
 */
function marksOf(names) {
  const isLong = names.some((name) => JOINS.some((mark) => name.includes(mark)));
  // Of two names, "food and beverages and steel" is as hard to read.
  return isLong
    ? {comma: "pages.list.comma", and: "pages.list.and", more: "pages.and_more.long"}
    : {comma: "list.comma", and: "list.and", more: "pages.and_more"};
}

/**
 * A text as a sentence: with a capital letter and a full stop.
 * @param {string} text
 * @param {Lang} lang
 */
export function sentence(text, lang) {
  return capital(text) + (ENDS.test(text) ? "" : STOPS[lang]);
}

/**
 * Begin a text with a capital letter.
 * @param {string} text
 */
export function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The first and last of some years, or the only one.
 * @param {number[]} years
 * @param {Lang} lang
 */
export function yearsWords(years, lang) {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : message("pages.years", lang, {first, last});
}

/**
 * A date, which may have no day or no month: "22 September 2026".
 * @param {string} date YYYY, YYYY-MM or YYYY-MM-DD
 * @param {Lang} lang
 */
export function dayWords(date, lang) {
  const [year, month, day] = date.split("-");
  if (!day) return dateWords(date, lang);
  const named = monthName(Number(month), lang);
  return message("pages.date.day", lang, {year, month: named, day: Number(day)});
}

/**
 * A rank: "3rd of 14".
 * @param {number} rank from 1
 * @param {number} count
 * @param {Lang} lang
 */
export function rankWords(rank, count, lang) {
  const ending = TEENS.includes(rank % 100) ? "th" : (ENDINGS[rank % 10] ?? "th");
  const shown = lang === "zh" ? rank : `${rank}${ending}`;
  return message("pages.rank", lang, {rank: shown, count});
}
