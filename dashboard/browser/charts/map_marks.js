/**
 * The marks that a choice changes, over plotly's map: outlines of regions, points, signs.
 *
 * plotly would work out every shape of the map again for each of them. An outline is a copy of
 * plotly's shape; a point stands where plotly's projection puts it. Both follow when the map moves.
 *
 * @typedef {object} SplitTraces
 * @property {any[]} drawn by plotly
 * @property {any[]} outlines of regions
 * @property {any[]} points and signs
 *
 * @typedef {object} DrawnOutline
 * @property {Element} path a copy of a shape
 * @property {any} shape of plotly
 * @property {string} region
 * @property {string} at the path that was copied
 *
 * @typedef {{trace: string, copies: DrawnOutline[]}} OutlinedTrace
 *
 * @typedef {object} DrawnPoint
 * @property {Element} group
 * @property {[number, number]} lonLat
 * @property {string} at where it was put
 *
 * @typedef {object} MapMarks
 * @property {any} plot the element of plotly's map
 * @property {Map<string, OutlinedTrace[]>} outlined by group
 * @property {DrawnPoint[]} points
 * @property {{path: Element, trace: any}[]} dots traces of many points, each one path
 * @property {string} drawn what the points show
 * @property {any} lit the trace that has the line of what is pointed at
 */
import {fontStyle, markNodes, SYMBOLS} from "../core/map_marks.js";
import {layerOf} from "../core/map_window.js";
import {element, toElement} from "./dom.js";

const CLEAR = "rgba(0,0,0,0)";
/** The groups of marks, from the bottom. */
const OUTLINES = "outlines";
const LIT = "lit";
const POINTS = "points";

/**
 * Split the traces of a map into those that plotly draws and those that are marks here.
 * @param {any[]} traces filled
 * @returns {SplitTraces}
 */
export function splitTraces(traces) {
  const outlines = traces.filter(isOutline);
  // Lines lie between the points and the map, so plotly has to draw both.
  const hasLines = traces.some(({mode}) => mode === "lines");
  const points = hasLines ? [] : traces.filter(isPoints);
  const marks = new Set([...outlines, ...points]);
  return {drawn: traces.filter((trace) => !marks.has(trace)), outlines, points};
}

/** @param {any} trace */
function isOutline({type, hoverinfo, meta}) {
  return type === "choropleth" && hoverinfo === "skip" && Boolean(meta.fill?.locations);
}

/** @param {any} trace */
function isPoints({type, mode, meta, marker = {}}) {
  const {symbol = "circle", size = 0} = marker;
  return (
    type === "scattergeo" &&
    ["text", "markers"].includes(mode) &&
    Boolean(meta.fill?.lon) &&
    [size].flat().every(Number.isFinite) &&
    [symbol].flat().every((/** @type {string} */ one) => SYMBOLS.includes(one))
  );
}

/**
 * Keep marks over a map.
 * @param {any} plot the element of plotly's map
 */
export function makeMarks(plot) {
  /** @type {MapMarks} */
  const marks = {plot, outlined: new Map(), points: [], dots: [], drawn: "", lit: null};
  return {
    /** @type {(split: SplitTraces, template: any[]) => void} */
    draw({outlines, points}, template) {
      marks.lit = template.find(({meta}) => meta.name === LIT);
      followMap(marks);
      drawOutlines(marks, LIT, []);
      drawOutlines(marks, OUTLINES, outlines);
      drawPoints(marks, points);
      place(marks);
    },
    /** @type {(ids: string[]) => void} */
    light(ids) {
      if (marks.lit) drawOutlines(marks, LIT, [{...marks.lit, locations: ids}]);
      place(marks);
    },
  };
}

/**
 * Have the marks placed each time plotly has placed its own shapes.
 * @param {MapMarks} marks
 */
function followMap(marks) {
  const subplot = marks.plot._fullLayout.geo._subplot;
  if (Object.hasOwn(subplot, "_render")) return;
  subplot._render = () => {
    Object.getPrototypeOf(subplot)._render.call(subplot);
    place(marks);
  };
}

/**
 * Outline regions; a trace that is outlined already keeps its copies, since a choice changes few.
 * @param {MapMarks} marks
 * @param {string} name of their group
 * @param {any[]} traces
 */
function drawOutlines({plot, outlined}, name, traces) {
  const group = groupOf(plot, name);
  group.__data__ = traces;
  const known = outlined.get(name) ?? [];
  const drawn = traces.map((trace) => {
    const key = JSON.stringify([trace.meta.name, trace.marker.line, trace.locations]);
    const kept = known.find((one) => one.trace === key && isWhole(one, trace));
    return kept ?? {trace: key, copies: shapesOf(plot, trace).map((shape) => copyOf(trace, shape))};
  });
  outlined.set(name, drawn);
  const paths = drawn.flatMap(({copies}) => copies.map(({path}) => path));
  const {children} = group;
  if (paths.length !== children.length || paths.some((path, at) => path !== children[at]))
    group.replaceChildren(...paths);
}

/**
 * Whether each region of a trace has its copy, of a shape that plotly still has for it.
 * @param {OutlinedTrace} outlined
 * @param {{locations: string[]}} trace
 */
