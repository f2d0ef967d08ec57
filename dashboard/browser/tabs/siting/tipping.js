/**
 * The smallest change of one weight that puts another place first.
 *
 * @typedef {object} Tipping
 * @property {number} criterion its place among the criteria
 * @property {number} weight at which the two are level
 * @property {number} winner the place that is first beyond it
 *
 * @import {View} from "../../core/types.js"
 * @import {Siting} from "./siting.js"
 */
import {WEIGHT_MAX} from "../../core/criteria.js";
import {COVERAGE_MIN, coverages, scoreOf, summands, weightedMeans} from "./scores.js";

const BEYOND = 1e-4;

/**
 * Find it; null: no weight from 0 to 5 puts another place first. The requirements stay.
 * @param {View} view
 * @param {Siting} siting
 * @returns {Tipping | null}
 */
export function tippingOf(view, siting) {
  const {criteria, order} = siting;
  if (order.length < 2) return null;
  const columns = criteria.map(({scores}) => summands(scores, view.mean));
  const found = criteria
    .flatMap(({weight}, criterion) =>
      levelWeights(siting, columns, criterion).map((at) => ({criterion, at, step: at - weight})),
    )
    .sort((a, b) => Math.abs(a.step) - Math.abs(b.step) || a.criterion - b.criterion);
  for (const {criterion, at, step} of found) {
    const winner = winnerAt(view, siting, columns, criterion, at + Math.sign(step) * BEYOND);
    if (winner !== null && winner !== order[0]) return {criterion, weight: at, winner};
  }
  return null;
}

/**
 * The weights of a criterion at which the first place is level with another one, or at which a
 * place is just known well enough to be ranked.
 * @param {Siting} siting
 * @param {(number | null)[][]} columns
 * @param {number} criterion
 */
function levelWeights({criteria, order, rows, status}, columns, criterion) {
  const weights = criteria.map(({weight}, one) => (one === criterion ? 0 : weight));
  const part = (/** @type {number} */ place) => {
    let [sum, weight] = [0, 0];
    columns.forEach((column, one) => {
      const score = column[place];
      if (score === null) return;
      sum += weights[one] * score;
      weight += weights[one];
    });
    const own = columns[criterion][place];
    return {sum, weight, own: own ?? 0, isKnown: own === null ? 0 : 1};
  };
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const first = part(order[0]);
  const others = rows.flatMap((_, place) =>
    place !== order[0] && status[place] !== "excluded" ? [part(place)] : [],
  );
  const thresholds = [first, ...others].map(({weight, isKnown}) =>
    isKnown ? (COVERAGE_MIN * whole - weight) / (1 - COVERAGE_MIN) : weight / COVERAGE_MIN - whole,
  );
  const levels = others.flatMap((other) => roots(first, other));
  return [...levels, ...thresholds].filter((at) => at >= 0 && at <= WEIGHT_MAX);
}

/**
 * Where two means are equal: (s + w a) / (c + w k) = (t + w b) / (d + w m), for w.
 * @param {{sum: number, weight: number, own: number, isKnown: number}} one
 * @param {{sum: number, weight: number, own: number, isKnown: number}} other
 */
function roots(one, other) {
  const square = one.own * other.isKnown - other.own * one.isKnown;
  const linear =
    one.sum * other.isKnown +
    one.own * other.weight -
    other.sum * one.isKnown -
    other.own * one.weight;
  const constant = one.sum * other.weight - other.sum * one.weight;
  if (square === 0) return linear === 0 ? [] : [-constant / linear];
  const discriminant = linear * linear - 4 * square * constant;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-linear - root) / (2 * square), (-linear + root) / (2 * square)];
}

/**
 * The place that is first with another weight; null: none, or several.
 * @param {View} view
 * @param {Siting} siting
 * @param {(number | null)[][]} columns
 * @param {number} criterion
 * @param {number} weight
 */
function winnerAt({mean}, {criteria, rows, status}, columns, criterion, weight) {
  if (weight < 0 || weight > WEIGHT_MAX) return null;
  const weights = criteria.map((one, place) => (place === criterion ? weight : one.weight));
  const coverage = coverages(columns, weights, rows.length);
  const scores = weightedMeans(columns, weights, rows.length).map((one, place) =>
    status[place] === "excluded" || coverage[place] < COVERAGE_MIN - Number.EPSILON
      ? null
      : scoreOf(one, mean),
  );
  const best = Math.max(...scores.map((score) => score ?? -1));
  const winners = scores.flatMap((score, place) => (score === best ? [place] : []));
  return winners.length === 1 ? winners[0] : null;
}
