/**
 * The charts of the Data tab as pictures.
 *
 * @import {Column} from "./cells.js"
 * @import {CoverageSelection, TableFile} from "./select.js"
 * @import {Lang, Lookup, PictureParts, Room, Scene, View} from "../../core/types.js"
 *
 * @typedef {object} TablePicture
 * @property {string[]} heads
 * @property {number[]} widths the columns' shares
 * @property {string[][]} cells by column
 * @property {number} more rows that the picture leaves out
 */

import {fillTraces} from "../../core/fill.js";
import {legendText} from "../../core/legend.js";
import {bracketed, message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {cellLines, joinedCells, linesHeight, tickRoom} from "../../core/picture_text.js";
import {cellWords, columnLabel, isBlank} from "./cells.js";
import {coverageFilter} from "./describe.js";
import {coverageLegend} from "./legend.js";
import {selectTable} from "./select.js";

const COVERAGE_ROW_PX = 18;
const COVERAGE_YEARS_PX = 24;
const COVERAGE_YEAR_PX = 40;
const TABLE_PX = 1052;
const TABLE_SIZES = {headPx: 36, linePx: 16, gapPx: 14};
const PICTURED_ROWS = 30;

/**
 * @param {View} view
 * @param {Scene} scene
 * @returns {PictureParts & {words: TablePicture}}
 */
function tableParts(view, scene) {
  const {lookup, templates, tab} = scene;
  const template = `data.table.${scene.mode(view)}`;
  const rows = tab.arranged?.("table") ?? selectTable(lookup, view).rows;
  const words = tablePicture(lookup, view, rows);
  const lines = cellLines(words.cells, words.widths, TABLE_PX);
  const cells = joinedCells(lines);
  return {
    template,
    data: fillTraces(templates[template], {...words, cells}),
    subtitle: tableSubtitle(lookup, view, words) + (tab.arrangedWords?.(view) ?? ""),
    legend: [],
    room: {height: linesHeight(lines, TABLE_SIZES), left: 0, right: 0, top: 0},
    words,
    layout: () => ({}),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {TablePicture} picture
 */
function tableSubtitle(lookup, {table, lang}, {cells, more}) {
  const pictured = cells[0].length;
  return message("data.picture.sub", lang, {
    about: message(`data.about.${table}`, lang),
    shown: pictured,
    count: numberWords(pictured + more),
    columns: cells.length,
    all: lookup.tables.data.about[table].shown.length,
  });
}

/**
 * The first rows of a table in words.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 * @returns {TablePicture}
 */
export function tablePicture(lookup, view, rows) {
  const about = lookup.tables.data.about[view.table];
  /** @type {TableFile} */
  const table = lookup.tables.data.rows[view.table];
  const pictured = about.pictured.map((number) => about.shown[number]);
  const first = rows.slice(0, PICTURED_ROWS);
  const hides = view.recalled === "hide";
  /** @type {(column: Column, row: number) => string} */
  const words = (column, row) => {
    if (isBlank(table.columns, row, column.parts[0], hides)) return "";
    const marks = column === pictured[0] ? markWords(table, row, view.lang) : "";
    return cellWords(lookup, column, table.columns, row, view.lang) + marks;
  };
  return {
    heads: pictured.map((column) => columnLabel(column.id, view.lang)),
    widths: pictured.map((column) => column.width),
    cells: pictured.map((column) => first.map((row) => words(column, row))),
    more: rows.length - first.length,
  };
}

/**
 * The marks of a row, which follow its name: recalled, of low trust, not preferred.
 * @param {TableFile} table
 * @param {number} row
 * @param {Lang} lang
 */
function markWords({columns, recalled, low}, row, lang) {
  const marks = {
    "mark.recalled": recalled.includes(row),
    "mark.low": low.includes(row),
    "data.other": columns.is_preferred?.[row] === false,
  };
  return Object.entries(marks)
    .filter(([, hasMark]) => hasMark)
    .map(([key]) => bracketed("", message(key, lang), lang))
    .join("");
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {CoverageSelection} coverage
 * @returns {PictureParts}
 */
function coverageParts(view, scene, coverage) {
  const {lookup, templates, colours} = scene;
  const {lang} = view;
  const template = `data.coverage.${scene.mode(view)}`;
  const level = message(`level.count.${view.level}`, lang, {count: coverage.total});
  return {
    template,
    data: fillTraces(templates[template], coverage),
    title: message("data.coverage.title", lang),
    subtitle: message("data.coverage.picture", lang, {level}),
    filter: coverageFilter(lookup, view, level),
    legend: [legendText(coverageLegend(view, coverage), colours)],
    room: coverageRoom(lookup, view, coverage),
    things: () =>
      coverage.counts.map((row, number) =>
        row.map((count, place) =>
          count
            ? {indicator: coverage.indicators[number], year: String(coverage.years[place])}
            : null,
        ),
      ),
    layout: () => ({}),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @returns {Room}
 */
function coverageRoom({tables}, {lang}, {indicators, years}) {
  const names = indicators.map((id) => tables.data.names.indicators[id][`name_${lang}`]);
  return {
    height: names.length * COVERAGE_ROW_PX,
    width: years.length * COVERAGE_YEAR_PX,
    left: tickRoom(names),
    right: 0,
    top: COVERAGE_YEARS_PX,
  };
}

/** By chart: its parts. */
export const PICTURES = {table: tableParts, coverage: coverageParts};
