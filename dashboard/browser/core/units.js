/**
 * Units in the page's language: rows name them in English.
 *
 * @import {Lang, Lookup} from "./types.js"
 */
import {hasMessage, message} from "./messages.js";

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
