/**
 * The verdict on a statement, worked out from what was judged, and statements grouped by it.
 *
 * @typedef {"verdict" | "topic"} Grouping
 * @typedef {{key: string, rows: number[]}} Group
 *
 * @import {Lang} from "../../core/types.js"
 * @import {Statements} from "./select.js"
 */
import {message} from "../../core/messages.js";

/** In the order of the groups: what the record contradicts comes first. */
export const VERDICTS = ["not_borne_out", "off_course", "mixed", "on_course", "fact", "unknown"];

/** Signs, so that colour is never the only one; they neither rise nor fall. */
/** @type {Record<string, string>} */
export const VERDICT_SIGNS = {
  not_borne_out: "≠",
  off_course: "←",
  mixed: "≈",
  on_course: "→",
  fact: "✓",
  unknown: "–",
};

/** The terms of the glossary that explain a verdict. */
/** @type {Record<string, string>} */
export const VERDICT_TERMS = {
  not_borne_out: "differs",
  off_course: "away",
  mixed: "no_clear_change",
  on_course: "toward",
  fact: "fact",
  unknown: "not_applicable",
};

/** @type {Record<string, string>} */
const BY_DIRECTION = {away: "off_course", no_clear_change: "mixed", toward: "on_course"};
/** Tests that look up a plain fact, which has no course over time. */
const FACT_TESTS = ["event", "distance"];

/**
 * The verdict on a statement.
 * @param {Pick<Statements, "direction" | "is_differing" | "level" | "test">} table
 * @param {number} row
 * @returns {string}
 */
export function verdictOf(table, row) {
  if (table.is_differing[row]) return "not_borne_out";
  const isFact = FACT_TESTS.includes(table.test[row]) && table.level[row] === "direct";
  return isFact ? "fact" : (BY_DIRECTION[table.direction[row]] ?? "unknown");
}

/**
 * The verdict in words; of two kinds of mixed findings the one that it is.
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
export function verdictWords(table, row, lang) {
  const verdict = verdictOf(table, row);
  if (verdict !== "mixed") return message(`plan.verdict.${verdict}`, lang);
  return message(table.is_split[row] ? "plan.split" : "plan.direction.no_clear_change", lang);
}

/**
 * Group statements, each group in the order of the rows; a verdict without any is left out.
 * @param {Statements} table
 * @param {number[]} rows
 * @param {Grouping} grouping
 * @returns {Group[]}
 */
export function groupsOf(table, rows, grouping) {
  const keyOf = (/** @type {number} */ row) =>
    grouping === "topic" ? table.topic[row] : verdictOf(table, row);
  const keys = grouping === "topic" ? [...new Set(table.topic)] : VERDICTS;
  return keys
    .map((key) => ({key, rows: rows.filter((row) => keyOf(row) === key)}))
    .filter((group) => group.rows.length);
}
