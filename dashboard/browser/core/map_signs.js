/**
 * Letters on a map that stand clear of the names and points of cities.
 *
 * @typedef {[number, number]} Point
 */
import {shapeContains, shapesOf} from "./map_hits.js";
import {overlaps, takenBy} from "./map_labels.js";
import {mercatorDeg} from "./map_window.js";
import {textUnits} from "./picture_text.js";

/** The width of a unit of text at 13 px, on the wide side. */
const PX_PER_UNIT = 7.2;
/** How far a letter may go from the middle of its region, and in how many directions. */
const STEPS_PX = [10, 18, 26, 36];
const TURNS = 12;
const DEG_PER_RAD = 180 / Math.PI;

/**
 * Move the letters of a map whose template allows it; one without a free spot in its region stays.
 * @param {any[]} data filled traces
 * @param {number} pxPerDeg
 * @returns {any[]}
 */
export function clearSigns(data, pxPerDeg) {
  const signs = data.find(({meta}) => meta.can_move);
  if (!signs?.lon?.length) return data;
  const {locations, geojson} = data.find(({meta}) => meta.name === "regions");
  const shapes = [...shapesOf(geojson).values()].filter(({id}) => locations.includes(id));
  const isClear = clearance(data, signs, pxPerDeg);
  const spots = signs.lon.map((/** @type {number} */ lon, /** @type {number} */ row) => {
    const place = /** @type {Point} */ ([lon, signs.lat[row]]);
    const region = shapes.find((shape) => shapeContains(shape, place));
    const free = spotsAround(place, pxPerDeg).find(
      (spot) => shapeContains(region, spot) && isClear(spot, signs.text[row]),
    );
    return free ?? place;
  });
  const [lon, lat] = [0, 1].map((axis) => spots.map((/** @type {Point} */ spot) => spot[axis]));
  return data.map((trace) => (trace === signs ? {...signs, lon, lat} : trace));
}

/**
 * A test whether a letter at a spot covers no name and no point.
 * @param {any[]} data
 * @param {any} signs
 * @param {number} pxPerDeg
 */
function clearance(data, signs, pxPerDeg) {
  const project = (/** @type {Point} */ [lon, lat]) =>
    /** @type {Point} */ ([lon * pxPerDeg, -mercatorDeg(lat) * pxPerDeg]);
  const widthOf = (/** @type {string} */ text) => textUnits(text) * PX_PER_UNIT;
  const taken = data
    .filter(({type, visible}) => type === "scattergeo" && visible !== false)
    .filter(({meta}) => meta.name !== signs.meta.name && !meta.is_for_pictures)
    .flatMap((trace) => takenBy(trace, project, widthOf));
  return (/** @type {Point} */ [lon, lat], /** @type {string} */ text) => {
    const [box] = takenBy({...signs, lon: [lon], lat: [lat], text: [text]}, project, widthOf);
    return !taken.some((other) => overlaps(box, other));
  };
}

/**
 * A place, and those around it, the nearest first.
 * @param {Point} place
 * @param {number} pxPerDeg
 * @returns {Point[]}
 */
function spotsAround([lon, lat], pxPerDeg) {
  const around = STEPS_PX.flatMap((px) =>
    Array.from({length: TURNS}, (_, turn) => {
      const angle = (2 * Math.PI * turn) / TURNS;
      const up = mercatorDeg(lat) + (px * Math.sin(angle)) / pxPerDeg;
      return /** @type {Point} */ ([
        lon + (px * Math.cos(angle)) / pxPerDeg,
        Math.atan(Math.sinh(up / DEG_PER_RAD)) * DEG_PER_RAD,
      ]);
    }),
  );
  return [[lon, lat], ...around];
}
