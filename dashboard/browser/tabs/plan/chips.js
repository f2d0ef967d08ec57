/**
 * The filter of the Plan tab, which the tab keeps and the link does not: chosen values by field.
 *
 * @typedef {"topic" | "level" | "verdict"} Field
 * @typedef {Record<Field, Set<string>>} Choice
 * @typedef {Record<Field, string[]>} FieldColumns
 */
import {LEVELS} from "./select.js";
import {VERDICTS} from "./verdicts.js";

/** @type {Field[]} */
export const FIELDS = ["verdict", "level", "topic"];

/**
 * Nothing chosen: every statement is shown.
 * @returns {Choice}
 */
export function emptyChoice() {
  return {topic: new Set(), level: new Set(), verdict: new Set()};
}

/**
 * Whether a statement has one of the chosen values of each field that has any.
 * @param {FieldColumns} table
 * @param {number} row
 * @param {Choice} choice
 * @param {Field} [without] a field to ignore
 */
export function isFound(table, row, choice, without) {
  return FIELDS.every(
    (name) => name === without || !choice[name].size || choice[name].has(table[name][row]),
  );
}

/**
 * The values of a field in order, with how many of the rows have each under the other fields.
 * @param {FieldColumns} table
 * @param {number[]} rows
 * @param {Choice} choice
 * @param {Field} name
 * @returns {[string, number][]}
 */
export function chipCounts(table, rows, choice, name) {
  const values = {topic: [...new Set(table.topic)], level: LEVELS, verdict: VERDICTS}[name];
  const candidates = rows.filter((row) => isFound(table, row, choice, name));
  return values.map((value) => [
    value,
    candidates.filter((row) => table[name][row] === value).length,
  ]);
}
