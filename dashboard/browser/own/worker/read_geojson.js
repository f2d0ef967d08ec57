/**
 * Reads GeoJSON: the properties of a feature are its cells. A polygon stands where its label would,
 * a line at its middle vertex.
 *
 * @import {Table} from "../place_rows.js"
 */
import polylabel from "polylabel";

import {textParts} from "./decode.js";
import {FileFault} from "./fault.js";

const GEOMETRY_COLUMNS = /** @type {const} */ (["geometry longitude", "geometry latitude"]);

/**
 * @param {Blob} file
 * @param {(done: number) => void} report
 * @returns {Promise<{table: Table, labelPoints: number}>} how many features are lines or polygons
 */
export async function readGeojson(file, report) {
  let text = "";
  for await (const part of textParts(file, report)) text += part;
  const features = featuresOf(text);
  const names = [...new Set(features.flatMap(({properties}) => Object.keys(properties ?? {})))];
  const rows = features.map(({properties, geometry}) => [
    ...names.map((name) => cellText(properties?.[name])),
    ...positionOf(geometry).map(String),
  ]);
  const shapes = features.filter(({geometry}) => geometry && geometry.type !== "Point");
  return {table: {names: [...names, ...GEOMETRY_COLUMNS], rows}, labelPoints: shapes.length};
}

/**
 * @param {string} text
 * @returns {any[]}
 */
function featuresOf(text) {
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    throw new FileFault("json");
  }
  const features = content?.type === "Feature" ? [content] : content?.features;
  if (!Array.isArray(features)) throw new FileFault("geojson");
  if (!features.length) throw new FileFault("empty");
  return features;
}

/** @param {any} value */
function cellText(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * A position of a geometry; empty texts where it has none.
 * @param {any} geometry
 * @returns {(number | string)[]}
 */
function positionOf(geometry) {
  const {type, coordinates} = geometry ?? {};
  if (!Array.isArray(coordinates) || !coordinates.length) return ["", ""];
  if (type === "Point") return coordinates.slice(0, 2);
  if (type === "Polygon") return polylabel(coordinates).slice(0, 2);
  if (type === "MultiPolygon") return polylabel(largest(coordinates)).slice(0, 2);
  const line = type === "MultiLineString" ? coordinates.flat() : coordinates;
  return line[Math.floor(line.length / 2)].slice(0, 2);
}

/**
 * The polygon with the most vertices.
 * @param {number[][][][]} polygons
 */
function largest(polygons) {
  return polygons.reduce((best, one) => (one[0].length > best[0].length ? one : best));
}
