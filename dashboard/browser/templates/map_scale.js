/**
 * The window of a map, and its scale bar.
 *
 * @import {Look, Paths} from "./parts.js"
 *
 * @typedef {{west: number, south: number, east: number, north: number}} MapWindow degrees
 *
 * @typedef {object} Bar a scale bar
 * @property {MapWindow} window of the map
 * @property {number} km its length, right in the middle of the window
 * @property {string} [flag] of the selection, that shows it; without one, it always shows
 */
import look from "../../look.json" with {type: "json"};
import {message} from "../core/messages.js";
import {haloed, lineTrace, scattergeo, textTrace, traceMeta} from "./parts.js";

/** @type {MapWindow} */
export const WHOLE = look.map_window;
/** @type {Bar} */
export const WHOLE_SCALE = {window: WHOLE, km: 100};
/** Of a great circle, on a sphere of 6371.0 km. */
const KM_PER_DEG = 111.195;
const RAD_PER_DEG = Math.PI / 180;
/** The share of the window between the scale bar and its edges. */
const SCALE_EDGE = 0.02;

/**
 * A window as axes of plotly's map.
 * @param {MapWindow} of
 */
export function window({west, south, east, north}) {
  return {lonaxis: {range: [west, east]}, lataxis: {range: [south, north]}};
}

/**
 * A scale bar in pictures, at the lower right; the page draws one that follows the zoom.
 * @param {Look} of
 * @param {Bar} bar
 */
export function scaleBar(of, {window: {west, south, east, north}, km, flag}) {
  /** @type {Paths} */
  const shown = flag ? {visible: flag} : {};
  const lengthDeg = km / (KM_PER_DEG * Math.cos(((south + north) / 2) * RAD_PER_DEG));
  const right = east - SCALE_EDGE * (east - west);
  const foot = south + SCALE_EDGE * (north - south);
  const tick = foot + (SCALE_EDGE / 3) * (north - south);
  const metaOf = (/** @type {string} */ name) => ({
    ...traceMeta(name, shown),
    is_for_pictures: true,
  });
  return [
    scattergeo({
      ...lineTrace(metaOf(`scale_bar_${km}`), of.colours.ink, 2),
      lon: [right - lengthDeg, right - lengthDeg, right, right],
      lat: [tick, foot, foot, tick],
    }),
    scattergeo({
      ...textTrace(metaOf(`scale_${km}`), haloed(of, "ink"), "top left"),
      lon: [right],
      lat: [tick],
      text: [message("map.scale", of.lang, {km})],
    }),
  ];
}