function isWhole({copies}, {locations}) {
  const isThere = (/** @type {DrawnOutline} */ {shape, region}) =>
    shape.isConnected && shape.__data__?.loc === region;
  return copies.length === locations.length && copies.every(isThere);
}

/**
 * @param {any} trace
 * @param {any} shape
 * @returns {DrawnOutline}
 */
function copyOf(trace, shape) {
  return {path: outline(trace), shape, region: shape.__data__.loc, at: ""};
}

/**
 * plotly's shapes of the regions of a trace; what is lit may be of any layer.
 * @param {any} plot
 * @param {any} trace
 * @returns {any[]}
 */
function shapesOf(plot, {locations, meta}) {
  if (!locations.length) return [];
  const source = layerOf(meta.name);
  const layers = [...plot.querySelectorAll(".choroplethlayer > .trace")].filter(
    ({__data__: data}) => meta.name === LIT || data?.[0]?.trace.meta.name === source,
  );
  const wanted = new Set(locations);
  return layers
    .flatMap((layer) => [...layer.children])
    .filter(({__data__: data}) => wanted.delete(data?.loc));
}

/** @param {any} trace */
function outline({meta, marker}) {
  const {color, width} = marker.line;
  const style = `fill: none; stroke: ${color}; stroke-width: ${width}px`;
  return element("path", {class: meta.name, style});
}

/**
 * @param {MapMarks} marks
 * @param {any[]} traces
 */
function drawPoints(marks, traces) {
  const group = groupOf(marks.plot, POINTS);
  group.__data__ = traces;
  const shown = traces.filter(({visible}) => visible !== false);
  const hasDots = shown.some(({meta}) => meta.dots);
  // Dots are too many to be compared.
  const drawn = hasDots ? "" : JSON.stringify(shown);
  const isThere = group.firstChild === (marks.points[0]?.group ?? null);
  if (drawn && drawn === marks.drawn && isThere) return;
  marks.drawn = drawn;
  marks.dots = shown
    .filter(({meta}) => meta.dots)
    .map((trace) => ({
      trace,
      path: element("path", {class: trace.meta.name, style: dotStyle(trace)}),
    }));
  marks.points = shown.flatMap((trace) =>
    trace.meta.dots
      ? []
      : trace.lon.map((/** @type {number} */ _, /** @type {number} */ at) => pointAt(trace, at)),
  );
  const dots = marks.dots.map(({path}) => path);
  group.replaceChildren(...dots, ...marks.points.map((point) => point.group));
}

/**
 * @param {any} trace
 * @param {number} at
 * @returns {DrawnPoint}
 */
function pointAt(trace, at) {
  const paint = (/** @type {string} */ colour) => (colour === CLEAR ? "none" : colour);
  const nodes = markNodes({trace, other: trace, place: at, paint}).filter((one) => one !== null);
  return {
    group: element(
      "g",
      {class: trace.meta.name, style: fontStyle(trace, trace, paint)},
      nodes.map(toElement),
    ),
    lonLat: [trace.lon[at], trace.lat[at]],
    at: "",
  };
}

/**
 * The group of marks with a name: outlines over the regions, points below the names of cities. It
 * keeps its traces as `__data__`, as plotly's groups do.
 * @param {any} plot
 * @param {string} name
 * @returns {any}
 */
function groupOf(plot, name) {
  const found = plot.querySelector(`.marks.${name}`);
  if (found) return found;
  const group = element("g", {class: `marks ${name}`, style: "pointer-events: none"});
  if (name === POINTS) plot.querySelector(".scatterlayer").before(group);
  else if (name === OUTLINES) plot.querySelector(".choroplethlayer").after(group);
  else plot.querySelector(".backplot").append(group);
  return group;
}

/**
 * Put the marks where plotly has the map.
 * @param {MapMarks} marks
 */
function place({plot, outlined, points, dots}) {
  const {projection} = plot._fullLayout.geo._subplot;
  for (const {copies} of [...outlined.values()].flat())
    for (const copy of copies) followShape(copy);
  for (const point of points) {
    const at = `translate(${projection(point.lonLat)})`;
    if (at !== point.at) point.group.setAttribute("transform", at);
    point.at = at;
  }
  for (const {path, trace} of dots) path.setAttribute("d", dotsPath(trace, projection));
}

/** @param {DrawnOutline} copy */
function followShape(copy) {
  const at = copy.shape.getAttribute("d") ?? "";
  if (at !== copy.at) copy.path.setAttribute("d", at);
  copy.at = at;
}

/**
 * Dots are round ends of lines without a length.
 * @param {any} trace
 */
function dotStyle({marker: {size, color}}) {
  return `fill: none; stroke: ${color}; stroke-width: ${size}px; stroke-linecap: round`;
}

/**
 * @param {any} trace
 * @param {(lonLat: [number, number]) => [number, number] | null} projection
 */
function dotsPath({lon, lat}, projection) {
  const steps = lon.map((/** @type {number} */ east, /** @type {number} */ row) => {
    const at = projection([east, lat[row]]);
    return at ? `M${at[0].toFixed(1)},${at[1].toFixed(1)}h0` : "";
  });
  return steps.join("");
}
