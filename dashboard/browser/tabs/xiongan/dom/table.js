/** The moves as a table that sorts by any column, with sources; group rows stand apart. */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {
  MOVE_EVENTS,
  moveName,
  moveOrigin,
  movePlaceName,
  moveStatusWords,
  moveYear,
  moveYears,
} from "../moves.js";

const MOVE_COLUMNS = ["name", "kind", "move", "from", "to", "years", "status", "source"];

/** Make the table in its frame. Its order is the reader's, and no part of the state. */
export function makeMoveTable(lookup, frame, events) {
  const {moves, order, sources} = lookup.tables.xiongan;
  let sorted = {column: "", isDown: false};
  let current;

  function show(view, selection) {
    current = {view, selection};
    frame.replaceChildren(
      element(
        "table",
        {class: "moves"},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            MOVE_COLUMNS.map((column) => headCell(view, column)),
          ),
        ),
        element(
          "tbody",
          {},
          inOrder(view, selection.rows).map((row) => tableRow(view, row)),
        ),
        selection.groups.length
          ? element(
              "tbody",
              {class: "groups"},
              element(
                "tr",
                {},
                element(
                  "th",
                  {colspan: MOVE_COLUMNS.length, scope: "rowgroup"},
                  message("xiongan.table.groups", view.lang),
                ),
              ),
              inOrder(view, selection.groups).map((row) => tableRow(view, row)),
            )
          : null,
      ),
    );
  }

  function headCell(view, column) {
    const name = message(`xiongan.table.${column}`, view.lang);
    const isSorted = sorted.column === column;
    const sign = isSorted ? (sorted.isDown ? " ▾" : " ▴") : "";
    const sort = () => {
      sorted = {column, isDown: isSorted && !sorted.isDown};
      show(current.view, current.selection);
      frame.querySelector(`[data-column="${column}"]`).focus();
    };
    const sortState = isSorted ? (sorted.isDown ? "descending" : "ascending") : null;
    return element(
      "th",
      {scope: "col", "aria-sort": sortState},
      element(
        "button",
        {
          type: "button",
          class: "link",
          "data-column": column,
          title: message("xiongan.table.sort", view.lang, {column: name}),
          onclick: sort,
        },
        name,
        sign,
      ),
    );
  }

  function inOrder(view, rows) {
    if (!sorted.column) return rows;
    const keys = new Map(rows.map((row) => [row, sortKey(view, row)]));
    const found = [...rows].sort((a, b) => compareMoveKeys(keys.get(a), keys.get(b), view.lang));
    return sorted.isDown ? found.reverse() : found;
  }

  function sortKey(view, row) {
    const {lang} = view;
    const origin = moveOrigin(lookup, view, row);
    return {
      name: () => moveName(lookup, view, row, lang),
      kind: () => order.kinds.indexOf(moves.kind[row]),
      move: () => order.moves.indexOf(moves.move[row]),
      from: () => (origin === null ? "" : regionName(lookup, origin, lang)),
      to: () => movePlaceName(lookup, moves.to[row], lang),
      years: () => moveYears(lookup, view, row)[0] ?? 0,
      status: () => order.status.indexOf(moves.status[row]),
      source: () => sources.title[moves.source[row]],
    }[sorted.column]();
  }

  function tableRow(view, row) {
    const {lang} = view;
    const other = lang === "en" ? "zh" : "en";
    const origin = moveOrigin(lookup, view, row);
    const source = moves.source[row];
    const years = MOVE_EVENTS.map((event) => moveYear(lookup, view, row, event));
    const marked = (field) => markIf(view, row, field);
    return element(
      "tr",
      {
        "data-move": moves.id[row],
        "data-status": moves.status[row],
        onmouseenter: () => events.point({move: row}),
        onmouseleave: () => events.leave(),
      },
      element(
        "th",
        {scope: "row"},
        moveName(lookup, view, row, lang),
        " ",
        element("span", {class: "muted", lang: other}, moveName(lookup, view, row, other)),
        marked("organisation_zh"),
      ),
      element("td", {}, message(`xiongan.kinds.${moves.kind[row]}`, lang)),
      element("td", {}, message(`xiongan.moves.${moves.move[row]}`, lang)),
      element(
        "td",
        {},
        origin === null ? message("xiongan.table.unmoved", lang) : regionName(lookup, origin, lang),
        marked("origin_region_id"),
      ),
      element(
        "td",
        {},
        movePlaceName(lookup, moves.to[row], lang),
        marked("destination_region_id"),
      ),
      element(
        "td",
        {class: "years"},
        years.map((year) => year ?? "–").join(" · "),
        MOVE_EVENTS.map((event) => marked(`${event}_year`)),
      ),
      element(
        "td",
        {},
        element("span", {class: `swatch status-${moves.status[row]}`, "aria-hidden": true}),
        " ",
        moveStatusWords(lookup, view, row),
      ),
      element(
        "td",
        {},
        sourceLink(sources.title[source], sources.url[source]),
        sourceText(sources.publisher[source] ? ` ${sources.publisher[source]}` : "", "span", {
          class: "muted",
        }),
      ),
    );
  }

  function markIf(view, row, field) {
    if (view.recalled === "hide" || !moves.recalled[row].includes(field)) return null;
    const title = message(`xiongan.recalled.${field}`, view.lang);
    return element("span", {class: "mark", title}, message("mark.recalled", view.lang));
  }

  return {show};
}

function compareMoveKeys(a, b, lang) {
  return typeof a === "number" ? a - b : a.localeCompare(b, lang);
}
