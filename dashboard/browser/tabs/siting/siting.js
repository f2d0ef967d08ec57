/**
 * The places of a level judged by the criteria of a view.
 *
 * @typedef {object} Judged a criterion with its values and scores by place
 * @property {string} code
 * @property {number} weight
 * @property {"low" | "high"} prefer
 * @property {number | null} min
 * @property {number | null} max
 * @property {Value[]} values
 * @property {Scores} scores 0 to 100
 *
 * @typedef {object} Miss a requirement that a place does not meet
 * @property {number} criterion its place among the criteria
 * @property {"below" | "above" | "unknown"} kind
 * @property {number} by how far
 *
 * @typedef {"ranked" | "separate" | "excluded" | "unscored"} Status separate: too little is known
 *
 * @typedef {object} Siting
 * @property {number[]} rows of regions, by place
 * @property {Judged[]} criteria
 * @property {Scores} scores of those with a mean, whatever their status
 * @property {number[]} coverage 0 to 1
 * @property {Miss[][]} misses
 * @property {Status[]} status
 * @property {(number | null)[]} ranks
 * @property {number[]} order places with a rank, the best first
 * @property {string} key what a link says of it, from which the draws start
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Criterion} from "../../core/criteria.js"
 * @import {Value} from "./criterion_values.js"
 * @import {Scores} from "./scores.js"
 */
import {readCriterion} from "../../core/criteria.js";
import {usualPreference, valuesOf} from "./criterion_values.js";
import {shownWords} from "./presets.js";
import {
  COVERAGE_MIN,
  coverages,
  ranksOf,
  scaled,
  scoreOf,
  summands,
  weightedMeans,
} from "./scores.js";

const LEVELS = ["city", "county"];
/** @type {WeakMap<Lookup, {siting: Siting, series: Lookup["tables"]["siting"]["series"]}>} */
const lastOf = new WeakMap();

/**
 * Judge the places of the view's level; the same view is judged once, until the reader adds data
 * of their own, which come in new series.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Siting}
 */
export function sitingOf(lookup, view) {
  const {level, recalled, scaling, mean} = view;
  const key = [shownWords(view), level, recalled, scaling, mean].join("|");
  const {series} = lookup.tables.siting;
  const last = lastOf.get(lookup);
  if (last?.siting.key === key && last.series === series) return last.siting;
  const siting = {...judge(lookup, view), key};
  lastOf.set(lookup, {siting, series});
  return siting;
}

/**
 * The criteria of a view.
 * @param {View} view
 */
export function criteriaOf(view) {
  return /** @type {Criterion[]} */ (shownWords(view).map(readCriterion));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Omit<Siting, "key">}
 */
function judge(lookup, view) {
  const rows = LEVELS.includes(view.level) ? lookup.levelRows[view.level] : [];
  const criteria = criteriaOf(view).map((one) => judged(lookup, view, one, rows));
  const weights = criteria.map(({weight}) => weight);
  const columns = criteria.map(({scores}) => summands(scores, view.mean));
  const scores = weightedMeans(columns, weights, rows.length).map((mean) =>
    scoreOf(mean, view.mean),
  );
  const coverage = coverages(columns, weights, rows.length);
  const misses = rows.map((_, place) => missesOf(criteria, place));
  const status = rows.map((_, place) =>
    statusOf(scores[place], coverage[place], misses[place].length),
  );
  const ranks = ranksOf(scores.map((score, place) => (status[place] === "ranked" ? score : null)));
  return {rows, criteria, scores, coverage, misses, status, ranks, order: orderOf(ranks)};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Criterion} criterion
 * @param {number[]} rows
 * @returns {Judged}
 */
function judged(lookup, view, {code, weight, prefer: asked, min, max}, rows) {
  const prefer = asked || usualPreference(lookup, code);
  const values = valuesOf(lookup, view, code, rows);
  const numbers = values.map(({value}) => value);
  return {code, weight, prefer, min, max, values, scores: scaled(numbers, view.scaling, prefer)};
}

/**
 * @param {Judged[]} criteria
 * @param {number} place
 * @returns {Miss[]}
 */
function missesOf(criteria, place) {
  return criteria
    .map((one, criterion) => missOf(one, criterion, place))
    .filter((miss) => miss !== null);
}

/**
 * @param {Judged} judged
 * @param {number} criterion
 * @param {number} place
 * @returns {Miss | null}
 */
function missOf({values, min, max}, criterion, place) {
  const {value} = values[place];
  if (min === null && max === null) return null;
  if (value === null) return {criterion, kind: "unknown", by: 0};
  if (min !== null && value < min) return {criterion, kind: "below", by: min - value};
  if (max !== null && value > max) return {criterion, kind: "above", by: value - max};
  return null;
}

/**
 * @param {number | null} score
 * @param {number} coverage
 * @param {number} missed how many requirements
 * @returns {Status}
 */
function statusOf(score, coverage, missed) {
  if (missed) return "excluded";
  if (score === null) return "unscored";
  // A share such as 3/5 may fall a bit short of itself in binary.
  return coverage >= COVERAGE_MIN - Number.EPSILON ? "ranked" : "separate";
}

/**
 * Whether any criterion counts; without a weight no place has a score, however much is known of it.
 * @param {Pick<Siting, "criteria">} siting
 */
export function hasWeight({criteria}) {
  return criteria.some(({weight}) => weight);
}

/**
 * The key of the words that say why a place has no rank.
 * @param {Pick<Siting, "criteria" | "status">} siting
 * @param {number} place
 */
export function unrankedKey(siting, place) {
  if (siting.status[place] === "excluded") return "siting.status.excluded";
  return hasWeight(siting) ? "siting.status.separate" : "siting.status.weightless";
}

/** @param {(number | null)[]} ranks */
function orderOf(ranks) {
  return ranks
    .flatMap((rank, place) => (rank === null ? [] : [{rank, place}]))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({place}) => place);
}
