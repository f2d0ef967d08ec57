/**
 * The cells that some of the statements make, by the rules of `data/derive/cells.py`; a test
 * compares every cell of several months with what the build makes of the same statements.
 *
 * @import {Tables} from "./types.js"
 *
 * @typedef {Pick<Tables, "cells" | "regions" | "sources" | "statements">} CellTables
 * @typedef {Tables["statements"]} Statements
 */

import {placesAround} from "./around.js";
import {grouped} from "./groups.js";
import {PARTS} from "./role_ranks.js";

const ROLES = [3, 2, 1];
const OLDER = PARTS.length - 1;

/**
 * Make the cells of the statements that are left, in the order of those of all statements.
 * @param {CellTables} tables with the statements that are left
 * @param {Map<number, number>} place by old row of a statement its new one
 * @returns {Tables["cells"]}
 */
export function cellsOfStatements({cells, regions, sources, statements}, place) {
  const inner = {
    show: cellsAround(regions, statements, () => true),
    hide: cellsAround(regions, statements, (row) => !statements.is_recalled[row]),
  };
  const found = cells.region.flatMap((region, row) => {
    const recalled = /** @type {"show" | "hide"} */ (cells.recalled[row]);
    const industry = cells.industry[row];
    const isInside = inner[recalled].has(keyOf(region, industry));
    const left = cells.statements[row].flatMap((old) => place.get(old) ?? []);
    if (!left.length && !isInside) return [];
    const cell = cellOf(statements, sources, left);
    return [{recalled, region, industry, ...cell, is_inside: isInside}];
  });
  /** @type {any} */
  const columns = Object.fromEntries(Object.keys(cells).map((name) => [name, []]));
  for (const cell of found)
    for (const name of Object.keys(columns)) columns[name].push(/** @type {any} */ (cell)[name]);
  return columns;
}

/**
 * The cells of the places around those that state something themselves.
 * @param {Tables["regions"]} regions
 * @param {Statements} statements
 * @param {(row: number) => boolean} isChosen
 */
function cellsAround(regions, statements, isChosen) {
  const rowOf = new Map(regions.id.map((id, row) => [id, row]));
  /** @type {Set<string>} */
  const keys = new Set();
  for (const [row, region] of statements.region.entries()) {
    if (statements.is_regional[row] || !isChosen(row)) continue;
    for (const id of placesAround(regions, region)) {
      const around = rowOf.get(id);
      if (around !== undefined && around !== region)
        keys.add(keyOf(around, statements.industry[row]));
    }
  }
  return keys;
}

/**
 * @param {Statements} statements
 * @param {Tables["sources"]} sources
 * @param {number[]} rows of one cell, newest first
 */
function cellOf(statements, sources, rows) {
  const {
    role,
    year,
    is_recent: isRecent,
    is_low_trust: isLow,
    is_recalled: isRecalled,
  } = statements;
  const own = rows.filter((row) => !statements.is_regional[row]);
  const strongest = strongestOf(statements, own);
  const isAll = (/** @type {boolean[]} */ flags) =>
    strongest.length > 0 && strongest.every((row) => flags[row]);
  const years = strongest.flatMap((row) => year[row] ?? []);
  const counts = sourceCounts(statements, sources, own);
  return {
    role: strongest.length ? role[strongest[0]] : 0,
    is_faded: strongest.length > 0 && !isRecent[strongest[0]],
    is_regional: own.length < rows.length,
    is_low_trust: isAll(isLow),
    is_recalled: isAll(isRecalled),
    year: years.length ? Math.max(...years) : null,
    source_count: counts.reduce((sum, count) => sum + count, 0),
    sources_by_role: counts,
    statements: rows,
  };
}

/**
 * The statements with the strongest role among the recent ones, or else among all.
 * @param {Statements} statements
 * @param {number[]} rows
 */
function strongestOf({role, is_recent: isRecent}, rows) {
  const recent = rows.filter((row) => isRecent[row]);
  const candidates = recent.length ? recent : rows;
  const best = ROLES.find((one) => candidates.some((row) => role[row] === one));
  return candidates.filter((row) => role[row] === best);
}

/**
 * How many publishers name a cell in each role: each once, by its strongest recent role, or else as
 * older. Sources of low trust, without a publisher, or recalled do not count.
 * @param {Statements} statements
 * @param {Tables["sources"]} sources
 * @param {number[]} rows
 */
function sourceCounts(statements, {house}, rows) {
  const houseOf = (/** @type {number} */ row) => house[statements.source[row]];
  const counted = rows.filter(
    (row) => houseOf(row) !== null && !statements.is_low_trust[row] && !statements.is_recalled[row],
  );
  const counts = PARTS.map(() => 0);
  for (const ofHouse of grouped(counted, houseOf).values()) {
    const [strongest] = strongestOf(statements, ofHouse);
    const isRecent = statements.is_recent[strongest];
    counts[isRecent ? ROLES.indexOf(statements.role[strongest]) : OLDER] += 1;
  }
  return counts;
}

/**
 * @param {number} region
 * @param {number} industry
 */
function keyOf(region, industry) {
  return `${region} ${industry}`;
}
