/**
 * The statements behind the cells of regions and industries.
 *
 * @import {Lookup} from "./types.js"
 */

/**
 * The newest statement that gives a cell its role; without a role, the newest of all.
 * @param {Lookup} lookup
 * @param {number} cell
 */
export function decidingStatement(lookup, cell) {
  const {cells, statements} = lookup.tables;
  const decides = (/** @type {number} */ row) =>
    !statements.is_regional[row] &&
    statements.role[row] === cells.role[cell] &&
    statements.year[row] === cells.year[cell];
  return cells.statements[cell].find(decides) ?? cells.statements[cell][0];
}
