/**
 * What of a map lies under a point: a mark, a line, or the region around it.
 *
 * @import {Thing} from "./types.js"
 *
 * @typedef {[number, number]} Point
 *
 * @typedef {object} Spot
 * @property {Point} at in pixels
 * @property {Point} place longitude and latitude
 * @property {(lonLat: Point) => Point | null} project
 * @property {number} reachPx how far beside a mark still means the mark
 *
 * @typedef {{away: number, row: number, thing: Thing}} Hit `away` in pixels, less than the reach
 *
 * @typedef {{id: string, box: number[], rings: Point[][]}} Shape `box`: west, south, east, north
 */

import {sizeAt} from "./map_marks.js";

/** @type {WeakMap<object, Map<string, Shape>>} */
const SHAPES = new WeakMap();

/**
 * The thing under a point. Marks lie on top of lines, and lines on top of regions.
 * @param {any[]} traces as drawn
 * @param {Spot} spot
 * @returns {Thing}
 */
export function thingUnder(traces, spot) {
  const shown = traces.filter(({visible}) => visible !== false);
  const marks = shown.filter(({meta}) => meta.thing);
  const isLine = ({mode = ""}) => mode === "lines";
  const mark = nearest(
    marks.filter((trace) => !isLine(trace)).flatMap((trace) => pointHits(trace, spot)),
  );
  if (mark) return cityBefore(shown, spot, mark.away) ?? mark.thing;
  return (
    nearest(marks.filter(isLine).flatMap((trace) => lineHits(trace, spot)))?.thing ?? {
      region: regionUnder(traces, spot.place),
    }
  );
}

/**
 * The region of a city whose point is nearer than the nearest mark: a finger covers both.
 * @param {any[]} traces that are shown
 * @param {Spot} spot
 * @param {number} away of the mark
 * @returns {Thing | undefined}
 */
function cityBefore(traces, spot, away) {
  const places = traces.find(({meta}) => meta.name === "places");
  const city = places && nearest(pointHits(places, spot));
  if (!city || city.away >= away) return undefined;
  const region = regionUnder(traces, [places.lon[city.row], places.lat[city.row]]);
  return region ? {region} : undefined;
}

/**
 * The shapes of a layer of borders by id, each with its box.
 * @param {{features: any[]}} geojson
 */
export function shapesOf(geojson) {
  let shapes = SHAPES.get(geojson);
  if (!shapes) {
    shapes = new Map(geojson.features.map((feature) => [feature.id, shapeOf(feature)]));
    SHAPES.set(geojson, shapes);
  }
  return shapes;
}

/**
 * @param {any} feature of GeoJSON
 * @returns {Shape}
 */
function shapeOf({id, geometry: {type, coordinates}}) {
  /** @type {Point[][]} */
  const rings = (type === "Polygon" ? [coordinates] : coordinates).flat();
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of rings.flat()) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return {id, box, rings};
}

/**
 * @param {any[]} traces
 * @param {Point} place
 */
function regionUnder(traces, place) {
  const regions = traces.find(({meta}) => meta.name === "regions");
  const shapes = shapesOf(regions.geojson);
  return regions.locations.find((/** @type {string} */ id) => shapeContains(shapes.get(id), place));
}

/**
 * Whether a ray to the east crosses an odd number of edges of all rings, holes among them.
 * @param {Shape | undefined} shape
 * @param {Point} place
 */
export function shapeContains(shape, [lon, lat]) {
  if (!shape) return false;
  const [west, south, east, north] = shape.box;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let isInside = false;
  for (const ring of shape.rings)
    for (let to = 1; to < ring.length; to += 1) {
      const [[x, y], [otherX, otherY]] = [ring[to - 1], ring[to]];
      if (y > lat !== otherY > lat && lon < x + ((lat - y) / (otherY - y)) * (otherX - x))
        isInside = !isInside;
    }
  return isInside;
}

/**
 * @param {any} trace
 * @param {Spot} spot
 * @returns {Hit[]}
 */
function pointHits({lon, lat, customdata = [], marker, meta}, {at, project, reachPx}) {
  return lon.flatMap((/** @type {number} */ east, /** @type {number} */ row) => {
    const px = project([east, lat[row]]);
    if (!px) return [];
    const away = Math.hypot(px[0] - at[0], px[1] - at[1]) - sizeAt(marker, row) / 2;
    return away <= reachPx ? [{away, row, thing: {[meta.thing]: customdata[row]}}] : [];
  });
}

/**
 * @param {any} trace
 * @param {Spot} spot
 * @returns {Hit[]}
 */
function lineHits({lon, lat, customdata, line, meta}, {at, project, reachPx}) {
  const points = lon.map((/** @type {number | null} */ east, /** @type {number} */ row) =>
    east === null ? null : project([east, lat[row]]),
  );
  return points.flatMap((/** @type {Point | null} */ to, /** @type {number} */ row) => {
    const from = points[row - 1];
    if (!from || !to) return [];
    const away = distanceTo(at, from, to) - line.width / 2;
    return away <= reachPx ? [{away, row, thing: {[meta.thing]: customdata[row]}}] : [];
  });
}

/**
 * The distance of a point to a segment.
 * @param {Point} point
 * @param {Point} from
 * @param {Point} to
 */
function distanceTo([x, y], [fromX, fromY], [toX, toY]) {
  const [stepX, stepY] = [toX - fromX, toY - fromY];
  const length = stepX ** 2 + stepY ** 2;
  const along = length ? ((x - fromX) * stepX + (y - fromY) * stepY) / length : 0;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - share * stepX, y - fromY - share * stepY);
}

/** @param {Hit[]} hits */
function nearest(hits) {
  return hits.reduce(
    (best, hit) => (best && best.away <= hit.away ? best : hit),
    /** @type {Hit | null} */ (null),
  );
}
