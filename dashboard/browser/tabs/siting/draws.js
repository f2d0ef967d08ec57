/**
 * How robust the ranking is: the same places ranked with other weights, drawn at random.
 *
 * @typedef {object} Robustness by place; of places with a rank only
 * @property {(number | null)[]} low the best rank of all draws
 * @property {(number | null)[]} high the worst
 * @property {(number | null)[]} top3 share of the draws in which it is among the first three
 * @property {(number | null)[]} first share of the draws in which it is first
 * @property {number[]} ahead by position in the order, share of the draws in which the place is
 *   strictly ahead of the next one
 *
 * @typedef {Pick<Judged, "weight" | "prefer" | "scores"> & {values: Drawn[]}} DrawnCriterion
 * @typedef {Pick<Judged["values"][number], "value" | "others">} Drawn
 *
 * @typedef {object} DrawnOf what the draws depend on
 * @property {string} key
 * @property {View["scaling"]} scaling
 * @property {View["mean"]} mean
 * @property {number} count of places
 * @property {number[]} order
 * @property {DrawnCriterion[]} criteria
 *
 * @import {View} from "../../core/types.js"
 * @import {Judged, Siting} from "./siting.js"
 */
import {seededNumbers, seedOf} from "./exact.js";
import {scaled, summands, weightedMean} from "./scores.js";

export const DRAWS = 1000;
export const SPREAD = 0.2;
const TOP = 3;
const STEP = 1e-6;
/** @type {WeakMap<Siting, Robustness>} */
const knownOf = new WeakMap();

/**
 * Draw at once.
 * @param {View} view
 * @param {Siting} siting
 * @returns {Robustness}
 */
export function robustnessOf(view, siting) {
  return knownRobustness(siting) ?? keepRobustness(siting, draw(askedOf(view, siting)));
}

/**
 * What was drawn of these places before.
 * @param {Siting} siting
 */
export function knownRobustness(siting) {
  return knownOf.get(siting);
}

/**
 * @param {Siting} siting
 * @param {Robustness} made
 */
export function keepRobustness(siting, made) {
  knownOf.set(siting, made);
  return made;
}

/**
 * What the draws depend on, as plain values that a worker takes.
 * @param {View} view
 * @param {Siting} siting
 * @returns {DrawnOf}
 */
export function askedOf({scaling, mean}, {key, rows, order, criteria}) {
  return {
    key,
    scaling,
    mean,
    count: rows.length,
    order,
    criteria: criteria.map(({weight, prefer, scores, values}) => ({
      weight,
      prefer,
      scores,
      values: values.map(({value, others}) => ({value, others})),
    })),
  };
}

/**
 * @param {DrawnOf} asked
 * @returns {Robustness}
 */
export function draw(asked) {
  const {key, order} = asked;
  const random = seededNumbers(seedOf(key));
  const tally = newTally(order.length);
  const means = new Float64Array(order.length);
  const columns = columnsOf(asked);
  for (let drawn = 0; drawn < DRAWS; drawn += 1) {
    drawMeans(asked, columns, random, means);
    count(tally, means);
  }
  return resultOf(asked, tally);
}

/** @param {number} size */
function newTally(size) {
  return {
    low: new Int32Array(size).fill(size + 1),
    high: new Int32Array(size),
    top3: new Int32Array(size),
    first: new Int32Array(size),
    ahead: new Int32Array(size),
    sorted: new Float64Array(size),
  };
}

/**
 * What the means add up, of the ranked places in their order.
 * @param {DrawnOf} asked
 */
function columnsOf({mean, criteria, order}) {
  return criteria.map(({scores}) => {
    const all = summands(scores, mean);
    return order.map((place) => all[place]);
  });
}

/**
 * Fill the means of one draw.
 * @param {DrawnOf} asked
 * @param {(number | null)[][]} columns
 * @param {() => number} random
 * @param {Float64Array} means which change
 */
function drawMeans(asked, columns, random, means) {
  const weights = asked.criteria.map(({weight}) => weight * (1 - SPREAD + 2 * SPREAD * random()));
  const drawn = asked.criteria.map((criterion, one) =>
    hasSpread(criterion) ? drawnColumn(asked, criterion, random) : columns[one],
  );
  for (let row = 0; row < means.length; row += 1) {
    const mean = /** @type {number} */ (weightedMean(drawn, weights, row)); // it has a rank
    // Rounded, so that equal places stay equal whatever the order of the sums.
    means[row] = Math.round(mean / STEP) * STEP;
  }
}

/** @param {DrawnCriterion} criterion */
function hasSpread({values, weight}) {
  return weight > 0 && values.some(({others}) => others.length);
}

/**
 * How many values are drawn, since sources differ about them.
 * @param {Judged[]} criteria
 */
export function spreadCount(criteria) {
  return criteria
    .filter(hasSpread)
    .reduce((sum, {values}) => sum + values.filter(({others}) => others.length).length, 0);
}

/**
 * The scores of a criterion whose sources differ: of each such place, one of the values is drawn.
 * @param {DrawnOf} asked
 * @param {DrawnCriterion} criterion
 * @param {() => number} random
 */
function drawnColumn({scaling, mean, order}, {values, prefer}, random) {
  const numbers = values.map(({value, others}) => {
    if (!others.length || value === null) return value;
    return [value, ...others][Math.floor(random() * (others.length + 1))];
  });
  const all = summands(scaled(numbers, scaling, prefer), mean);
  return order.map((place) => all[place]);
}

/**
 * Count the ranks of one draw.
 * @param {ReturnType<typeof newTally>} tally which changes
 * @param {Float64Array} means
 */
function count({low, high, top3, first, ahead, sorted}, means) {
  sorted.set(means);
  sorted.sort();
  for (let row = 0; row < means.length; row += 1) {
    const rank = 1 + countAbove(sorted, means[row]);
    if (rank < low[row]) low[row] = rank;
    if (rank > high[row]) high[row] = rank;
    if (rank <= TOP) top3[row] += 1;
    if (rank === 1) first[row] += 1;
    if (means[row] > means[row + 1]) ahead[row] += 1;
  }
}

/**
 * How many of the sorted numbers are above one of them.
 * @param {Float64Array} sorted
 * @param {number} mean
 */
function countAbove(sorted, mean) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] > mean) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

/**
 * @param {DrawnOf} asked
 * @param {ReturnType<typeof newTally>} tally
 * @returns {Robustness}
 */
function resultOf({count: size, order}, {low, high, top3, first, ahead}) {
  const rowOf = new Map(order.map((place, row) => [place, row]));
  /** @type {(column: Int32Array, whole: number) => (number | null)[]} */
  const byPlace = (column, whole) =>
    Array.from({length: size}, (_, place) => {
      const row = rowOf.get(place);
      return row === undefined ? null : column[row] / whole;
    });
  return {
    low: byPlace(low, 1),
    high: byPlace(high, 1),
    top3: byPlace(top3, DRAWS),
    first: byPlace(first, DRAWS),
    ahead: [...ahead].slice(0, -1).map((times) => times / DRAWS),
  };
}
