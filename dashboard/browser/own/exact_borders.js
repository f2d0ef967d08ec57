/**
 * The counties in full, as `data/borders/deltas.py` writes them: a ring is its first vertex and the
 * steps to the next ones, in millionths of a degree.
 *
 * @typedef {Record<string, number[][][]>} ExactBorders by adcode its polygons, each of rings
 *
 * @import {County} from "./locate.js"
 */
const PER_DEGREE = 1_000_000;

/**
 * The counties as polygons in degrees.
 * @param {ExactBorders} borders
 * @returns {County[]}
 */
export function countiesOf(borders) {
  return Object.entries(borders).map(([id, polygons]) => ({
    id,
    polygons: polygons.map((rings) => rings.map(ringOf)),
  }));
}

/**
 * @param {number[]} steps
 * @returns {[number, number][]}
 */
function ringOf(steps) {
  /** @type {[number, number][]} */
  const ring = [];
  let [lon, lat] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    lon += steps[at];
    lat += steps[at + 1];
    ring.push([lon / PER_DEGREE, lat / PER_DEGREE]);
  }
  return ring;
}
