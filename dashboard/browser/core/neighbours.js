/**
 * The regions that share a border with one, and the industries that both name.
 *
 * @typedef {object} SharedIndustry
 * @property {number} industry
 * @property {number} own rank of the region's role, as in role_ranks.js
 * @property {number} other rank of the neighbour's role
 * @property {number} cell of the neighbour
 *
 * @typedef {object} Neighbour
 * @property {number} region
 * @property {SharedIndustry[]} shared those that both name as strongest first
 *
 * @import {Level, Lookup, View} from "./types.js"
 */
import {cellsOf, roleRank} from "./lookup.js";
import {SUPPORT} from "./role_ranks.js";
import {ROLES} from "./view.js";

/**
 * The rows of the regions beside one: at the level in view, else at its own. Zones have none.
 * @param {Lookup} lookup
 * @param {string} region
 * @param {Level} level
 * @returns {number[]}
 */
export function regionsBeside({tables: {regions, neighbours}, regionRow}, region, level) {
  if (!region) return [];
  const own = /** @type {Level} */ (regions.level[regionRow.get(region)]);
  return neighbours[level]?.[region] ?? neighbours[own]?.[region] ?? [];
}

/**
 * The neighbours of a region, those with most in common first; older statements do not count.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Neighbour[]}
 */
export function neighboursOf(lookup, view) {
  const own = recentRoles(lookup, view, lookup.regionRow.get(view.region));
  return regionsBeside(lookup, view.region, view.level)
    .map((region) => ({region, shared: sharedIndustries(own, recentRoles(lookup, view, region))}))
    .sort((a, b) => b.shared.length - a.shared.length || a.region - b.region);
}

/**
 * @param {ReturnType<typeof recentRoles>} own
 * @param {ReturnType<typeof recentRoles>} others
 * @returns {SharedIndustry[]}
 */
function sharedIndustries(own, others) {
  return [...others]
    .flatMap(([industry, {cell, rank: other}]) => {
      const rank = own.get(industry)?.rank;
      return rank === undefined ? [] : [{industry, own: rank, other, cell}];
    })
    .sort(
      (a, b) =>
        Math.min(b.own, b.other) - Math.min(a.own, a.other) ||
        b.own + b.other - a.own - a.other ||
        a.industry - b.industry,
    );
}

/**
 * The recent roles of a region by industry, whatever roles the reader filtered out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 */
function recentRoles(lookup, view, region) {
  const everyRole = {...view, roles: ROLES};
  const rated = [...cellsOf(lookup, view, region)].map(
    ([industry, cell]) =>
      /** @type {const} */ ([industry, {cell, rank: roleRank(lookup, everyRole, cell)}]),
  );
  return new Map(rated.filter(([, {rank}]) => rank >= SUPPORT));
}
