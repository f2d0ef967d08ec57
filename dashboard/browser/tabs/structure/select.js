/**
 * What each chart of the Structure tab shows.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Measure, Scope} from "./chosen.js"
 * @typedef {import("./select_map.js").MapSelection} MapSelection
 * @typedef {import("./select_compare.js").CompareSelection} CompareSelection
 *
 * @typedef {object} SectorsSelection regions by sections
 * @property {Measure} measure
 * @property {number} year
 * @property {string[]} rows ids of regions
 * @property {number[]} columns rows of sections
 * @property {string[]} hidden by column, why it has no values
 * @property {number[][]} z classes; 0 is absent
 * @property {(number | null)[][]} values
 * @property {string[][]} text a star marks a doubtful value, or a recalled count
 * @property {(number | null)[]} krugman by row
 * @property {{row: number, column: number}} chosen -1 if not in the table
 *
 * @typedef {object} SimilaritySelection regions by regions
 * @property {Scope} scope
 * @property {number} year
 * @property {string[]} rows ids of regions, in both directions
 * @property {number[][]} z classes; 0 is absent
 * @property {(number | null)[][]} values 0-1; null on the diagonal
 * @property {string[][]} text percent
 * @property {(number | null)[]} krugman by row
 * @property {number} chosen position of the chosen region, or -1
 *
 * @typedef {{row: number, members: number[], recalled_members: number[]}} ChainEntry
 * @typedef {object} ChainGroup
 * @property {string} group
 * @property {number} list its row in the table of lists, or -1
 * @property {ChainEntry[]} entries
 *
 * @typedef {object} ChainsSelection
 * @property {ChainGroup[]} groups
 * @property {number} chosen row of the chosen entry, or -1
 */
import {
  ENTRY_GROUPS,
  hiddenReason,
  levelPlaces,
  measureOf,
  placeOf,
  scopeOf,
  subjectOf,
  tabTables,
  yearOf,
  yearRow,
} from "./chosen.js";
import {selectCompare} from "./select_compare.js";
import {selectMap} from "./select_map.js";
import {
  doubtAt,
  formatLikeness,
  formatValue,
  isRecalledAt,
  krugmanAt,
  likenessClass,
  quotientAt,
  valueAt,
  valueClass,
} from "./values.js";

/**
 * Select what every chart of the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {
    map: selectMap(lookup, view),
    sectors: selectSectors(lookup, view),
    similarity: selectSimilarity(lookup, view),
    chains: selectChains(lookup, view),
    compare: selectCompare(lookup, view),
  };
}

/**
 * Select the cells of regions by sections.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {SectorsSelection}
 */
export function selectSectors(lookup, view) {
  const places = levelPlaces(lookup, view);
  const columns = tabTables(lookup).sections.code.map((_, section) => section);
  const hidden = columns.map((section) => hiddenReason(lookup, view, section));
  const subject = subjectOf(lookup, view);
  const measure = measureOf(view);
  return {
    measure,
    year: yearOf(lookup, view),
    rows: regionIds(lookup, places),
    columns,
    hidden,
    ...sectorCells(lookup, view, places, hidden),
    krugman: places.map((place) => (measure === "listed" ? null : krugmanAt(lookup, view, place))),
    chosen: {
      row: places.indexOf(placeOf(lookup, view.region) ?? -1),
      column: subject.kind === "section" ? subject.row : -1,
    },
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} places
 * @param {string[]} hidden by section
 */
function sectorCells(lookup, view, places, hidden) {
  /** @type {<T>(cell: (place: number, section: number) => T, empty: T) => T[][]} */
  const grid = (cell, empty) =>
    places.map((place) => hidden.map((why, section) => (why ? empty : cell(place, section))));
  return {
    z: grid((place, section) => valueClass(view, quotientAt(lookup, view, place, section)), 0),
    values: grid((place, section) => valueAt(lookup, view, place, section), null),
    text: grid((place, section) => cellText(lookup, view, place, section), ""),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
function cellText(lookup, view, place, section) {
  const value = valueAt(lookup, view, place, section);
  if (value === null) return "";
  const isUnsure =
    doubtAt(lookup, view, place, section) || isRecalledAt(lookup, view, place, section);
  return formatValue(view, value) + (value && isUnsure ? "*" : "");
}

/**
 * Select the cells of regions by regions: how alike their employment is.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {SimilaritySelection}
 */
export function selectSimilarity(lookup, view) {
  const {similarity, years} = tabTables(lookup);
  const year = yearRow(lookup, view);
  const places = levelPlaces(lookup, view);
  const table = similarity[scopeOf(view)][year];
  const values = places.map((one) =>
    places.map((other) => (one === other ? null : table[one][other])),
  );
  return {
    scope: scopeOf(view),
    year: years[year],
    rows: regionIds(lookup, places),
    z: values.map((row) => row.map((value) => likenessClass(value))),
    values,
    text: values.map((row) => row.map((value) => (value === null ? "" : formatLikeness(value)))),
    krugman: places.map((place) => krugmanAt(lookup, view, place)),
    chosen: places.indexOf(placeOf(lookup, view.region) ?? -1),
  };
}

/**
 * Select the chains, clusters and schemes by group, with their members.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {ChainsSelection}
 */
export function selectChains(lookup, view) {
  const {entries, lists} = tabTables(lookup);
  const subject = subjectOf(lookup, view);
  const isShown = view.recalled === "show";
  /** @param {number} row */
  const entryOf = (row) => ({
    row,
    members: entries.members[row],
    recalled_members: isShown ? entries.recalled_members[row] : [],
  });
  const groups = ENTRY_GROUPS.map((group) => ({
    group,
    list: lists.group.indexOf(group),
    entries: entries.group.flatMap((ofGroup, row) =>
      ofGroup === group && (isShown || !entries.is_recalled[row]) ? [entryOf(row)] : [],
    ),
  }));
  return {groups, chosen: subject.kind === "entry" ? subject.row : -1};
}

/**
 * @param {Lookup} lookup
 * @param {number[]} places
 */
function regionIds(lookup, places) {
  return places.map((place) => lookup.tables.regions.id[tabTables(lookup).places[place]]);
}
