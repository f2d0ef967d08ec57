/**
 * Where a geometry of GeoJSON stands: a point itself, a polygon at the middle of its largest circle,
 * where its label would be, a line at its middle vertex. The page and the command line ask it.
 */
import polylabel from "polylabel";

/** About ten metres; polylabel's own default is a whole degree. */
const PRECISION_DEG = 1e-4;

/**
 * @param {any} geometry
 * @returns {[number, number] | null} null: it has no position
 */
export function labelPoint(geometry) {
  const {type, coordinates} = geometry ?? {};
  if (!Array.isArray(coordinates) || !coordinates.length) return null;
  if (type === "Point") return firstTwo(coordinates);
  if (type === "Polygon") return middleOf(coordinates);
  if (type === "MultiPolygon") return middleOf(largest(coordinates));
  const line = type === "MultiLineString" ? coordinates.flat() : coordinates;
  return firstTwo(line[Math.floor(line.length / 2)]);
}

/** @param {number[][][]} rings */
function middleOf(rings) {
  return firstTwo(polylabel(rings, PRECISION_DEG));
}

/**
 * @param {number[]} position
 * @returns {[number, number]}
 */
function firstTwo([lon, lat]) {
  return [lon, lat];
}

/**
 * The polygon with the most vertices.
 * @param {number[][][][]} polygons
 */
function largest(polygons) {
  return polygons.reduce((best, one) => (one[0].length > best[0].length ? one : best));
}
