/**
 * What the ranking shows: a dot for each place with a value, the highest first.
 *
 * @typedef {object} RankingSelection lists have an entry a place
 * @property {string[]} ids
 * @property {number[]} numbers of the rows, from 0
 * @property {number[]} values in the unit that is named
 * @property {string[]} items
 * @property {string[]} symbol hollow for a value that is unverified
 * @property {string[]} labels the value, and the change where two years are compared
 * @property {{x: (number | null)[], y: number[], symbol: string[]}} base dots of the year compared
 * @property {Points} links from the dots of that year
 * @property {Points & {values: number[], text: string[]}} limits of PM2.5
 * @property {{x: number[], y: number[]}} own the dot of the chosen region
 * @property {[number, number]} range of the axis
 * @property {string[]} without ids of the places that have no value
 *
 * @typedef {{id: string, value: number, base: number | null, change: number | null, item: string}} Ranked
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {Points} from "./select_trend.js"
 */
import {bracketed} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {changeWords, divisorOf, valueWords} from "./amounts.js";
import {chosenOf} from "./chosen.js";
import {HOLLOW, SOLID} from "./lines.js";
import {selectMap} from "./select_map.js";
import {isRecalledItem} from "./series.js";
import {isAir} from "./trend_firsts.js";

/** Air at the ends of the axis, as a share of its length. */
const AIR = 0.04;
const HALF_ROW = 0.5;

/**
 * Rank the places of the map by the value of its year.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} [map]
 * @returns {RankingSelection}
 */
export function selectRanking(lookup, view, map = selectMap(lookup, view)) {
  const chosen = chosenOf(lookup, view);
  const divisor = divisorOf(lookup, view, chosen);
  const ranked = rankedPlaces(map);
  const limits = isAir(lookup, chosen) ? lookup.tables.integration.limits.value : [];
  const values = ranked.map(({value}) => value / divisor);
  const bases = ranked.map(({base}) => (base === null ? null : base / divisor));
  const own = ranked.findIndex(({id}) => map.chosen.includes(id));
  return {
    ids: ranked.map(({id}) => id),
    numbers: ranked.map((_, number) => number),
    values,
    items: ranked.map(({item}) => item),
    symbol: ranked.map(({item}) => (isRecalledItem(lookup, item) ? HOLLOW : SOLID)),
    labels: ranked.map((one) => labelOf(lookup, view, chosen, one)),
    base: {x: bases, y: ranked.map((_, number) => number), symbol: bases.map(() => HOLLOW)},
    links: linksOf(bases, values),
    limits: limitLines(limits, ranked.length),
    own: own < 0 ? {x: [], y: []} : {x: [values[own]], y: [own]},
    range: rangeOf([...values, ...bases.filter((base) => base !== null), ...limits], limits),
    without: map.ids.filter((_, row) => map.values[row] === null),
  };
}

/**
 * The places with a value, the highest first, equal ones in the order of the map.
 * @param {Pick<MapSelection, "ids" | "values" | "bases" | "changes" | "items">} map
 * @returns {Ranked[]}
 */
export function rankedPlaces({ids, values, bases, changes, items}) {
  return values
    .flatMap((value, row) =>
      value === null
        ? []
        : [{id: ids[row], value, base: bases[row], change: changes[row], item: items[row]}],
    )
    .sort((a, b) => b.value - a.value);
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, one: Ranked) => string} */
function labelOf(lookup, view, chosen, {value, change}) {
  const words = valueWords(lookup, view, chosen, value);
  return change === null
    ? words
    : bracketed(words, changeWords(lookup, view, chosen, change), view.lang);
}

/** @type {(bases: (number | null)[], values: number[]) => Points} */
function linksOf(bases, values) {
  const rows = values.map((_, row) => row).filter((row) => bases[row] !== null);
  return {
    x: rows.flatMap((row) => [bases[row], values[row], null]),
    y: rows.flatMap((row) => [row, row, null]),
  };
}

/** @type {(limits: number[], count: number) => RankingSelection["limits"]} */
function limitLines(limits, count) {
  const [top, bottom] = [-HALF_ROW, count - HALF_ROW];
  return {
    x: limits.flatMap((limit) => [limit, limit, null]),
    y: limits.flatMap(() => [top, bottom, null]),
    values: limits,
    text: limits.flatMap((limit) => [numberWords(limit), "", ""]),
  };
}

/**
 * Both ends of the axis: it starts at zero where limits are measured from there, else with air
 * around the values, for dots need no zero.
 * @param {number[]} values
 * @param {number[]} limits
 * @returns {[number, number]}
 */
function rangeOf(values, limits) {
  if (!values.length) return [0, 1];
  const [low, high] = [limits.length ? 0 : Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * AIR;
  return [limits.length ? 0 : low - air, high + air];
}
