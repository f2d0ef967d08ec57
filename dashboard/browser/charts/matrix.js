/**
 * The matrix: drawn once for a level; a choice of industries only moves the veil over it.
 *
 * @import {Lookup, Selection, Template, View} from "../core/types.js"
 * @import {ChartEvents, Position} from "./types.js"
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
 * @property {string[]} regions the rows drawn
 * @property {string[]} industries the columns drawn
 * @property {number} pitchPx the width of a column
 * @property {string} revealed the chosen column and row that were last scrolled to
 *
 * @typedef {ReturnType<typeof makeMatrix>} Matrix
 */

import {fillTraces} from "../core/fill.js";
import {CELL_ROW_PX} from "../core/sizes.js";
import {drawPlot} from "./drawn_plot.js";
import {press} from "./heads.js";
import {columnHeads, groupHeads, rowHeads} from "./matrix_heads.js";
import {isForFingers} from "./touch.js";

const CELL_CONFIG = {displayModeBar: false, staticPlot: true, showSendToCloud: false};
const CELL_MIN_PX = 13;
const TOUCH_CELL_PX = 24;
const FRAME_BORDERS_PX = 2;
const PITCH_STEPS_PER_PX = 4;

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
    regions: [],
    industries: [],
    pitchPx: CELL_MIN_PX,
    revealed: "-1 -1",
  };
  listenToCover(matrix);
  return {
    /** @type {(...drawing: [Template, Selection, Lookup, View]) => Promise<void>} */
    draw: (...drawing) => draw(matrix, ...drawing),
    /** @type {(view: View, chosenColumns: number[]) => void} */
    mark: (view, chosenColumns) => mark(matrix, view, chosenColumns),
    plot: frame.plot,
    /** @type {(row: number, column: number) => Position} */
    ringAt: (row, column) => ringAt(matrix, row, column),
    unring() {
      frame.ring.hidden = true;
    },
    /** The regions down and the industries across. */
    axes: () => ({regions: matrix.regions, industries: matrix.industries}),
  };
}

/** @param {MatrixState} matrix */
function listenToCover(matrix) {
  const {
    frame: {cover},
    events,
  } = matrix;
  const cellAt = (/** @type {MouseEvent} */ {offsetX, offsetY}) => ({
    region: matrix.regions[Math.floor(offsetY / CELL_ROW_PX)],
    industry: matrix.industries[Math.floor(offsetX / matrix.pitchPx)],
  });
  cover.addEventListener("mousemove", (event) => {
    const cell = cellAt(event);
    if (cell.region && cell.industry) events.point(cell, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => events.choose(cellAt(event)));
}

/**
 * @param {MatrixState} matrix
 * @param {Template} template
 * @param {Selection} selection
 * @param {Lookup} lookup
 * @param {View} view
 */
async function draw(matrix, template, selection, lookup, view) {
  const {frame, groups, columns, rows, plot, cover} = matrix.frame;
  matrix.regions = selection.rows;
  matrix.industries = lookup.tables.industries.id;
  matrix.pitchPx = pitchOf(matrix);
  frame.style.setProperty("--pitch", `${matrix.pitchPx}px`);
  groups.replaceChildren(...groupHeads(lookup, view, matrix.events));
  columns.replaceChildren(...columnHeads(lookup, view, matrix.events));
  rows.replaceChildren(...rowHeads(lookup, view, matrix.regions, matrix.events));
  const [cells] = fillTraces(template, selection);
  const layout = layoutOf(matrix, template);
  Object.assign(cover.style, {width: `${layout.width}px`, height: `${layout.height}px`});
  await drawPlot(plot, [cells], layout, CELL_CONFIG);
}

/**
 * The width of a column that fills the frame, or the least one can point at.
 * @param {MatrixState} matrix
 */
function pitchOf({frame: {frame, rows}, industries}) {
  const room = frame.clientWidth - rows.offsetWidth - FRAME_BORDERS_PX;
  const steps = Math.floor((room / industries.length) * PITCH_STEPS_PER_PX);
  return Math.max(isForFingers() ? TOUCH_CELL_PX : CELL_MIN_PX, steps / PITCH_STEPS_PER_PX);
}

/**
 * @param {MatrixState} matrix
 * @param {Template} template
 */
function layoutOf({regions, industries, pitchPx}, template) {
  return {
    ...structuredClone(template.layout),
    xaxis: {...template.layout.xaxis, range: [-0.5, industries.length - 0.5]},
    yaxis: {...template.layout.yaxis, range: [regions.length - 0.5, -0.5]},
    width: pitchPx * industries.length,
    height: CELL_ROW_PX * regions.length,
  };
}

/**
 * Move the veil, the pressed heads and the chosen row: all that a choice changes here.
 * @param {MatrixState} matrix
 * @param {View} view
 * @param {number[]} chosenColumns
 */
function mark(matrix, view, chosenColumns) {
  const {columns, rows, cover} = matrix.frame;
  const chosen = new Set(chosenColumns);
  cover.style.backgroundImage = veil(chosen, matrix.industries.length, matrix.pitchPx);
  for (const [column, head] of [...columns.children].entries()) press(head, chosen.has(column));
  for (const head of rows.children)
    press(head, /** @type {HTMLElement} */ (head).dataset.region === view.region);
  const column = chosenColumns.length === 1 ? chosenColumns[0] : -1;
  const row = matrix.regions.indexOf(view.region);
  const target = `${column} ${row}`;
  if (target !== matrix.revealed) requestAnimationFrame(() => reveal(matrix, column, row));
  matrix.revealed = target;
}

/**
 * Scroll the frame, never the page, so that the one chosen column and the chosen row are seen.
 * @param {MatrixState} matrix
 * @param {number} column -1: none
 * @param {number} row -1: none
 */
function reveal({frame: {frame, groups, columns, rows}, pitchPx}, column, row) {
  const left = column * pitchPx;
  const top = row * CELL_ROW_PX;
  const width = frame.clientWidth - rows.offsetWidth;
  const height = frame.clientHeight - columns.offsetHeight - groups.offsetHeight;
  if (column >= 0 && isOutside(left, pitchPx, frame.scrollLeft, width))
    frame.scrollLeft = left - width / 2;
  if (row >= 0 && isOutside(top, CELL_ROW_PX, frame.scrollTop, height))
    frame.scrollTop = top - height / 2;
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
    left: `${column * matrix.pitchPx}px`,
    top: `${row * CELL_ROW_PX}px`,
    width: `${matrix.pitchPx}px`,
    height: `${CELL_ROW_PX}px`,
  });
  const target = row < 0 ? columns.children[column] : column < 0 ? rows.children[row] : ring;
  const box = target.getBoundingClientRect();
  ring.hidden = row < 0 || column < 0; // a head is lit itself
  return {clientX: box.right, clientY: box.top};
}

/**
 * A background that dims the columns that are not chosen; runs are joined into one step.
 * @param {Set<number>} chosen
 * @param {number} count of columns
 * @param {number} pitchPx
 */
export function veil(chosen, count, pitchPx) {
  const steps = [];
  let start = 0;
  for (let column = 1; column <= count; column += 1) {
    if (column < count && chosen.has(column) === chosen.has(start)) continue;
    const colour = chosen.has(start) ? "transparent" : "var(--veil)";
    steps.push(`${colour} ${start * pitchPx}px ${column * pitchPx}px`);
    start = column;
  }
  return `linear-gradient(to right, ${steps.join(", ")})`;
}
