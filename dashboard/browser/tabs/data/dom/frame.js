/**
 * The frame of a table: its heads, which sort it, and the note in place of rows.
 *
 * @typedef {{column: string, node: HTMLElement, arrow: HTMLElement}} Head
 *
 * @typedef {object} TableFrame
 * @property {HTMLTableElement} table
 * @property {HTMLElement} body
 * @property {Head[]} heads
 * @property {HTMLElement} empty the note
 *
 * @import {Arrangement} from "../arrange.js"
 * @import {Column} from "../cells.js"
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 */

import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {UNARRANGED} from "../arrange.js";
import {columnLabel} from "../cells.js";
import {isAmount} from "./cells.js";

/**
 * Make the frame of the table in view.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {(column: string) => void} sortBy
 * @returns {TableFrame}
 */
export function makeFrame(lookup, {table: name, lang}, sortBy) {
  const {shown} = lookup.tables.data.about[name];
  const title = message(`data.table.${name}`, lang);
  const widthPx = shown.reduce((sum, column) => sum + column.width, 0);
  const heads = shown.map((column) => makeHead(column, lang, sortBy));
  const widths = shown.map((column) => element("col", {style: `width: ${column.width}px`}));
  const headRow = element(
    "tr",
    {"aria-rowindex": 1},
    heads.map(({node}) => node),
  );
  const body = element("tbody", {});
  const table = element(
    "table",
    {id: "data-table", style: `width: ${widthPx}px`},
    element("caption", {class: "unseen"}, message("data.caption", lang, {title})),
    element("colgroup", {}, widths),
    element("thead", {}, headRow),
    body,
  );
  return {table, body, heads, empty: element("div", {id: "table-empty", hidden: true})};
}

/**
 * @param {Column} column
 * @param {Lang} lang
 * @param {(column: string) => void} sortBy
 * @returns {Head}
 */
function makeHead(column, lang, sortBy) {
  const label = columnLabel(column.id, lang);
  const title = message("data.sort", lang, {column: label});
  const arrow = element("span", {class: "arrow", "aria-hidden": true});
  const onclick = () => sortBy(column.id);
  const node = element(
    "th",
    {scope: "col", "data-column": column.id, class: isAmount(column) ? "number" : null},
    element("button", {type: "button", title, onclick}, label, arrow),
  );
  return {column: column.id, node, arrow};
}

/**
 * Show in the frame how its rows are arranged.
 * @param {TableFrame} frame
 * @param {Lang} lang
 * @param {Arrangement} arrangement
 * @param {number} count of rows
 * @param {(change: Arrangement) => void} arrange
 */
export function showArrangement({table, heads, empty}, lang, arrangement, count, arrange) {
  for (const {column, node, arrow} of heads) {
    const [order, sign] = sortState(column, arrangement);
    node.setAttribute("aria-sort", order);
    arrow.textContent = sign;
  }
  table.setAttribute("aria-rowcount", String(count + 1));
  empty.hidden = count > 0;
  const reset = message("data.empty.reset", lang);
  empty.replaceChildren(
    element("p", {}, message("data.empty", lang)),
    element("button", {type: "button", onclick: () => arrange({...UNARRANGED})}, reset),
  );
}

/**
 * @param {string} column
 * @param {Arrangement} arrangement
 * @returns {[order: string, sign: string]}
 */
function sortState(column, {sort, isDescending}) {
  if (column !== sort) return ["none", ""];
  return isDescending ? ["descending", " ▼"] : ["ascending", " ▲"];
}
