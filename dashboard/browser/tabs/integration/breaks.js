/**
 * Breaks of a series: years from which it was measured in another way.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {joinWords, regionName} from "../../core/names.js";

const FEW_REGIONS = 3;

/**
 * Whether values of two years may not be compared.
 * @param {Lookup} lookup
 * @param {number} offering
 * @param {number | null} one
 * @param {number | null} other
 */
export function isBroken(lookup, offering, one, other) {
  const {breaks} = lookup.tables.integration;
  return breaksBetween(lookup, offering, one, other).some((row) => breaks.is_hard[row]);
}

/**
 * The rows of an offering's breaks between two years.
 * @param {Lookup} lookup
 * @param {number} offering
 * @param {number | null} one
 * @param {number | null} other
 */
export function breaksBetween(lookup, offering, one, other) {
  if (one === null || other === null) return [];
  const {year} = lookup.tables.integration.breaks;
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return breaksOf(lookup, offering).filter((row) => from < year[row] && year[row] <= to);
}

/**
 * The rows of all breaks of an offering.
 * @param {Lookup} lookup
 * @param {number} offering
 */
export function breaksOf(lookup, offering) {
  const {breaks} = lookup.tables.integration;
  return breaks.offering.flatMap((of, row) => (of === offering ? [row] : []));
}

/**
 * Whether a break concerns so few regions that a note names them and no mark is drawn.
 * @param {number[]} regions empty for all
 */
export function isOfFew(regions) {
  return regions.length > 0 && regions.length <= FEW_REGIONS;
}

/**
 * Notes on breaks: between which years, where, why, and whether the values are compared all the same.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 * @param {number[]} [only] the only regions with a line
 */
export function breakNotes(lookup, view, rows, only) {
  const {breaks} = lookup.tables.integration;
  return rows.map((row) => {
    const regions = only ?? breaks.regions[row];
    const names = regions.map((region) => regionName(lookup, region, view.lang));
    const key = regions.length ? "integration.break.some" : "integration.break.whole";
    return message(key, view.lang, {
      before: breaks.year[row] - 1,
      after: breaks.year[row],
      regions: isOfFew(regions)
        ? joinWords(names, view.lang)
        : message("integration.hebei_cities", view.lang),
      note: message(`integration.break.${breaks.note[row]}`, view.lang),
      rule: message(`integration.break.rule.${breaks.is_hard[row] ? "hard" : "soft"}`, view.lang),
    });
  });
}
