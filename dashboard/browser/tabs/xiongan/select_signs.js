/**
 * The organisations as signs on the map, in rows below the point of their destination. No sign stands
 * at an address: sources hardly name one.
 *
 * @typedef {object} Signs
 * @property {number[]} lon
 * @property {number[]} lat
 * @property {number[]} z place of the status in the order of statuses
 * @property {string[]} symbol
 * @property {number[]} rows of moves
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {statusOf} from "./moves.js";

/**
 * The shape of each status, as plotly names it; legend.js writes them as signs.
 * @type {Record<string, string>}
 */
const SYMBOLS = {
  operating: "circle",
  opened: "square",
  under_construction: "triangle-up",
  announced: "diamond",
  registered: "x",
};
const STEP_DEG = 0.07;
/** As wide as high on the map, where a degree of longitude is shorter. */
const STEP_LAT_DEG = 0.054;
/** The first row stands below the destination's point and its name. */
const BELOW_DEG = 0.055;
/** How many times as wide as high the rows are. */
const WIDE = 1.4;

/**
 * Set out the organisations of each destination, the most complete first.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} moves single organisations
 * @returns {Signs}
 */
export function selectSigns(lookup, view, moves) {
  const {to} = lookup.tables.xiongan.moves;
  const rank = (/** @type {number} */ row) => statusRank(lookup, view, row);
  const placed = [...new Set(moves.map((row) => to[row]))].flatMap((end) =>
    inRows(
      lookup,
      end,
      moves.filter((row) => to[row] === end).sort((a, b) => rank(a) - rank(b) || a - b),
    ),
  );
  return {
    lon: placed.map(({lon}) => lon),
    lat: placed.map(({lat}) => lat),
    z: placed.map(({row}) => rank(row)),
    symbol: placed.map(({row}) => SYMBOLS[String(statusOf(lookup, view, row))]),
    rows: placed.map(({row}) => row),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function statusRank(lookup, view, row) {
  return lookup.tables.xiongan.order.status.indexOf(String(statusOf(lookup, view, row)));
}

/**
 * @param {Lookup} lookup
 * @param {number} end row of the destination
 * @param {number[]} moves in order
 */
function inRows({tables: {regions}}, end, moves) {
  const columns = Math.ceil(Math.sqrt(moves.length * WIDE));
  return moves.map((row, place) => ({
    row,
    lon: rounded(regions.lon[end] + ((place % columns) - (columns - 1) / 2) * STEP_DEG),
    lat: rounded(regions.lat[end] - BELOW_DEG - Math.floor(place / columns) * STEP_LAT_DEG),
  }));
}

/** @param {number} degrees */
function rounded(degrees) {
  return Number(degrees.toFixed(4));
}
