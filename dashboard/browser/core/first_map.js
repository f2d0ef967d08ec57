/**
 * A map as SVG nodes, for the page before any script runs: the traces that plotly will draw, in
 * their colours and at their places.
 *
 * The shapes stretch with the picture. Names and points keep their size; the style sheet places
 * them (`.first-map .at`) by the width and height of the map.
 *
 * @import {Lang, Node} from "./types.js"
 * @import {DegreeAxis} from "./map_window.js"
 *
 * @typedef {Record<string, string>} Colours by token
 * @typedef {{light: any[], dark: any[]}} Traces filled, the same in both themes but for colours
 * @typedef {{lonaxis: DegreeAxis, lataxis: DegreeAxis}} Geo
 * @typedef {{west: number, top: number, width: number, height: number}} Frame degrees of Mercator
 * @typedef {(light: string, dark: string) => string} Paint a colour of both themes for CSS
 */

import {firstScale, firstScaleStyle} from "./first_scale.js";
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
 * The colour of a class in a scale of steps.
 * @param {any} trace a choropleth, or a marker with `cmin` and `cmax`
 * @param {number} z
 * @returns {string}
 */
function classColour({colorscale, zmin, zmax, cmin = zmin, cmax = zmax}, z) {
  const share = (z - cmin) / (cmax - cmin);
  const steps = colorscale.filter((/** @type {[number, string]} */ [from]) => from <= share);
  return steps.at(-1)[1];
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
  const {shadow = "", ...font} = trace.textfont ?? {};
  const halo = shadow.replaceAll(/#\w+/g, (/** @type {string} */ colour) =>
    paint(colour, /#\w+/.exec(other.textfont.shadow)?.[0] ?? ""),
  );
  const style = [
    halo && `text-shadow:${halo}`,
    font.weight && `font-weight:${font.weight}`,
    font.style && `font-style:${font.style}`,
    font.size && `font-size:${font.size}px`,
  ];
  const places = trace.lon.map((/** @type {number} */ lon, /** @type {number} */ place) =>
    markAt({trace, other, place, paint}, placeOf([lon, trace.lat[place]], frame), frame),
  );
  return node("g", {class: trace.meta.name, style: style.filter(Boolean).join(";")}, places);
}

/**
 * @typedef {{trace: any, other: any, place: number, paint: Paint}} Mark
 *
 * @param {Mark} mark
 * @param {number[]} at
 * @param {Frame} frame
 */
function markAt(mark, [x, y], {width, height}) {
  const style = `--x:${short(x - width / 2)};--y:${short(y - height / 2)}`;
  const {mode} = mark.trace;
  return node(
    "g",
    {class: "at", style},
    mode.includes("markers") ? markerNode(mark) : null,
    mode.includes("text") ? nameNodes(mark) : [],
  );
}

/** @param {Mark} mark */
function markerNode({trace, other, place, paint}) {
  const {marker} = trace;
  const colourOf = (/** @type {any} */ {color, ...of}) =>
    Array.isArray(color) ? scaled(color[place], of) : color;
  const fill = paint(colourOf(marker), colourOf(other.marker));
  const stroke = paint(colourOf(marker.line), colourOf(other.marker.line));
  const style = `fill:${fill};stroke:${stroke};stroke-width:${marker.line.width}px`;
  const radius = marker.size / 2;
  if (marker.symbol !== "diamond") return node("circle", {r: radius, style});
  const reach = short(radius * 1.3);
  return node("path", {d: `M${reach},0L0,${reach}L-${reach},0L0,-${reach}Z`, style});
}

/**
 * @param {number | string} value a class of a scale, or a colour
 * @param {any} marker
 */
function scaled(value, marker) {
  return typeof value === "number" ? classColour(marker, value) : value;
}

/** @param {Mark} mark */
function nameNodes(mark) {
  const {trace} = mark;
  const {narrow} = trace.meta;
  if (!narrow) return [nameNode(mark, trace, "")];
  return [nameNode(mark, trace, "wide"), nameNode(mark, narrow, "narrow")];
}

/**
 * A name beside its point, where plotly puts it.
 * @param {Mark} mark
 * @param {{text: string[], textposition?: string | string[]}} names
 * @param {string} className
 */
function nameNode({trace, other, place, paint}, {text, textposition = "middle center"}, className) {
  if (!text[place]) return null;
  const position = Array.isArray(textposition) ? textposition[place] : textposition;
  const [vertical, horizontal] = position.split(" ");
  const {size, color} = trace.textfont;
  const isEach = Array.isArray(color);
  const fill = paint(
    isEach ? color[place] : color,
    isEach ? other.textfont.color[place] : other.textfont.color,
  );
  // Beyond the point, with some room.
  const reach = trace.marker ? trace.marker.size / 2 / 0.8 + 1 : 0;
  const side = {left: -1, center: 0, right: 1}[horizontal] ?? 0;
  const up = {top: -1, middle: 0, bottom: 1}[vertical] ?? 0;
  const attributes = {
    class: className || null,
    x: short(side * reach),
    y: short(size * 0.75 + up * reach + ((up - 1) * size) / 2),
    "text-anchor": {left: "end", center: "middle", right: "start"}[horizontal],
    style: `fill:${fill}`,
  };
  return node("text", attributes, text[place]);
}

/** @param {number} value */
function short(value) {
  return Number(value.toFixed(3));
}
