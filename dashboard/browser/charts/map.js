/**
 * The map: drawn by plotly, lit, moved and chosen by the page.
 *
 * @import {Selection, Template} from "../core/types.js"
 * @import {ChartEvents, MapChart, Position} from "./types.js"
 * @import {SizePx} from "./dom.js"
 * @import {DrawnMap} from "./map_fills.js"
 * @import {Place, Zoom, ZoomState} from "../core/map_zoom.js"
 * @import {PlaceNames} from "../core/map_names.js"
 *
 * @typedef {object} MapState
 * @property {any} plot the element, and what plotly keeps in it
 * @property {ChartEvents} events
 * @property {SizePx} size
 * @property {boolean} isDrawn
 * @property {Promise<unknown> | null} drawing by plotly, the last
 * @property {any[]} traces that are drawn, by plotly or as marks
 * @property {DrawnMap | null} drawn what plotly has drawn; null while it draws
 * @property {ReturnType<typeof makeMarks>} marks over it
 * @property {string} home the window that it opens on
 * @property {{least: number, whole: Place, window: any}} bounds of zooming
 * @property {any} borders GeoJSON by layer
 * @property {Zoom} zoom
 * @property {boolean} isNarrow whether it has room for few names only
 * @property {() => unknown} redraw
 * @property {PlaceNames} names
 * @property {ReturnType<typeof makeOver>} over
 */
import {fillTraces} from "../core/fill.js";
import {thingUnder} from "../core/map_hits.js";
import {clearSigns} from "../core/map_signs.js";
import {
  fitWindow,
  isNarrow,
  layerOf,
  middleOf,
  namesAt,
  provincesOf,
  wholeOf,
  windowOf,
} from "../core/map_window.js";
import {dragged, zoomedAt} from "../core/map_zoom.js";
import {hideCutNames} from "./cut_names.js";
import {nextTask, watchedSize} from "./dom.js";
import {drawPlot, withoutEmpty} from "./drawn_plot.js";
import {drawnMap, fillRegions, isSameMap} from "./map_fills.js";
import {makeMarks, splitTraces} from "./map_marks.js";
import {makeOver} from "./map_over.js";
import {listenToPointer, pointOf} from "./map_pointer.js";
import {listenToFingers} from "./map_touch.js";

// The page itself listens to the pointer: plotly is late to tell what lies under it.
const CONFIG = {displayModeBar: false, responsive: false, showSendToCloud: false, staticPlot: true};
const ZOOM_STEP = 1.5;
/** From this zoom on, a small map tells which part of the region is shown. */
const PART_FROM = 1.3;
/** @type {PlaceNames} */
const NO_NAMES = {lang: "en", ids: [], text: [], lon: [], lat: []};

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
    drawing: null,
    traces: [],
    drawn: null,
    marks: makeMarks(plotElement),
    home: "",
    bounds: {least: 1, whole: {lon: 0, lat: 0}, window: null},
    borders: null,
    zoom: {scale: 1, center: {lon: 0, lat: 0}},
    isNarrow: false,
    redraw: () => undefined,
    names: NO_NAMES,
    over: makeOver(plotElement),
  };
  return {
    draw: (template, selection, borders, names) =>
      draw(map, template, selection, borders, names ?? NO_NAMES),
    reveal: (lon, lat) => reveal(map, lon, lat),
    light(ids) {
      if (map.isDrawn) map.marks.light(ids);
    },
    zoom: (direction) => (map.isDrawn ? zoom(map, direction) : undefined),
  };
}

/**
 * @param {MapState} map
 * @param {Template} template
 * @param {Selection} selection
 * @param {any} borders GeoJSON by layer
 * @param {PlaceNames} names
 */
async function draw(map, template, selection, borders, names) {
  const {plot, size} = map;
  if (map.drawing && !map.isDrawn) await map.drawing.catch(() => {}); // in several tasks
  const fitted = frameMap(map, template, selection);
  map.isNarrow = isNarrow(fitted.pxPerDeg * map.zoom.scale);
  const filled = fillTraces(template, selection, (name) => borders[layerOf(name)]);
  const named = withoutEmpty(filled)
    .filter(({meta}) => !meta.is_for_pictures)
    .map((trace) => ({...trace, ...namesAt(trace, map.isNarrow)}));
  const traces = clearSigns(named, fitted.pxPerDeg * map.zoom.scale);
  const split = splitTraces(traces);
  map.redraw = () => draw(map, template, selection, borders, names);
  const next = drawnMap([borders, size.width, size.height, map.home], template.layout, split.drawn);
  const hasNewNames = !isSameMap(map.drawn, next);
  if (hasNewNames) {
    map.drawn = null;
    const [whole, pause] = [layoutOf(map, template, fitted), map.isDrawn ? undefined : nextTask];
    map.drawing = drawPlot(plot, split.drawn, whole, CONFIG, pause);
    await map.drawing;
  } else fillRegions(plot, split.drawn);
  map.marks.draw(split, filled);
  if (!map.isDrawn) listenToMap(map);
  Object.assign(map, {isDrawn: true, drawn: next, traces, names, borders});
  drawOver(map);
  if (hasNewNames) hideCutNames(plot); // new fills leave them where they are
}

/**
 * Fit the window into the map. Another window, or the first, is shown as it is; otherwise the zoom
 * stays when something else is chosen.
 * @param {MapState} map
 * @param {Template} template
 * @param {Selection} selection
 */
