/**
 * Fill a chart's template (templates/) with the arrays of a selection.
 *
 * @import {Selection, Template} from "./types.js"
 */
import {plainText} from "./picture_text.js";

/** Attributes in which plotly reads a few tags, links among them. */
const TAGGED = ["text", "ticktext"];

/**
 * Copy the template's traces and put arrays where each trace's `meta.fill` says.
 * @param {Template} template
 * @param {Selection} selection
 * @param {(traceName: string) => any} [geojsonOf] borders for a trace that draws regions
 * @returns {any[]} traces of plotly
 */
export function fillTraces(template, selection, geojsonOf = () => undefined) {
  // Plotly changes what it is given, so it gets a copy of the template.
  return structuredClone(template.data).map((trace) => {
    fill(trace, selection);
    if (trace.type === "choropleth") trace.geojson = geojsonOf(trace.meta.name);
    return trace;
  });
}

/**
 * Copy the template's layout and put values where its `meta.fill` says.
 * @param {Template} template
 * @param {Selection} selection
 * @returns {any} a layout of plotly
 */
export function fillLayout(template, selection) {
  const layout = structuredClone(template.layout);
  fill(layout, selection);
  return layout;
}

/**
 * @param {any} target a trace or a layout, which changes
 * @param {Selection} selection
 */
function fill(target, selection) {
  /** @type {[string, string][]} */
  const paths = Object.entries(target.meta?.fill ?? {});
  for (const [path, source] of paths) setAt(target, path.split("."), valueAt(selection, source));
}

/**
 * @param {any} selection
 * @param {string} path steps joined by dots
 */
function valueAt(selection, path) {
  return path.split(".").reduce((value, step) => value[step], selection);
}

/**
 * @param {any} target
 * @param {string[]} path
 * @param {any} value
 */
function setAt(target, [step, ...rest], value) {
  if (!rest.length) {
    target[step] = TAGGED.includes(step) ? plainTexts(value) : value;
    return;
  }
  target[step] ??= {};
  setAt(target[step], rest, value);
}

/**
 * Escape texts, so that plotly reads no tag in them; other values stay.
 * @param {any} value
 * @returns {any}
 */
function plainTexts(value) {
  if (Array.isArray(value)) return value.map(plainTexts);
  return typeof value === "string" ? plainText(value) : value;
}
