/**
 * A row of a table as elements.
 *
 * @typedef {object} LoadedFields what is computed once of a table's file
 * @property {Set<number>} isRecalled rows
 * @property {Set<number>} isLow rows
 * @property {number[]} counts rows of each thing
 * @property {string[] | null} texts what a search looks through, after the first search
 *
 * @typedef {TableFile & LoadedFields} LoadedTable
 *
 * @typedef {object} RowPlace
 * @property {number} row
 * @property {number} at its position among the rows in the page, from 0
 * @property {number | undefined} before the row before it
 * @property {number | undefined} after
 *
 * @import {Column} from "../cells.js"
 * @import {TableFile} from "../select.js"
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 */

import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {cellWords} from "../cells.js";
import {cellNodes, columnLang, isAmount, markNode} from "./cells.js";

/**
 * Make a row; its first cell opens it in full.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {RowPlace} place
 * @param {(row: number) => void} open
 */
export function rowNode(lookup, view, table, place, open) {
  const {shown} = lookup.tables.data.about[view.table];
  const [first, ...others] = shown;
  return element(
    "tr",
    {"aria-rowindex": place.at + 2, class: rowClass(lookup, view, table, place)},
    headCell(lookup, view, table, first, place.row, open),
    others.map((column) => bodyCell(lookup, view, table, column, place.row)),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {Column} column
 * @param {number} row
 * @param {(row: number) => void} open
 */
function headCell(lookup, view, table, column, row, open) {
  const {lang} = view;
  const title = cellWords(lookup, column, table.columns, row, lang) || message("data.absent", lang);
  const marks = rowMarks(table, row, lang);
  const button = element(
    "button",
    {
      type: "button",
      class: marks.length ? "link line" : "link",
      "aria-haspopup": "dialog",
      onclick: () => open(row),
    },
    title,
  );
  const words = element(
    "div",
    {class: "clamp", title, lang: columnLang(column, lang)},
    button,
    element("span", {class: "marks", lang}, marks),
  );
  return element("th", {scope: "row"}, words);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {Column} column
 * @param {number} row
 */
function bodyCell(lookup, view, {columns}, column, row) {
  const title = cellWords(lookup, column, columns, row, view.lang);
  const lang = columnLang(column, view.lang);
  const nodes = cellNodes(lookup, view, column, columns, row);
  const words = element("div", {class: "clamp", title, lang}, nodes);
  return element("td", {class: isAmount(column) ? "number" : null}, words);
}

/**
 * The marks of a row: recalled, low trust, preferred or not where there are several, sources that
 * differ.
 * @param {LoadedTable} table
 * @param {number} row
 * @param {Lang} lang
 */
function rowMarks(table, row, lang) {
  const {columns, counts, differ, group, isLow, isRecalled} = table;
  const isOneOfMany = counts[group[row]] > 1 && columns.is_preferred;
  const keys = [
    isRecalled.has(row) ? "mark.recalled" : "",
    isLow.has(row) ? "mark.low" : "",
    isOneOfMany ? (columns.is_preferred[row] ? "data.preferred" : "data.other") : "",
    differ[row] ? "data.differs" : "",
  ];
  return keys.filter(Boolean).map((key) => markNode(key, lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {RowPlace} place
 */
function rowClass(lookup, view, {columns, group, isRecalled}, {row, before, after}) {
  /** @param {number | undefined} other */
  const isSameThing = (other) =>
    group.length > 0 && other !== undefined && group[other] === group[row];
  const {places} = lookup.tables.data.about[view.table];
  const isChosen =
    view.region && places.some((name) => [columns[name][row]].flat().includes(view.region));
  const classes = [
    isSameThing(before) || isSameThing(after) ? "thing" : "",
    isSameThing(before) ? "thing-next" : "",
    columns.is_preferred?.[row] === false ? "not-preferred" : "",
    isRecalled.has(row) ? "is-recalled" : "",
    isChosen ? "is-chosen" : "",
  ];
  return classes.filter(Boolean).join(" ") || null;
}