function frameMap(map, template, selection) {
  const [opened, whole] = [windowOf(template.layout, selection), wholeOf(template.layout)];
  const fitted = fitWindow(opened, map.size.width, map.size.height);
  const all = fitWindow(whole, map.size.width, map.size.height);
  map.bounds = {least: all.pxPerDeg / fitted.pxPerDeg, whole: middleOf(whole), window: whole};
  const home = JSON.stringify(opened);
  if (home !== map.home) map.zoom = {scale: 1, center: middleOf(opened)};
  map.home = home;
  return fitted;
}

/**
 * @param {MapState} map
 * @param {Template} template
 * @param {ReturnType<typeof fitWindow>} fitted
 */
function layoutOf({size, zoom: {scale, center}}, template, {range, latRange}) {
  const layout = structuredClone(template.layout); // which plotly writes into
  layout.geo.lonaxis = {range};
  layout.geo.lataxis = {range: latRange};
  layout.geo.projection.scale = scale;
  layout.geo.center = {...center};
  return {...layout, width: size.width, height: size.height, dragmode: false, hovermode: false};
}

/**
 * The map at the start of a gesture.
 * @param {MapState} map
 * @returns {ZoomState}
 */
function zoomState({plot, size, bounds, zoom: {scale, center}}) {
  const {_subplot: subplot} = plot._fullLayout.geo;
  return {
    ...bounds,
    scale,
    center,
    middlePx: subplot.projection([center.lon, center.lat]),
    pxPerRad: subplot.projection.scale(),
    sizePx: [size.width, size.height],
  };
}

/**
 * Draw the map while it moves: only its shapes and points, which is four times as fast.
 * @param {MapState} map
 * @param {Zoom} zoom
 */
function follow(map, zoom) {
  const {_subplot: subplot, projection} = map.plot._fullLayout.geo;
  const {lon, lat} = projection.rotation;
  map.zoom = zoom;
  subplot.projection
    .center([zoom.center.lon - lon, zoom.center.lat - lat])
    .scale(subplot.fitScale * zoom.scale);
  subplot.render();
  drawOver(map);
}

/**
 * Tell plotly how the map was moved; where it has room for other names now, draw them.
 * @param {MapState} map
 */
async function settle(map) {
  const {plot, zoom: at} = map;
  const pxPerDeg = plot._fullLayout.geo._subplot.projection.scale() * (Math.PI / 180);
  if (isNarrow(pxPerDeg) !== map.isNarrow) return map.redraw();
  await window.Plotly.relayout(plot, {
    "geo.projection.scale": at.scale,
    "geo.center.lon": at.center.lon,
    "geo.center.lat": at.center.lat,
  });
  drawOver(map);
  return hideCutNames(plot);
}

/** @param {MapState} map */
function drawOver({plot, traces, over, names, size, bounds, borders, zoom: {center, scale}}) {
  const {_subplot: subplot} = plot._fullLayout.geo;
  const [west, north] = subplot.projection.invert([0, 0]);
  const [east, south] = subplot.projection.invert([size.width, size.height]);
  over.update({
    traces,
    project: (lonLat) => subplot.projection(lonLat),
    names,
    pxPerRad: subplot.projection.scale(),
    center,
    size,
    locating: {
      isPart: scale > PART_FROM * bounds.least,
      borders: provincesOf(borders),
      whole: bounds.window,
      shown: {lonaxis: {range: [west, east]}, lataxis: {range: [south, north]}},
    },
  });
}

/** @param {MapState} map */
function listenToMap(map) {
  const {plot, events} = map;
  const moves = {
    stateOf: () => zoomState(map),
    follow: (/** @type {Zoom} */ zoom) => follow(map, zoom),
    settle: () => settle(map),
  };
  listenToFingers(plot, moves);
  listenToPointer(plot, {
    ...moves,
    thingAt: (position, reachPx) => thingAt(map, position, reachPx),
    point: (thing, position) =>
      Object.values(thing)[0] === undefined ? events.leave() : events.point(thing, position),
    leave: () => events.leave(),
    choose: (thing, event) =>
      event.pointerType === "touch" ? events.tap(thing, event) : events.choose(thing, event),
  });
}

/**
 * What the pointer is on.
 * @param {MapState} map
 * @param {Position} position
 * @param {number} reachPx
 */
function thingAt({plot, traces}, position, reachPx) {
  const {projection} = plot._fullLayout.geo._subplot;
  const at = pointOf(position, plot);
  return thingUnder(traces, {at, place: projection.invert(at), project: projection, reachPx});
}

/**
 * Bring a place that was zoomed away back into the middle.
 * @param {MapState} map
 * @param {number} lon
 * @param {number} lat
 * @returns {Position | null} of the place
 */
function reveal(map, lon, lat) {
  const {plot, isDrawn} = map;
  if (!isDrawn) return null;
  const {projection} = plot._fullLayout.geo._subplot;
  const box = plot.getBoundingClientRect();
  let [x, y] = projection([lon, lat]);
  if (x < 0 || y < 0 || x > box.width || y > box.height) {
    const state = zoomState(map);
    follow(map, dragged(state, [x, y], state.middlePx));
    settle(map);
    [x, y] = projection([lon, lat]);
  }
  return {clientX: box.left + x, clientY: box.top + y};
}

/**
 * @param {MapState} map
 * @param {number} direction
 */
function zoom(map, direction) {
  const state = zoomState(map);
  const {lonaxis, lataxis} = JSON.parse(map.home);
  const home = {scale: 1, center: middleOf({lonaxis, lataxis})};
  const factor = direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
  follow(map, direction === 0 ? home : zoomedAt(state, state.middlePx, factor));
  return settle(map);
}
