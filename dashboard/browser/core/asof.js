/**
 * What the sources said by the end of a month: of the tables of Focus and Xiong'an, the rows whose
 * own source is dated up to then, with what the build derives from them. A source that names only a
 * year counts from its last month; one without a date never does.
 *
 * @import {Lookup, Tables, View} from "./types.js"
 */
import {cellsOfStatements} from "./asof_cells.js";
import {xionganAsOf} from "./asof_xiongan.js";
import {makeLookup} from "./lookup.js";
import {keptRows, sourceTest} from "./source_months.js";

/** The tabs that tell what the sources said by a month; the others always tell all. */
const TABS = ["focus", "xiongan"];

/**
 * The lookups of months that were asked for, by the lookup that they narrow.
 * @type {WeakMap<Lookup, Map<string, Lookup>>}
 */
const narrowed = new WeakMap();

/**
 * Whether the tab in view is narrowed to the sources of a month.
 * @param {Pick<View, "asof" | "tab">} view
 */
export function isAsOf({asof, tab}) {
  return asof !== "" && TABS.includes(tab);
}

/**
 * The lookup of a view: as of its month where it names one for a tab that tells it, else the whole.
 * @param {Lookup} whole
 * @param {Pick<View, "asof" | "tab">} view
 */
export function lookupOf(whole, view) {
  if (!isAsOf(view)) return whole;
  const months = narrowed.get(whole) ?? new Map();
  narrowed.set(whole, months);
  const found = months.get(view.asof) ?? lookupAsOf(whole, view.asof);
  months.set(view.asof, found);
  return found;
}

/**
 * The lookup that some view of the same tab would have.
 * @param {Lookup} lookup of another view
 * @param {Pick<View, "asof" | "tab">} view
 */
export function lookupBeside(lookup, view) {
  return lookupOf(lookup.whole ?? lookup, view);
}

/**
 * @param {Lookup} whole
 * @param {string} month
 * @returns {Lookup}
 */
function lookupAsOf(whole, month) {
  return {...makeLookup(tablesAsOf(whole.tables, month)), known: whole.known, whole};
}

/**
 * The tables as of a month. The others, also those that load later, are those of the whole.
 * @param {Tables} whole
 * @param {string} month
 * @returns {Tables}
 */
function tablesAsOf(whole, month) {
  const isOut = sourceTest(whole.sources, month);
  const {statements, contradictions, cells} = focusAsOf(whole, isOut);
  /** @type {Tables["xiongan"] | undefined} */
  let xiongan;
  const narrow = {
    statements,
    contradictions,
    cells,
    sites: keptRows(whole.sites, isOut).table,
    clusters: keptRows(whole.clusters, isOut).table,
    figures: keptRows(whole.figures, isOut).table,
    get xiongan() {
      // Its tables load with the tab.
      xiongan ??= whole.xiongan && xionganAsOf(whole.xiongan, month);
      return xiongan;
    },
  };
  return Object.create(whole, Object.getOwnPropertyDescriptors(narrow));
}

/**
 * The statements, what contradicts them, and the cells that they make.
 * @param {Tables} whole
 * @param {(source: number) => boolean} isOut
 */
function focusAsOf(whole, isOut) {
  const {table: statements, place} = keptRows(whole.statements, isOut);
  const {table: found} = keptRows(whole.contradictions, isOut);
  const {table: contradictions} = keptRows(
    {...found, statement: found.statement.map((row) => place.get(row) ?? -1)},
    (row) => row >= 0,
    "statement",
  );
  const contradicted = new Set(contradictions.statement);
  const isFree = statements.reread.map(
    (outcome, row) => outcome === "contradicted" && !contradicted.has(row),
  );
  const standing = {
    ...statements,
    // The text that contradicts it was not out yet.
    reread: statements.reread.map((outcome, row) => (isFree[row] ? "" : outcome)),
    is_recent: statements.is_recent.map((isRecent, row) =>
      isFree[row] ? (statements.year[row] ?? 0) >= whole.build.recent_from_year : isRecent,
    ),
  };
  return {
    statements: standing,
    contradictions,
    cells: cellsOfStatements({...whole, statements: standing}, place),
  };
}
