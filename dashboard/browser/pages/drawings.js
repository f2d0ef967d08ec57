/**
 * Small drawings in pages: where a place is, and how a value went. Drawn for illustration.
 *
 * @import {Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 *
 * @typedef {[number, number][]} Ring longitudes and latitudes
 */
import {escapeXml} from "../exports/xml.js";
import {runs} from "./series.js";

/** Units of the drawing; a unit is about half a pixel. */
const [WIDTH, HEIGHT] = [440, 500];
/** Points nearer than this to the last one are left out, in units. */
const STEP = 2;
const [SPARK_WIDTH_PX, SPARK_HEIGHT_PX] = [90, 20];
const SPARK_MARGIN_PX = 3;
/** A degree of longitude is this much shorter than one of latitude, at 39.5 degrees north. */
const NARROWING = 0.77;

/**
 * Draw the cities, and some regions with a class of their own.
 * @param {Facts} facts
 * @param {string} level of the regions with a class; others are looked for at the finer levels
 * @param {Map<string, string>} classes CSS class by adcode
 * @param {string} label what the drawing shows, for who cannot see it
 */
export function locator(facts, level, classes, label) {
  const keys = [...classes.keys()].sort();
  const marked = [...new Set([level, "city", "county"])].flatMap((ofLevel) =>
    keys
      .filter((key) => pathsOf(facts, ofLevel).has(key))
      .map((key) => `<path class="${classes.get(key)}" d="${pathsOf(facts, ofLevel).get(key)}"/>`),
  );
  const land = [...pathsOf(facts, "city").values()].join("");
  const outline = [...pathsOf(facts, "province").values()].join("");
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
  const position = sparkPosition(points);
  const lines = runs(points).map((run) => {
    const places = run.map((point) => position(point).join(","));
    return `<polyline points="${places.join(" ")}"/>`;
  });
  const [x, y] = position(points[points.length - 1]);
  return (
    `<svg class="spark" role="img" aria-label="${escapeXml(label)}" ` +
    `viewBox="0 0 ${SPARK_WIDTH_PX} ${SPARK_HEIGHT_PX}">${lines.join("")}` +
    `<circle cx="${x}" cy="${y}" r="2"/></svg>`
  );
}

/**
 * Where a point of a series stands in its drawing, in px, as texts.
 * @param {Row[]} points
 */
function sparkPosition(points) {
  const [first, last] = extentOf(points.map(({year}) => year));
  const [low, high] = extentOf(points.map(({value}) => value));
  const wide = (SPARK_WIDTH_PX - 2 * SPARK_MARGIN_PX) / (last - first || 1);
  const tall = (SPARK_HEIGHT_PX - 2 * SPARK_MARGIN_PX) / (high - low || 1);
  return (/** @type {Row} */ {year, value}) => [
    (SPARK_MARGIN_PX + (year - first) * wide).toFixed(1),
    (SPARK_MARGIN_PX + (high - value) * tall).toFixed(1),
  ];
}

/**
 * The borders of a level as paths by id, to the unit; made once.
 * @param {Facts} facts
 * @param {string} level
 * @returns {Map<string, string>}
 */
function pathsOf({bordersOf, paths}, level) {
  const found = paths.get(level) ?? drawnPaths(bordersOf(level).regions.features);
  paths.set(level, found);
  return found;
}

/** @param {{id: string, geometry: {type: string, coordinates: any[]}}[]} features of GeoJSON */
function drawnPaths(features) {
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
