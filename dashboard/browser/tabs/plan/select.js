/**
 * The statements that the Plan tab shows, as plain arrays.
 *
 * @typedef {object} PlanSelection
 * @property {string[]} ids ids of the statements
 * @property {number[]} rows their rows
 * @property {number} total number of statements in the plan
 * @property {Record<string, number>} levels number of statements by level
 * @property {Record<string, number>} verdicts number of statements by verdict
 * @property {string[]} differing ids of statements that the record does not bear out
 * @property {number[][]} items rows of items by statement
 *
 * @typedef {Lookup["tables"]["plan"]["statements"]} Statements
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {chosenRows} from "../../core/lookup.js";
import {ALL} from "../../core/view.js";
import {VERDICTS, verdictOf} from "./verdicts.js";

export const LEVELS = ["direct", "proxy", "none"];

/**
 * Choose the statements to show, with the counts that sum them up.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {{plan: PlanSelection}}
 */
export function select(lookup, view) {
  const table = lookup.tables.plan.statements;
  const rows = rowsInView(lookup, view);
  return {
    plan: {
      ids: rows.map((row) => table.id[row]),
      rows,
      total: table.id.length,
      levels: countsOf(LEVELS, table.level, rows),
      verdicts: countsOf(VERDICTS, verdictColumn(table), rows),
      differing: rows.filter((row) => table.is_differing[row]).map((row) => table.id[row]),
      items: rows.map((row) => statementItems(lookup, view, row)),
    },
  };
}

/**
 * The verdict on each statement.
 * @param {Statements} table
 */
export function verdictColumn(table) {
  return table.id.map((_, row) => verdictOf(table, row));
}

/**
 * The rows of a statement's parts.
 * @param {Lookup} lookup
 * @param {number} statement
 */
export function statementParts(lookup, statement) {
  const {first, size} = lookup.tables.plan.statements;
  return rowsFrom(first[statement], size[statement]);
}

/**
 * The statement that a part belongs to.
 * @param {Lookup} lookup
 * @param {number} part
 */
export function statementOf(lookup, part) {
  const {first, size} = lookup.tables.plan.statements;
  return first.findIndex((start, row) => part >= start && part < start + size[row]);
}

/**
 * The rows of a part's items; recalled ones only if the reader shows them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} part
 */
export function partItems(lookup, view, part) {
  const {parts, items} = lookup.tables.plan;
  return rowsFrom(parts.first[part], parts.size[part]).filter(
    (item) => view.recalled === "show" || !items.is_recalled[item],
  );
}

/**
 * The sources of a statement's evidence, each once; of a course those of its first and last value.
 * @param {Lookup} lookup
 * @param {number} statement
 * @returns {number[]} rows of sources
 */
export function statementSources(lookup, statement) {
  const {parts, items} = lookup.tables.plan;
  const sources = statementParts(lookup, statement)
    .flatMap((part) => rowsFrom(parts.first[part], parts.size[part]))
    .filter((item) => items.state[item] !== "other")
    .flatMap((item) => items.sources[item]);
  return [...new Set(sources)];
}

/**
 * Whether the reader chose industries that narrow the statements.
 * @param {View} view
 */
export function isNarrowed({industries}) {
  return industries.length > 0 && String(industries) !== ALL;
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} statement
 */
function statementItems(lookup, view, statement) {
  return statementParts(lookup, statement).flatMap((part) => partItems(lookup, view, part));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function rowsInView(lookup, view) {
  const table = lookup.tables.plan.statements;
  const rows = rowsFrom(0, table.id.length);
  if (!isNarrowed(view)) return rows;
  const wanted = new Set(chosenRows(lookup, view));
  return rows.filter((row) => table.industries[row].some((industry) => wanted.has(industry)));
}

/**
 * How many rows have each value.
 * @param {string[]} values
 * @param {string[]} column
 * @param {number[]} rows
 */
function countsOf(values, column, rows) {
  return Object.fromEntries(
    values.map((value) => [value, rows.filter((row) => column[row] === value).length]),
  );
}

/**
 * @param {number} first
 * @param {number} size
 */
function rowsFrom(first, size) {
  return Array.from({length: size}, (_, place) => first + place);
}
