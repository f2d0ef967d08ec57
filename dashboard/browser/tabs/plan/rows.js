/**
 * The table behind the Plan tab: a row for each statement.
 *
 * @import {Lang, Lookup, Row, View} from "../../core/types.js"
 */
import {bracketed, message} from "../../core/messages.js";
import {sameCells} from "../../core/row_keys.js";
import {rowSources} from "../../core/row_sources.js";
import {select, statementSources} from "./select.js";
import {verdictOf, verdictWords} from "./verdicts.js";

/**
 * The columns of the picture's table: statement, level, verdict, what was found.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function pictureColumns(lookup, view) {
  const table = lookup.tables.plan.statements;
  const {rows} = select(lookup, view).plan;
  const {lang} = view;
  return [
    rows.map((row) => bracketed(table[`text_${lang}`][row], table.date[row], lang)),
    rows.map((row) => message(`plan.level.${table.level[row]}`, lang)),
    rows.map((row) => verdictWords(table, row, lang)),
    rows.map((row) => foundWords(lookup, row, lang)),
  ];
}

/** @type {Record<string, (lookup: Lookup, view: View) => Row[]>} */
export const ROWS = {
  plan: (lookup, view) => select(lookup, view).plan.rows.map((row) => statementRow(lookup, row)),
};

/**
 * What the tables hold; the status of moves changes, so theirs has a date.
 * @param {Lookup} lookup
 * @param {number} row
 * @param {Lang} lang
 */
function foundWords(lookup, row, lang) {
  const table = lookup.tables.plan.statements;
  const note = table[`note_${lang}`][row];
  if (!table.basis[row].includes("relocations")) return note;
  return `${note} ${message("plan.as_of", lang, {date: table.as_of[row]})}`;
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 * @returns {Row}
 */
function statementRow(lookup, row) {
  const {plan, industries} = lookup.tables;
  const table = plan.statements;
  const sources = statementSources(lookup, row);
  return {
    statement_id: table.id[row],
    ...sameCells(table, row, ["topic", "date"]),
    name_en: table.text_en[row],
    name_zh: table.text_zh[row],
    ...sameCells(table, row, ["claim_en", "claim_zh"]),
    industry_ids: table.industries[row].map((industry) => industries.id[industry]).join("; "),
    ...sameCells(table, row, ["level", "direction", "is_differing", "is_split"]),
    verdict: verdictOf(table, row),
    ...evidenceCells(lookup, row),
    evidence_en: table.note_en[row],
    evidence_zh: table.note_zh[row],
    ...sameCells(table, row, ["limits_en", "limits_zh"]),
    view: `?${table.link[row]}`,
    ...rowSources(plan.sources, sources),
    verification: sources.length ? "seen" : "",
  };
}

/**
 * How a statement was tested, and the values that decided.
 * @param {Lookup} lookup
 * @param {number} row
 */
function evidenceCells(lookup, row) {
  const table = lookup.tables.plan.statements;
  return {
    test: table.test[row],
    basis: table.basis[row].join("; "),
    indicator_id: table.indicator_id[row],
    region_ids: table.region_ids[row].join("; "),
    ...sameCells(table, row, ["first_year", "first_value"]),
    year: table.last_year[row],
    value: table.last_value[row],
    unit: table.unit_en[row],
    ...sameCells(table, row, ["count", "as_of"]),
  };
}
