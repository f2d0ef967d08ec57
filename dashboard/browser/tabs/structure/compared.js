/**
 * Which regions the Structure tab compares: the chosen one, then up to three others.
 *
 * @import {Known, Lookup, View} from "../../core/types.js"
 */
import {regionsBeside} from "../../core/neighbours.js";
import {canonicalSet} from "../../core/view.js";

export const COMPARED_MAX = 4;

/**
 * The compared regions, each once.
 * @param {View} view
 */
export function comparedIds({region, compare}) {
  const ids = region ? [region, ...compare] : compare;
  return [...new Set(ids)].slice(0, COMPARED_MAX);
}

/**
 * The change of the view that adds a region; null if it is compared already, or four are.
 * @param {View} view
 * @param {string} id
 * @param {Known} known
 * @returns {Partial<View> | null}
 */
export function withCompared(view, id, known) {
  const ids = comparedIds(view);
  if (ids.includes(id) || ids.length >= COMPARED_MAX) return null;
  if (!view.region) return {region: id, compare: canonicalSet("compare", view.compare, known)};
  return {compare: canonicalSet("compare", [...view.compare, id], known)};
}

/**
 * The change of the view that removes a region; the next one takes the place of the chosen.
 * @param {View} view
 * @param {string} id
 * @param {Known} known
 * @returns {Partial<View>}
 */
export function withoutCompared(view, id, known) {
  const others = view.compare.filter((other) => other !== id && other !== view.region);
  if (id !== view.region) return {compare: canonicalSet("compare", others, known)};
  return {region: others[0] ?? "", compare: canonicalSet("compare", others.slice(1), known)};
}

/**
 * The change of the view that chooses a compared region: it changes places with the chosen one.
 * @param {View} view
 * @param {string} id
 * @param {Known} known
 * @returns {Partial<View>}
 */
export function withSwapped(view, id, known) {
  const {compare = []} = withoutCompared(view, id, known);
  return {region: id, compare: view.region ? [...compare, view.region].sort() : compare};
}

/**
 * Places to add next: those beside the first compared one, then the cities; each once, none that is
 * compared.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {number[]} rows of regions
 */
export function placesBeside(lookup, view) {
  const {id} = lookup.tables.regions;
  const compared = comparedIds(view);
  const beside = regionsBeside(lookup, compared[0] ?? "", "city");
  return [...new Set([...beside, ...lookup.levelRows.city])].filter(
    (row) => !compared.includes(id[row]),
  );
}
