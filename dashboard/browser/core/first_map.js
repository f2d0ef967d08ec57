/**
 * A map as SVG nodes, for the page before any script runs: the traces that plotly will draw, in
 * their colours and at their places.
 *
 * The shapes stretch with the picture. Names and points keep their size; the style sheet places
 * them (`.first-map .at`) by the width and height of the map.
 *
 * @import {Lang, Node} from "./types.js"
 * @import {Mark, Paint} from "./map_marks.js"
 * @import {DegreeAxis} from "./map_window.js"
 *
 * @typedef {Record<string, string>} Colours by token
 * @typedef {{light: any[], dark: any[]}} Traces filled, the same in both themes but for colours
 * @typedef {{lonaxis: DegreeAxis, lataxis: DegreeAxis}} Geo
 * @typedef {{west: number, top: number, width: number, height: number}} Frame degrees of Mercator
 */

import {firstScale, firstScaleStyle} from "./first_scale.js";
import {classColour, fontStyle, markNodes, short} from "./map_marks.js";
import {mercatorDeg, WIDE_PX_PER_DEG} from "./map_window.js";
import {node} from "./nodes.js";

/** Drawn to a thousandth of a degree, which is less than a tenth of a pixel. */
const PER_DEG = 1000;
const CLEAR = "rgba(0,0,0,0)";

/**
 * Describe the map: its shapes, and the marks over them.
 * @param {Traces} traces
 * @param {{light: Colours, dark: Colours}} colours
 * @param {Geo} geo of the template's layout
 * @param {Lang} lang
 * @returns {[Node, Node]}
 */
export function firstMap({light, dark}, colours, geo, lang) {
  const frame = frameOf(geo);
  const paint = painter(colours);
  const pairs = light.map((trace, place) => ({trace, other: dark[place]}));
  const shapes = pairs
    .filter(({trace}) => trace.type === "choropleth")
    .map(({trace, other}) => shapeGroup(trace, other, frame, paint));
  const marks = pairs
    .filter(({trace}) => trace.type === "scattergeo" && trace.visible !== false)
    .map(({trace, other}) => markGroup(trace, other, frame, paint));
  const {width, height} = frame;
  const box = [0, 0, width * PER_DEG, height * PER_DEG].map(Math.round).join(" ");
  const scale = `--k:min(100cqw / ${short(width)}, 100cqh / ${short(height)})`;
  return [
    node("svg", {class: "first-map shapes", viewBox: box, "aria-hidden": true}, shapes),
    node(
      "svg",
      {class: "first-map marks", style: scale, "aria-hidden": true},
      node("style", {}, namesStyle(frame) + firstScaleStyle(geo, frame)),
      marks,
      firstScale(geo, lang),
    ),
  ];
}

/**
 * @param {Geo} geo
 * @returns {Frame}
 */
function frameOf({lonaxis, lataxis}) {
  const [west, east] = lonaxis.range;
  const [south, north] = lataxis.range;
  const height = mercatorDeg(north) - mercatorDeg(south);
  // plotly puts the middle latitude into the middle, which is not that of Mercator's heights.
  const top = mercatorDeg((south + north) / 2) + height / 2;
  return {west, top, width: east - west, height};
}

/**
 * Find the token that has a colour in each theme.
 * @param {{light: Colours, dark: Colours}} colours
 * @returns {Paint}
 */
function painter({light, dark}) {
  return (inLight, inDark) => {
    if (inLight === CLEAR) return "none";
    const token = Object.keys(light).find(
      (name) => light[name] === inLight && dark[name] === inDark,
    );
    if (!token) throw new Error(`no token is ${inLight} and ${inDark}`);
    return `var(--${token})`;
  };
}

/**
 * Which names a narrow map shows.
 * @param {Frame} frame
 */
function namesStyle({width, height}) {
  const [across, up] = [width, height].map((deg) => short(deg * WIDE_PX_PER_DEG - 0.01));
  const narrow = `(max-width: ${across}px) or (max-height: ${up}px)`;
  return (
    `.first-map .narrow{display:none}@container ${narrow}{` +
    ".first-map .wide{display:none}.first-map .narrow{display:inline}}"
  );
}

/**
 * @param {any} trace
 * @param {any} other in the other theme
 * @param {Frame} frame
 * @param {Paint} paint
 */
function shapeGroup(trace, other, frame, paint) {
  const {color, width} = trace.marker.line;
  const stroke = `stroke:${paint(color, other.marker.line.color)};stroke-width:${width}px`;
  const features = new Map(trace.geojson.features.map((/** @type {any} */ one) => [one.id, one]));
  const paths = trace.locations.map((/** @type {string} */ id, /** @type {number} */ place) => {
    const z = trace.z[place];
    const fill = paint(classColour(trace, z), classColour(other, z));
    return node("path", {style: `fill:${fill}`, d: pathOf(features.get(id).geometry, frame)});
  });
  return node("g", {class: trace.meta.name, style: stroke}, paths);
}

/**
 * Write polygons as the data of a path, relative and in whole units.
 * @param {{type: string, coordinates: any[]}} geometry
 * @param {Frame} frame
 */
function pathOf({type, coordinates}, frame) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons
    .flat()
    .map((/** @type {[number, number][]} */ ring) => ringPath(ring, frame))
    .join("");
}

/**
 * @param {[number, number][]} ring whose last point is its first
 * @param {Frame} frame
 */
function ringPath(ring, frame) {
  let text = "";
  let [x, y] = [0, 0];
  for (const point of ring.slice(0, -1)) {
    const [toX, toY] = placeOf(point, frame).map((deg) => Math.round(deg * PER_DEG));
    if (text && toX === x && toY === y) continue;
    text += `${text ? (text.includes("l") ? " " : "l") : "M"}${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
  }
  return `${text.replaceAll(" -", "-")}z`;
}

/**
 * A place in degrees from the upper left corner.
 * @param {[number, number]} lonLat
 * @param {Frame} frame
 */
function placeOf([lon, lat], {west, top}) {
  return [lon - west, top - mercatorDeg(lat)];
}

/**
 * @param {any} trace
 * @param {any} other in the other theme
 * @param {Frame} frame
 * @param {Paint} paint
 */
function markGroup(trace, other, frame, paint) {
  const places = trace.lon.map((/** @type {number} */ lon, /** @type {number} */ place) =>
    markAt({trace, other, place, paint}, placeOf([lon, trace.lat[place]], frame), frame),
  );
  return node("g", {class: trace.meta.name, style: fontStyle(trace, other, paint)}, places);
}

/**
 * @param {Mark} mark
 * @param {number[]} at
 * @param {Frame} frame
 */
function markAt(mark, [x, y], {width, height}) {
  const style = `--x:${short(x - width / 2)};--y:${short(y - height / 2)}`;
  return node("g", {class: "at", style}, markNodes(mark));
}
