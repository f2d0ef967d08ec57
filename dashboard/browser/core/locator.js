/**
 * A small map of the whole region that shows which part of it a map shows.
 *
 * @import {DegreeWindow} from "./map_window.js"
 *
 * @typedef {[number, number]} Point
 * @typedef {{left: number, top: number, width: number, height: number}} Rect
 * @typedef {object} Locator in a unit of its own, from the upper left corner
 * @property {Point[][]} rings outlines of the provinces
 * @property {Rect} shown
 * @property {number} width
 * @property {number} height
 */
import {mercatorDeg} from "./map_window.js";

const DEG_PER_RAD = 180 / Math.PI;
/** Points nearer than this share of the height to the one before are left out. */
const FINEST = 0.012;
/** The share of a picture's height that the locator takes, and its distance from the edges. */
const SHARE = 0.16;
const EDGE = 0.02;
/** @type {WeakMap<object, Point[][]>} */
const KEPT = new WeakMap();

/**
 * Draw the provinces and the shown part in a frame of some height.
 * @param {any} borders GeoJSON of the provinces
 * @param {DegreeWindow} whole
 * @param {DegreeWindow} shown
 * @param {number} height
 * @returns {Locator}
 */
export function locator(borders, whole, shown, height) {
  const [west, east] = whole.lonaxis.range;
  const [south, north] = whole.lataxis.range.map(mercatorDeg);
  const scale = height / (north - south);
  const width = (east - west) * scale;
  const at = (/** @type {Point} */ [lon, up]) =>
    /** @type {Point} */ ([(lon - west) * scale, (north - up) * scale]);
  const [left, top] = at([shown.lonaxis.range[0], mercatorDeg(shown.lataxis.range[1])]);
  const [right, bottom] = at([shown.lonaxis.range[1], mercatorDeg(shown.lataxis.range[0])]);
  const clipped = {
    left: Math.max(0, left),
    top: Math.max(0, top),
    width: Math.min(width, right) - Math.max(0, left),
    height: Math.min(height, bottom) - Math.max(0, top),
  };
  return {
    rings: coarseRings(borders, (north - south) * FINEST).map((ring) => ring.map(at)),
    shown: clipped,
    width,
    height,
  };
}

/**
 * The outlines on Mercator's plane, without what is too fine for a small map.
 * @param {any} borders
 * @param {number} finest degrees
 */
function coarseRings(borders, finest) {
  const kept = KEPT.get(borders);
  if (kept) return kept;
  /** @type {Point[][]} */
  const rings = borders.features.flatMap((/** @type {any} */ {geometry}) =>
    geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(),
  );
  const coarse = rings.map((ring) => coarser(ring, finest)).filter((ring) => ring.length > 3);
  KEPT.set(borders, coarse);
  return coarse;
}

/**
 * @param {Point[]} ring
 * @param {number} finest
 */
function coarser(ring, finest) {
  /** @type {Point[]} */
  const points = [];
  for (const [lon, lat] of ring) {
    const [x, y] = [lon, mercatorDeg(lat)];
    const last = points.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= finest) points.push([x, y]);
  }
  return points;
}

/**
 * The locator of a picture as traces of plotly in the lower left corner of its window.
 * @param {any} borders GeoJSON of the provinces
 * @param {DegreeWindow} whole
 * @param {DegreeWindow} shown
 * @param {Record<string, string>} colours by token
 */
export function locatorTraces(borders, whole, shown, colours) {
  const [west, east] = shown.lonaxis.range;
  const [south, north] = shown.lataxis.range.map(mercatorDeg);
  const small = locator(borders, whole, shown, (north - south) * SHARE);
  const left = west + (east - west) * EDGE;
  const top = south + (north - south) * EDGE + small.height;
  const place = (/** @type {Point} */ [x, y]) => ({lon: left + x, lat: latOf(top - y)});
  const trace = (
    /** @type {string} */ name,
    /** @type {Point[][]} */ lines,
    /** @type {any} */ look,
  ) => {
    const points = lines.flatMap((line) => [...line.map(place), {lon: null, lat: null}]);
    return {
      type: "scattergeo",
      mode: "lines",
      hoverinfo: "skip",
      meta: {name: `locator_${name}`, fill: {}},
      lon: points.map(({lon}) => lon),
      lat: points.map(({lat}) => lat),
      ...look,
    };
  };
  const {width, height} = small;
  const line = (/** @type {string} */ token, /** @type {number} */ px) => ({
    color: colours[token],
    width: px,
  });
  return [
    trace("frame", [corners({left: 0, top: 0, width, height})], {
      fill: "toself",
      fillcolor: colours.panel,
      line: line("line", 1),
    }),
    trace("provinces", small.rings, {line: line("muted", 0.8)}),
    trace("shown", [corners(small.shown)], {line: line("accent", 1.5)}),
  ];
}

/**
 * @param {Rect} rect
 * @returns {Point[]}
 */
function corners({left, top, width, height}) {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
}

/** @param {number} up degrees of Mercator */
function latOf(up) {
  return Math.atan(Math.sinh(up / DEG_PER_RAD)) * DEG_PER_RAD;
}
