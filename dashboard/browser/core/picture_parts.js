/**
 * What charts of several tabs share as pictures: maps, tables of words, axes of names.
 *
 * @import {PictureParts, Scene, Selection, View} from "./types.js"
 *
 * @typedef {object} TableSizes
 * @property {number[]} widths the columns' shares of the width
 * @property {number} headPx height of the head
 * @property {number} [leastPx] the least height of a row
 */
import {fillTraces} from "./fill.js";
import {locatorTraces} from "./locator.js";
import {clearSigns} from "./map_signs.js";
import {fitWindow, layerOf, provincesOf, wholeOf, windowOf} from "./map_window.js";
import {regionName} from "./names.js";
import {
  cellLines,
  joinedCells,
  linesHeight,
  plainText,
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
  tickRoom,
} from "./picture_text.js";
import {BAR_ROW_PX} from "./sizes.js";

const MAP_PX = 900;
const TABLE_PX = 1052;
/** No browser draws more than 16,384 pixels: four times the table with the words around it. */
const TABLE_HEIGHT_MAX_PX = 3000;

/**
 * A map of the view's level, which takes the height that is left.
 * @param {View} view
 * @param {Scene} scene
 * @param {string} template
 * @param {Selection} selection
 */
export function mapParts(view, scene, template, selection) {
  const borders = scene.bordersOf(view);
  const {layout} = scene.templates[template];
  const [opened, whole] = [windowOf(layout, selection), wholeOf(layout)];
  return {
    template,
    data: [
      ...clearSigns(
        fillTraces(scene.templates[template], selection, (name) => borders[layerOf(name)]),
        fitWindow(opened, MAP_PX, MAP_PX).pxPerDeg,
      ),
      ...(selection.window
        ? locatorTraces(provincesOf(borders), whole, opened, scene.colours)
        : []),
    ],
    room: {height: MAP_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: (/** @type {any} */ {geo}) => ({geo: {...geo, ...opened}}),
  };
}

/**
 * Whether a table of words fits into a picture as a whole.
 * @param {string[][]} columns plain words
 * @param {TableSizes} sizes
 */
export function fitsPicture(columns, sizes) {
  return shownRows(cellLines(columns, sizes.widths, TABLE_PX), sizes) === columns[0].length;
}

/**
 * How many rows fit into a picture.
 * @param {string[][][]} lines by column and row
 * @param {TableSizes} sizes
 */
function shownRows(lines, sizes) {
  let height = sizes.headPx;
  const tooMuch = lines[0].findIndex((_, row) => {
    height += heightOf(
      lines.map((column) => [column[row]]),
      {...sizes, headPx: 0},
    );
    return height > TABLE_HEIGHT_MAX_PX;
  });
  return tooMuch < 0 ? lines[0].length : tooMuch;
}

/**
 * @param {string[][][]} lines
 * @param {TableSizes} sizes
 */
function heightOf(lines, {headPx, leastPx}) {
  return linesHeight(lines, {
    headPx,
    linePx: TABLE_LINE_STEP_PX,
    gapPx: TABLE_CELL_GAP_PX,
    leastPx,
  });
}

/**
 * A table of words, as high as its lines; `rest` says how many rows it leaves out.
 * @param {Scene} scene
 * @param {string} template
 * @param {string[][]} columns plain words
 * @param {TableSizes} sizes
 * @param {Selection} [selection] what else fills the template
 * @returns {Omit<PictureParts, "subtitle">}
 */
export function tableParts(scene, template, columns, sizes, selection) {
  const all = cellLines(columns, sizes.widths, TABLE_PX);
  const [count, shown] = [all[0].length, shownRows(all, sizes)];
  const lines = all.map((column) => column.slice(0, shown));
  return {
    template,
    data: fillTraces(scene.templates[template], {...selection, entries: joinedCells(lines)}),
    legend: [],
    room: {height: heightOf(lines, sizes), left: 0, right: 0, top: 0},
    layout: () => ({}),
    ...(shown < count ? {rest: {shown, count}} : {}),
  };
}

/**
 * What makes an axis name each row or column.
 * @param {string[]} names
 */
export function namedTicks(names) {
  return {
    visible: true,
    tickvals: names.map((_, number) => number),
    ticktext: names.map(plainText),
    showgrid: false,
    zeroline: false,
  };
}

/**
 * Bars of places, a row for each, named at the left.
 * @param {View} view
 * @param {Scene} scene
 * @param {string} template
 * @param {{ids: string[], range: [number, number]}} selection
 * @param {number} labelsPx room at the right for the bars' labels
 */
export function placeBars(view, {lookup, templates}, template, selection, labelsPx) {
  const names = selection.ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang));
  const rows = Math.max(names.length, 1);
  return {
    template,
    data: fillTraces(templates[template], selection),
    room: {height: rows * BAR_ROW_PX, left: tickRoom(names), right: labelsPx, top: 0},
    things: () => selection.ids.map((region) => ({region})),
    layout: (/** @type {any} */ {xaxis, yaxis}) => ({
      xaxis: {...xaxis, range: selection.range},
      yaxis: {...yaxis, ...namedTicks(names), range: [rows - 0.5, -0.5]},
    }),
  };
}
