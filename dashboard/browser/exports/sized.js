/**
 * A picture of a wanted size: a map or a plot of lines fills it; rows keep their height, and the
 * picture is drawn larger, in the same proportion, until they have room.
 *
 * @import {Scene} from "../core/types.js"
 * @import {ExportModel} from "./model.js"
 * @import {Figure} from "./picture.js"
 *
 * @typedef {{width: number, height: number}} Size in pixels
 * @typedef {Figure & {enlarged: number}} SizedFigure `enlarged`: how many times larger than wanted
 */
import {clearSigns} from "../core/map_signs.js";
import {fitWindow, isNarrow, namesAt} from "../core/map_window.js";
import {wordedFigure} from "./model.js";

/** By name; A4 lies flat, as slides and most charts do. */
export const SIZES = {
  wide: {width: 1280, height: 720},
  square: {width: 1080, height: 1080},
  a4: {width: 1123, height: 794},
};
export const SIDE_MIN_PX = 320;
export const SIDE_MAX_PX = 4000;
const CHART_MIN_PX = 260;
const STEP = 1.15;
const ENLARGED_MAX = 6;

/**
 * Draw a model in a size.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Size} size
 * @returns {SizedFigure}
 */
export function sizedFigure(model, scene, {width, height}) {
  let enlarged = 1;
  let figure = filling(model, scene, width, height);
  while (figure.height > height * enlarged && enlarged < ENLARGED_MAX) {
    enlarged *= STEP;
    figure = filling(model, scene, width * enlarged, height * enlarged);
  }
  return {...padded(figure, width * enlarged, height * enlarged), enlarged};
}

/**
 * Draw a model in a width, and in a height where its chart takes any.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {number} width
 * @param {number} height
 */
function filling(model, scene, width, height) {
  const {room} = model.parts;
  const widthPx = Math.round(width);
  if (!room.isElastic) return wordedFigure(model, scene, widthPx);
  const words = wordedFigure(withRoom(model, 0), scene, widthPx).height;
  const figure = wordedFigure(
    withRoom(model, Math.max(CHART_MIN_PX, height - words)),
    scene,
    widthPx,
  );
  const {l, r, t, b} = figure.layout.margin;
  return inWindow(figure, figure.width - l - r, figure.height - t - b);
}

/**
 * A map that fills a window of these pixels; any other figure as it is.
 * @param {Figure} figure
 * @param {number} width
 * @param {number} height
 * @returns {Figure}
 */
export function inWindow(figure, width, height) {
  const {geo} = figure.layout;
  if (!geo) return figure;
  const {range, latRange, pxPerDeg} = fitWindow(geo, width, height);
  const names = (/** @type {any} */ trace) => namesAt(trace, isNarrow(pxPerDeg));
  const named = figure.data.map((trace) => ({...trace, ...names(trace)}));
  const data = clearSigns(named, pxPerDeg);
  const fittedGeo = {...geo, lonaxis: {range}, lataxis: {range: latRange}};
  return {...figure, data, layout: {...figure.layout, geo: fittedGeo}};
}

/**
 * @param {ExportModel} model
 * @param {number} height
 * @returns {ExportModel}
 */
function withRoom(model, height) {
  const {parts} = model;
  return {...model, parts: {...parts, room: {...parts.room, height: Math.round(height)}}};
}

/**
 * Leave what is over at the foot.
 * @param {Figure} figure
 * @param {number} width
 * @param {number} height
 * @returns {Figure}
 */
function padded(figure, width, height) {
  const most = {width: Math.max(figure.width, width), height: Math.max(figure.height, height)};
  const [widthPx, heightPx] = [Math.round(most.width), Math.round(most.height)];
  const {margin} = figure.layout;
  const over = {
    ...margin,
    b: margin.b + heightPx - figure.height,
    r: margin.r + widthPx - figure.width,
  };
  const layout = {...figure.layout, margin: over, width: widthPx, height: heightPx};
  return {...figure, layout, width: widthPx, height: heightPx};
}

/**
 * A size that a reader typed, inside what can be drawn; nothing where it is none.
 * @param {string} width
 * @param {string} height
 * @returns {Size | undefined}
 */
export function ownSize(width, height) {
  const [x, y] = [width, height].map(Number);
  if (!x || !y) return undefined;
  const within = (/** @type {number} */ side) =>
    Math.round(Math.min(SIDE_MAX_PX, Math.max(SIDE_MIN_PX, side)));
  return {width: within(x), height: within(y)};
}
