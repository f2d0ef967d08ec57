/**
 * The table of a printed sheet: a tab's rows in words.
 *
 * @import {Lang, Row, View} from "../core/types.js"
 * @import {ExportModel} from "./model.js"
 * @import {SourceIndex} from "../core/sources.js"
 *
 * @typedef {object} SheetRows
 * @property {string[]} heads
 * @property {string[][]} rows as cells; those without a finding come last
 * @property {number} count of all rows, those that the sheet leaves out included
 * @property {string} subtitle
 *
 * @typedef {(row: Row, view: View, index: SourceIndex) => unknown[]} CellsOf
 * @typedef {{chart: string, heads: string[], cells: CellsOf}} SheetTable
 */
import {message} from "../core/messages.js";
import {numberWords} from "../core/numbers.js";
import {PARTS} from "../core/role_ranks.js";
import {sourceIds} from "../core/row_sources.js";
import {sourcesOf} from "../core/sources.js";

const ROWS_MAX = 60;
const SOURCE_LETTERS_MAX = 60;
const DECIMALS = 2;
const NO_DECIMALS_FROM = 100;
const TABLE_TAB = "data";
/** Rows without a finding. */
const SILENT = ["none", "none_found", "no_value", "no_data", "hidden_by_filter"];
const NOTHING = {heads: [], rows: [], count: 0, subtitle: ""};

/**
 * By tab: the chart whose rows the sheet prints, the heads, and the cells of a row. A tab that is
 * not listed prints no table.
 * @type {Record<string, SheetTable>}
 */
const SHEET_TABLES = {
  focus: {chart: "ranking", heads: ["place", "said", "newest", "sources"], cells: focusCells},
  structure: {
    chart: "map",
    heads: ["place", "what_for", "value", "year", "source"],
    cells: structureCells,
  },
  integration: {chart: "map", heads: ["place", "value", "year", "source"], cells: valueCells},
  xiongan: {
    chart: "timeline",
    heads: ["what", "status", "to", "as_of", "source"],
    cells: moveCells,
  },
  plan: {
    chart: "plan",
    heads: ["statement", "evidence", "verdict", "year", "found"],
    cells: planCells,
  },
  siting: {chart: "ranking", heads: ["place", "rank", "score", "sources"], cells: sitingCells},
};

/**
 * The table of a tab.
 * @param {Record<string, ExportModel>} models by chart, without those that have nothing to show
 * @param {View} view
 * @returns {SheetRows}
 */
export function sheetRows(models, view) {
  return view.tab === TABLE_TAB ? tableRows(models.table) : chartRows(models, view);
}

/**
 * @param {Record<string, ExportModel>} models
 * @param {View} view
 * @returns {SheetRows}
 */
function chartRows(models, view) {
  const table = SHEET_TABLES[view.tab];
  const model = models[table?.chart];
  if (!model) return NOTHING;
  const {heads, cells} = table;
  const found = model.rows.filter(hasFinding);
  if (!found.length)
    return {
      ...NOTHING,
      heads: headWords(heads, view),
      subtitle: message("export.sheet.none", view.lang),
    };
  const rows = [...found, ...model.rows.filter((row) => !hasFinding(row))]
    .slice(0, ROWS_MAX)
    .map((row) => cells(row, view, model.sourcesById).map((text) => String(text ?? "")));
  return {
    heads: headWords(heads, view),
    rows,
    count: model.rows.length,
    subtitle: model.parts.subtitle,
  };
}

/** @param {Row} row */
function hasFinding({status}) {
  return !SILENT.includes(status);
}

/**
 * @param {string[]} heads
 * @param {View} view
 */
function headWords(heads, {lang}) {
  return heads.map((key) => message(`export.head.${key}`, lang));
}

/**
 * The Data tab's own table, as its picture has it.
 * @param {ExportModel | undefined} model
 * @returns {SheetRows}
 */
function tableRows(model) {
  if (!model) return NOTHING;
  const {heads, cells, more} = /** @type {any} */ (model.parts).words;
  return {
    heads,
    rows: cells[0].map((/** @type {string} */ _, /** @type {number} */ row) =>
      cells.map((/** @type {string[]} */ column) => column[row]),
    ),
    count: cells[0].length + more,
    subtitle: model.title,
  };
}

/** @type {CellsOf} */
function focusCells(row, {lang}) {
  const parts = PARTS.filter((part) => row[part]).map(
    (part) => `${message(`role.${part}`, lang)} ${row[part]}`,
  );
  return [
    row[`name_${lang}`],
    hasFinding(row) ? parts.join(message("list.dot", lang)) : silentWords(row, lang),
    row.year,
    sourceIds(row).length,
  ];
}

/** @type {CellsOf} */
function valueCells(row, {lang}, index) {
  const value = hasFinding(row) ? amountWords(row) : silentWords(row, lang);
  return [row[`name_${lang}`], value, row.year, shortSource(row, index, lang)];
}

/**
 * A section with its number, or the part in a chain.
 * @type {CellsOf}
 */
function structureCells(row, {lang}, index) {
  const subject = row[`section_${lang}`] ?? row[`entry_${lang}`] ?? "";
  const value = hasFinding(row) ? partWords(row, lang) : silentWords(row, lang);
  return [row[`name_${lang}`], subject, value, row.year, shortSource(row, index, lang)];
}

/**
 * @param {Row} row
 * @param {Lang} lang
 */
function partWords(row, lang) {
  return row.value === undefined ? message(`export.part.${row.status}`, lang) : amountWords(row);
}

/**
 * Why a row has no finding.
 * @param {Row} row
 * @param {Lang} lang
 */
function silentWords({status}, lang) {
  return message(`export.silent.${status}`, lang);
}

/** @param {Row} row */
function amountWords({value}) {
  if (typeof value !== "number") return value ?? "";
  return numberWords(value, Math.abs(value) < NO_DECIMALS_FROM ? DECIMALS : undefined);
}

/** @type {CellsOf} */
function moveCells(row, {lang}, index) {
  return [
    row[`name_${lang}`],
    message(`xiongan.status.${row.status}`, lang),
    row[`to_${lang}`],
    row.as_of,
    shortSource(row, index, lang),
  ];
}

/** @type {CellsOf} */
function planCells(row, view) {
  const {lang} = view;
  return [
    row[`name_${lang}`],
    message(`plan.level.${row.level}`, lang),
    verdictWords(row, view),
    row.year,
    row[`evidence_${lang}`],
  ];
}

/**
 * A rank, or why the place has none.
 * @type {CellsOf}
 */
function sitingCells(row, {lang}) {
  const score = row.score === null ? "" : numberWords(row.score);
  return [
    row[`name_${lang}`],
    row.rank ??
      [message(`siting.status.${row.status}`, lang), row[`excluded_${lang}`]]
        .filter(Boolean)
        .join(": "),
    score,
    sourceIds(row).length,
  ];
}

/**
 * The verdict; of two kinds of mixed findings the one that it is.
 * @param {Row} row
 * @param {View} view
 */
function verdictWords(row, {lang}) {
  if (row.verdict !== "mixed") return message(`plan.verdict.${row.verdict}`, lang);
  return message(row.is_split ? "plan.split" : "plan.direction.no_clear_change", lang);
}

/**
 * The first source of a row, cut to its room; the foot and the files name all.
 * @param {Row} row
 * @param {SourceIndex} index
 * @param {Lang} lang
 */
function shortSource(row, index, lang) {
  const first = sourcesOf(row, index, lang)[0]?.title ?? "";
  return first.length > SOURCE_LETTERS_MAX ? `${first.slice(0, SOURCE_LETTERS_MAX)}…` : first;
}
