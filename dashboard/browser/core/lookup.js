/** Lookups over the page's tables, made once. Twin of dashboard/lookup.py. */
import {chosenIndustries, knownValues} from "./view.js";

export const NONE = 0;
const RECENT = 3;
export const ROLE_NAMES = ["", "support", "core", "lead"];

/** Index the page's tables. */
export function makeLookup(tables) {
  const {regions, cells, statements, industries} = tables;
  const levelRows = {province: [], city: [], county: [], zone: []};
  regions.level.forEach((level, row) => levelRows[level].push(row));
  // Beijing and Tianjin are provinces that count among the city-level regions as well.
  levelRows.city = [...levelRows.province.filter((row) => regions.city[row]), ...levelRows.city];
  const cellsBy = {show: new Map(), hide: new Map()};
  cells.recalled.forEach((recalled, row) => {
    const ofRegion = cellsBy[recalled].get(cells.region[row]) ?? new Map();
    ofRegion.set(cells.industry[row], row);
    cellsBy[recalled].set(cells.region[row], ofRegion);
  });
  const statementsBy = new Map();
  statements.region.forEach((region, row) => {
    if (!statementsBy.has(region)) statementsBy.set(region, []);
    statementsBy.get(region).push(row);
  });
  return {
    tables,
    known: knownValues(tables),
    regionRow: new Map(regions.id.map((id, row) => [id, row])),
    levelRows,
    levelSets: Object.fromEntries(
      Object.entries(levelRows).map(([level, rows]) => [level, new Set(rows)]),
    ),
    industryRow: new Map(industries.id.map((id, row) => [id, row])),
    cells: cellsBy,
    statements: statementsBy,
  };
}

/** Rows of the chosen industries, in table order. */
export function chosenRows(lookup, view) {
  return chosenIndustries(view, lookup.known).map((id) => lookup.industryRow.get(id));
}

/** Rate a cell from 0 to 6; 0 where it has no role or the reader filtered its role out. */
export function strength(lookup, view, cell) {
  if (cell === undefined) return NONE;
  const {role, is_faded: isFaded} = lookup.tables.cells;
  if (!role[cell] || !view.roles.includes(ROLE_NAMES[role[cell]])) return NONE;
  return isFaded[cell] ? role[cell] : role[cell] + RECENT;
}

/** Whether a cell has a role that the reader filtered out. */
export function isHidden(lookup, view, cell) {
  return (
    cell !== undefined &&
    Boolean(lookup.tables.cells.role[cell]) &&
    strength(lookup, view, cell) === NONE
  );
}

/** The row of the region of a level that is, or contains, the given region or zone; or null. */
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

/** The cells of a place by industry row, under the reader's choice on recalled rows. */
export function cellsOf(lookup, view, row) {
  return lookup.cells[view.recalled].get(row) ?? new Map();
}
