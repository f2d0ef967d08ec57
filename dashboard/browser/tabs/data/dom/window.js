/**
 * A table of any length of which only the rows in sight are in the page.
 *
 * @typedef {(number: number) => HTMLElement} MakeRow makes the row at a position
 *
 * @typedef {object} RowWindow
 * @property {HTMLElement} frame what scrolls
 * @property {HTMLElement} above takes the room of the rows above those in sight
 * @property {HTMLElement} below
 * @property {Map<number, HTMLElement>} nodes the rows in the page by position
 * @property {number} count
 * @property {MakeRow} rowNode
 */
import {element} from "../../../charts/dom.js";

const TABLE_ROW_PX = 44;
const SPARE_ROWS = 8;
/** The height of a frame before it is measured. */
const FIRST_HEIGHT_PX = 640;

/**
 * Make the window of a scrolling frame.
 * @param {HTMLElement} frame
 * @returns {RowWindow}
 */
export function makeWindow(frame) {
  /** @type {RowWindow} */
  const rows = {
    frame,
    above: element("td", {}),
    below: element("td", {}),
    nodes: new Map(),
    count: 0,
    rowNode: () => element("tr"),
  };
  let isWaiting = false;
  const write = () => {
    isWaiting = false;
    writeRows(rows);
  };
  const onscroll = () => {
    if (!isWaiting) requestAnimationFrame(write);
    isWaiting = true;
  };
  frame.addEventListener("scroll", onscroll, {passive: true});
  return rows;
}

/**
 * Show rows from the top.
 * @param {RowWindow} rows
 * @param {HTMLElement} body of the table
 * @param {number} count
 * @param {MakeRow} rowNode
 */
export function showRows(rows, body, count, rowNode) {
  Object.assign(rows, {count, rowNode});
  rows.nodes.clear();
  body.replaceChildren(spaceRow(rows.above), spaceRow(rows.below));
  rows.frame.scrollTop = 0;
  writeRows(rows);
}

/** @param {HTMLElement} cell */
function spaceRow(cell) {
  return element("tr", {"aria-hidden": "true", class: "space"}, cell);
}

/**
 * Write the rows in sight. Rows that stay in sight are kept, so that one with the focus keeps it.
 * @param {RowWindow} rows
 */
function writeRows(rows) {
  const {frame, above, below, nodes, count} = rows;
  const top = Math.floor(frame.scrollTop / TABLE_ROW_PX);
  const inSight = Math.ceil((frame.clientHeight || FIRST_HEIGHT_PX) / TABLE_ROW_PX);
  const last = Math.min(count, top + inSight + SPARE_ROWS);
  const first = Math.max(0, Math.min(top - SPARE_ROWS, last));
  removeOthers(rows, first, last);
  let after = /** @type {HTMLElement} */ (above.parentElement);
  for (let number = first; number < last; number += 1) {
    const node = nodes.get(number) ?? rows.rowNode(number);
    if (!nodes.has(number)) after.after(node);
    nodes.set(number, node);
    after = node;
  }
  above.style.height = `${first * TABLE_ROW_PX}px`;
  below.style.height = `${(count - last) * TABLE_ROW_PX}px`;
}

/**
 * Remove the rows that are not in a range; the frame takes the focus of a removed row.
 * @param {RowWindow} rows
 * @param {number} first
 * @param {number} last excluded
 */
function removeOthers({frame, nodes}, first, last) {
  for (const [number, node] of nodes) {
    if (number >= first && number < last) continue;
    if (node.contains(document.activeElement)) frame.focus({preventScroll: true});
    node.remove();
    nodes.delete(number);
  }
}
