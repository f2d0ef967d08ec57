/**
 * The matrix: heads around cells on a canvas. Its rows and columns are arranged for a choice of
 * industries.
 *
 * @import {Lookup, MatrixArrangement, Thing, View} from "../core/types.js"
 * @import {ChartEvents, Position} from "./types.js"
 * @import {CellsPicture} from "./matrix_cells.js"
 *
 * @typedef {object} MatrixFrame
 * @property {HTMLElement} frame scrolls
 * @property {HTMLElement} groups
 * @property {HTMLElement} columns
 * @property {HTMLElement} rows
 * @property {HTMLElement} plot
 * @property {HTMLElement} cover lies over the plot and takes the pointer
 * @property {HTMLElement} ring around the cell reached by keyboard
 *
 * @typedef {object} MatrixState
 * @property {MatrixFrame} frame
 * @property {ChartEvents} events
 * @property {HTMLCanvasElement} canvas
 * @property {string[]} regions the rows shown
 * @property {Thing[]} things what the columns shown stand for: an industry or a folded group
 * @property {string} heads what the heads on the page depend on
 * @property {unknown[]} painted what the cells on the page depend on
 * @property {string} revealed the chosen column and row that were last scrolled to
 * @property {string} font of the letters
 * @property {ReturnType<typeof watchEdges>} edges
 * @property {{width: number}} beside the size of the heads of rows
 *
 * @typedef {ReturnType<typeof makeMatrix>} Matrix
 */

import {CELL_ROW_PX} from "../core/sizes.js";
import {element, watchedSize} from "./dom.js";
import {press} from "./heads.js";
import {paintCells} from "./matrix_cells.js";
import {columnHeads, groupHeads, rowHeads} from "./matrix_heads.js";
import {watchEdges} from "./scroll_edges.js";

/** As wide as one can point at (WCAG 2.5.8). */
const PITCH_PX = 24;
/** As in matrix.css: the heads of columns, and of groups below them. */
const HEADS_HEIGHT_PX = 156;

/**
 * Make the matrix in its frame.
 * @param {MatrixFrame} frame
 * @param {ChartEvents} events
 */
export function makeMatrix(frame, events) {
  /** @type {MatrixState} */
  const matrix = {
    frame,
    events,
    canvas: element("canvas", {"aria-hidden": "true"}),
    regions: [],
    things: [],
    heads: "",
    painted: [],
    revealed: "-1 -1",
    font: getComputedStyle(frame.frame).fontFamily,
    edges: watchEdges(frame.frame),
    beside: watchedSize(frame.rows),
  };
  frame.frame.style.setProperty("--pitch", `${PITCH_PX}px`);
  listenToCover(matrix);
  return {
    /** @type {(lookup: Lookup, view: View, drawing: MatrixDrawing) => void} */
    draw: (lookup, view, drawing) => draw(matrix, lookup, view, drawing),
    /** @type {(row: number, column: number) => Position} */
    ringAt: (row, column) => ringAt(matrix, row, column),
    unring() {
      frame.ring.hidden = true;
    },
    /** The regions down, and what stands across. */
    axes: () => ({regions: matrix.regions, things: matrix.things}),
  };
}

