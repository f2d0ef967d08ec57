/**
 * The table on a printed sheet, with as many rows as the sheet has room for.
 *
 * @import {Lang} from "../../core/types.js"
 * @import {ExportModel} from "../model.js"
 * @import {SheetRows} from "../sheet_rows.js"
 */
import {element} from "../../charts/dom.js";
import {message} from "../../core/messages.js";
import {sheetRows} from "../sheet_rows.js";

/**
 * Make the table; `fit(isTooLong)` sets its rows closer, then takes rows away, until the sheet is
 * not
 * too long.
 * @param {Record<string, ExportModel>} models by chart
 * @returns {{node: HTMLElement, fit: (isTooLong: () => boolean) => void}}
 */
export function sheetTable(models) {
  const {view} = Object.values(models)[0];
  const table = sheetRows(models, view);
  const body = element("tbody", {}, table.rows.map(rowNode));
  const note = element("p", {class: "muted"}, restWords(table, table.rows.length, view.lang));
  const node = tableNode(table, body, note);
  return {
    node,
    fit(isTooLong) {
      if (isTooLong()) node.parentElement?.classList.add("is-dense");
      while (body.lastChild && isTooLong()) {
        body.lastChild.remove();
        note.textContent = restWords(table, body.children.length, view.lang);
      }
    },
  };
}

/**
 * @param {SheetRows} table
 * @param {HTMLElement} body
 * @param {HTMLElement} note
 */
function tableNode({heads, subtitle}, body, note) {
  const cells = heads.map((text) => element("th", {scope: "col"}, text));
  return element(
    "div",
    {class: "sheet-table"},
    element("p", {class: "muted one-line"}, subtitle),
    element("table", {}, element("thead", {}, element("tr", {}, cells)), body),
    note,
  );
}

/** @param {string[]} cells */
function rowNode(cells) {
  return element(
    "tr",
    {},
    cells.map((text) => element("td", {}, text)),
  );
}

/**
 * How many rows are left out, in words.
 * @param {SheetRows} table
 * @param {number} shown
 * @param {Lang} lang
 */
function restWords({count}, shown, lang) {
  return shown < count ? message("export.sheet.rest", lang, {shown, count}) : "";
}
