/**
 * Reads GeoJSON: the properties of a feature are its cells.
 *
 * @import {Table} from "../place_rows.js"
 */
import {labelPoint} from "../label_point.js";
import {textParts} from "./decode.js";
import {FileFault} from "./fault.js";

/** What names a system of coordinates in degrees. */
const DEGREES = ["CRS84", "4326"];
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
    ...(labelPoint(geometry) ?? ["", ""]).map(String),
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
  const isFeature = (/** @type {any} */ one) => typeof one === "object" && one !== null;
  if (!Array.isArray(features) || !features.every(isFeature)) throw new FileFault("geojson");
  if (!features.length) throw new FileFault("empty");
  const crs = content.crs ? JSON.stringify(content.crs) : DEGREES[0];
  if (!DEGREES.some((name) => crs.includes(name)))
    throw new FileFault("crs", {crs: content.crs?.properties?.name ?? crs});
  return features;
}

/** @param {any} value */
function cellText(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
