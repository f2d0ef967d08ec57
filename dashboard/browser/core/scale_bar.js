/**
 * The scale bar of a map: a round number of kilometres, as long as they are in the map's middle.
 *
 * In Mercator a kilometre is longer further north: from the south to the north of the region by a
 * tenth. The bar is right in the middle of what is shown.
 *
 * @import {Node} from "./types.js"
 */
import {message} from "./messages.js";
import {node} from "./nodes.js";

/** No bar is longer. */
export const SCALE_MAX_PX = 100;
const EARTH_RADIUS_KM = 6371.0088;
const RAD_PER_DEG = Math.PI / 180;
const BAR_PX = 2;
const TICK_PX = 6;
const TEXT_GAP_PX = 9;

/**
 * How many pixels a kilometre has.
 * @param {number} pxPerRad of longitude
 * @param {number} lat degrees
 */
export function pxPerKm(pxPerRad, lat) {
  return pxPerRad / (EARTH_RADIUS_KM * Math.cos(lat * RAD_PER_DEG));
}

/**
 * The largest of 1, 2, 5, 10, ... kilometres that is not too long for a bar.
 * @param {number} perKm pixels of a kilometre
 */
export function barKm(perKm) {
  const most = SCALE_MAX_PX / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((one) => one * power <= most * (1 + 1e-9)) ?? 1;
  return step * power;
}

/**
 * Describe a bar whose right end is the origin.
 * @param {number} km
 * @param {string} length of the bar, as CSS writes it
 * @param {"en" | "zh"} lang
 * @param {string} [className]
 * @returns {Node}
 */
export function scaleBar(km, length, lang, className = "") {
  const start = `x:calc(-1 * ${length})`;
  const height = (/** @type {number} */ px) => ({y: -px, height: px});
  return node(
    "g",
    {class: `scale ${className}`.trim()},
    node("rect", {style: `${start};width:${length}`, ...height(BAR_PX)}),
    node("rect", {style: start, width: BAR_PX, ...height(TICK_PX)}),
    node("rect", {x: -BAR_PX, width: BAR_PX, ...height(TICK_PX)}),
    node("text", {x: 0, y: -TEXT_GAP_PX, "text-anchor": "end"}, message("map.scale", lang, {km})),
  );
}
