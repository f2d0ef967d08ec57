/**
 * What the map of moves shows: counts by region, lines by width, the ring around Beijing.
 *
 * @typedef {{lon: (number | null)[], lat: (number | null)[], paths: number[]}} Lines
 *
 * @typedef {object} Tally what is shown, and what the lines cannot show
 * @property {number} singles organisations
 * @property {number} groups rows that stand for many organisations
 * @property {number} unnamed organisations whose destination no source names
 * @property {number} seated organisations founded at their destination
 * @property {number} unplaced organisations of no known region of the level
 * @property {number} undated organisations without a year, which a year of the past leaves out
 *
 * @typedef {object} MapShapes
 * @property {string[]} ids adcodes of the regions of the level
 * @property {string} window that the map opens on: `near`, or the whole region
 * @property {boolean} is_near
 * @property {boolean} is_whole
 * @property {number[]} z step of the scale by region, 0: no organisation
 * @property {number[]} counts organisations by region
 * @property {number[]} upper upper bounds of the classes
 * @property {boolean} cities whether places are named
 * @property {ReturnType<typeof ringArrays>} ring
 * @property {Record<string, Lines>} lines by destination (`x` Xiong'an, `e` elsewhere) and width
 * @property {{lon: number[], lat: number[], text: string[]}} most the count of the largest line
 * @property {ReturnType<typeof lineEnds>} ends where no sign stands
 * @property {Signs} signs
 * @property {Tally} tally
 *
 * @typedef {MapShapes & Choice} MapSelection
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Choice} from "../../core/choice.js"
 * @import {Signs} from "./select_signs.js"
 */

import {selectChoice} from "../../core/choice.js";
import {classBounds, ramp} from "../../core/classes.js";
import {countsOf} from "../../core/counts.js";
import {message} from "../../core/messages.js";
import {openedThing} from "../../core/opened.js";
import {destinationOf, movesInView, singleMoves, undatedMoves} from "./moves.js";
import {selectSigns} from "./select_signs.js";

/** The least number of organisations of each width of line. */
export const LINE_WIDTHS = [1, 2, 5, 10];

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {MapSelection}
 */
export function selectMap(lookup, view) {
  const {regions} = lookup.tables;
  const rows = movesInView(lookup, view);
  const alone = singleMoves(lookup, rows);
  const places = alone.map((row) => destinationOf(lookup, view, row));
  const levelRows = lookup.levelRows[view.level];
  const counts = levelRows.map((place) => places.filter((one) => one === place).length);
  const upper = classBounds(Math.max(0, ...counts));
  const flows = pathCounts(lookup, alone);
  const isNear = !view.layers.includes("elsewhere");
  const choice = selectChoice(lookup, view);
  const signs = selectSigns(lookup, view, isNear ? alone : []);
  return {
    ids: levelRows.map((row) => regions.id[row]),
    // Where signs stand on it, a region is pale, however many they are.
    z: counts.map((count) => (isNear ? Math.min(count, 1) : ramp(count, upper))),
    window: isNear ? "near" : "",
    is_near: isNear,
    is_whole: !isNear,
    counts,
    upper,
    ...choice,
    point: openedSign(lookup, view, signs) ?? choice.point,
    cities: view.layers.includes("cities"),
    ring: ringArrays(lookup, view),
    lines: lineArrays(lookup, flows),
    most: largestLine(lookup, flows),
    ends: lineEnds(lookup, isNear ? [] : flows),
    signs,
    tally: {
      singles: alone.length,
      groups: rows.length - alone.length,
      ...undrawnCounts(lookup, alone),
      unplaced: places.filter((place) => place === null).length,
      undated: undatedMoves(lookup, view).length,
    },
  };
}

/**
 * Where the sign of the opened organisation stands; null: it has none on this map.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ReturnType<typeof selectSigns>} signs
 */
function openedSign(lookup, view, signs) {
  const move = openedThing(lookup, view)?.move;
  const place = move === undefined ? -1 : signs.rows.indexOf(move);
  return place < 0 ? null : {lon: [signs.lon[place]], lat: [signs.lat[place]]};
}

/**
 * The number of moves on each path, most first.
 * @param {Lookup} lookup
 * @param {number[]} rows of moves
 * @returns {[path: number, count: number][]}
 */
export function pathCounts(lookup, rows) {
  const {moves} = lookup.tables.xiongan;
  const paths = rows.flatMap((row) => moves.path[row] ?? []);
  return [...countsOf(paths)].sort(([a, many], [b, others]) => others - many || a - b);
}

/**
 * Count the organisations that have no line.
 * @param {Lookup} lookup
 * @param {number[]} rows
 */
function undrawnCounts(lookup, rows) {
  const {moves} = lookup.tables.xiongan;
  const undrawn = rows.filter((row) => moves.path[row] === null);
  const seated = undrawn.filter((row) => moves.from[row] === null).length;
  return {unnamed: undrawn.length - seated, seated};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function ringArrays(lookup, view) {
  const {km, lon, lat, label} = lookup.tables.xiongan.ring;
  const text = message("xiongan.ring.km", view.lang, {km: Math.trunc(km)});
  return {lon, lat, label: {...label, text: [text]}};
}

/**
 * The lines of each width, with null between two lines.
 * @param {Lookup} lookup
 * @param {[number, number][]} flows
 */
function lineArrays(lookup, flows) {
  const {paths} = lookup.tables.xiongan;
  const names = ["x", "e"].flatMap((place) => LINE_WIDTHS.map((least) => `${place}${least}`));
  /** @type {Record<string, Lines>} */
  const lines = Object.fromEntries(names.map((name) => [name, {lon: [], lat: [], paths: []}]));
  for (const [path, count] of flows) {
    const least = Math.max(...LINE_WIDTHS.filter((width) => width <= count));
    const line = lines[`${paths.is_here[path] ? "x" : "e"}${least}`];
    line.lon.push(...paths.lon[path], null);
    line.lat.push(...paths.lat[path], null);
    line.paths.push(...paths.lon[path].map(() => path), path);
  }
  return lines;
}

/**
 * The count of the largest line to Xiong'an, at its middle.
 * @param {Lookup} lookup
 * @param {[number, number][]} flows
 */
function largestLine(lookup, flows) {
  const {paths} = lookup.tables.xiongan;
  const largest = flows.find(([path]) => paths.is_here[path]);
  if (!largest) return {lon: [], lat: [], text: []};
  const middle = Math.floor(paths.lon[0].length / 2);
  const [path, count] = largest;
  return {lon: [paths.lon[path][middle]], lat: [paths.lat[path][middle]], text: [String(count)]};
}

/**
 * The last point of a line to each destination.
 * @param {Lookup} lookup
 * @param {[number, number][]} flows
 */
function lineEnds(lookup, flows) {
  const {regions, xiongan} = lookup.tables;
  const {paths} = xiongan;
  /** @type {Map<number, number>} */
  const pathTo = new Map();
  for (const [path] of flows) if (!pathTo.has(paths.end[path])) pathTo.set(paths.end[path], path);
  return {
    ids: [...pathTo.keys()].map((end) => regions.id[end]),
    lon: [...pathTo.values()].map((path) => paths.lon[path].at(-1)),
    lat: [...pathTo.values()].map((path) => paths.lat[path].at(-1)),
  };
}
