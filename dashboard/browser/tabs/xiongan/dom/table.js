/**
 * The moves as a table that sorts by any column, with sources; group rows stand apart.
 *
 * @typedef {(typeof COLUMNS)[number]} Column
 *
 * @typedef {object} MoveTable
 * @property {Lookup} lookup
 * @property {HTMLElement} frame
 * @property {Links} links
 * @property {Column | null} column that it is sorted by; null: the selection's order
 * @property {boolean} isDown
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Links, Page} from "../../../charts/types.js"
 * @import {TimelineSelection} from "../select_timeline.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {moveYears, originOf} from "../moves.js";
import {moveName, placeName} from "../words.js";
import {tableRow} from "./table_row.js";

const COLUMNS = /** @type {const} */ ([
  "name",
  "kind",
  "move",
  "from",
  "to",
  "years",
  "status",
  "source",
]);

/**
 * Make the table in its frame. Its order belongs to the page, not to the view.
 * @param {Page} page
 * @param {HTMLElement} frame
 * @param {Links} links
 */
export function makeTable(page, frame, links) {
  /** @type {MoveTable} */
  const table = {
    get lookup() {
      return page.lookup;
    },
    frame,
    links,
    column: null,
    isDown: false,
  };
  return {
    show: (/** @type {View} */ view, /** @type {TimelineSelection} */ selection) =>
      show(table, view, selection),
  };
}

/**
 * @param {MoveTable} table
 * @param {View} view
 * @param {TimelineSelection} selection
 */
function show(table, view, selection) {
  const sort = (/** @type {Column} */ column) => {
    table.isDown = table.column === column && !table.isDown;
    table.column = column;
    show(table, view, selection);
    headButton(table.frame, column)?.focus();
  };
  const heads = COLUMNS.map((column) => headCell(table, view, column, () => sort(column)));
  table.frame.replaceChildren(
    element(
      "table",
      {class: "moves"},
      element("thead", {}, element("tr", {}, heads)),
      element("tbody", {}, bodyRows(table, view, selection.rows)),
      selection.groups.length ? groupBody(table, view, selection.groups) : null,
    ),
  );
}

/**
 * @param {HTMLElement} frame
 * @param {Column} column
 * @returns {HTMLElement | null}
 */
function headButton(frame, column) {
  return frame.querySelector(`[data-column="${column}"]`);
}

/**
 * @param {MoveTable} table
 * @param {View} view
 * @param {Column} column
 * @param {() => void} sort
 */
function headCell(table, {lang}, column, sort) {
  const name = message(`xiongan.table.${column}`, lang);
  const order = table.isDown ? {aria: "descending", sign: " ▾"} : {aria: "ascending", sign: " ▴"};
  const {aria, sign} = table.column === column ? order : {aria: null, sign: ""};
  return element(
    "th",
    {scope: "col", "aria-sort": aria},
    element(
      "button",
      {
        type: "button",
        class: "link",
        "data-column": column,
        title: message("xiongan.table.sort", lang, {column: name}),
        onclick: sort,
      },
      name,
      sign,
    ),
  );
}

/**
 * @param {MoveTable} table
 * @param {View} view
 * @param {number[]} rows
 */
function bodyRows(table, view, rows) {
  return inOrder(table, view, rows).map((row) => tableRow(table.lookup, view, row, table.links));
}

/**
 * @param {MoveTable} table
 * @param {View} view
 * @param {number[]} rows
 */
function groupBody(table, view, rows) {
  const title = element(
    "th",
    {colspan: COLUMNS.length, scope: "rowgroup"},
    message("xiongan.table.groups", view.lang),
  );
  return element("tbody", {class: "groups"}, element("tr", {}, title), bodyRows(table, view, rows));
}

/**
 * @param {MoveTable} table
 * @param {View} view
 * @param {number[]} rows
 */
function inOrder({lookup, column, isDown}, view, rows) {
  if (!column) return rows;
  const keyed = rows.map((row) => ({row, key: sortKey(lookup, view, row, column)}));
  keyed.sort((a, b) => compareKeys(a.key, b.key, view));
  const sorted = keyed.map(({row}) => row);
  return isDown ? sorted.reverse() : sorted;
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Column} column
 * @returns {string | number}
 */
function sortKey(lookup, view, row, column) {
  const {moves, order, sources} = lookup.tables.xiongan;
  const {lang} = view;
  const origin = originOf(lookup, view, row);
  const keys = {
    name: () => moveName(lookup, view, row, lang),
    kind: () => order.kinds.indexOf(moves.kind[row]),
    move: () => order.moves.indexOf(moves.move[row]),
    from: () => (origin === null ? "" : regionName(lookup, origin, lang)),
    to: () => placeName(lookup, moves.to[row], lang),
    years: () => moveYears(lookup, view, row)[0] ?? 0,
    status: () => order.status.indexOf(moves.status[row]),
    source: () => sources[`title_${lang}`][moves.source[row]],
  };
  return keys[column]();
}

/**
 * @param {string | number} a
 * @param {string | number} b of the same type
 * @param {View} view
 */
function compareKeys(a, b, {lang}) {
  if (typeof a === "number" || typeof b === "number") return Number(a) - Number(b);
  return a.localeCompare(b, lang);
}
