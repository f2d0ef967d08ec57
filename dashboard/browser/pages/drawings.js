/**
 * Small drawings in pages: where a place is, and how a value went. Drawn for illustration.
 *
 * @import {Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 *
 * @typedef {[number, number][]} Ring longitudes and latitudes
 */
import {pointsIn} from "../core/spark.js";
import {escapeXml} from "../exports/xml.js";
import {runs} from "./series.js";

/** Units of the drawing; a unit is about half a pixel. */
const [WIDTH, HEIGHT] = [440, 500];
/** Points nearer than this to the last one are left out, in units. */
const STEP = 2;
const SPARK = {widthPx: 90, heightPx: 20, edgePx: 3};
/** A degree of longitude is this much shorter than one of latitude, at 39.5 degrees north. */
const NARROWING = 0.77;

/**
 * Draw the cities, and some regions with a class of their own.
 * @param {Facts} facts
 * @param {string} level of the regions with a class; others are looked for at the finer levels
 * @param {Map<string, string>} classes CSS class by adcode
 * @param {string} label what the drawing shows, for who cannot see it
 */
export function locator({pathsOf}, level, classes, label) {
  const keys = [...classes.keys()].sort();
  const marked = [...new Set([level, "city", "county"])].flatMap((ofLevel) =>
    keys
      .filter((key) => pathsOf(ofLevel).has(key))
      .map((key) => `<path class="${classes.get(key)}" d="${pathsOf(ofLevel).get(key)}"/>`),
  );
  const land = [...pathsOf("city").values()].join("");
  const outline = [...pathsOf("province").values()].join("");
  return (
    `<svg class="map" role="img" aria-label="${escapeXml(label)}" ` +
    `viewBox="0 0 ${WIDTH} ${HEIGHT}"><path class="land" d="${land}"/>${marked.join("")}` +
    `<path class="outline" d="${outline}"/></svg>`
  );
}

/**
 * Draw the way of a value over the years; years of different editions are not joined.
 * @param {Row[]} points of one series, by year
 * @param {string} label what the drawing shows, for who cannot see it
 * @returns {string} empty where a line has too few points
 */
export function spark(points, label) {
  if (points.length < 2) return "";
  const [years, values] = [points.map(({year}) => year), points.map(({value}) => value)];
  const places = pointsIn(years, values, SPARK).map(({x, y}) => `${x.toFixed(1)},${y.toFixed(1)}`);
  const placeOf = new Map(points.map((point, number) => [point, places[number]]));
  const lines = runs(points).map(
    (run) => `<polyline points="${run.map((point) => placeOf.get(point)).join(" ")}"/>`,
  );
  const [x, y] = places[places.length - 1].split(",");
  return (
    `<svg class="spark" role="img" aria-label="${escapeXml(label)}" ` +
    `viewBox="0 0 ${SPARK.widthPx} ${SPARK.heightPx}">${lines.join("")}` +
    `<circle cx="${x}" cy="${y}" r="2"/></svg>`
  );
}

/**
 * The borders of a level as SVG paths by id, to the unit of the drawings.
 * @param {{id: string, geometry: {type: string, coordinates: any[]}}[]} features of GeoJSON
 * @returns {Map<string, string>}
 */
export function drawnPaths(features) {
  const rings = features.map(({id, geometry}) => ({id, rings: ringsOf(geometry)}));
  const points = rings.flatMap((one) => one.rings.flat());
  const [west, east] = extentOf(points.map(([lon]) => lon));
  const [south, north] = extentOf(points.map(([, lat]) => lat));
  const scale = Math.min(WIDTH / ((east - west) * NARROWING), HEIGHT / (north - south));
  /** @type {(point: [number, number]) => [number, number]} */
  const place = ([lon, lat]) => [
    Math.round((lon - west) * NARROWING * scale),
    Math.round((north - lat) * scale),
  ];
  return new Map(
    rings.map((one) => [one.id, one.rings.map((ring) => pathOf(ring.map(place))).join("")]),
  );
}

/**
 * The least and the greatest number; there may be too many for the arguments of a call.
 * @param {number[]} numbers
 */
function extentOf(numbers) {
  return numbers.reduce(
    ([low, high], number) => [Math.min(low, number), Math.max(high, number)],
    [numbers[0], numbers[0]],
  );
}

/**
 * @param {[number, number][]} places of a ring, in units
 */
function pathOf(places) {
  const [first, ...rest] = places;
  let [x, y] = first;
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    if (Math.max(Math.abs(nextX - x), Math.abs(nextY - y)) < STEP) continue;
    path += `l${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}z`;
}

/**
 * @param {{type: string, coordinates: any[]}} geometry
 * @returns {Ring[]}
 */
function ringsOf({type, coordinates}) {
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}
