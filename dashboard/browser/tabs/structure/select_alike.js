/**
 * Who is most alike in employment: all others for the chosen place, else for each place the one
 * most like it.
 *
 * @typedef {{id: string, other: string, value: number}} Pair two regions, and their likeness, 0-1
 *
 * @typedef {object} AlikeSelection the most alike first
 * @property {string} place id of the place with data that is or contains the chosen region; empty
 *   where none is chosen
 * @property {import("./chosen.js").Scope} scope
 * @property {number} year
 * @property {Pair[]} pairs
 * @property {number[]} numbers of the rows, from 0
 * @property {number[]} values percent
 * @property {string[]} labels
 * @property {[number, number]} range of the axis
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {selectSimilarity} from "./select.js";
import {formatLikeness} from "./values.js";

const PERCENT = 100;
/** The whole axis, with room for the labels. */
const RANGE_END = 112;

/**
 * Rank the places by their likeness.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {AlikeSelection}
 */
export function selectAlike(lookup, view) {
  const {scope, year, rows, values, chosen} = selectSimilarity(lookup, view);
  const pairs = chosen < 0 ? closestPairs(rows, values) : pairsOf(rows, values, chosen);
  return {
    place: rows[chosen] ?? "",
    scope,
    year,
    pairs,
    numbers: pairs.map((_, number) => number),
    values: pairs.map(({value}) => value * PERCENT),
    labels: pairs.map(({value}) => formatLikeness(value)),
    range: [0, RANGE_END],
  };
}

/**
 * All others of a place.
 * @param {string[]} ids
 * @param {(number | null)[][]} values
 * @param {number} place
 * @returns {Pair[]}
 */
function pairsOf(ids, values, place) {
  const pairs = values[place].flatMap((value, other) =>
    value === null ? [] : [{id: ids[place], other: ids[other], value}],
  );
  return pairs.sort((a, b) => b.value - a.value);
}

/**
 * For each place the one most like it.
 * @param {string[]} ids
 * @param {(number | null)[][]} values
 */
function closestPairs(ids, values) {
  const pairs = ids.flatMap((_, place) => pairsOf(ids, values, place).slice(0, 1));
  return pairs.sort((a, b) => b.value - a.value);
}
