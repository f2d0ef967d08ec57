/**
 * Scores: each criterion from 0 to 100, and their mean for each place.
 *
 * What is missing is left out of the mean, never counted as zero.
 *
 * @typedef {(number | null)[]} Scores by place
 */
import {exactExp, exactLn} from "./exact.js";

const TOP = 100;
const EVEN = 50;
/** A place is ranked if what is known of it has at least this share of the weights. */
export const COVERAGE_MIN = 0.6;
/** The geometric mean counts lower scores as this: a zero would outweigh everything else. */
export const GEOMETRIC_FLOOR = 1;
const DECIMALS = 1e6;

/**
 * Scores from 0, the worst known value, to 100, the best.
 * @param {(number | null)[]} values by place
 * @param {"rank" | "range"} scaling by the share of places that are worse, or by the distance to
 *   the worst
 * @param {"low" | "high"} prefer
 * @returns {Scores}
 */
export function scaled(values, scaling, prefer) {
  const known = /** @type {number[]} */ (values.filter((value) => value !== null));
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  return values.map((value) => {
    if (value === null) return null;
    if (!span) return EVEN;
    const high = scaling === "rank" ? percentile(value, known) : ((value - least) / span) * TOP;
    return prefer === "high" ? high : TOP - high;
  });
}

/**
 * The share of the other places with a lower value; of those with the same value half.
 * @param {number} value
 * @param {number[]} known
 */
function percentile(value, known) {
  let below = 0;
  let same = -1;
  for (const other of known) {
    if (other < value) below += 1;
    else if (other === value) same += 1;
  }
  return ((below + same / 2) / (known.length - 1)) * TOP;
}

/**
 * What the mean adds up: scores, or their logarithms.
 * @param {Scores} scores
 * @param {"arithmetic" | "geometric"} mean
 * @returns {Scores}
 */
export function summands(scores, mean) {
  if (mean === "arithmetic") return scores;
  return scores.map((score) => (score === null ? null : exactLn(Math.max(score, GEOMETRIC_FLOOR))));
}

/**
 * The weighted mean of what is known of each place; null where nothing is.
 * @param {Scores[]} columns by criterion
 * @param {number[]} weights by criterion
 * @param {number} count of places
 * @returns {Scores}
 */
export function weightedMeans(columns, weights, count) {
  return Array.from({length: count}, (_, place) => weightedMean(columns, weights, place));
}

/**
 * The weighted mean of what is known of a place; null where nothing is.
 * @param {Scores[]} columns by criterion
 * @param {number[]} weights by criterion
 * @param {number} place
 */
export function weightedMean(columns, weights, place) {
  let sum = 0;
  let weight = 0;
  for (let one = 0; one < columns.length; one += 1) {
    const score = columns[one][place];
    if (score === null) continue;
    sum += weights[one] * score;
    weight += weights[one];
  }
  return weight ? sum / weight : null;
}

/**
 * A mean as a score, rounded so that equal places stay equal on every machine.
 * @param {number | null} mean
 * @param {"arithmetic" | "geometric"} kind
 */
export function scoreOf(mean, kind) {
  if (mean === null) return null;
  const score = kind === "geometric" ? exactExp(mean) : mean;
  return Math.round(score * DECIMALS) / DECIMALS;
}

/**
 * The share of the weights of what is known, by place.
 * @param {Scores[]} columns by criterion
 * @param {number[]} weights
 * @param {number} count of places
 */
export function coverages(columns, weights, count) {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({length: count}, (_, place) => {
    const known = weights.reduce(
      (sum, weight, one) => sum + (columns[one][place] === null ? 0 : weight),
      0,
    );
    return whole ? known / whole : 0;
  });
}

/**
 * Ranks from 1, the best; equal scores share a rank, and null has none.
 * @param {Scores} scores
 */
export function ranksOf(scores) {
  const known = scores.filter((score) => score !== null);
  return scores.map((score) =>
    score === null ? null : 1 + known.filter((one) => one > score).length,
  );
}
