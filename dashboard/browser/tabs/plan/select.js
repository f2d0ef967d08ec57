/** What the Plan tab shows, as plain arrays. Twin of dashboard/plan/select.py. */
import {chosenRows} from "../../core/lookup.js";
import {ALL} from "../../core/view.js";

export const PLAN_LEVELS = ["direct", "proxy", "none"];
export const PLAN_DIRECTIONS = ["toward", "away", "no_clear_change", "not_applicable"];

/** Choose the statements to show, with the counts that sum them up. */
export function selectPlan(lookup, view) {
  const table = lookup.tables.plan.statements;
  const rows = statementsShown(lookup, view);
  const count = (name, value) => rows.filter((row) => table[name][row] === value).length;
  const ids = (flag) => rows.filter((row) => table[flag][row]).map((row) => table.id[row]);
  return {
    plan: {
      ids: rows.map((row) => table.id[row]),
      rows,
      total: table.id.length,
      levels: Object.fromEntries(PLAN_LEVELS.map((level) => [level, count("level", level)])),
      directions: Object.fromEntries(PLAN_DIRECTIONS.map((way) => [way, count("direction", way)])),
      differing: ids("is_differing"),
      split: ids("is_split"),
      items: rows.map((row) => statementItems(lookup, view, row)),
    },
  };
}

/** The rows of a statement's parts. */
export function statementParts(lookup, statement) {
  const {first, size} = lookup.tables.plan.statements;
  return planRowsFrom(first[statement], size[statement]);
}

/** The rows of a part's items, those from memory only if the reader wants them. */
export function partItems(lookup, view, part) {
  const {parts, items} = lookup.tables.plan;
  return planRowsFrom(parts.first[part], parts.size[part]).filter(
    (item) => view.recalled === "show" || !items.is_recalled[item],
  );
}

/** The rows of a statement's items. */
export function statementItems(lookup, view, statement) {
  return statementParts(lookup, statement).flatMap((part) => partItems(lookup, view, part));
}

/** The sources that a statement's evidence rests on, each once; of a course those of its ends. */
export function statementSources(lookup, statement) {
  const {parts, items} = lookup.tables.plan;
  const found = new Set();
  for (const part of statementParts(lookup, statement)) {
    for (const item of planRowsFrom(parts.first[part], parts.size[part])) {
      if (items.state[item] !== "other") items.sources[item].forEach((source) => found.add(source));
    }
  }
  return [...found];
}

/** Whether the reader chose industries that narrow the statements. */
export function planIsNarrowed(view) {
  return view.industries.length > 0 && String(view.industries) !== ALL;
}

function statementsShown(lookup, view) {
  const table = lookup.tables.plan.statements;
  const rows = planRowsFrom(0, table.id.length);
  if (!planIsNarrowed(view)) return rows;
  const wanted = new Set(chosenRows(lookup, view));
  return rows.filter((row) => table.industries[row].some((industry) => wanted.has(industry)));
}

function planRowsFrom(first, size) {
  return Array.from({length: size}, (_, place) => first + place);
}
