/**
 * What the ranking of the Focus tab draws: regions with a role, the strongest first.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {object} RankingSelection
 * @property {boolean} is_single one industry is chosen
 * @property {string[]} ids
 * @property {number[]} lead of one industry the sources by role, else the industries by role
 * @property {number[]} core
 * @property {number[]} support
 * @property {number[]} older
 * @property {number[]} strongest rank
 * @property {number[]} numbers of the rows, from 0
 * @property {number[]} ends of the bars
 * @property {string[]} labels
 * @property {[number, number]} range of the axis
 * @property {string[]} hidden regions with roles that the reader filtered out only
 * @property {string[]} without regions without a statement
 *
 * @typedef {object} Bar
 * @property {string} id
 * @property {number} strongest
 * @property {number[]} parts lead, core, support, older
 * @property {number[]} key to sort by
 */
import {cellsOf, chosenRows} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {
  hasHidden,
  hasRole,
  LEAD,
  PARTS,
  partCounts,
  roleRanks,
  SUPPORT,
} from "../../core/role_ranks.js";
import {sortByKey} from "./order.js";

// Room for the labels behind the bars.
const RANGE_OF_ONE = 2;
const RANGE_OF_MANY = 1.25;

/**
 * Rank the level's regions; a region without a statement is listed apart, not as zero.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {RankingSelection}
 */
export function selectRanking(lookup, view) {
  const industries = chosenRows(lookup, view);
  const isSingle = industries.length === 1;
  const {bars, hidden, without} = splitRegions(lookup, view, industries);
  sortByKey(bars, ({key}) => key);
  const part = (/** @type {number} */ place) => bars.map(({parts}) => parts[place]);
  const ends = bars.map(({parts}) => sum(parts));
  return {
    is_single: isSingle,
    ids: bars.map(({id}) => id),
    lead: part(0),
    core: part(1),
    support: part(2),
    older: part(3),
    strongest: bars.map(({strongest}) => strongest),
    numbers: bars.map((_, number) => number),
    ends,
    labels: bars.map((bar) => (isSingle ? sourcesLabel(view, bar) : String(sum(bar.parts)))),
    range: [0, Math.max(...ends, 1) * (isSingle ? RANGE_OF_ONE : RANGE_OF_MANY)],
    hidden,
    without,
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} industries
 */
function splitRegions(lookup, view, industries) {
  const {id: ids} = lookup.tables.regions;
  const bars = [];
  const hidden = [];
  const without = [];
  for (const [number, row] of lookup.levelRows[view.level].entries()) {
    const ranks = roleRanks(lookup, view, row, industries).filter(hasRole);
    if (ranks.length) bars.push(barOf(lookup, view, row, {industries, ranks, number}));
    else if (hasHidden(lookup, view, row, industries)) hidden.push(ids[row]);
    else without.push(ids[row]);
  }
  return {bars, hidden, without};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {{industries: number[], ranks: number[], number: number}} found
 * @returns {Bar}
 */
function barOf(lookup, view, row, {industries, ranks, number}) {
  const id = lookup.tables.regions.id[row];
  const strongest = Math.max(...ranks);
  if (industries.length > 1) {
    const parts = partCounts(ranks);
    return {id, strongest, parts, key: [-ranks.length, -parts[0], -parts[1], number]};
  }
  const cell = /** @type {number} */ (cellsOf(lookup, view, row).get(industries[0]));
  const parts = lookup.tables.cells.sources_by_role[cell];
  return {id, strongest, parts, key: [-strongest, -sum(parts), number]};
}

/**
 * @param {View} view
 * @param {Bar} bar
 */
function sourcesLabel(view, {parts, strongest}) {
  const total = sum(parts);
  const part = strongest < SUPPORT ? "older" : PARTS[LEAD - strongest];
  const role = message(`role.${part}`, view.lang);
  if (!total) return message("ranking.label.none", view.lang, {role});
  const count = parts[PARTS.indexOf(part)];
  const kind = count === total ? "all" : "some";
  return message(`ranking.label.${kind}`, view.lang, {role, count, total});
}

/** @param {number[]} lengths */
function sum(lengths) {
  return lengths.reduce((total, length) => total + length, 0);
}
