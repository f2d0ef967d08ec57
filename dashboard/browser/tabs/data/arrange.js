/**
 * How the reader arranged a table on the page: searched, narrowed, sorted. A link keeps it in its
 * fragment.
 *
 * @typedef {object} Arrangement
 * @property {string} search words that a row must have
 * @property {boolean} isNarrowed only rows of what the reader chose
 * @property {boolean} onlyDiffer only rows on which sources differ
 * @property {string} sort a column's id; empty: the table's order
 * @property {boolean} isDescending
 *
 * @typedef {string | number | boolean | null} Key what a row is sorted by
 *
 * @import {Column, Columns} from "./cells.js"
 * @import {TableFile, TableSelection} from "./select.js"
 * @import {Lang, Lookup, View} from "../../core/types.js"
 */
import {cellWords} from "./cells.js";

const FIND_MAX = 200;
/** Kinds of columns that sort by their values, not by words. */
const PLAIN_KINDS = ["number", "year", "measure", "flag"];

/**
 * A table as it first stands.
 * @type {Readonly<Arrangement>}
 */
export const UNARRANGED = {
  search: "",
  isNarrowed: false,
  onlyDiffer: false,
  sort: "",
  isDescending: false,
};

/**
 * An arrangement as a link's fragment, with its `#`; empty where nothing was arranged.
 * @param {Arrangement} arrangement
 */
export function toFragment({search, isNarrowed, onlyDiffer, sort, isDescending}) {
  const parts = new URLSearchParams();
  if (search) parts.set("find", search);
  if (isNarrowed) parts.set("only", "view");
  if (onlyDiffer) parts.set("differ", "yes");
  if (sort) parts.set("sort", isDescending ? `-${sort}` : sort);
  const text = parts.toString();
  return text ? `#${text}` : "";
}

/**
 * Read a fragment, which may be any text; what it leaves out is as in UNARRANGED.
 * @param {string} fragment
 * @returns {Arrangement}
 */
export function fromFragment(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const sort = parts.get("sort") ?? "";
  return {
    search: [...(parts.get("find") ?? "").replace(/\p{Cc}/gu, "")].slice(0, FIND_MAX).join(""),
    isNarrowed: parts.get("only") === "view",
    onlyDiffer: parts.get("differ") === "yes",
    sort: sort.replace(/^-/, ""),
    isDescending: sort.startsWith("-"),
  };
}

/**
 * The texts that a search looks through: by row, all cells in both languages, in lower case.
 * @param {Lookup} lookup
 * @param {string} name of the table
 */
export function searchTexts(lookup, name) {
  const {shown} = lookup.tables.data.about[name];
  /** @type {TableFile} */
  const {columns} = lookup.tables.data.rows[name];
  const {sources} = lookup.tables.data;
  return Object.values(columns)[0].map((_, row) => {
    const raw = Object.values(columns).map((values) => values[row] ?? "");
    const words = shown.flatMap((column) => [
      cellWords(lookup, column, columns, row, "en"),
      cellWords(lookup, column, columns, row, "zh"),
    ]);
    const source = sources[columns.source_id?.[row]] ?? {};
    return [...raw, ...words, source.publisher_en, source.publisher_zh].join("\n").toLowerCase();
  });
}

/**
 * The rows of a selection as the reader arranged them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {TableSelection} selection
 * @param {Arrangement} arrangement
 * @param {() => string[]} texts what the search looks through
 */
export function arrangeRows(lookup, view, selection, arrangement, texts) {
  /** @type {TableFile} */
  const table = lookup.tables.data.rows[selection.table];
  const {differ} = table;
  let rows = arrangement.isNarrowed ? selection.matching : selection.rows;
  if (arrangement.onlyDiffer && differ.length) rows = rows.filter((row) => differ[row]);
  const words = arrangement.search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length) {
    const lines = texts();
    rows = rows.filter((row) => words.every((word) => lines[row].includes(word)));
  }
  const {shown} = lookup.tables.data.about[selection.table];
  const column = shown.find(({id}) => id === arrangement.sort);
  if (!column) return rows;
  const keyOf = sortKey(lookup, column, table.columns, view.lang);
  return sortRows(table, rows, keyOf, rowOrder(arrangement.isDescending, view.lang));
}

/**
 * Sort rows; those that describe one thing stay together, in the place of its preferred row.
 * @param {TableFile} table
 * @param {number[]} rows
 * @param {(row: number) => Key} keyOf
 * @param {(one: Key, other: Key) => number} compareKeys
 */
function sortRows({group, columns}, rows, keyOf, compareKeys) {
  const keys = new Map(rows.map((row) => [row, keyOf(row)]));
  /** @type {(one: number, other: number) => number} */
  const compare = (one, other) => compareKeys(keys.get(one) ?? null, keys.get(other) ?? null);
  if (!group.length) return [...rows].sort(compare);
  /** @type {Map<number, number[]>} */
  const things = new Map();
  for (const row of rows) {
    const members = things.get(group[row]);
    if (members) members.push(row);
    else things.set(group[row], [row]);
  }
  /** @type {(members: number[]) => number} */
  const leads = (members) =>
    members.find((row) => columns.is_preferred?.[row]) ?? [...members].sort(compare)[0];
  return [...things.values()]
    .map((members) => ({lead: leads(members), members}))
    .sort((one, other) => compare(one.lead, other.lead))
    .flatMap(({members}) => members);
}

/**
 * @param {Lookup} lookup
 * @param {Column} column
 * @param {Columns} columns
 * @param {Lang} lang
 * @returns {(row: number) => Key}
 */
function sortKey(lookup, column, columns, lang) {
  return PLAIN_KINDS.includes(column.kind) && !column.is_list
    ? (row) => columns[column.parts[0]][row]
    : (row) => cellWords(lookup, column, columns, row, lang) || null;
}

/**
 * Compare keys; absent values stand last in both directions.
 * @param {boolean} isDescending
 * @param {Lang} lang
 * @returns {(one: Key, other: Key) => number}
 */
function rowOrder(isDescending, lang) {
  const direction = isDescending ? -1 : 1;
  const collator = new Intl.Collator(lang === "zh" ? "zh-Hans-CN" : "en", {numeric: true});
  return (one, other) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string") return direction * collator.compare(one, String(other));
    return direction * (Number(one) - Number(other));
  };
}
