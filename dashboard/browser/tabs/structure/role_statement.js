/**
 * The statement behind a role in the comparison.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {cellsOf} from "../../core/lookup.js";
import {decidingStatement} from "../../core/statements.js";

/**
 * The cell of a region that names an industry, and the statement that gives it its role.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 * @param {number} industry
 */
export function roleStatement(lookup, view, region, industry) {
  const cell = cellsOf(lookup, view, region).get(industry) ?? -1;
  return {cell, statement: decidingStatement(lookup, cell)};
}
