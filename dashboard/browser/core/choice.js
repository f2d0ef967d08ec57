/**
 * The chosen region on the map, which all tabs share.
 *
 * @typedef {object} Choice
 * @property {string[]} chosen the region to outline, if the level has it
 * @property {string[]} chosen_city its city, where the level has no such region
 * @property {string[]} chosen_province its province, likewise
 * @property {string[]} neighbours regions that share a border with it
 * @property {{lon: number[], lat: number[]}} point the site or organisation that is opened
 *
 * @import {LegendEntry, Lookup, View} from "./types.js"
 */
import {placeAtLevel} from "./lookup.js";
import {message} from "./messages.js";
import {regionName} from "./names.js";
import {openedThing} from "./opened.js";

/**
 * Choose what the map outlines for the chosen region, and its neighbours.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Choice}
 */
export function selectChoice(lookup, view) {
  const {regions, neighbours} = lookup.tables;
  const row = placeAtLevel(lookup, view.region, view.level);
  const beside = row === null ? [] : (neighbours[view.level]?.[regions.id[row]] ?? []);
  return {
    chosen: row === null ? [] : [regions.id[row]],
    ...surroundings(lookup, view.region, row !== null),
    neighbours: beside.map((place) => regions.id[place]).sort(),
    point: pointOf(lookup, view),
  };
}

/**
 * The entry of a legend for the faint outlines around the chosen region.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Partial<Choice>} selection
 * @returns {LegendEntry[]}
 */
export function neighbourEntries(lookup, {lang}, {chosen = [], neighbours = []}) {
  if (!neighbours.length) return [];
  const region = regionName(lookup, lookup.regionRow.get(chosen[0]), lang);
  const label = message("legend.neighbours", lang, {region});
  return [{label, token: "neighbour", sign: "▢", swatch: "sw-neighbour", ids: neighbours}];
}

/**
 * The province or city to outline instead of a region that the level does not have.
 * @param {Lookup} lookup
 * @param {string} region
 * @param {boolean} isAtLevel
 * @returns {Pick<Choice, "chosen_city" | "chosen_province">}
 */
function surroundings({tables: {regions}, regionRow}, region, isAtLevel) {
  if (!region || isAtLevel) return {chosen_city: [], chosen_province: []};
  const row = regionRow.get(region);
  return regions.level[row] === "province"
    ? {chosen_city: [], chosen_province: [region]}
    : {chosen_city: [regions.city[row]], chosen_province: []};
}

/**
 * Where the opened site stands, or where the opened organisation goes.
 * @param {Lookup} lookup
 * @param {View} view
 */
function pointOf(lookup, view) {
  const {regions, sites, xiongan} = lookup.tables;
  const {site, move} = openedThing(lookup, view) ?? {};
  if (site !== undefined) return {lon: [sites.lon[site]], lat: [sites.lat[site]]};
  if (move === undefined) return {lon: [], lat: []};
  const place = xiongan.moves.to[move];
  return {lon: [regions.lon[place]], lat: [regions.lat[place]]};
}
