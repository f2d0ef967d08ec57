/**
 * Where an arrow key leads: on the map to a neighbouring region, in a table to the next cell.
 *
 * @import {Level, Lookup} from "./types.js"
 */

/**
 * By arrow key, a step east and north.
 * @type {Record<string, [number, number]>}
 */
export const WALK_ARROWS = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
/** A neighbour more than 75 degrees off the direction of an arrow belongs to another arrow. */
const SPREAD = Math.tan((75 * Math.PI) / 180);
/** The weight of the distance across the direction. With 2, arrows reach every region. */
const SIDEWAYS = 2;
const DEGREE = Math.PI / 180;

/**
 * Find the neighbour of a region in the direction of an arrow.
 * @param {Lookup} lookup
 * @param {Level} level
 * @param {number} row of the region
 * @param {string} arrow a key of WALK_ARROWS
 * @returns {number | null} its row; null: there is no such neighbour
 */
export function neighbourToward({tables: {regions, neighbours}}, level, row, arrow) {
  const [east, north] = WALK_ARROWS[arrow];
  const {label_lon: lon, label_lat: lat} = regions;
  const shrink = Math.cos(lat[row] * DEGREE);
  let found = null;
  let least = Infinity;
  for (const other of neighbours[level][regions.id[row]] ?? []) {
    const x = (lon[other] - lon[row]) * shrink;
    const y = lat[other] - lat[row];
    const along = x * east + y * north;
    const across = Math.abs(x * north - y * east);
    const cost = along + SIDEWAYS * across;
    if (along > 0 && across <= SPREAD * along && cost < least) {
      least = cost;
      found = other;
    }
  }
  return found;
}

/**
 * The cell that a key leads to. Home and End stay in the row, with Ctrl they do not.
 * @param {[number, number]} cell row and column; -1 is a head
 * @param {{key: string, ctrlKey?: boolean}} pressed
 * @param {{rows: number, columns: number}} size
 * @returns {[number, number]}
 */
export function cellToward([row, column], {key, ctrlKey}, {rows, columns}) {
  if (key === "Home") return [ctrlKey ? 0 : row, 0];
  if (key === "End") return [ctrlKey ? rows - 1 : row, columns - 1];
  const [east, north] = WALK_ARROWS[key] ?? [0, 0];
  const next = [clamp(row - north, rows), clamp(column + east, columns)];
  return next[0] < 0 && next[1] < 0 ? [row, column] : [next[0], next[1]]; // the corner has no head
}

/**
 * @param {number} place
 * @param {number} count
 */
function clamp(place, count) {
  return Math.min(Math.max(place, -1), count - 1);
}
