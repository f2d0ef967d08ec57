/**
 * Lookups over the page's tables, made once, so that a selection only picks and sums.
 *
 * @typedef {{get: (id: string) => number, has: (id: string) => boolean}} RowIndex
 *   rows by an id that exists
 *
 * @typedef {object} Lookup
 * @property {Tables} tables the page's tables
 * @property {Known} known what links may name
 * @property {RowIndex} regionRow row of a region or zone
 * @property {Record<string, number[]>} levelRows
 *   rows of regions by level, in table order; `zone` is a level
 * @property {Record<string, Set<number>>} levelSets the same as sets
 * @property {RowIndex} industryRow
 * @property {Record<string, Map<number, Map<number, number>>>} cells
 *   by `recalled`, region row, industry row
 * @property {Map<number, number[]>} statements rows of statements by region row
 * @property {Lookup} [whole] of one that tells what sources said by a month: that of all sources
 *
 * @import {Known, Tables, View} from "./types.js"
 */
import {grouped} from "./groups.js";
import {chosenIndustries, knownValues, ROLES} from "./view.js";

export const NONE = 0;
const RECENT = 3;
/** By number in the tables: none, then from weak to strong. */
export const ROLE_NAMES = ["", ...[...ROLES].reverse()];

/**
 * Index the page's tables.
 * @param {Tables} tables
 * @returns {Lookup}
 */
export function makeLookup(tables) {
  const {regions, cells, statements, industries} = tables;
  /** @type {Record<string, number[]>} */
  const levelRows = {province: [], city: [], county: [], zone: []};
  for (const [row, level] of regions.level.entries()) levelRows[level].push(row);
  // Beijing and Tianjin are provinces that count among the city-level regions as well.
  levelRows.city = [...levelRows.province.filter((row) => regions.city[row]), ...levelRows.city];
  /** @type {Lookup["cells"]} */
  const cellsBy = {show: new Map(), hide: new Map()};
  cells.recalled.forEach((recalled, row) => {
    const ofRegion = cellsBy[recalled].get(cells.region[row]) ?? new Map();
    ofRegion.set(cells.industry[row], row);
    cellsBy[recalled].set(cells.region[row], ofRegion);
  });
  return {
    tables,
    known: knownValues(tables),
    regionRow: rowIndex(regions.id),
    levelRows,
    levelSets: Object.fromEntries(
      Object.entries(levelRows).map(([level, rows]) => [level, new Set(rows)]),
    ),
    industryRow: rowIndex(industries.id),
    cells: cellsBy,
    statements: grouped(statements.region.keys(), (row) => statements.region[row]),
  };
}

/**
 * Index a column of ids; asked only for ids that exist.
 * @param {string[]} ids
 * @returns {RowIndex}
 */
function rowIndex(ids) {
  return /** @type {any} */ (new Map(ids.map((id, row) => [id, row])));
}

/**
 * Rows of the chosen industries, in table order.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function chosenRows(lookup, view) {
  return chosenIndustries(view, lookup.known).map((id) => lookup.industryRow.get(id));
}

/**
 * Rate a cell from 0 to 6; 0 where it has no role or the reader filtered its role out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number | undefined} cell
 */
export function roleRank(lookup, view, cell) {
  if (cell === undefined) return NONE;
  const {role, is_faded: isFaded} = lookup.tables.cells;
  if (!role[cell] || !view.roles.includes(ROLE_NAMES[role[cell]])) return NONE;
  return isFaded[cell] ? role[cell] : role[cell] + RECENT;
}

/**
 * Whether a cell has a role that the reader filtered out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number | undefined} cell
 */
export function isHidden(lookup, view, cell) {
  return (
    cell !== undefined &&
    Boolean(lookup.tables.cells.role[cell]) &&
    roleRank(lookup, view, cell) === NONE
  );
}

/**
 * The row of the region of a level that is, or contains, the given region or zone; or null.
 * @param {Lookup} lookup
 * @param {string} region
 * @param {string} level
 */
export function placeAtLevel(lookup, region, level) {
  if (!region) return null;
  const {regions} = lookup.tables;
  const row = lookup.regionRow.get(region);
  if (lookup.levelSets[level].has(row)) return row;
  if (level === "county") {
    const parent = regions.level[row] === "zone" ? lookup.regionRow.get(regions.parent[row]) : row;
    return regions.level[parent] === "county" ? parent : null;
  }
  const above = level === "city" ? regions.city[row] : regions.province[row];
  return above ? lookup.regionRow.get(above) : null;
}

/**
 * The cells of a place by industry row, under the reader's choice on recalled rows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @returns {Map<number, number>}
 */
export function cellsOf(lookup, view, row) {
  return lookup.cells[view.recalled].get(row) ?? new Map();
}
