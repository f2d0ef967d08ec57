/** How the reader arranged a table on the page: searched, narrowed, sorted. A link holds it behind its `#`. */
import {cellWords} from "./cells.js";

const FIND_MAX = 200;
const OTHER_LANG = {en: "zh", zh: "en"};

/** A table as it is first shown. */
export const UNARRANGED = {
  search: "",
  isNarrowed: false,
  onlyDiffer: false,
  sort: "",
  isDescending: false,
};

/** An arrangement as a link's fragment, with its `#`; empty where nothing was arranged. */
export function toFragment({search, isNarrowed, onlyDiffer, sort, isDescending}) {
  const parts = new URLSearchParams();
  if (search) parts.set("find", search);
  if (isNarrowed) parts.set("only", "view");
  if (onlyDiffer) parts.set("differ", "yes");
  if (sort) parts.set("sort", isDescending ? `-${sort}` : sort);
  const text = parts.toString();
  return text ? `#${text}` : "";
}

/** Read a fragment that anyone may have typed; what it does not say is as first shown. */
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

/** What the search looks through: by row, all it holds in both languages, in lower case. */
export function searchTexts(lookup, name) {
  const {shown} = lookup.tables.data.about[name];
  const {columns} = lookup.tables.data.rows[name];
  const {sources} = lookup.tables.data;
  return Object.values(columns)[0].map((_, row) => {
    const raw = Object.values(columns).map((values) => values[row] ?? "");
    const words = shown.flatMap((column) => [
      cellWords(lookup, column, columns, row, "en"),
      cellWords(lookup, column, columns, row, "zh"),
    ]);
    const publisher = columns.source_id ? sources[columns.source_id[row]]?.publisher : "";
    return [...raw, ...words, publisher].join("\n").toLowerCase();
  });
}

/** Row numbers as the reader arranged them; `texts()` gives what the search looks through. */
export function arrangeRows(lookup, view, selection, arranged, texts) {
  const {differ, group} = lookup.tables.data.rows[selection.table];
  let rows = arranged.isNarrowed ? selection.matching : selection.rows;
  if (arranged.onlyDiffer && differ.length) rows = rows.filter((row) => differ[row]);
  const wanted = arranged.search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length) {
    const lines = texts();
    rows = rows.filter((row) => wanted.every((word) => lines[row].includes(word)));
  }
  return arranged.sort ? sortRows(lookup, view, selection.table, rows, arranged, group) : rows;
}

/** Rows that speak of one thing stay together, in the place of the first of them. */
function sortRows(lookup, view, name, rows, {sort, isDescending}, group) {
  const {shown} = lookup.tables.data.about[name];
  const {columns} = lookup.tables.data.rows[name];
  const column = shown.find(({id}) => id === sort);
  if (!column) return rows;
  const keyOf = sortKey(lookup, column, columns, view.lang);
  const collator = new Intl.Collator(view.lang === "zh" ? "zh-Hans-CN" : "en", {numeric: true});
  const keys = new Map(rows.map((row) => [row, keyOf(row)]));
  const compare = (one, other) =>
    compareCells(keys.get(one), keys.get(other), isDescending ? -1 : 1, collator);
  if (!group.length) return [...rows].sort(compare);
  const things = new Map();
  for (const row of rows) {
    if (!things.has(group[row])) things.set(group[row], []);
    things.get(group[row]).push(row);
  }
  const leads = (members) =>
    members.find((row) => columns.is_preferred?.[row]) ?? [...members].sort(compare)[0];
  return [...things.values()]
    .map((members) => [leads(members), members])
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([, members]) => members);
}

function sortKey(lookup, column, columns, lang) {
  const plain = ["number", "year", "measure", "flag"].includes(column.kind) && !column.is_list;
  return plain
    ? (row) => columns[column.parts[0]][row]
    : (row) => cellWords(lookup, column, columns, row, lang) || null;
}

/** Absent values stand last, in whichever direction. */
function compareCells(one, other, direction, collator) {
  if (one === null || other === null) return (one === null) - (other === null);
  if (typeof one === "string") return direction * collator.compare(one, other);
  return direction * (one - other);
}

/** The other language of the page. */
export function otherLang(lang) {
  return OTHER_LANG[lang];
}
