/** A chart as a table, on a sheet over the page: what it says in a sentence, then row by row. */
import {summaryOf} from "../../core/summary.js";
import {readableTable} from "../../core/table.js";
import {byId, element, sourceLink} from "../../charts/dom.js";
import {exportRows} from "../model.js";
import {message} from "../../core/messages.js";

// More rows than this are asked for; nobody reads on without asking.
const ROWS_AT_ONCE = 200;

/** Make the sheet of a page. */
export function makeTableSheet(page) {
  /** Show the rows behind a chart of the tab in view. */
  function open(chart) {
    const view = page.store.view();
    const rows = exportRows(chart, view, page);
    const {heads, lines} = readableTable(page.lookup, view, rows);
    const title = message("table.of", view.lang, {chart: message(`chart.${chart}`, view.lang)});
    const body = element("tbody", {});
    const more = element("button", {type: "button", onclick: () => add()});
    byId("table-sheet-title").textContent = title;
    byId("table-sheet-body").replaceChildren(
      element("p", {}, summaryOf(page.lookup, view, chart, rows)),
      element(
        "div",
        {class: "table-scroll", tabindex: 0, role: "region", "aria-label": title},
        lines.length
          ? element(
              "table",
              {},
              element("caption", {class: "unseen"}, title),
              element(
                "thead",
                {},
                element(
                  "tr",
                  {},
                  heads.map((head) => element("th", {scope: "col"}, head)),
                ),
              ),
              body,
            )
          : null,
      ),
      element(
        "div",
        {class: "row"},
        more,
        element(
          "button",
          {type: "button", "data-action": "export", "data-chart": chart},
          message("table.export", view.lang),
        ),
      ),
    );
    add();

    function add() {
      const from = body.rows.length;
      body.append(...lines.slice(from, from + ROWS_AT_ONCE).map(readRow));
      const left = lines.length - body.rows.length;
      more.hidden = left === 0;
      more.textContent = message("table.more", view.lang, {
        count: Math.min(left, ROWS_AT_ONCE),
        total: lines.length,
      });
    }
  }

  return {open};
}

/** A row; its first cell is its head. */
function readRow(cells) {
  return element(
    "tr",
    {},
    cells.map(({text, lang, url, kind}, column) =>
      element(
        column ? "td" : "th",
        {lang, class: kind && `of-${kind}`, scope: column ? null : "row"},
        url || kind === "source" ? sourceLink(text, url) : text,
      ),
    ),
  );
}
