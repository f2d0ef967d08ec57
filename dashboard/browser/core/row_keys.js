/**
 * The keys that name a region in a row of a chart's table.
 *
 * @import {Lookup, Row} from "./types.js"
 */

/**
 * Cells of a row that keep the names of their columns.
 * @param {Record<string, any[]>} table
 * @param {number} row
 * @param {string[]} columns
 * @returns {Row}
 */
export function sameCells(table, row, columns) {
  return Object.fromEntries(columns.map((column) => [column, table[column][row]]));
}

/**
 * A region or zone in both languages, with its code and level.
 * @param {Lookup} lookup
 * @param {number} row
 */
export function regionKeys(lookup, row) {
  const {regions} = lookup.tables;
  return {
    adcode: regions.id[row],
    level: regions.level[row],
    name_en: regions.name_en[row],
    name_zh: regions.name_zh[row],
  };
}

/**
 * The same, and the code of the region that contains it.
 * @param {Lookup} lookup
 * @param {number} row
 */
export function regionKeysWithParent(lookup, row) {
  return {...regionKeys(lookup, row), parent_adcode: lookup.tables.regions.parent[row]};
}
