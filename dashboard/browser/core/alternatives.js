/**
 * From an empty chart to the nearest states that have something to show.
 *
 * @import {View} from "./types.js"
 *
 * @typedef {object} Alternative
 * @property {string} key of the message that names it
 * @property {Record<string, string | number>} [values] of that message
 * @property {Partial<View>} change the fields of the view that it sets
 */

const OFFERED_AT_MOST = 2;

/**
 * The first alternatives that lead to a view with something to show.
 * @param {View} view
 * @param {Alternative[]} candidates
 * @param {(view: View) => boolean} hasSome
 */
export function nearestAlternatives(view, candidates, hasSome) {
  return candidates.filter(({change}) => hasSome({...view, ...change})).slice(0, OFFERED_AT_MOST);
}
