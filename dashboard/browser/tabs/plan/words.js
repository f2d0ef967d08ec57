/**
 * Signs and numbers of the Plan tab in words.
 *
 * @import {Lang, Lookup} from "../../core/types.js"
 * @import {Statements} from "./select.js"
 */
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {shownUnit} from "../../core/units.js";
import {statementOf} from "./select.js";

const PERCENT = 100;

/**
 * Signs, so that colour is never the only one; those of directions neither rise nor fall.
 * @type {Record<string, string>}
 */
export const LEVEL_SIGNS = {direct: "●", proxy: "◐", none: "○"};
/** @type {Record<string, string>} */
export const DIRECTION_SIGNS = {toward: "→", away: "←", no_clear_change: "≈", not_applicable: "–"};

/**
 * A value of a part: a ratio in percent, others in the unit that a reader says.
 * @param {Lookup} lookup
 * @param {number} part
 * @param {number} value
 * @param {Lang} lang
 */
export function valueWords(lookup, part, value, lang) {
  const {parts} = lookup.tables.plan;
  if (parts.measure[part] === "ratio")
    return message("plan.percent", lang, {number: numberWords(value * PERCENT)});
  const [divisor] = shownUnit(parts[`unit_${lang}`][part] ?? "");
  return numberWords(value / divisor);
}

/**
 * The unit of a part as a reader says it.
 * @param {Lookup} lookup
 * @param {number} part
 * @param {Lang} lang
 */
export function unitWords(lookup, part, lang) {
  return shownUnit(lookup.tables.plan.parts[`unit_${lang}`][part] ?? "")[1];
}

/**
 * What a part measures, with its unit.
 * @param {Lookup} lookup
 * @param {number} part
 * @param {Lang} lang
 * @returns {string}
 */
export function measureWords(lookup, part, lang) {
  const {parts} = lookup.tables.plan;
  const unit = unitWords(lookup, part, lang);
  const measure = parts.measure[part];
  return measure === "level" ? unit : message(`plan.measure.${measure}`, lang, {unit});
}

/**
 * The industry of a part and a colon, where the statement has several industries; else null.
 * @param {Lookup} lookup
 * @param {number} part
 * @param {Lang} lang
 */
export function industryLabel(lookup, part, lang) {
  const {parts, statements} = lookup.tables.plan;
  const industry = parts.industry[part];
  if (industry === null || statements.industries[statementOf(lookup, part)].length < 2) return null;
  return `${lookup.tables.industries[`name_${lang}`][industry]}${lang === "en" ? ": " : "："}`;
}

/**
 * The message of the link to a statement's view.
 * @param {Statements} table
 * @param {number} row
 */
export function linkKey(table, row) {
  const test = table.test[row];
  if (test === "none") return "plan.link.events";
  if (test === "distance" || test === "event") return "plan.link.place";
  if (test === "trend" || test === "gap") return "plan.link.integration";
  return table.basis[row].includes("relocations") ? "plan.link.xiongan" : "plan.link.focus";
}