/** @param {MatrixState} matrix */
function listenToCover(matrix) {
  const {
    frame: {cover},
    events,
  } = matrix;
  const cellAt = (/** @type {MouseEvent} */ {offsetX, offsetY}) => {
    const region = matrix.regions[Math.floor(offsetY / CELL_ROW_PX)];
    const thing = matrix.things[Math.floor(offsetX / PITCH_PX)];
    return region && thing ? {region, ...thing} : null;
  };
  cover.addEventListener("mousemove", (event) => {
    const cell = cellAt(event);
    if (cell) events.point(cell, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => {
    const cell = cellAt(event);
    if (cell) events.choose(cell, event);
  });
}

/**
 * @typedef {object} MatrixDrawing
 * @property {string[]} regions by row of the arrangement
 * @property {MatrixArrangement} arrangement
 * @property {Omit<CellsPicture, "rows" | "columns" | "font">} picture
 * @property {Set<string>} opened groups
 */

/**
 * @param {MatrixState} matrix
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixDrawing} drawing
 */
function draw(matrix, lookup, view, {regions, arrangement, picture, opened}) {
  const {columns} = arrangement;
  const {industries} = lookup.tables;
  matrix.regions = regions;
  matrix.things = columns.map(({group, leaves, isFolded}) =>
    isFolded ? {group} : {industry: industries.id[leaves[0]]},
  );
  writeHeads(matrix, lookup, view, arrangement, opened);
  const [width, height] = [PITCH_PX * columns.length, CELL_ROW_PX * regions.length];
  Object.assign(matrix.frame.cover.style, {width: `${width}px`, height: `${height}px`});
  paint(matrix, arrangement, picture);
  mark(matrix, lookup, view, arrangement);
  matrix.edges.hold(width + matrix.beside.width, height + HEADS_HEIGHT_PX);
}

/**
 * Paint the cells if they are not those on the page: another region may be chosen.
 * @param {MatrixState} matrix
 * @param {MatrixArrangement} arrangement
 * @param {MatrixDrawing["picture"]} picture
 */
function paint(matrix, arrangement, picture) {
  const {rows, columns} = arrangement;
  const painted = [JSON.stringify(arrangement), window.devicePixelRatio, ...picture.source];
  if (painted.every((part, place) => part === matrix.painted[place])) return;
  matrix.painted = painted;
  const cells = {...picture, rows: rows.length, columns: columns.length, font: matrix.font};
  // Off the page: a canvas on it looks up its style when a font is set, and so has the browser lay
  // out what was written until then.
  matrix.canvas.remove();
  paintCells(matrix.canvas, cells, {pitchPx: PITCH_PX, rowPx: CELL_ROW_PX});
  matrix.frame.plot.replaceChildren(matrix.canvas);
}

/**
 * Write the heads if they are not those on the page.
 * @param {MatrixState} matrix
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixArrangement} arrangement
 * @param {Set<string>} opened
 */
function writeHeads(matrix, lookup, view, {columns}, opened) {
  const {frame, events, regions, things} = matrix;
  const key = JSON.stringify([view.lang, regions, things, [...opened]]);
  if (key === matrix.heads) return;
  frame.groups.replaceChildren(...groupHeads(lookup, view, columns, events));
  frame.columns.replaceChildren(...columnHeads(lookup, view, columns, events));
  frame.rows.replaceChildren(...rowHeads(lookup, view, regions, events));
  matrix.heads = key;
}

/**
 * Press the heads of what is chosen, and bring it into sight.
 * @param {MatrixState} matrix
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixArrangement} arrangement
 */
function mark(matrix, {tables: {industries}}, view, {columns, matched}) {
  const {frame, regions} = matrix;
  for (const [place, head] of [...frame.columns.children].entries())
    if (!columns[place].isFolded) press(head.children[0], columns[place].isChosen);
  for (const [place, head] of [...frame.rows.children].entries()) {
    press(head, regions[place] === view.region);
    head.classList.toggle("is-apart", place > 0 && place === matched);
  }
  const chosen = columns.filter(({isChosen}) => isChosen);
  const column = chosen.length === 1 ? columns.indexOf(chosen[0]) : -1;
  const row = regions.indexOf(view.region);
  const target = `${chosen.length === 1 ? industries.id[chosen[0].leaves[0]] : ""} ${view.region}`;
  if (target !== matrix.revealed) requestAnimationFrame(() => reveal(matrix, column, row));
  matrix.revealed = target;
}

/**
 * Scroll the frame, never the page, so that the one chosen column and the chosen row are seen.
 * @param {MatrixState} matrix
 * @param {number} column -1: none
 * @param {number} row -1: none
 */
function reveal({frame: {frame}, edges: {room, at}, beside}, column, row) {
  const left = column * PITCH_PX;
  const top = row * CELL_ROW_PX;
  const width = room.width - beside.width;
  const height = room.height - HEADS_HEIGHT_PX;
  if (column >= 0 && isOutside(left, PITCH_PX, at.left, width)) frame.scrollLeft = left - width / 2;
  if (row >= 0 && isOutside(top, CELL_ROW_PX, at.top, height)) frame.scrollTop = top - height / 2;
}

/**
 * @param {number} start of a cell
 * @param {number} size
 * @param {number} scrolled
 * @param {number} room
 */
function isOutside(start, size, scrolled, room) {
  return start < scrolled || start + size > scrolled + room;
}

/**
 * Bring a cell or a head (-1) into sight, ringed.
 * @param {MatrixState} matrix
 * @param {number} row
 * @param {number} column
 * @returns {Position} of its hover card
 */
function ringAt(matrix, row, column) {
  const {columns, rows, ring} = matrix.frame;
  reveal(matrix, column, row);
  ring.hidden = false;
  Object.assign(ring.style, {
    left: `${column * PITCH_PX}px`,
    top: `${row * CELL_ROW_PX}px`,
    width: `${PITCH_PX}px`,
    height: `${CELL_ROW_PX}px`,
  });
  const target = row < 0 ? columns.children[column] : column < 0 ? rows.children[row] : ring;
  const box = target.getBoundingClientRect();
  ring.hidden = row < 0 || column < 0; // a head is lit itself
  return {clientX: box.right, clientY: box.top};
}
