/** The table in view: its tools, its heads, its rows, and the row in full. */
import {UNARRANGED, arrangeRows, fromFragment, searchTexts, toFragment} from "../arrange.js";
import {numeric, rowFields, sourceNodes, tableRowNode} from "./cells.js";
import {cellWords, columnLabel} from "../cells.js";
import {choiceWords} from "../describe.js";
import {wholeRows} from "../rows.js";
import {selectTable} from "../select.js";
import {makeTools} from "./tools.js";
import {makeWindow} from "./window.js";
import {byId, element} from "../../../charts/dom.js";
import {toCsv} from "../../../core/csv.js";
import {saveFile} from "../../../charts/download.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";

/** How many rows speak of each thing. */
function countsOf(group) {
  const counts = [];
  for (const thing of group) counts[thing] = (counts[thing] ?? 0) + 1;
  return counts;
}

/** Make the table on its page. */
export function makeDataTable(page) {
  const {lookup, store} = page;
  const frame = byId("table-frame");
  const rowsInSight = makeWindow(frame);
  const tools = makeTools({
    change: arrange,
    download,
    setRecalled: (recalled) => store.change({recalled}),
  });
  const tables = new Map();
  let arranged = {...UNARRANGED};
  let shownTable = "";
  let shownRows = [];
  let drawnHead = "";
  let drawnRows = "";

  /** Draw the table of a view, after its file has come. */
  async function draw(view, isAnew) {
    // The first table is arranged as the link says, any other anew.
    if (view.table !== shownTable)
      arranged = shownTable ? {...UNARRANGED} : fromFragment(window.location.hash);
    if (!lookup.tables.data.about[view.table].shown.some(({id}) => id === arranged.sort))
      arranged = {...arranged, sort: "", isDescending: false};
    shownTable = view.table;
    if (isAnew) drawnHead = drawnRows = "";
    byId("table-title").textContent = message(`data.table.${view.table}`, view.lang);
    byId("table-sub").textContent = message(`data.about.${view.table}`, view.lang);
    if (!tables.has(view.table)) {
      drawnHead = drawnRows = "";
      frame.replaceChildren();
      byId("table-foot").textContent = message("data.loading", view.lang);
      await load(view.table);
      if (store.view().table !== view.table) return;
    }
    write(view);
  }

  async function load(name) {
    const table = await page.tableFiles.of(name);
    lookup.tables.data.rows[name] = table;
    tables.set(name, {
      ...table,
      isRecalled: new Set(table.recalled),
      isLow: new Set(table.low),
      counts: countsOf(table.group),
      texts: null,
    });
  }

  function write(view) {
    const table = tables.get(view.table);
    const selection = selectTable(lookup, view);
    shownRows = arrangeRows(
      lookup,
      view,
      selection,
      arranged,
      () => (table.texts ??= searchTexts(lookup, view.table)),
    );
    tools.show(lookup, view, selection, table, arranged);
    writeFoot(view);
    const head = `${view.table} ${view.lang}`;
    if (head !== drawnHead) writeFrame(view);
    drawnHead = head;
    writeHeads(view);
    const rows = [head, view.recalled, view.region, shownRows.join()].join(" ");
    if (rows !== drawnRows) writeRows(view, table);
    drawnRows = rows;
  }

  function writeFrame(view) {
    const {shown} = lookup.tables.data.about[view.table];
    const title = message(`data.table.${view.table}`, view.lang);
    const width = shown.reduce((sum, column) => sum + column.width, 0);
    frame.replaceChildren(
      element(
        "table",
        {id: "data-table", style: `width: ${width}px`},
        element("caption", {class: "unseen"}, message("data.caption", view.lang, {title})),
        element(
          "colgroup",
          {},
          shown.map((column) => element("col", {style: `width: ${column.width}px`})),
        ),
        element(
          "thead",
          {},
          element(
            "tr",
            {"aria-rowindex": 1},
            shown.map((column) => headNode(view, column)),
          ),
        ),
        element("tbody", {}),
      ),
      element("div", {id: "table-empty", hidden: true}),
    );
  }

  function headNode(view, column) {
    const label = columnLabel(column.id, view.lang);
    return element(
      "th",
      {scope: "col", "data-column": column.id, class: numeric(column) ? "number" : null},
      element(
        "button",
        {
          type: "button",
          title: message("data.sort", view.lang, {column: label}),
          onclick: () => sortBy(column.id),
        },
        label,
        element("span", {class: "arrow", "aria-hidden": true}),
      ),
    );
  }

  function writeHeads(view) {
    for (const head of frame.querySelectorAll("thead th")) {
      const isSorted = head.dataset.column === arranged.sort;
      head.setAttribute(
        "aria-sort",
        isSorted ? (arranged.isDescending ? "descending" : "ascending") : "none",
      );
      head.querySelector(".arrow").textContent = isSorted
        ? arranged.isDescending
          ? " ▼"
          : " ▲"
        : "";
    }
    frame.querySelector("table").setAttribute("aria-rowcount", shownRows.length + 1);
    const empty = frame.querySelector("#table-empty");
    empty.hidden = shownRows.length > 0;
    empty.replaceChildren(
      element("p", {}, message("data.empty", view.lang)),
      element(
        "button",
        {type: "button", onclick: () => arrange({...UNARRANGED})},
        message("data.empty.reset", view.lang),
      ),
    );
  }

  function writeRows(view, table) {
    const rows = shownRows;
    rowsInSight.show(frame.querySelector("tbody"), rows.length, (at) =>
      tableRowNode({
        lookup,
        view,
        table,
        row: rows[at],
        at,
        before: rows[at - 1],
        after: rows[at + 1],
        open: openRow,
      }),
    );
  }

  function writeFoot(view) {
    const {count, shown} = lookup.tables.data.about[view.table];
    const parts = [
      message("data.foot", view.lang, {
        shown: numberWords(shownRows.length),
        count: numberWords(count),
      }),
    ];
    if (arranged.sort && shown.some(({id}) => id === arranged.sort)) {
      parts.push(
        message("data.foot.sorted", view.lang, {column: columnLabel(arranged.sort, view.lang)}),
      );
    }
    byId("table-foot").textContent = parts.join(message("list.dot", view.lang));
  }

  /** Arrange the rows otherwise; the state and its link stay. */
  function arrange(change) {
    arranged = {...arranged, ...change};
    if (tables.has(store.view().table)) write(store.view());
  }

  /** Up, then down, then as the table has it. */
  function sortBy(id) {
    if (arranged.sort !== id) arrange({sort: id, isDescending: false});
    else if (!arranged.isDescending) arrange({isDescending: true});
    else arrange({sort: "", isDescending: false});
  }

  function download() {
    const view = store.view();
    const {columns} = tables.get(view.table);
    const rows = wholeRows(columns);
    const name = `jjj-atlas-${view.table}.csv`;
    saveFile({name, blob: new Blob(["\ufeff", toCsv(rows)], {type: "text/csv;charset=utf-8"})});
    byId("table-foot").textContent = message("data.download.saved", view.lang, {
      file: name,
      count: numberWords(rows.length),
    });
  }

  function openRow(row) {
    const view = store.view();
    const table = tables.get(view.table);
    const [first] = lookup.tables.data.about[view.table].shown;
    byId("row-title").textContent =
      cellWords(lookup, first, table.columns, row, view.lang) || message("data.row", view.lang);
    byId("row-body").replaceChildren(
      element("dl", {}, rowFields(lookup, view, table, row)),
      ...otherSources(view, table, row),
      rowActions(view, table, row),
    );
    byId("row-dialog").showModal();
  }

  /** The other rows that speak of the same thing, beside it. */
  function otherSources(view, table, row) {
    const others = table.group.flatMap((thing, number) =>
      thing === table.group[row] && number !== row ? [number] : [],
    );
    if (!others.length) return [];
    const {shown} = lookup.tables.data.about[view.table];
    const told = shown.filter(({id}) =>
      ["value", "vintage", "role", "year", "statement"].includes(id),
    );
    return [
      element("h4", {}, message("data.row.same", view.lang)),
      element(
        "ul",
        {class: "plain"},
        others.map((number) =>
          element(
            "li",
            {},
            element(
              "p",
              {},
              told
                .map((column) => cellWords(lookup, column, table.columns, number, view.lang))
                .filter(Boolean)
                .join(message("list.dot", view.lang)),
            ),
            element("p", {}, sourceNodes(lookup, table.columns.source_id[number], view.lang)),
          ),
        ),
      ),
    ];
  }

  function rowActions(view, table, row) {
    const about = lookup.tables.data.about[view.table];
    const named = (names) => names.flatMap((name) => table.columns[name][row] ?? []);
    const region = named(about.places).find((id) => lookup.regionRow.has(id));
    if (!region) return "";
    const industries = named(about.industries)
      .filter((id) => lookup.industryRow.has(id))
      .sort();
    const button = (key, values, change) =>
      element(
        "button",
        {
          type: "button",
          onclick: () => {
            byId("row-dialog").close();
            store.change(change);
          },
        },
        message(key, view.lang, values),
      );
    const name = lookup.tables.regions[`name_${view.lang}`][lookup.regionRow.get(region)];
    return element(
      "div",
      {class: "row"},
      button(
        "data.row.focus",
        {},
        {tab: "focus", region, ...(industries.length ? {industries} : {})},
      ),
      button("data.row.choose", {region: name}, {region}),
    );
  }

  /** How the rows are arranged, in words; empty where they are not. */
  function arrangedWords(view) {
    const {matching, narrowed} = selectTable(lookup, view);
    const words = [
      arranged.isNarrowed && narrowed.length
        ? message("data.only.words", view.lang, {
            words: choiceWords(lookup, view, narrowed),
            count: numberWords(matching.length),
          })
        : "",
      arranged.onlyDiffer ? message("data.differ.words", view.lang) : "",
      arranged.search ? message("data.picture.search", view.lang, {text: arranged.search}) : "",
      arranged.sort
        ? message("data.foot.sorted", view.lang, {column: columnLabel(arranged.sort, view.lang)})
        : "",
    ].filter(Boolean);
    return words.map((text) => message("list.dot", view.lang) + text).join("");
  }

  return {
    draw,
    arrange,
    isReady: (view) => tables.has(view.table),
    rows: () => shownRows,
    arrangedWords,
    fragment: () => toFragment(arranged),
  };
}
