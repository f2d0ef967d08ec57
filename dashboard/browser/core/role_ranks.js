/**
 * The roles of a place in several industries, as ranks from 0 (none) over 1 to 3 (older statements)
 * to 6 (recent lead); `roleRank` of lookup.js rates a cell.
 *
 * @import {Lookup, View} from "./types.js"
 */
import {cellsOf, isHidden, NONE, ROLE_NAMES, roleRank} from "./lookup.js";

export const LEAD = 6;
export const CORE = 5;
export const SUPPORT = 4;
/** What bars are stacked of: recent roles, and older statements of any role. */
export const PARTS = /** @type {const} */ (["lead", "core", "support", "older"]);

/**
 * The name of a rank's role, which is the same for older statements.
 * @param {number} rank
 */
export function roleName(rank) {
  return rank === NONE ? "none" : ROLE_NAMES[((rank - 1) % 3) + 1];
}

/**
 * Whether a rank stands for an older statement, drawn faded.
 * @param {number} rank
 */
export function isFaded(rank) {
  return rank > NONE && rank < SUPPORT;
}

/**
 * The ranks of a place in some industries, in their order.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row of a region or zone
 * @param {number[]} industries
 */
export function roleRanks(lookup, view, row, industries) {
  const cells = cellsOf(lookup, view, row);
  return industries.map((industry) => roleRank(lookup, view, cells.get(industry)));
}

/** @param {number} rank */
export function hasRole(rank) {
  return rank !== NONE;
}

/**
 * Whether a place has a role in some of the industries that the reader filtered out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number[]} industries
 */
export function hasHidden(lookup, view, row, industries) {
  const cells = cellsOf(lookup, view, row);
  return industries.some((industry) => isHidden(lookup, view, cells.get(industry)));
}

/**
 * Whether a place has a cell with a flag for some of the industries.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number[]} industries
 * @param {"is_regional" | "is_inside" | "is_low_trust"} flag
 */
export function hasFlag(lookup, view, row, industries, flag) {
  const cells = cellsOf(lookup, view, row);
  const flags = lookup.tables.cells[flag];
  return industries.some((industry) => {
    const cell = cells.get(industry);
    return cell !== undefined && flags[cell];
  });
}

/**
 * Count ranks by part: lead, core, support, older.
 * @param {number[]} ranks without NONE
 */
export function partCounts(ranks) {
  const count = (/** @type {number} */ wanted) => ranks.filter((rank) => rank === wanted).length;
  const [lead, core, support] = [LEAD, CORE, SUPPORT].map(count);
  return [lead, core, support, ranks.length - lead - core - support];
}
