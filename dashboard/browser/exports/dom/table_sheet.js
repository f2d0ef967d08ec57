/**
 * A chart as a table, on a sheet over the page: a sentence that sums it up, then row by row.
 *
 * @import {Lang} from "../../core/types.js"
 * @import {Cell} from "../../core/table.js"
 * @import {LoadedPage} from "../../charts/types.js"
 */
import {byId, element, sourceLink} from "../../charts/dom.js";
import {pageName} from "../../charts/page_names.js";
import {message} from "../../core/messages.js";
import {summaryOf} from "../../core/summary.js";
import {readableTable} from "../../core/table.js";
import {exportRows} from "../model.js";

/** More rows than this come on request. */
const ROWS_AT_ONCE = 200;

/**
 * Make the sheet of a page.
 * @param {LoadedPage} page
 */
export function makeTableSheet(page) {
  return {
    /**
     * Show the rows behind a chart of the tab in view.
     * @param {string} chart
     */
    open: (chart) => open(page, chart),
  };
}

/**
 * @param {LoadedPage} page
 * @param {string} chart
 */
function open({lookup, store, tab}, chart) {
  const view = store.view();
  const {lang} = view;
  const scene = {lookup, tab: /** @type {any} */ (tab)};
  const rows = exportRows(chart, view, scene);
  const {heads, lines} = readableTable(lookup, view, rows);
  const title = message("table.of", lang, {chart: message(`chart.${chart}`, lang)});
  const body = element("tbody");
  const more = element("button", {type: "button", onclick: () => addRows(body, more, lines, lang)});
  byId("table-sheet-title").textContent = title;
  byId("table-sheet-body").replaceChildren(
    element("p", {}, summaryOf(lookup, view, chart, rows)),
    element(
      "div",
      {class: "table-scroll", tabindex: 0, role: "region", "aria-label": title},
      lines.length ? tableNode(title, heads, body) : null,
    ),
    element("div", {class: "row"}, more, exportButton(chart, lang)),
  );
  addRows(body, more, lines, lang);
}

/**
 * @param {string} title
 * @param {string[]} heads
 * @param {HTMLElement} body
 */
function tableNode(title, heads, body) {
  const cells = heads.map((head) => element("th", {scope: "col"}, head));
  return element(
    "table",
    {},
    element("caption", {class: "unseen"}, title),
    element("thead", {}, element("tr", {}, cells)),
    body,
  );
}

/**
 * @param {string} chart
 * @param {Lang} lang
 */
function exportButton(chart, lang) {
  return element(
    "button",
    {type: "button", "data-action": "export", "data-chart": chart},
    message("table.export", lang),
  );
}

/**
 * Add the next rows, and have the button offer the ones after them.
 * @param {HTMLTableSectionElement} body
 * @param {HTMLButtonElement} more
 * @param {Cell[][]} lines
 * @param {Lang} lang
 */
function addRows(body, more, lines, lang) {
  const from = body.rows.length;
  body.append(...lines.slice(from, from + ROWS_AT_ONCE).map(rowNode));
  const left = lines.length - body.rows.length;
  more.hidden = left === 0;
  more.textContent = message("table.more", lang, {
    count: Math.min(left, ROWS_AT_ONCE),
    total: lines.length,
  });
}

/**
 * A row; its first cell is its head.
 * @param {Cell[]} cells
 */
function rowNode(cells) {
  return element(
    "tr",
    {},
    cells.map(({text, lang, url, kind, page}, column) =>
      element(
        column ? "td" : "th",
        {lang, class: kind && `of-${kind}`, scope: column ? null : "row"},
        url || kind === "source" ? sourceLink(text, url ?? null) : pageName(page, text),
      ),
    ),
  );
}
