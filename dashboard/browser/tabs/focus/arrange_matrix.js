/**
 * How the page arranges the matrix: rows with a match first, groups without a chosen industry
 * folded to a column each.
 *
 * @import {Lookup, MatrixArrangement, MatrixColumn, View} from "../../core/types.js"
 * @import {MatrixSelection} from "./select_matrix.js"
 */
import {chosenRows} from "../../core/lookup.js";
import {hasRole} from "../../core/role_ranks.js";

/** Of so many places only those that match are rows. */
const SHORTENED_LEVEL = "county";

/**
 * Arrange the matrix for a choice of industries.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixSelection} selection
 * @param {Set<string>} opened groups that the reader opened
 * @returns {MatrixArrangement}
 */
export function arrangeMatrix(lookup, view, {rows, z}, opened) {
  const chosen = chosenRows(lookup, view);
  const isMatch = (/** @type {number} */ row) =>
    chosen.some((industry) => hasRole(z[row][industry]));
  const all = rows.map((_, row) => row);
  const matched = all.filter(isMatch);
  const others = all.filter((row) => !isMatch(row));
  const isShort = view.level === SHORTENED_LEVEL;
  return {
    rows: [...matched, ...(isShort ? others.filter((row) => rows[row] === view.region) : others)],
    matched: matched.length,
    columns: columnsOf(lookup, new Set(chosen), opened),
  };
}

/**
 * The strongest rank of a row in the industries of a column.
 * @param {number[]} ranks of the row by industry
 * @param {MatrixColumn} column
 * @returns {number} the industry
 */
export function strongestLeaf(ranks, {leaves}) {
  return leaves.reduce((best, leaf) => (ranks[leaf] > ranks[best] ? leaf : best));
}

/**
 * @param {Lookup} lookup
 * @param {Set<number>} chosen
 * @param {Set<string>} opened
 */
function columnsOf({tables: {groups, industries}}, chosen, opened) {
  const leavesOf = (/** @type {string} */ group) =>
    industries.id.map((_, row) => row).filter((row) => industries.group[row] === group);
  return groups.id.flatMap((group) =>
    groupColumns(group, leavesOf(group), chosen, opened.has(group)),
  );
}

/**
 * A column for each industry of a group, or one for all; a single industry is never folded.
 * @param {string} group
 * @param {number[]} leaves
 * @param {Set<number>} chosen
 * @param {boolean} isOpened by the reader
 * @returns {MatrixColumn[]}
 */
function groupColumns(group, leaves, chosen, isOpened) {
  const isOpen = isOpened || leaves.length === 1 || leaves.some((leaf) => chosen.has(leaf));
  if (!isOpen) return [{group, leaves, isFolded: true, isChosen: false}];
  return leaves.map((leaf) => ({
    group,
    leaves: [leaf],
    isFolded: false,
    isChosen: chosen.has(leaf),
  }));
}
