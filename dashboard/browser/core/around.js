/**
 * Which places lie in which.
 *
 * @import {Tables} from "./types.js"
 */

/**
 * The ids of the places that a region or zone lies in, the nearest first. Beijing, Tianjin and
 * Xiong'an, which are of two levels or their own city, have their own id among them.
 * @param {Tables["regions"]} regions
 * @param {number} row
 */
export function placesAround({level, parent, city, province}, row) {
  // A county lies in its city of the 14 regions, which may not be its parent by code.
  const nearest = level[row] === "zone" ? parent[row] : "";
  return [nearest, city[row], province[row]].filter(Boolean);
}

/**
 * The rows of a place and of all places inside it.
 * @param {Tables["regions"]} regions
 * @param {string} id
 */
export function rowsWithin(regions, id) {
  return regions.id.flatMap((one, row) =>
    one === id || placesAround(regions, row).includes(id) ? [row] : [],
  );
}

/**
 * The same as ids.
 * @param {Tables["regions"]} regions
 * @param {string} id
 */
export function idsWithin(regions, id) {
  return new Set(rowsWithin(regions, id).map((row) => regions.id[row]));
}
