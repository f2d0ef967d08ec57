/**
 * The dialog of a row: all its fields, other rows on the same thing, and where its place leads.
 *
 * @import {LoadedTable} from "./row.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {Lookup, View} from "../../../core/types.js"
 */

import {byId, element, fillElement, NO_LANGUAGE} from "../../../charts/dom.js";
import {message, otherLang} from "../../../core/messages.js";
import {cellWords, columnLabel} from "../cells.js";
import {cellNodes, columnLang, sourceNodes} from "./cells.js";

/** The columns that tell rows on one thing apart. */
const TELLING_COLUMNS = ["value", "vintage", "role", "year", "statement"];

/**
 * Open a row in full.
 * @param {Page} page
 * @param {LoadedTable} table
 * @param {number} row
 */
export function openRow({lookup, store}, table, row) {
  const view = store.view();
  const [first] = lookup.tables.data.about[view.table].shown;
  byId("row-title").textContent =
    cellWords(lookup, first, table.columns, row, view.lang) || message("data.row", view.lang);
  const dialog = /** @type {HTMLDialogElement} */ (byId("row-dialog"));
  /** @param {Partial<View>} change */
  const go = (change) => {
    dialog.close();
    store.change(change);
  };
  fillElement(
    "row-body",
    element("dl", {}, rowFields(lookup, view, table, row)),
    ...otherRows(lookup, view, table, row),
    ...placeActions(lookup, view, table, row, go),
  );
  dialog.showModal();
}

/**
 * The fields of a row, in both languages where they have two.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {number} row
 */
function rowFields(lookup, view, {columns}, row) {
  const {shown} = lookup.tables.data.about[view.table];
  return shown.flatMap((column) => {
    const title = column.parts.join(", ");
    const label = element("span", {lang: view.lang}, columnLabel(column.id, view.lang));
    const words = cellNodes(lookup, view, column, columns, row);
    const isInBoth = column.parts.length > 1 && columns[column.parts[0]][row] !== null;
    const other = otherLang(view.lang);
    const otherWords = () => cellWords(lookup, column, columns, row, other);
    const second = isInBoth ? element("p", {class: "muted", lang: other}, otherWords()) : null;
    return [
      element("dt", {title, lang: NO_LANGUAGE}, label),
      element("dd", {lang: columnLang(column, view.lang)}, words, second),
    ];
  });
}

/**
 * The other rows that describe the same thing.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {number} row
 */
function otherRows(lookup, view, {columns, group}, row) {
  const {lang} = view;
  const others = group.flatMap((thing, number) =>
    thing === group[row] && number !== row ? [number] : [],
  );
  if (!others.length) return [];
  const telling = lookup.tables.data.about[view.table].shown.filter(({id}) =>
    TELLING_COLUMNS.includes(id),
  );
  const items = others.map((number) => {
    const words = telling.map((column) => cellWords(lookup, column, columns, number, lang));
    return element(
      "li",
      {},
      element("p", {}, words.filter(Boolean).join(message("list.dot", lang))),
      element("p", {}, sourceNodes(lookup, columns.source_id[number], lang)),
    );
  });
  return [
    element("h4", {}, message("data.row.same", lang)),
    element("ul", {class: "plain"}, items),
  ];
}

/**
 * Buttons that show the row's region in the Focus tab, or choose it here.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {LoadedTable} table
 * @param {number} row
 * @param {(change: Partial<View>) => void} go
 */
function placeActions(lookup, {table: name, lang}, {columns}, row, go) {
  const about = lookup.tables.data.about[name];
  /** @type {(names: string[]) => string[]} */
  const named = (names) => names.flatMap((column) => columns[column][row] ?? []);
  const region = named(about.places).find((id) => lookup.regionRow.has(id));
  if (!region) return [];
  const industries = named(about.industries)
    .filter((id) => lookup.industryRow.has(id))
    .sort();
  /** @type {Partial<View>} */
  const inFocus = {tab: "focus", region, ...(industries.length ? {industries} : {})};
  const regionName = lookup.tables.regions[`name_${lang}`][lookup.regionRow.get(region)];
  const choose = message("data.row.choose", lang, {region: regionName});
  const buttons = [
    element(
      "button",
      {type: "button", onclick: () => go(inFocus)},
      message("data.row.focus", lang),
    ),
    element("button", {type: "button", onclick: () => go({region})}, choose),
  ];
  return [element("div", {class: "row"}, buttons)];
}
