/** The table on a printed sheet: a tab's rows in words, as many as the sheet has room for. */
import {element} from "../../charts/dom.js";
import {sourcesOf} from "../sources.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {sourceIds} from "../../core/row_sources.js";

const SHEET_ROWS_MAX = 60;
const SOURCE_LETTERS_MAX = 60;

/** By tab: the chart whose rows the sheet prints, their cells in words, and which rows say something. */
const SHEET_TABLES = {
  focus: {chart: "ranking", heads: ["place", "said", "newest", "sources"], cells: sheetFocusCells},
  structure: {
    chart: "map",
    heads: ["place", "what_for", "value", "year", "source"],
    cells: sheetStructureCells,
  },
  integration: {chart: "map", heads: ["place", "value", "year", "source"], cells: sheetValueCells},
  xiongan: {
    chart: "timeline",
    heads: ["what", "status", "to", "as_of", "source"],
    cells: sheetMoveCells,
  },
  plan: {
    chart: "plan",
    heads: ["statement", "evidence", "direction", "year", "found"],
    cells: sheetPlanCells,
  },
};
// Rows that only say that there is nothing.
const SILENT = ["none", "none_found", "no_value", "no_data", "hidden_by_filter"];

/** Make the table: `{node, fit}`; `fit(isTooLong)` takes rows away until the sheet is not too long. */
export function sheetTable(models) {
  const {view} = Object.values(models)[0];
  const {heads, rows, more, subtitle} =
    view.tab === "data" ? dataTable(models.table) : wordsOf(models, view);
  const body = element(
    "tbody",
    {},
    rows.map((cells) =>
      element(
        "tr",
        {},
        cells.map((text) => element("td", {}, text)),
      ),
    ),
  );
  const note = element("p", {class: "muted"});
  const node = element(
    "div",
    {class: "sheet-table"},
    element("p", {class: "muted one-line"}, subtitle),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((text) => element("th", {scope: "col"}, text)),
        ),
      ),
      body,
    ),
    note,
  );
  const sayRest = () => {
    const left = rows.length - body.children.length + more;
    note.textContent = left
      ? message("export.sheet.rest", view.lang, {
          shown: body.children.length,
          count: rows.length + more,
        })
      : "";
  };
  sayRest();
  return {
    node,
    /** Set the rows closer where that is enough; else take rows away. */
    fit(isTooLong) {
      if (isTooLong()) node.parentElement.classList.add("is-dense");
      while (body.lastChild && isTooLong()) {
        body.lastChild.remove();
        sayRest();
      }
    },
  };
}

function wordsOf(models, view) {
  const {chart, heads, cells} = SHEET_TABLES[view.tab];
  const model = models[chart];
  if (!model) return {heads: [], rows: [], more: 0, subtitle: ""};
  const shown = model.rows.filter(
    (row) => !SILENT.includes(row.status) && (row.value !== null || row.status),
  );
  const rows = shown
    .slice(0, SHEET_ROWS_MAX)
    .map((row) => cells(row, view, model.sourcesById).map((text) => String(text ?? "")));
  return {
    heads: heads.map((key) => message(`export.head.${key}`, view.lang)),
    rows,
    more: shown.length - rows.length,
    subtitle: shown.length ? model.parts.subtitle : message("export.sheet.none", view.lang),
  };
}

function dataTable(model) {
  if (!model) return {heads: [], rows: [], more: 0, subtitle: ""};
  const {heads, cells, more} = model.parts.words;
  return {
    heads,
    rows: cells[0].map((_, row) => cells.map((column) => column[row])),
    more,
    subtitle: model.title,
  };
}

function sheetFocusCells(row, view) {
  const parts = ["lead", "core", "support", "older"]
    .filter((part) => row[part])
    .map((part) => `${message(`role.${part}`, view.lang)} ${row[part]}`);
  return [
    row[`name_${view.lang}`],
    parts.join(message("list.dot", view.lang)),
    row.year,
    sourceIds(row).length,
  ];
}

function sheetValueCells(row, view, index) {
  return [row[`name_${view.lang}`], sheetAmount(row), row.year, shortSource(row, index)];
}

/** A section with its number, or the part in a chain. */
function sheetStructureCells(row, view, index) {
  const what = row[`section_${view.lang}`] ?? row[`entry_${view.lang}`] ?? "";
  const value =
    row.value === undefined ? message(`export.part.${row.status}`, view.lang) : sheetAmount(row);
  return [row[`name_${view.lang}`], what, value, row.year, shortSource(row, index)];
}

function sheetAmount({value}) {
  return typeof value === "number"
    ? numberWords(value, Math.abs(value) < 100 ? 2 : undefined)
    : (value ?? "");
}

function sheetMoveCells(row, view, index) {
  return [
    row[`name_${view.lang}`],
    message(`xiongan.status.${row.status}`, view.lang),
    row[`to_${view.lang}`],
    row.as_of,
    shortSource(row, index),
  ];
}

function sheetPlanCells(row, view) {
  return [
    row[`name_${view.lang}`],
    message(`plan.level.${row.level}`, view.lang),
    planDirection(row, view),
    row.year,
    row[`evidence_${view.lang}`],
  ];
}

/** The direction, and whether the record or the comparisons part from it. */
function planDirection(row, view) {
  return [
    message(`plan.direction.${row.direction}`, view.lang),
    row.is_differing ? message("plan.differs", view.lang) : "",
    row.is_split ? message("plan.split", view.lang) : "",
  ]
    .filter(Boolean)
    .join(message("list.dot", view.lang));
}

/** The first source of a row, cut to its place; the foot and the files name all. */
function shortSource(row, index) {
  const first = sourcesOf(row, index)[0]?.title ?? "";
  return first.length > SOURCE_LETTERS_MAX ? `${first.slice(0, SOURCE_LETTERS_MAX)}…` : first;
}
