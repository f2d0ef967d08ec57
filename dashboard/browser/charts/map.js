/**
 * The map: drawn by plotly, lit and chosen by the page.
 *
 * @import {Selection, Template, Thing} from "../core/types.js"
 * @import {ChartEvents, MapChart, Position} from "./types.js"
 * @import {SizePx} from "./dom.js"
 * @import {ZoomState} from "./map_touch.js"
 *
 * @typedef {object} MapState
 * @property {any} plot the element, and what plotly keeps in it
 * @property {ChartEvents} events
 * @property {SizePx} size
 * @property {boolean} isDrawn
 * @property {number} litIndex of the trace that outlines what is pointed at
 */

import {fillTraces} from "../core/fill.js";
import {fitWindow, layerOf, namesAt} from "../core/map_window.js";
import {watchedSize} from "./dom.js";
import {drawPlot, withoutEmpty} from "./drawn_plot.js";
import {listenToFingers} from "./map_touch.js";

const CONFIG = {
  displayModeBar: false,
  responsive: false,
  scrollZoom: false,
  showSendToCloud: false,
  doubleClick: false,
};
// The outline of what is pointed at, which is empty until then.
const LIT = "lit";
const ZOOM_STEP = 1.5;
const FINGER_QUERY = "(pointer: coarse)";

/**
 * Make the map in its element.
 * @param {HTMLElement} plotElement
 * @param {ChartEvents} events
 * @returns {MapChart}
 */
export function makeMap(plotElement, events) {
  /** @type {MapState} */
  const map = {
    plot: plotElement,
    events,
    size: watchedSize(plotElement),
    isDrawn: false,
    litIndex: -1,
  };
  return {
    draw: (template, selection, borders) => draw(map, template, selection, borders),
    reveal: (lon, lat) => reveal(map, lon, lat),
    light(ids) {
      if (map.isDrawn) light(map, ids);
    },
    zoom: (direction) => (map.isDrawn ? zoom(map, direction) : undefined),
  };
}

/**
 * @param {MapState} map
 * @param {Template} template
 * @param {Selection} selection
 * @param {any} borders GeoJSON by layer
 */
async function draw(map, template, selection, borders) {
  const data = withoutEmpty(
    fillTraces(template, selection, (name) => borders[layerOf(name)]),
    LIT,
  );
  map.litIndex = data.findIndex((trace) => trace.meta.name === LIT);
  const {range, pxPerDeg} = fitWindow(template.layout.geo, map.size.width, map.size.height);
  for (const trace of data) Object.assign(trace, namesAt(trace, pxPerDeg));
  await drawPlot(map.plot, data, layoutOf(map, template, range), CONFIG);
  clearLit(map.plot);
  if (!map.isDrawn) listenToMap(map);
  map.isDrawn = true;
}

/**
 * Outline regions with copies of their shapes: plotly would work out all shapes of the map anew.
 * @param {MapState} map
 * @param {string[]} ids
 */
function light({plot, litIndex}, ids) {
  const trace = plot.data[litIndex];
  trace.locations = ids; // which plotly draws with its next change
  const layer = plot.querySelector(".choroplethlayer");
  clearLit(plot);
  for (const own of layer.children) if (own.__data__?.[0]?.trace.uid === LIT) own.replaceChildren(); // as it has
  if (!ids.length) return;
  const {color, width} = trace.marker.line;
  const style = `fill: none; stroke: ${color}; stroke-width: ${width}px; pointer-events: none;`;
  const group = document.createElementNS(layer.namespaceURI, "g");
  group.setAttribute("class", LIT);
  /** @type {any[]} */
  const shapes = [...layer.querySelectorAll(".choroplethlocation")];
  for (const id of ids) {
    const shape = shapes.find(({__data__: data}) => data?.loc === id);
    const copy = shape?.cloneNode();
    copy?.setAttribute("style", style);
    if (copy) group.append(copy);
  }
  layer.after(group);
}

/**
 * Remove the outlines of what was pointed at.
 * @param {any} plot
 */
function clearLit(plot) {
  plot.querySelector(`.${LIT}`)?.remove();
}

