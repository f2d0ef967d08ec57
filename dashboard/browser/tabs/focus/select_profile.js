/**
 * What the profile of the Focus tab lists, as rows of the tables.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {object} Figure the values of an indicator for a region
 * @property {number} indicator
 * @property {number} region
 * @property {number[]} rows of `figures`, by year
 *
 * @typedef {object} ProfileSelection
 * @property {string} id of the chosen region; empty: the region as a whole
 * @property {number[]} statements
 * @property {Figure[]} figures
 * @property {number[]} sites
 * @property {number[]} clusters
 */
import {rowsWithin} from "../../core/around.js";
import {chosenRows, ROLE_NAMES} from "../../core/lookup.js";
import {ALL} from "../../core/view.js";
import {sortByKey} from "./order.js";

/**
 * Choose what the profile of the chosen region lists, or of the whole region if none is chosen.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {ProfileSelection}
 */
export function selectProfile(lookup, view) {
  const {clusters} = lookup.tables;
  if (!view.region) {
    return {
      id: "",
      statements: statementsOnChosen(lookup, view),
      figures: figuresOf(lookup, view, lookup.levelRows.province),
      sites: [],
      clusters: clusters.id.map((_, row) => row),
    };
  }
  const row = lookup.regionRow.get(view.region);
  return {
    id: view.region,
    statements: statementsOf(lookup, view, row),
    figures: figuresOf(lookup, view, [row]),
    sites: sitesInside(lookup, view, row),
    clusters: clusters.members.flatMap((members, place) => (members.includes(row) ? [place] : [])),
  };
}

/**
 * The statements on the industries that the reader chose, anywhere at the level.
 * @param {Lookup} lookup
 * @param {View} view
 */
function statementsOnChosen(lookup, view) {
  if (!view.industries.length || String(view.industries) === ALL) return [];
  const {statements: table} = lookup.tables;
  const chosen = new Set(chosenRows(lookup, view));
  const isListed = (/** @type {number} */ row) =>
    chosen.has(table.industry[row]) &&
    !table.is_regional[row] &&
    view.roles.includes(ROLE_NAMES[table.role[row]]) &&
    !isOff(view, table, row);
  const rows = [...lookup.levelRows[view.level], ...lookup.levelRows.zone]
    .flatMap((region) => lookup.statements.get(region) ?? [])
    .filter(isListed);
  return sortByKey(rows, (row) => {
    const year = table.year[row] ?? 0;
    return [Number(!table.is_recent[row]), -table.role[row], table.industry[row], -year, row];
  });
}

/**
 * The statements of a place: chosen industries first, then the strongest role, then the newest.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 */
function statementsOf(lookup, view, region) {
  const table = lookup.tables.statements;
  const chosen = new Set(chosenRows(lookup, view));
  const rows = (lookup.statements.get(region) ?? []).filter((row) => !isOff(view, table, row));
  return sortByKey(rows, (row) => [
    Number(table.is_regional[row]),
    Number(!chosen.has(table.industry[row])),
    -table.role[row],
    table.industry[row],
    -(table.year[row] ?? 0),
    row,
  ]);
}

/**
 * Whether the reader hides a row because it is recalled.
 * @param {View} view
 * @param {{is_recalled: boolean[]}} table
 * @param {number} row
 */
function isOff(view, table, row) {
  return view.recalled === "hide" && table.is_recalled[row];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} regions
 */
function figuresOf(lookup, view, regions) {
  const table = lookup.tables.figures;
  /** @type {Map<string, Figure>} */
  const found = new Map();
  for (const [row, region] of table.region.entries()) {
    if (!regions.includes(region) || isOff(view, table, row)) continue;
    const indicator = table.indicator[row];
    const key = `${indicator} ${region}`;
    const figure = found.get(key) ?? {indicator, region, rows: []};
    figure.rows.push(row);
    found.set(key, figure);
  }
  const figures = [...found.values()];
  for (const {rows} of figures) rows.sort((a, b) => table.year[a] - table.year[b]);
  return figures.sort((a, b) => a.indicator - b.indicator || a.region - b.region);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 */
function sitesInside(lookup, view, region) {
  const {regions, sites} = lookup.tables;
  const inside = new Set(rowsWithin(regions, regions.id[region]));
  return sites.region.flatMap((place, row) =>
    inside.has(place) && !isOff(view, sites, row) ? [row] : [],
  );
}
