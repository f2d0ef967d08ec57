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
import {layerOf} from "./map_window.js";
import {
  cellLines,
  joinedCells,
  linesHeight,
  plainText,
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
} from "./picture_text.js";

const MAP_PX = 900;
const TABLE_PX = 1052;

/**
 * A map of the view's level, which takes the height that is left.
 * @param {View} view
 * @param {Scene} scene
 * @param {string} template
 * @param {Selection} selection
 */
export function mapParts(view, scene, template, selection) {
  const borders = scene.bordersOf(view);
  return {
    template,
    data: fillTraces(scene.templates[template], selection, (name) => borders[layerOf(name)]),
    room: {height: MAP_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: () => ({}),
  };
}

/**
 * A table of words, as high as its lines.
 * @param {Scene} scene
 * @param {string} template
 * @param {string[][]} columns plain words
 * @param {TableSizes} sizes
 * @param {Selection} [selection] what else fills the template
 * @returns {Omit<PictureParts, "subtitle">}
 */
export function tableParts(scene, template, columns, {widths, headPx, leastPx}, selection) {
  const lines = cellLines(columns, widths, TABLE_PX);
  const height = linesHeight(lines, {
    headPx,
    linePx: TABLE_LINE_STEP_PX,
    gapPx: TABLE_CELL_GAP_PX,
    leastPx,
  });
  return {
    template,
    data: fillTraces(scene.templates[template], {...selection, entries: joinedCells(lines)}),
    legend: [],
    room: {height, left: 0, right: 0, top: 0},
    layout: () => ({}),
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
