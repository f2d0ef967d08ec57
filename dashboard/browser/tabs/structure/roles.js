/**
 * Roles of the compared regions in industries, as ranks from 1 to 6: support, core, lead; first
 * those of older statements, then the recent ones.
 *
 * The reader's filter of roles does not apply to the comparison.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {ROLE_NAMES, cellsOf} from "../../core/lookup.js";

const OLDER_MAX = 3;

/**
 * The rank of a cell that has a role.
 * @param {Lookup} lookup
 * @param {number} cell
 */
export function rankOf(lookup, cell) {
  const {role, is_faded: isOlder} = lookup.tables.cells;
  return isOlder[cell] ? role[cell] : role[cell] + OLDER_MAX;
}

/**
 * The name of a role.
 * @param {number} rank
 */
export function roleName(rank) {
  return ROLE_NAMES[((rank - 1) % OLDER_MAX) + 1];
}

/**
 * Whether a role rests on older statements.
 * @param {number} rank
 */
export function isOlderRole(rank) {
  return rank <= OLDER_MAX;
}

/**
 * The cell of a region that names an industry, and the statement that gives it its role.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 * @param {number} industry
 */
export function roleStatement(lookup, view, region, industry) {
  const {cells, statements} = lookup.tables;
  const cell = cellsOf(lookup, view, region).get(industry) ?? -1;
  const found = cells.statements[cell].find(
    (row) =>
      !statements.is_regional[row] &&
      statements.role[row] === cells.role[cell] &&
      statements.year[row] === cells.year[cell],
  );
  return {cell, statement: found ?? cells.statements[cell][0]};
}
