/**
 * The words of pages: names, lists and numbers in a language.
 *
 * @import {Lang, Row} from "../core/types.js"
 */
import {eachLang} from "../core/both.js";
import {monthName, monthWords} from "../core/dates.js";
import {message} from "../core/messages.js";

const STOPS = {en: ".", zh: "。"};
const ENDS = /[.!?。！]$/u;
/** Of names that hold one of these, a list is written with stronger marks. */
const JOINS = [", ", " and ", "、", "与", "和"];
const TEENS = [11, 12, 13];
const ENDINGS = ["th", "st", "nd", "rd"];
/** Digits enough to tell a half from what is nearly one. */
const EXACT = 20;

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
  if (names.length < 2) return names.join("");
  const {comma, last} = marksOf(names);
  const first = names.slice(0, -1).join(message(comma, lang));
  return message(last, lang, {first, last: names.at(-1)});
}

/**
 * A list of at most some names, and how many more there are.
 * @param {string[]} names
 * @param {Lang} lang
 * @param {number} most
 */
export function shortened(names, lang, most) {
  if (names.length <= most + 1) return joined(names, lang);
  const {comma, more} = marksOf(names);
  const first = names.slice(0, most).join(message(comma, lang));
  return message(more, lang, {first, count: names.length - most});
}

/**
 * The messages of the mark between names, of the last one, and of how many more there are.
 * @param {string[]} names
 */
function marksOf(names) {
  const isLong = names.some((name) => JOINS.some((mark) => name.includes(mark)));
  // Of two names, "food and beverages and steel" is as hard to read.
  return isLong
    ? {comma: "pages.list.comma", last: "pages.list.and", more: "pages.and_more.long"}
    : {comma: "list.comma", last: "list.and", more: "pages.and_more"};
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
  if (!month) return message("pages.date.year", lang, {year});
  if (!day) return monthWords(date, lang);
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

/**
 * A number with exactly some decimals; an exact half goes to the even digit.
 * @param {number} value
 * @param {number} digits
 */
export function fixed(value, digits) {
  const up = value.toFixed(digits);
  const exact = value.toFixed(digits + EXACT);
  const isHalf = exact.endsWith(`5${"0".repeat(EXACT - 1)}`);
  const down = exact.slice(0, digits ? -EXACT : -EXACT - 1);
  return isHalf && Number(down.at(-1)) % 2 === 0 ? down : up;
}
