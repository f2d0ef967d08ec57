/**
 * The table in view: its file, its arrangement, its download.
 *
 * @typedef {object} TableState
 * @property {Page} page
 * @property {RowWindow} rowsInSight
 * @property {Tools} tools
 * @property {Map<string, LoadedTable>} loaded tables by name
 * @property {Arrangement} arrangement
 * @property {string} table the last one in view
 * @property {number[]} rows as arranged
 * @property {TableFrame | null} frame null: to be made
 * @property {string} drawnFrame what the frame was made of
 * @property {string} drawnRows what the rows were made of
 *
 * @import {Arrangement} from "../arrange.js"
 * @import {TableFile} from "../select.js"
 * @import {TableFrame} from "./frame.js"
 * @import {LoadedTable} from "./row.js"
 * @import {Tools} from "./tools.js"
 * @import {RowWindow} from "./window.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 */

import {byId} from "../../../charts/dom.js";
import {saveFile} from "../../../charts/download.js";
import {toCsv} from "../../../core/csv.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {arrangeRows, fromFragment, searchTexts, toFragment, UNARRANGED} from "../arrange.js";
import {arrangementWords, sortWords} from "../describe.js";
import {wholeRows} from "../rows.js";
import {selectTable, shownCount} from "../select.js";
import {makeFrame, showArrangement} from "./frame.js";
import {rowNode} from "./row.js";
import {openRow} from "./row_dialog.js";
import {makeTools} from "./tools.js";
import {makeWindow, showRows} from "./window.js";

/**
 * Make the table on its page.
 * @param {Page} page
 */
export function makeTable(page) {
  const {lookup, store} = page;
  /** @type {TableState} */
  const state = {
    page,
    rowsInSight: makeWindow(byId("table-frame")),
    tools: makeTools({
      change: (change) => arrange(state, change),
      download: () => download(state),
      setRecalled: (recalled) => store.change({recalled}),
    }),
    loaded: new Map(),
    arrangement: {...UNARRANGED},
    table: "",
    rows: [],
    frame: null,
    drawnFrame: "",
    drawnRows: "",
  };
  return {
    /** @type {(view: View, isRedraw: boolean) => Promise<void>} */
    draw: (view, isRedraw) => draw(state, view, isRedraw),
    /** @param {Partial<Arrangement>} change */
    arrange: (change) => arrange(state, change),
    /** @param {View} view */
    isReady: (view) => state.loaded.has(view.table),
    rows: () => state.rows,
    /** @param {View} view */
    arrangedWords: (view) =>
      arrangementWords(lookup, view, selectTable(lookup, view), state.arrangement),
    fragment: () => toFragment(state.arrangement),
  };
}

/**
 * Draw the table of a view, after its file has arrived.
 * @param {TableState} state
 * @param {View} view
 * @param {boolean} isRedraw the page draws all of its parts again
 */
async function draw(state, view, isRedraw) {
  settleArrangement(state, view);
  if (isRedraw) state.frame = null;
  byId("table-title").textContent = message(`data.table.${view.table}`, view.lang);
  byId("table-sub").textContent = message(`data.about.${view.table}`, view.lang);
  if (!state.loaded.has(view.table)) {
    state.frame = null;
    byId("table-frame").replaceChildren();
    byId("table-foot").textContent = message("data.loading", view.lang);
    await load(state, view.table);
    if (state.page.store.view().table !== view.table) return;
  }
  write(state, view);
}

/**
 * Arrange the first table as the link has it, and each other table as it first stands. A column
 * that the table does not have sorts nothing.
 * @param {TableState} state
 * @param {View} view
 */
function settleArrangement(state, view) {
  if (view.table !== state.table)
    state.arrangement = state.table ? {...UNARRANGED} : fromFragment(window.location.hash);
  state.table = view.table;
  const {shown} = state.page.lookup.tables.data.about[view.table];
  if (!shown.some(({id}) => id === state.arrangement.sort))
    state.arrangement = {...state.arrangement, sort: "", isDescending: false};
}

/**
 * @param {TableState} state
 * @param {string} name
 */
async function load({page, loaded}, name) {
  /** @type {TableFile} */
  const table = await page.tableFiles.of(name);
  page.lookup.tables.data.rows[name] = table;
  loaded.set(name, {
    ...table,
    isRecalled: new Set(table.recalled),
    isLow: new Set(table.low),
    counts: countsOf(table.group),
    texts: null,
  });
}

