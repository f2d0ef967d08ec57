/**
 * New colours for the regions of a map that stays as it is: plotly's own shapes get their fill, and
 * plotly's data follow, so that a later zoom draws the same.
 *
 * @typedef {object} DrawnMap what plotly has drawn
 * @property {unknown[]} things compared by identity: borders, size
 * @property {string} content the layout, and the traces but for the values of regions
 */
import {classColour} from "../core/map_marks.js";

const REGIONS = "regions";
/** What a value's colour depends on. */
const SCALE = ["colorscale", "zmin", "zmax"];

/**
 * What plotly's drawing depends on besides the values and the colour scale of the regions.
 * @param {unknown[]} things
 * @param {any} layout of the template
 * @param {any[]} traces filled
 * @returns {DrawnMap}
 */
export function drawnMap(things, layout, traces) {
  return {things, content: JSON.stringify([layout, traces.map(contentOf)])};
}

/** @param {any} trace */
function contentOf({geojson, ...trace}) {
  if (trace.meta.name !== REGIONS) return trace;
  const {z, ...rest} = trace;
  for (const name of SCALE) delete rest[name];
  return {...rest, isWhole: z.every(Number.isFinite)};
}

/**
 * Whether two drawings differ in the values of regions at most.
 * @param {DrawnMap | null} before
 * @param {DrawnMap} after
 */
export function isSameMap(before, after) {
  return (
    before !== null &&
    before.content === after.content &&
    before.things.every((thing, place) => thing === after.things[place])
  );
}

/**
 * Fill the regions by their new values.
 * @param {any} plot the element of plotly's map
 * @param {any[]} traces filled
 */
export function fillRegions(plot, traces) {
  const isRegions = (/** @type {any} */ {meta}) => meta.name === REGIONS;
  const regions = traces.find(isRegions);
  const full = plot._fullData.find(isRegions);
  if (hasFills(full, regions)) return;
  for (const trace of [plot.data.find(isRegions), full])
    for (const name of ["z", ...SCALE]) trace[name] = regions[name];
  const layer = [...plot.querySelectorAll(".choroplethlayer > .trace")].find(
    ({__data__: data}) => data?.[0]?.trace === full,
  );
  for (const shape of layer.children) fillShape(shape, regions);
}

/**
 * Whether plotly's regions have the fills of a trace already.
 * @param {any} full
 * @param {any} regions
 */
function hasFills(full, regions) {
  const scaleOf = (/** @type {any} */ trace) => JSON.stringify(SCALE.map((name) => trace[name]));
  const isSame = (/** @type {number} */ value, /** @type {number} */ place) =>
    value === full.z[place];
  return regions.z.every(isSame) && scaleOf(regions) === scaleOf(full);
}

/**
 * Give a shape its value, and its colour where that differs.
 * @param {any} shape
 * @param {any} trace of regions
 */
function fillShape(shape, trace) {
  const {__data__: data} = shape;
  const colour = classColour(trace, trace.z[data.index]);
  data.z = trace.z[data.index];
  if (shape.getAttribute("fill") !== colour) shape.setAttribute("fill", colour);
}
