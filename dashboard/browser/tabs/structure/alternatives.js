/**
 * From an empty or one-sided comparison to one of two regions.
 *
 * @import {Alternative} from "../../core/alternatives.js"
 * @import {Lookup, View} from "../../core/types.js"
 */
import {regionName} from "../../core/names.js";
import {withCompared} from "./compared.js";

/**
 * With no region: the first two cities of the table.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Alternative}
 */
export function firstPair(lookup, view) {
  const [first, second] = lookup.levelRows.city;
  const {id} = lookup.tables.regions;
  return {
    key: "structure.compare.start",
    values: {
      first: regionName(lookup, first, view.lang),
      second: regionName(lookup, second, view.lang),
    },
    change: {region: id[first], compare: [id[second]]},
  };
}

/**
 * With one region: the first other one of its level.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @returns {Alternative}
 */
export function pairWith(lookup, view, region) {
  const {id, level} = lookup.tables.regions;
  const row = lookup.regionRow.get(region);
  const [first, second] = lookup.levelRows[level[row]] ?? lookup.levelRows.city;
  const other = first === row ? second : first;
  return {
    key: "structure.compare.with",
    values: {region: regionName(lookup, other, view.lang)},
    change: withCompared(view, id[other], lookup.known) ?? {},
  };
}