/**
 * Count the rows of each thing.
 * @param {number[]} group
 */
function countsOf(group) {
  /** @type {number[]} */
  const counts = [];
  for (const thing of group) counts[thing] = (counts[thing] ?? 0) + 1;
  return counts;
}

/**
 * Write the table of a view, and of it only what changed.
 * @param {TableState} state
 * @param {View} view
 */
function write(state, view) {
  const {page, loaded, arrangement} = state;
  const {lookup} = page;
  const table = /** @type {LoadedTable} */ (loaded.get(view.table));
  const selection = selectTable(lookup, view);
  const texts = () => {
    table.texts ??= searchTexts(lookup, view.table);
    return table.texts;
  };
  state.rows = arrangeRows(lookup, view, selection, arrangement, texts);
  state.tools.show(lookup, view, selection, table, arrangement);
  writeFoot(state, view);
  const frame = currentFrame(state, view);
  showArrangement(frame, view.lang, arrangement, state.rows.length, (change) =>
    arrange(state, change),
  );
  const drawn = [state.drawnFrame, view.recalled, view.region, state.rows.join()].join(" ");
  if (drawn !== state.drawnRows) writeRows(state, view, frame, table);
  state.drawnRows = drawn;
}

/**
 * The frame of the table in view, made where the table or the language changed.
 * @param {TableState} state
 * @param {View} view
 */
function currentFrame(state, view) {
  const drawn = `${view.table} ${view.lang}`;
  if (state.frame && drawn === state.drawnFrame) return state.frame;
  const frame = makeFrame(state.page.lookup, view, (column) => sortBy(state, column));
  byId("table-frame").replaceChildren(frame.table, frame.empty);
  Object.assign(state, {frame, drawnFrame: drawn, drawnRows: ""});
  return frame;
}

/**
 * @param {TableState} state
 * @param {View} view
 * @param {TableFrame} frame
 * @param {LoadedTable} table
 */
function writeRows({page, rowsInSight, rows}, view, frame, table) {
  const open = (/** @type {number} */ row) => openRow(page, table, row);
  showRows(rowsInSight, frame.body, rows.length, (at) => {
    const place = {row: rows[at], at, before: rows[at - 1], after: rows[at + 1]};
    return rowNode(page.lookup, view, table, place, open);
  });
}

/**
 * @param {TableState} state
 * @param {View} view
 */
function writeFoot({page, rows, arrangement}, view) {
  const {table, lang} = view;
  const {shown} = page.lookup.tables.data.about[table];
  const count = shownCount(page.lookup, {...view, recalled: "show"}, table);
  const counts = {shown: numberWords(rows.length), count: numberWords(count)};
  const parts = [message("data.foot", lang, counts)];
  if (shown.some(({id}) => id === arrangement.sort)) parts.push(sortWords(arrangement.sort, lang));
  byId("table-foot").textContent = parts.join(message("list.dot", lang));
}

/**
 * Change the arrangement; the view and its link stay.
 * @param {TableState} state
 * @param {Partial<Arrangement>} change
 */
function arrange(state, change) {
  state.arrangement = {...state.arrangement, ...change};
  const view = state.page.store.view();
  if (state.loaded.has(view.table)) write(state, view);
}

/**
 * Sort by a column: first up, then down, then as the table has it.
 * @param {TableState} state
 * @param {string} column
 */
function sortBy(state, column) {
  const {sort, isDescending} = state.arrangement;
  if (sort !== column) arrange(state, {sort: column, isDescending: false});
  else if (!isDescending) arrange(state, {isDescending: true});
  else arrange(state, {sort: "", isDescending: false});
}

/**
 * Save the whole table in view as a file.
 * @param {TableState} state
 */
function download({page, loaded}) {
  const {table, lang} = page.store.view();
  const {columns} = /** @type {LoadedTable} */ (loaded.get(table));
  const rows = wholeRows(columns);
  const name = `jjj-atlas-${table}.csv`;
  saveFile({name, blob: new Blob(["\ufeff", toCsv(rows)], {type: "text/csv;charset=utf-8"})});
  const unverified = page.lookup.tables.data.about[table].recalled_count;
  const key = unverified ? "data.download.saved.unverified" : "data.download.saved";
  byId("table-foot").textContent = message(key, lang, {
    file: name,
    count: numberWords(rows.length),
    unverified: numberWords(unverified),
  });
}
