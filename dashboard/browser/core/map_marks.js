/**
 * The marks of a map as SVG nodes: points and names around their place, as plotly draws them.
 *
 * @import {Node} from "./types.js"
 *
 * @typedef {(light: string, dark: string) => string} Paint a colour of both themes for CSS
 *
 * @typedef {object} Mark
 * @property {any} trace of plotly, filled
 * @property {any} other the same in the other theme
 * @property {number} place in its arrays
 * @property {Paint} paint
 */
import {node} from "./nodes.js";

/** The symbols that a point can have here, by how it is drawn. */
export const SYMBOLS = ["circle", "circle-open", "diamond"];

/**
 * A point and its name, as its trace says.
 * @param {Mark} mark
 * @returns {(Node | null)[]}
 */
export function markNodes(mark) {
  const {mode} = mark.trace;
  return [
    mode.includes("markers") ? markerNode(mark) : null,
    ...(mode.includes("text") ? nameNodes(mark) : []),
  ];
}

/**
 * The font of the names of a trace, as CSS.
 * @param {any} trace
 * @param {any} other
 * @param {Paint} paint
 */
export function fontStyle(trace, other, paint) {
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
  return style.filter(Boolean).join(";");
}

/**
 * The colour of a class in a scale of steps.
 * @param {any} trace a choropleth, or a marker with `cmin` and `cmax`
 * @param {number} z
 * @returns {string}
 */
export function classColour({colorscale, zmin, zmax, cmin = zmin, cmax = zmax}, z) {
  const share = (z - cmin) / (cmax - cmin);
  const steps = colorscale.filter((/** @type {[number, string]} */ [from]) => from <= share);
  return steps.at(-1)[1];
}

/**
 * The size of a point: each may have its own.
 * @param {{size: number | number[]}} marker
 * @param {number} place
 */
export function sizeAt({size}, place) {
  return Array.isArray(size) ? size[place] : size;
}

/** @param {Mark} mark */
function markerNode({trace, other, place, paint}) {
  const {marker} = trace;
  const colourOf = (/** @type {any} */ {color, ...of}) =>
    Array.isArray(color) ? scaled(color[place], of) : color;
  const fill = paint(colourOf(marker), colourOf(other.marker));
  const stroke = paint(colourOf(marker.line), colourOf(other.marker.line));
  const symbol = Array.isArray(marker.symbol) ? marker.symbol[place] : marker.symbol;
  const [inside, line] = symbol === "circle-open" ? ["none", fill] : [fill, stroke];
  const style = `fill:${inside};stroke:${line};stroke-width:${marker.line.width}px`;
  const radius = short(sizeAt(marker, place) / 2);
  if (symbol !== "diamond") return node("circle", {r: radius, style});
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

/**
 * Round to a thousandth, which is less than can be seen.
 * @param {number} value
 */
export function short(value) {
  return Number(value.toFixed(3));
}
