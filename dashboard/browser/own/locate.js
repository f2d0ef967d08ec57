/**
 * Finds the county of a position, by the borders in full, as the command line does. A position on a
 * common border is in the county with the smaller adcode.
 *
 * @typedef {[number, number][]} Ring
 * @typedef {{id: string, polygons: Ring[][]}} County its polygons, each of rings, the outer one first
 * @typedef {object} Locator
 * @property {string[]} ids sorted
 * @property {Ring[][][]} polygons of each county
 * @property {Map<string, number[]>} cells of a grid, with the counties whose box touches them
 */
import pointInPolygon from "point-in-polygon-hao";

const CELLS_PER_DEGREE = 4;

/**
 * Prepare the borders.
 * @param {County[]} counties
 * @returns {Locator}
 */
export function makeLocator(counties) {
  const sorted = [...counties].sort((a, b) => (a.id < b.id ? -1 : 1));
  /** @type {Locator} */
  const locator = {ids: sorted.map(({id}) => id), polygons: [], cells: new Map()};
  for (const [place, {polygons}] of sorted.entries()) {
    locator.polygons.push(polygons);
    for (const [ring] of polygons) addToCells(locator.cells, ring, place);
  }
  return locator;
}

/**
 * @param {Map<string, number[]>} cells
 * @param {Ring} ring
 * @param {number} place
 */
function addToCells(cells, ring, place) {
  const [lons, lats] = [0, 1].map((axis) => ring.map((vertex) => cellOf(vertex[axis])));
  for (let x = Math.min(...lons); x <= Math.max(...lons); x += 1)
    for (let y = Math.min(...lats); y <= Math.max(...lats); y += 1) {
      const key = `${x} ${y}`;
      const found = cells.get(key) ?? [];
      if (!found.includes(place)) cells.set(key, [...found, place]);
    }
}

/** @param {number} degrees */
function cellOf(degrees) {
  return Math.floor(degrees * CELLS_PER_DEGREE);
}

/**
 * The adcode of the county of a position; empty outside the region.
 * @param {Locator} locator
 * @param {number} lon
 * @param {number} lat
 */
export function countyAt({ids, polygons, cells}, lon, lat) {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return "";
  const near = cells.get(`${cellOf(lon)} ${cellOf(lat)}`) ?? [];
  const found = near.find((place) =>
    // It answers false outside, 0 on the border, true inside.
    polygons[place].some((polygon) => pointInPolygon([lon, lat], polygon) !== false),
  );
  return found === undefined ? "" : ids[found];
}
