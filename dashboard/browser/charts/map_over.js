/**
 * What the page draws over its map, since it follows the zoom: names of counties, and the scale bar.
 *
 * @import {Point} from "../core/map_zoom.js"
 * @import {PlaceNames} from "../core/map_names.js"
 * @import {DegreeWindow} from "../core/map_window.js"
 *
 * @typedef {object} Locating
 * @property {boolean} isPart whether the map shows a part of the region only
 * @property {any} borders GeoJSON of the provinces
 * @property {DegreeWindow} whole
 * @property {DegreeWindow} shown
 *
 * @typedef {object} OverMap
 * @property {any[]} traces as drawn
 * @property {(lonLat: Point) => Point | null} project
 * @property {PlaceNames} names
 * @property {number} pxPerRad
 * @property {{lon: number, lat: number}} center
 * @property {{width: number, height: number}} size
 * @property {Locating} locating
 */

import {locator} from "../core/locator.js";
import {shapesOf} from "../core/map_hits.js";
import {placedNames, takenBy} from "../core/map_labels.js";
import {barKm, pxPerKm, SCALE_MAX_PX, scaleBar} from "../core/scale_bar.js";
import {element, toElement} from "./dom.js";

const LOCATOR_EDGE_PX = 8;
const NARROW_PX = 500;
const RAD_PER_DEG = Math.PI / 180;
const FONT_PX = 13;
/** What the scale bar takes of the lower right corner. */
const BAR_ROOM_PX = [SCALE_MAX_PX + 24, 48];

/**
 * Make the layer in the map's element.
 * @param {HTMLElement} plot
 */
export function makeOver(plot) {
  const layer = element("svg", {class: "map-over", "aria-hidden": true});
  const widthOf = textWidths(plot);
  let key = "";
  return {
    /** @param {OverMap} map */
    update(map) {
      if (!layer.isConnected) plot.append(layer);
      const next = keyOf(map);
      if (next === key) return;
      key = next;
      layer.replaceChildren(nameGroup(map, widthOf), ...locatorGroup(map), scaleGroup(map));
    },
  };
}

/**
 * What the layer depends on.
 * @param {OverMap} map
 */
function keyOf({traces, names, pxPerRad, center}) {
  const marks = traces.map(({mode, visible, text, lon}) => mode && [visible, text, lon?.length]);
  return JSON.stringify([pxPerRad, center, names.lang, names.ids.length, marks]);
}

/**
 * Names in the middle of their regions.
 * @param {OverMap} map
 * @param {(text: string) => number} widthOf
 */
function nameGroup({traces, project, names, pxPerRad, size, locating}, widthOf) {
  const group = element("g", {class: "names"});
  if (!names.ids.length) return group;
  const shapes = shapesOf(traces.find(({meta}) => meta.name === "regions").geojson);
  const candidates = names.text.flatMap((text, row) => {
    const at = project([names.lon[row], names.lat[row]]);
    const box = shapes.get(names.ids[row])?.box;
    const room = box ? (box[2] - box[0]) * RAD_PER_DEG * pxPerRad : 0;
    return at ? [{text, at, width: widthOf(text), room}] : [];
  });
  // Circles are hollow, and dots too many to keep clear of.
  const drawn = traces.filter(
    ({type, visible, meta}) =>
      type === "scattergeo" && visible !== false && !meta.name.startsWith("own_"),
  );
  const taken = drawn.flatMap((trace) => takenBy(trace, project, widthOf));
  const [across, up] = BAR_ROOM_PX;
  taken.push([size.width - across, size.height - up, size.width, size.height]);
  if (locating.isPart)
    taken.push([0, size.height - locatorPx(size) - 16, locatorPx(size), size.height]);
  for (const {text, at} of placedNames(candidates, taken))
    group.append(element("text", {x: at[0], y: at[1] + FONT_PX / 3}, text));
  return group;
}

/**
 * A small map of the region at the lower left, while a part is shown.
 * @param {OverMap} map
 */
function locatorGroup({locating: {isPart, borders, whole, shown}, size}) {
  if (!isPart) return [];
  const small = locator(borders, whole, shown, locatorPx(size));
  const outline = small.rings.map((ring) => `M${ring.map(([x, y]) => `${x},${y}`).join("L")}Z`);
  const {left, top, width, height} = small.shown;
  const y = size.height - small.height - LOCATOR_EDGE_PX;
  return [
    element(
      "g",
      {class: "locator", transform: `translate(${LOCATOR_EDGE_PX} ${y})`},
      element("rect", {width: small.width, height: small.height}),
      element("path", {d: outline.join("")}),
      element("rect", {class: "shown", x: left, y: top, width, height}),
    ),
  ];
}

/** @param {{width: number}} size of the map */
function locatorPx({width}) {
  return width < NARROW_PX ? 72 : 104;
}

/** @param {OverMap} map */
function scaleGroup({names, pxPerRad, center}) {
  const perKm = pxPerKm(pxPerRad, center.lat);
  const km = barKm(perKm);
  const bar = scaleBar(km, `${(km * perKm).toFixed(3)}px`, names.lang);
  return element("g", {class: "at-corner"}, toElement(bar));
}

/**
 * Measures texts in the map's type, each once.
 * @param {HTMLElement} plot
 */
function textWidths(plot) {
  const context = document.createElement("canvas").getContext("2d");
  /** @type {Map<string, number>} */
  const known = new Map();
  return (/** @type {string} */ text) => {
    if (context && !known.size) context.font = `${FONT_PX}px ${getComputedStyle(plot).fontFamily}`;
    const width = known.get(text) ?? context?.measureText(text).width ?? text.length * FONT_PX;
    known.set(text, width);
    return width;
  };
}
