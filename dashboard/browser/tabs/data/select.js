/**
 * What the charts of the Data tab show.
 *
 * @typedef {object} TableFile a table of the build, which arrives when it is first opened
 * @property {Columns} columns
 * @property {number[]} recalled rows to mark as recalled
 * @property {number[]} hidden rows that are hidden with the recalled ones
 * @property {number[]} doubles rows that are hidden while the recalled ones are shown
 * @property {number[]} low other rows of low trust
 * @property {number[]} group by row, the thing that it describes; empty: each row its own
 * @property {boolean[]} differ by row, whether the sources on that thing differ; or empty
 *
 * @typedef {object} TableSelection
 * @property {string} table
 * @property {number[]} rows in the table's order
 * @property {number[]} matching the rows of what the reader chose
 * @property {string[]} narrowed the fields of the view that narrow the table
 *
 * @typedef {object} CoverageSelection
 * @property {string[]} indicators
 * @property {string[]} topics by indicator
 * @property {number[]} years
 * @property {number} total the level's regions
 * @property {number[][]} counts by indicator and year, regions that have a value
 * @property {number[][]} recalled the same, regions whose value is recalled
 * @property {number[][]} z the same, classes from 0 to 5
 * @property {string[][]} text the same, counts as text; empty for 0
 * @property {string[][]} marked the same, with a mark where there are recalled values
 * @property {string[][]} chosen the same, the status of the chosen region's value
 * @property {number[]} numbers of the indicators, from 0
 *
 * @typedef {Record<string, [columns: string[], values: Set<any>]>} Wanted by field
 *
 * @import {Columns} from "./cells.js"
 * @import {Lookup, View} from "../../core/types.js"
 */
import {idsWithin} from "../../core/around.js";
import {placeAtLevel} from "../../core/lookup.js";
import {chosenIndustries} from "../../core/view.js";

const SHARE_CLASSES = 5;
/** @type {Record<string, string>} */
const STATUS_OF = {s: "seen", r: "recalled", ".": ""};

/**
 * Choose what every chart of the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {table: selectTable(lookup, view), coverage: selectCoverage(lookup, view)};
}

/**
 * Choose the rows of the table: no rows before its file has arrived.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {TableSelection}
 */
export function selectTable(lookup, view) {
  const {about, rows: tables} = lookup.tables.data;
  /** @type {TableFile | undefined} */
  const table = tables[view.table];
  const wanted = wantedBy(lookup, view);
  const narrowed = Object.keys(wanted);
  if (!table) return {table: view.table, rows: [], matching: [], narrowed};
  const hidden = new Set(view.recalled === "hide" ? table.hidden : table.doubles);
  const rows = Array.from({length: about[view.table].count}, (_, row) => row).filter(
    (row) => !hidden.has(row),
  );
  if (table.columns.is_preferred) rows.sort((one, other) => compareRows(table, one, other));
  const conditions = Object.values(wanted);
  const matching = rows.filter((row) => isWanted(table.columns, row, conditions));
  return {table: view.table, rows, matching, narrowed};
}

/**
 * How many rows of a table are shown, before it is narrowed.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} table
 */
export function shownCount(lookup, {recalled}, table) {
  const about = lookup.tables.data.about[table];
  return about.count - (recalled === "hide" ? about.hidden_count : about.double_count);
}

/**
 * Count the level's regions that have a preferred value, by indicator and year.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {CoverageSelection}
 */
export function selectCoverage(lookup, view) {
  const {regions, years, indicators, topics, status} = lookup.tables.data.coverage;
  const ids = new Set(lookup.levelRows[view.level].map((row) => lookup.tables.regions.id[row]));
  const places = regions.flatMap((key, number) => (ids.has(key) ? [number] : []));
  const place = chosenPlace(lookup, view, regions);
  const allowed = view.recalled === "hide" ? "s" : "sr";
  /** @type {(letters: string) => number[][]} */
  const countsOf = (letters) =>
    status.map((row) => row.map((cell) => countLetters(cell, places, letters, allowed)));
  const recalled = countsOf("r");
  const counts = countsOf("sr");
  return {
    indicators,
    topics,
    years,
    total: ids.size,
    counts,
    recalled,
    z: counts.map((row) => row.map((count) => shareClass(count, ids.size))),
    text: counts.map((row) => row.map((count) => (count ? String(count) : ""))),
    marked: counts.map((row, number) =>
      row.map((count, year) => `${count || ""}${recalled[number][year] ? "*" : ""}`),
    ),
    chosen: status.map((row) =>
      row.map((cell) => (place === null ? "" : statusOf(cell[place], allowed))),
    ),
    numbers: indicators.map((_, number) => number),
  };
}

/**
 * Rows that describe one thing stand side by side, the preferred value first.
 * @param {TableFile} table
 * @param {number} one
 * @param {number} other
 */
function compareRows({group, columns}, one, other) {
  return (
    group[one] - group[other] ||
    columns.is_preferred[other] - columns.is_preferred[one] ||
    one - other
  );
}

/**
 * What a row must name to match the reader's choice.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Wanted}
 */
function wantedBy(lookup, view) {
  const about = lookup.tables.data.about[view.table];
  const {regions} = lookup.tables;
  /** @type {Wanted} */
  const wanted = {};
  if (about.industries.length)
    wanted.industries = [about.industries, new Set(chosenIndustries(view, lookup.known))];
  if (view.region && about.places.length)
    wanted.region = [about.places, idsWithin(regions, view.region)];
  if (view.indicator && about.indicators.length)
    wanted.indicator = [about.indicators, new Set([view.indicator])];
  if (view.year && about.is_yearly) wanted.year = [["year"], new Set([Number(view.year)])];
  // Indicators are counted level by level; other tables mix levels on purpose.
  if (about.is_yearly && !view.region) {
    const ids = lookup.levelRows[view.level].map((row) => regions.id[row]);
    wanted.level = [about.places, new Set(ids)];
  }
  return wanted;
}

/**
 * @param {Columns} columns
 * @param {number} row
 * @param {Wanted[string][]} wanted
 */
function isWanted(columns, row, wanted) {
  return wanted.every(([names, values]) =>
    names.some((name) => [columns[name][row]].flat().some((value) => values.has(value))),
  );
}

/**
 * The number of the chosen region among those of the coverage, or null.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string[]} regions
 */
function chosenPlace(lookup, view, regions) {
  const row = placeAtLevel(lookup, view.region, view.level);
  const number = row === null ? -1 : regions.indexOf(lookup.tables.regions.id[row]);
  return number < 0 ? null : number;
}

/**
 * @param {string} cell a letter for each region
 * @param {number[]} places the regions that count
 * @param {string} letters
 * @param {string} allowed
 */
function countLetters(cell, places, letters, allowed) {
  return places.filter((place) => letters.includes(cell[place]) && allowed.includes(cell[place]))
    .length;
}

/**
 * The class of a share; the highest class is for all regions alone.
 * @param {number} count
 * @param {number} total
 */
function shareClass(count, total) {
  return count === total ? SHARE_CLASSES : Math.ceil(((SHARE_CLASSES - 1) * count) / total);
}

/**
 * @param {string} letter
 * @param {string} allowed
 */
function statusOf(letter, allowed) {
  return allowed.includes(letter) ? STATUS_OF[letter] : "";
}
