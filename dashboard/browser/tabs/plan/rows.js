/** The table behind the Plan tab: a row a statement. Twin of dashboard/plan/rows.py. */
import {message} from "../../core/messages.js";
import {selectPlan, statementSources} from "./select.js";
import {rowSources} from "../../core/row_sources.js";

/** The statements shown, with what was judged, its sources and the view that shows it. */
export function planRows(lookup, view) {
  return selectPlan(lookup, view).plan.rows.map((row) => statementCells(lookup, row));
}

/** The statements as a picture shows them: statement, level, direction, what is held. */
export function planEntries(lookup, view) {
  const table = lookup.tables.plan.statements;
  const {rows} = selectPlan(lookup, view).plan;
  const {lang} = view;
  return [
    rows.map((row) => `${table[`text_${lang}`][row]} (${table.date[row]})`),
    rows.map((row) => message(`plan.level.${table.level[row]}`, lang)),
    rows.map((row) => planWayWords(lookup, row, lang)),
    rows.map((row) => planHeldWords(lookup, row, lang)),
  ];
}

export const PLAN_ROWS = {plan: planRows};

/** What the tables hold; of moves, whose status changes, as of when. */
function planHeldWords(lookup, row, lang) {
  const table = lookup.tables.plan.statements;
  const note = table[`note_${lang}`][row];
  if (!table.basis[row].includes("relocations")) return note;
  return `${note} ${message("plan.as_of", lang, {date: table.as_of[row]})}`;
}

function planWayWords(lookup, row, lang) {
  const table = lookup.tables.plan.statements;
  const words = [message(`plan.direction.${table.direction[row]}`, lang)];
  if (table.is_differing[row]) words.push(message("plan.differs", lang));
  if (table.is_split[row]) words.push(message("plan.split", lang));
  return words.join(message("list.dot", lang));
}

function statementCells(lookup, row) {
  const {plan, industries} = lookup.tables;
  const table = plan.statements;
  const sources = statementSources(lookup, row);
  return {
    statement_id: table.id[row],
    topic: table.topic[row],
    date: table.date[row],
    name_en: table.text_en[row],
    name_zh: table.text_zh[row],
    industry_ids: table.industries[row].map((industry) => industries.id[industry]).join("; "),
    level: table.level[row],
    direction: table.direction[row],
    is_differing: table.is_differing[row],
    is_split: table.is_split[row],
    test: table.test[row],
    basis: table.basis[row].join("; "),
    indicator_id: table.indicator_id[row],
    region_ids: table.region_ids[row].join("; "),
    first_year: table.first_year[row],
    first_value: table.first_value[row],
    year: table.last_year[row],
    value: table.last_value[row],
    unit: table.unit_en[row],
    count: table.count[row],
    as_of: table.as_of[row],
    evidence_en: table.note_en[row],
    evidence_zh: table.note_zh[row],
    limits_en: table.limits_en[row],
    limits_zh: table.limits_zh[row],
    view: `?${table.link[row]}`,
    ...rowSources(plan.sources, sources),
    verification: sources.length ? "seen" : "",
  };
}
