/**
 * The matrix by keyboard: a grid of its cells, with the heads beside them.
 *
 * @import {Page} from "./types.js"
 * @import {Matrix} from "./matrix.js"
 * @import {WalkedChart} from "./walk.js"
 *
 * @typedef {[row: number, column: number]} Cell -1 is a head
 */

import {cellToward, WALK_ARROWS} from "../core/walk_steps.js";
import {element} from "./dom.js";
import {makeWalk} from "./walk.js";

/**
 * Make the matrix's stop; a place is a cell or a head.
 * @param {HTMLElement} stop
 * @param {Matrix} matrix
 * @param {Page} page
 */
export function makeMatrixWalk(stop, matrix, page) {
  const openMenu = (/** @type {Cell} */ cell) => {
    const {industry} = thingAt(matrix, cell);
    if (industry) page.industryMenu.open(industry, matrix.ringAt(...cell));
  };
  /** @type {WalkedChart<Cell>} */
  const chart = {
    start: (cell, isKept = false) => startCell(matrix, page, cell ?? [0, 0], isKept),
    toward: (cell, event) =>
      isWalkKey(event.key) ? cellToward(cell, event, sizeOf(matrix)) : undefined,
    thing: (cell) => thingAt(matrix, cell),
    part: partOf,
    wrap: (part) => rowAround(stop, part, sizeOf(matrix)),
    show: (cell) => matrix.ringAt(...cell),
    hide: matrix.unring,
    keys: {m: openMenu, M: openMenu, ContextMenu: openMenu},
  };
  return makeWalk(stop, chart, page.links);
}

/** @param {Matrix} matrix */
function sizeOf(matrix) {
  const {regions, things} = matrix.axes();
  return {rows: regions.length, columns: things.length};
}

/** @param {string} key */
function isWalkKey(key) {
  return key in WALK_ARROWS || key === "Home" || key === "End";
}

/**
 * The cell of the chosen region and industry; where nothing is chosen, the given one.
 * @param {Matrix} matrix
 * @param {Page} page
 * @param {Cell} cell
 * @param {boolean} isKept stay at the cell in any case
 * @returns {Cell | null} null: the matrix is empty
 */
function startCell(matrix, {store}, [row, column], isKept) {
  const {rows, columns} = sizeOf(matrix);
  if (!rows) return null;
  /** @type {Cell} */
  const kept = [Math.min(row, rows - 1), Math.min(column, columns - 1)];
  if (isKept) return kept;
  const {regions, things} = matrix.axes();
  const {region, industries: chosen} = store.view();
  const industries = things.map(({industry}) => industry);
  return [
    placeOf(region, regions, kept[0]),
    chosen.length === 1 ? placeOf(chosen[0], industries, kept[1]) : kept[1],
  ];
}

/**
 * @param {string} id
 * @param {string[]} ids
 * @param {number} otherwise
 */
function placeOf(id, ids, otherwise) {
  return ids.includes(id) ? ids.indexOf(id) : otherwise;
}

/**
 * @param {Matrix} matrix
 * @param {Cell} cell
 * @returns {{region?: string, industry?: string, group?: string}}
 */
function thingAt(matrix, [row, column]) {
  const {regions, things} = matrix.axes();
  return {...(row < 0 ? {} : {region: regions[row]}), ...(column < 0 ? {} : things[column])};
}

/** @param {Cell} cell */
function partOf([row, column]) {
  const role = row < 0 ? "columnheader" : column < 0 ? "rowheader" : "gridcell";
  return element("div", {role, "aria-rowindex": row + 2, "aria-colindex": column + 2});
}

/**
 * @param {HTMLElement} stop
 * @param {HTMLElement} cell
 * @param {{rows: number, columns: number}} size
 */
function rowAround(stop, cell, {rows, columns}) {
  stop.setAttribute("aria-rowcount", String(rows + 1));
  stop.setAttribute("aria-colcount", String(columns + 1));
  const place = cell.getAttribute("aria-rowindex");
  return element("div", {role: "row", "aria-rowindex": place}, cell);
}
