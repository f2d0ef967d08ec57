/** The table on a printed sheet: a tab's rows in words, as many as the sheet has room for. */
import {element} from "./dom.js";
import {message} from "./messages.js";
import {numberWords} from "./numbers.js";

const SHEET_ROWS_MAX = 60;
const SOURCE_LETTERS_MAX = 60;

/** By tab: the chart whose rows the sheet prints, and their cells in words. */
const SHEET_TABLES = {
  focus: {chart: "map", heads: ["place", "said", "year", "source"], cells: sheetFocusCells},
  structure: {chart: "map", heads: ["place", "value", "year", "source"], cells: sheetValueCells},
  integration: {chart: "map", heads: ["place", "value", "year", "source"], cells: sheetValueCells},
  xiongan: {chart: "timeline", heads: ["what", "status", "to", "as_of", "source"], cells: sheetMoveCells},
  plan: {chart: "plan", heads: ["statement", "evidence", "direction", "year", "found"], cells: sheetPlanCells},
};

/** Make the table: `{node, fit}`; `fit(isTooLong)` takes rows away until the sheet is not too long. */
export function sheetTable(models) {
  const {view} = Object.values(models)[0];
  const {heads, rows, more, subtitle} = view.tab === "data" ? dataTable(models.table) : wordsOf(models, view);
  const body = element("tbody", {}, rows.map((cells) => element("tr", {}, cells.map((text) => element("td", {}, text)))));
  const note = element("p", {class: "muted"});
  const node = element("div", {class: "sheet-table"}, element("p", {class: "muted one-line"}, subtitle),
    element("table", {}, element("thead", {}, element("tr", {}, heads.map((text) => element("th", {scope: "col"}, text)))), body), note);
  const sayRest = () => {
    const left = rows.length - body.children.length + more;
    note.textContent = left ? message("export.sheet.rest", view.lang, {shown: body.children.length, count: rows.length + more}) : "";
  };
  sayRest();
  return {
    node,
    fit(isTooLong) {
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
  const stated = model.rows.filter((row) => row.status !== "none_found");
  const shown = stated.length ? stated : model.rows;
  const rows = shown.slice(0, SHEET_ROWS_MAX).map((row) => cells(row, view).map((text) => String(text ?? "")));
  return {heads: heads.map((key) => message(`export.head.${key}`, view.lang)), rows, more: shown.length - rows.length, subtitle: model.parts.subtitle};
}

function dataTable(model) {
  if (!model) return {heads: [], rows: [], more: 0, subtitle: ""};
  const {heads, cells, more} = model.parts.words;
  return {heads, rows: cells[0].map((_, row) => cells.map((column) => column[row])), more, subtitle: model.title};
}

function sheetFocusCells(row, view) {
  const role = row.level === "site" ? message(`kind.${row.status}`, view.lang) : message(`role.${row.status === "hidden_by_filter" ? "none" : row.status}`, view.lang);
  const count = row.industry_count > 1 ? message("export.sheet.industries", view.lang, {count: row.industry_count}) : "";
  return [row[`name_${view.lang}`], [role, count].filter(Boolean).join(message("list.dot", view.lang)), row.year, shortSource(row)];
}

function sheetValueCells(row, view) {
  const value = typeof row.value === "number" ? numberWords(row.value) : (row.value ?? "");
  return [row[`name_${view.lang}`], value, row.year, shortSource(row)];
}

function sheetMoveCells(row, view) {
  return [row[`name_${view.lang}`], message(`xiongan.status.${row.status}`, view.lang), row[`to_${view.lang}`], row.as_of, shortSource(row)];
}

function sheetPlanCells(row, view) {
  return [row[`name_${view.lang}`], message(`plan.level.${row.level}`, view.lang), message(`plan.direction.${row.direction}`, view.lang), row.year, row[`evidence_${view.lang}`]];
}

/** The first source of a row, cut to its place; the foot and the files name all. */
function shortSource({source}) {
  const [first] = (source ?? "").split("; ");
  return first.length > SOURCE_LETTERS_MAX ? `${first.slice(0, SOURCE_LETTERS_MAX)}…` : first;
}
