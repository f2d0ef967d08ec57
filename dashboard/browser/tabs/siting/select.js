/**
 * What each chart of the Siting tab shows.
 *
 * @typedef {object} MapSelection
 * @property {string[]} ids
 * @property {number[]} z classes of scores from 1; 0 has no rank
 * @property {(number | null)[]} values scores
 * @property {{lon: number[], lat: number[], text: string[]}} signs ranks of the first three, and
 *   why a place has no rank
 * @property {boolean} cities
 * @property {boolean} is_empty
 *
 * @typedef {object} RankingSelection places with a rank, the best first
 * @property {string[]} ids
 * @property {number[]} numbers of the rows, from 0
 * @property {Record<number, number[]>} parts of the bars, by criterion
 * @property {number[]} ends of the bars: scores
 * @property {string[]} labels
 * @property {[number, number]} range
 * @property {number} count of all such places, drawn or not
 *
 * @typedef {object} IntervalsSelection the same places
 * @property {string[]} ids
 * @property {number[]} numbers
 * @property {number[]} ranks
 * @property {number[]} low
 * @property {number[]} high
 * @property {number[]} down from the rank to the best one
 * @property {number[]} up from the rank to the worst one
 * @property {number[]} top3
 * @property {string[]} labels
 * @property {[number, number]} range
 *
 * @typedef {{places: number[]}} PlacesSelection
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Siting} from "./siting.js"
 */

import {selectChoice} from "../../core/choice.js";
import {CRITERIA_MAX} from "../../core/criteria.js";
import {numberWords} from "../../core/numbers.js";
import {robustnessOf} from "./draws.js";
import {sitingOf} from "./siting.js";
import {percentWords} from "./verdict.js";

export const SCORE_BOUNDS = [20, 40, 60, 80];
export const SEPARATE_SIGN = "?";
export const EXCLUDED_SIGN = "×";
/** A chart draws so many places; tables have all. */
export const SHOWN_MAX = 30;
const TOP = 3;
const BAR_RANGE = 112;

/**
 * Select what every chart of the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {
    map: selectMap(lookup, view),
    ranking: selectRanking(lookup, view),
    intervals: selectIntervals(lookup, view),
    table: selectTable(lookup, view),
    compare: selectCompare(lookup, view),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {MapSelection & import("../../core/choice.js").Choice}
 */
export function selectMap(lookup, view) {
  const {regions} = lookup.tables;
  const siting = sitingOf(lookup, view);
  const {status, scores} = siting;
  const rows = lookup.levelRows[view.level];
  const isJudged = siting.rows.length > 0;
  const values = rows.map((_, place) => (isJudged ? scores[place] : null));
  return {
    ids: rows.map((row) => regions.id[row]),
    z: rows.map((_, place) => (status[place] === "ranked" ? classOf(values[place]) : 0)),
    values,
    signs: signsOf(lookup, siting),
    ...selectChoice(lookup, view),
    cities: view.layers.includes("cities"),
    is_empty: !siting.order.length,
  };
}

/** @param {number | null} score */
function classOf(score) {
  return score === null ? 0 : 1 + SCORE_BOUNDS.filter((bound) => score >= bound).length;
}

/**
 * @param {Lookup} lookup
 * @param {Siting} siting
 */
function signsOf({tables: {regions}}, {rows, criteria, status, ranks}) {
  const marks = criteria.length
    ? rows.flatMap((row, place) => {
        const rank = ranks[place];
        if (status[place] === "excluded") return [{row, text: EXCLUDED_SIGN}];
        if (rank === null) return [{row, text: SEPARATE_SIGN}];
        return rank <= TOP ? [{row, text: String(rank)}] : [];
      })
    : [];
  return {
    lon: marks.map(({row}) => regions.label_lon[row]),
    lat: marks.map(({row}) => regions.label_lat[row]),
    text: marks.map(({text}) => text),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
export function selectRanking(lookup, view) {
  const siting = sitingOf(lookup, view);
  const shown = siting.order.slice(0, SHOWN_MAX);
  const ends = shown.map((place) => siting.scores[place] ?? 0);
  const parts = shown.map((place) => partsOf(siting, place));
  return {
    ids: idsOf(lookup, siting, shown),
    numbers: shown.map((_, number) => number),
    // The template has as many traces as there can be criteria.
    parts: Object.fromEntries(
      Array.from({length: CRITERIA_MAX}, (_, one) => [
        one,
        one < siting.criteria.length ? parts.map((of) => of[one]) : [],
      ]),
    ),
    ends,
    labels: ends.map((score) => numberWords(score, 0)),
    range: /** @type {[number, number]} */ ([0, BAR_RANGE]),
    count: siting.order.length,
  };
}

/**
 * A place's score in parts: what each criterion contributes, in proportion to weight times score.
 * @param {Siting} siting
 * @param {number} place
 */
function partsOf({criteria, scores}, place) {
  const products = criteria.map((one) => one.weight * (one.scores[place] ?? 0));
  const whole = products.reduce((sum, product) => sum + product, 0);
  const score = scores[place] ?? 0;
  return products.map((product) => (whole ? (product / whole) * score : 0));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {IntervalsSelection}
 */
export function selectIntervals(lookup, view) {
  const siting = sitingOf(lookup, view);
  const {low, high, top3} = robustnessOf(view, siting);
  const shown = siting.order.slice(0, SHOWN_MAX);
  const column = (/** @type {(number | null)[]} */ values) =>
    shown.map((place) => /** @type {number} */ (values[place]));
  const [ranks, lows, highs, tops] = [siting.ranks, low, high, top3].map(column);
  return {
    ids: idsOf(lookup, siting, shown),
    numbers: shown.map((_, number) => number),
    ranks,
    low: lows,
    high: highs,
    down: ranks.map((rank, row) => rank - lows[row]),
    up: highs.map((worst, row) => worst - ranks[row]),
    top3: tops,
    labels: tops.map((share) => `${percentWords(share)} %`),
    range: [0.5, Math.max(...highs, 2) + 0.5],
  };
}

/**
 * All places: those with a rank, then those listed separately, then the excluded ones.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function selectTable(lookup, view) {
  const {rows, status, order} = sitingOf(lookup, view);
  const of = (/** @type {string[]} */ ...kinds) =>
    rows.flatMap((_, place) => (kinds.includes(status[place]) ? [place] : []));
  return {places: [...order, ...of("separate", "unscored"), ...of("excluded")]};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
export function selectCompare(lookup, view) {
  return {places: sitingOf(lookup, view).order.slice(0, TOP)};
}

/**
 * @param {Lookup} lookup
 * @param {Siting} siting
 * @param {number[]} places
 */
function idsOf({tables: {regions}}, {rows}, places) {
  return places.map((place) => regions.id[rows[place]]);
}