/**
 * @param {MapState} map
 * @param {Template} template
 * @param {number[]} range of longitudes
 */
function layoutOf(map, template, range) {
  // Zooming writes into the layout that plotly was given, which must not be the template's.
  const layout = structuredClone(template.layout);
  layout.geo.lonaxis = {range};
  if (map.isDrawn) keepZoom(map, layout.geo);
  const dragmode = window.matchMedia(FINGER_QUERY).matches ? false : "pan";
  return {...layout, dragmode, width: map.size.width, height: map.size.height};
}

/**
 * Keep the zoom when something else is chosen.
 * @param {MapState} map
 * @param {any} geo of the new layout
 */
function keepZoom(map, geo) {
  const {projection, center} = map.plot._fullLayout.geo;
  geo.projection.scale = projection.scale;
  geo.center = {lon: center.lon, lat: center.lat};
}

/**
 * The map at the start of a gesture with two fingers.
 * @param {MapState} map
 * @returns {ZoomState}
 */
function zoomState({plot, size}) {
  const {projection, center, lonaxis, lataxis, _subplot: subplot} = plot._fullLayout.geo;
  const middle = (/** @type {number[]} */ [low, high]) => (low + high) / 2;
  return {
    scale: projection.scale,
    center: {lon: center.lon, lat: center.lat},
    home: {lon: middle(lonaxis.range), lat: middle(lataxis.range)},
    middlePx: subplot.projection([center.lon, center.lat]),
    pxPerRad: subplot.projection.scale(),
    sizePx: [size.width, size.height],
  };
}

/** @param {MapState} map */
function listenToMap(map) {
  const {plot, events} = map;
  listenToFingers(
    plot,
    () => zoomState(map),
    ({scale, center}) =>
      window.Plotly.relayout(plot, {
        "geo.projection.scale": scale,
        "geo.center.lon": center.lon,
        "geo.center.lat": center.lat,
      }),
  );
  plot.on("plotly_relayouting", () => clearLit(plot)); // the map is being dragged
  for (const moved of ["plotly_relayout", "plotly_afterplot"])
    plot.on(moved, () => light(map, plot.data[map.litIndex].locations));
  plot.on("plotly_hover", (/** @type {any} */ {points, event}) =>
    events.point(thingAt(points), event),
  );
  plot.on("plotly_unhover", () => events.leave());
  plot.on("plotly_click", (/** @type {any} */ {points}) => events.choose(thingAt(points)));
}

/**
 * What the pointer is on. Points lie on top of regions, so they go first; `meta.thing` names what
 * they stand for.
 * @param {any[]} points
 * @returns {Thing}
 */
function thingAt(points) {
  const point = points.findLast(({data}) => data.meta.thing);
  if (point) return {[point.data.meta.thing]: point.customdata};
  return {region: points.find(({data}) => data.meta.name === "regions")?.location};
}

/**
 * Bring a place that was zoomed away back into the middle.
 * @param {MapState} map
 * @param {number} lon
 * @param {number} lat
 * @returns {Position | null} of the place
 */
function reveal({plot, isDrawn}, lon, lat) {
  if (!isDrawn) return null;
  const [x, y] = plot._fullLayout.geo._subplot.projection([lon, lat]);
  const box = plot.getBoundingClientRect();
  if (x >= 0 && y >= 0 && x <= box.width && y <= box.height)
    return {clientX: box.left + x, clientY: box.top + y};
  window.Plotly.relayout(plot, {"geo.center": {lon, lat}});
  return {clientX: box.left + box.width / 2, clientY: box.top + box.height / 2};
}

/**
 * @param {MapState} map
 * @param {number} direction
 */
function zoom({plot}, direction) {
  if (direction === 0)
    return window.Plotly.relayout(plot, {"geo.projection.scale": 1, "geo.center": null});
  const scale = plot.layout.geo.projection.scale ?? 1;
  const next = direction > 0 ? scale * ZOOM_STEP : Math.max(1, scale / ZOOM_STEP);
  return window.Plotly.relayout(plot, {"geo.projection.scale": next});
}
