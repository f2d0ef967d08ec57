/**
 * Parts of all templates: their look, the bindings to a selection, styles, and frames of charts.
 *
 * A template is a plotly figure with everything that does not depend on the view. The `meta.fill`
 * of a trace or a layout maps its properties to the arrays of a selection
 * (`{"marker.color": "zones.z"}`); core/fill.js fills them in.
 *
 * @import {Lang} from "../core/types.js"
 * @typedef {Record<string, any>} Style properties of a trace or a part of it, as plotly names them
 * @typedef {Record<string, string>} Paths of properties in a selection
 *
 * @typedef {object} Look of a template
 * @property {string} theme
 * @property {Lang} lang of its words, if it has any
 * @property {string} key the end of the template's key
 * @property {Record<string, string>} colours of the theme by token
 */
import colours from "../../colours.json" with {type: "json"};
import look from "../../look.json" with {type: "json"};
import {FIELDS} from "../core/registry.js";
import {discreteScale} from "./scales.js";

export const FONT_SIZE_PX = 13;
export const CLEAR = "rgba(0,0,0,0)";
/** The axis of rows or columns that the page names itself. */
export const HIDDEN_AXIS = {visible: false, fixedrange: true, tickmode: "array"};
/** The axis of lengths of bars, which labels at their ends explain. */
export const LENGTHS_AXIS = {visible: false, fixedrange: true, rangemode: "tozero"};

const HALO = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
];
const THEMES = /** @type {const} */ (["light", "dark"]);
const LANGS = /** @type {Lang[]} */ (FIELDS.lang.values);
/** By theme, its colours by token. */
export const COLOURS = {light: coloursOf("light"), dark: coloursOf("dark")};
/** The looks of templates with words. */
export const LOOKS = THEMES.flatMap((theme) =>
  LANGS.map((lang) => ({theme, lang, key: `${theme}.${lang}`, colours: COLOURS[theme]})),
);
/**
 * The looks of templates without words.
 * @type {Look[]}
 */
export const WORDLESS_LOOKS = THEMES.map((theme) => ({
  theme,
  lang: LANGS[0],
  key: theme,
  colours: COLOURS[theme],
}));

/** @param {"light" | "dark"} theme */
function coloursOf(theme) {
  const tokens = /** @type {[string, Record<string, string>][]} */ (Object.entries(colours));
  return Object.fromEntries(tokens.map(([token, shades]) => [token, shades[theme]]));
}

/**
 * Bind properties of a layout to paths in a selection: `{"xaxis.range": "range"}`.
 * @param {Paths} paths
 */
export function layoutMeta(paths) {
  return {fill: paths};
}

/**
 * Name a trace and bind its properties as `layoutMeta` does.
 * @param {string} name
 * @param {Paths} [paths]
 */
export function traceMeta(name, paths = {}) {
  return {name, ...layoutMeta(paths)};
}

/**
 * Bind properties to arrays below a path: `same` to those of their name, others to `names`.
 * @param {string} path
 * @param {string[]} same
 * @param {Paths} [names]
 * @returns {Paths}
 */
export function at(path, same, names = {}) {
  const targets = [...same.map((name) => [name, name]), ...Object.entries(names)];
  return Object.fromEntries(targets.map(([target, name]) => [target, `${path}.${name}`]));
}

/**
 * A trace of a chart with axes.
 * @param {Style} trace
 * @returns {Style}
 */
export function scatter(trace) {
  return {type: "scatter", ...trace};
}

/**
 * A trace of a map.
 * @param {Style} trace
 * @returns {Style}
 */
export function scattergeo(trace) {
  return {type: "scattergeo", ...trace};
}

/**
 * Describe points for things that a reader can point at, bound as `layoutMeta` does.
 * @param {string} name
 * @param {string} thing
 * @param {Style} marker
 * @param {Paths} paths
 * @returns {Style}
 */
export function pointTrace(name, thing, marker, paths) {
  return {meta: {...traceMeta(name, paths), thing}, mode: "markers", marker, hoverinfo: "none"};
}

/**
 * Describe lines that a reader cannot point at.
 * @param {Style} meta
 * @param {string} color
 * @param {number} width px
 * @param {string} [dash]
 * @returns {Style}
 */
export function lineTrace(meta, color, width, dash) {
  const line = {color, width, ...(dash && {dash})};
  return {meta, mode: "lines", line, hoverinfo: "skip"};
}

/**
 * Describe texts that a reader cannot point at, at points or beside them.
 * @param {Style} meta
 * @param {Style} textfont
 * @param {string} [textposition]
 * @returns {Style}
 */
export function textTrace(meta, textfont, textposition) {
  return {meta, mode: "text", ...(textposition && {textposition}), textfont, hoverinfo: "skip"};
}

/**
 * Describe texts to the right of their points, over the plot's edge if need be.
 * @param {Style} meta
 * @param {string} colour
 * @param {number} [spaces] before them
 */
export function endLabel(meta, colour, spaces = 1) {
  return {
    ...textTrace(meta, font(colour), "middle right"),
    texttemplate: `${"\u00a0".repeat(spaces)}%{text}`,
    cliponaxis: false,
  };
}

/**
 * Describe a point with an outline.
 * @param {number} size px
 * @param {string} color
 * @param {string | string[]} outline its colour
 * @param {number} width of the outline, px
 * @returns {Style}
 */
export function outlined(size, color, outline, width) {
  return {size, color, line: {width, color: outline}};
}

/**
 * Colour the classes 0, 1, ... by a scale.
 * @param {string[]} scale
 * @param {"c" | "z"} letter starts plotly's names of its ends
 */
export function classes(scale, letter) {
  return {
    colorscale: discreteScale(scale),
    [`${letter}min`]: -0.5,
    [`${letter}max`]: scale.length - 0.5,
  };
}

/**
 * Describe a text.
 * @param {string} color
 * @param {Style} [more] such as its `size` in px
 * @returns {Style}
 */
export function font(color, more = {}) {
  return {size: FONT_SIZE_PX, color, ...more};
}

/**
 * Describe a text with a shadow, legible on every fill.
 * @param {Look} of
 * @param {string} token of its colour
 * @param {Style} [more] such as its `size` in px
 */
export function haloed({colours}, token, more = {}) {
  const shadow = HALO.map(([x, y]) => `${x}px ${y}px 1px ${colours.panel}`).join(", ");
  return font(colours[token], {shadow, ...more});
}

/**
 * The layout of every chart.
 * @param {Look} of
 * @param {{background?: string, ink?: string}} [tokens] of colours
 * @returns {Style}
 */
export function frame({colours}, {background = "panel", ink = "ink"} = {}) {
  return {
    margin: {l: 0, r: 0, t: 0, b: 0},
    paper_bgcolor: colours[background],
    font: {family: look.font_family, ...font(colours[ink])},
  };
}

/**
 * The layout of every chart with axes.
 * @param {Look} of
 * @param {{ink?: string}} [tokens] of colours
 * @returns {Style}
 */
export function plotFrame(of, {ink = "ink"} = {}) {
  return {...frame(of, {ink}), plot_bgcolor: of.colours.panel};
}

/**
 * The layout of a chart with a row for each thing, whose names the page writes.
 * @param {Look} of
 * @param {Style} xaxis
 * @param {Style} [more] of the layout
 * @returns {Style}
 */
export function rowsLayout(of, xaxis, more = {}) {
  return {
    ...plotFrame(of),
    ...more,
    showlegend: false,
    dragmode: false,
    xaxis,
    yaxis: HIDDEN_AXIS,
  };
}
