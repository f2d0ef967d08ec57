/**
 * Units in the page's language: rows name them in English.
 *
 * @import {Lang, Lookup} from "./types.js"
 */
import {hasMessage, message} from "./messages.js";
import {MINUS, numberWords} from "./numbers.js";

/**
 * Units of the tables that English names in another way: what to divide by, and the unit.
 * @type {Record<string, [number, string]>}
 */
const ENGLISH_UNITS = {
  "100 million CNY": [10, "billion CNY"],
  "10,000 persons": [100, "million persons"],
  "10,000 passengers": [100, "million passengers"],
  "10,000 vehicles": [100, "million vehicles"],
  "10,000 tonnes": [100, "million tonnes"],
  "10,000 TEU": [100, "million TEU"],
  "µg/m3": [1, "µg/m³"],
  km2: [1, "km²"],
};

const CHINESE = /^\p{Script=Han}/u;
/** Units that a number stands without: a ratio of 2.6 is 2.6. */
const UNSPOKEN = ["ratio", "比值"];
/** @type {Record<string, string>} */
const SINGULAR = {
  days: "day",
  enterprises: "enterprise",
  minutes: "minute",
  pieces: "piece",
  points: "point",
};

/**
 * A number with its unit: one day, two days; a ratio alone.
 * @param {string} number as it is written, without the sign of a rise
 * @param {string} unit
 * @param {Lang} lang
 */
export function withUnit(number, unit, lang) {
  // A reader's own data may have no unit.
  if (!unit || UNSPOKEN.includes(unit)) return number;
  const isOne = number === "1" || number === `${MINUS}1`;
  const isClose = CHINESE.test(unit) || (lang === "zh" && unit === "%");
  const gap = isClose ? "" : " ";
  return number + gap + ((isOne && SINGULAR[unit]) || unit);
}

/**
 * A unit of the tables as a reader says it: what to divide by, and its name.
 * @param {string} unit in the page's language
 * @returns {[number, string]}
 */
export function shownUnit(unit) {
  return ENGLISH_UNITS[unit] ?? [1, unit];
}

/**
 * A value with its unit, in the units that are usual in a text.
 * @param {number} value
 * @param {string} unit of the tables, in the language
 * @param {Lang} lang
 */
export function amountWords(value, unit, lang) {
  const [divisor, words] = shownUnit(unit);
  return withUnit(numberWords(value / divisor), words, lang);
}

/**
 * Name a unit; what a row of the profile counts is an industry.
 * @param {Lookup} lookup
 * @param {string} unit
 * @param {Lang} lang
 */
export function unitWords(lookup, unit, lang) {
  if (!unit) return "";
  if (lookup.industryRow.has(unit))
    return lookup.tables.industries[`name_${lang}`][lookup.industryRow.get(unit)];
  return hasMessage(`unit.${unit}`) ? message(`unit.${unit}`, lang) : unit;
}
