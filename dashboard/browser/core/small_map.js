/**
 * The shapes of a map as the data of SVG paths, for maps too small for names.
 *
 * @typedef {{type: string, coordinates: any[]}} Geometry
 * @typedef {{box: string, paths: Map<string, string>}} Shapes the view box, and a path a region
 */
import {mercatorDeg} from "./map_window.js";

/** Units of the drawing in a degree: less than a pixel each. */
const PER_DEG = 60;

/**
 * Describe the regions of GeoJSON.
 * @param {{features: {id: string, geometry: Geometry}[]}} geojson
 * @returns {Shapes}
 */
export function shapesOf({features}) {
  const [west, north, east, south] = [Infinity, -Infinity, -Infinity, Infinity];
  const bounds = {west, north, east, south};
  const paths = new Map(features.map(({id, geometry}) => [id, pathOf(geometry, bounds)]));
  const {west: left, north: top} = bounds;
  const box = [left, -top, bounds.east - left, top - bounds.south];
  return {box: box.join(" "), paths};
}

/**
 * @param {Geometry} geometry
 * @param {Record<"west" | "north" | "east" | "south", number>} bounds which grow
 */
function pathOf({type, coordinates}, bounds) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const rings = /** @type {[number, number][][]} */ (polygons.flat());
  return rings.map((ring) => `M${ring.map((point) => pointOf(point, bounds)).join("L")}Z`).join("");
}

/** @type {(point: [number, number], bounds: any) => string} */
function pointOf([lon, lat], bounds) {
  const x = Math.round(lon * PER_DEG);
  const y = Math.round(mercatorDeg(lat) * PER_DEG);
  bounds.west = Math.min(bounds.west, x);
  bounds.east = Math.max(bounds.east, x);
  bounds.south = Math.min(bounds.south, y);
  bounds.north = Math.max(bounds.north, y);
  return `${x} ${-y}`;
}
