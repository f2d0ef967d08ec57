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
 * @import {View} from "../../core/types.js"
 * @import {Judged, Siting} from "./siting.js"
 */
import {seededNumbers, seedOf} from "./exact.js";
import {scaled, summands, weightedMean} from "./scores.js";

export const DRAWS = 1000;
export const SPREAD = 0.2;
const TOP = 3;
const SLICE = 100;
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
  const known = knownOf.get(siting);
  if (known) return known;
  const steps = drawInSlices(view, siting);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Draw in slices, so that a page can do other things in between.
 * @param {View} view
 * @param {Siting} siting
 * @returns {Generator<void, Robustness>}
 */
export function* drawInSlices(view, siting) {
  const known = knownOf.get(siting);
  if (known) return known;
  const random = seededNumbers(seedOf(siting.key));
  const tally = newTally(siting.order.length);
  const means = new Float64Array(siting.order.length);
  const columns = columnsOf(view, siting);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    if (draw % SLICE === 0) yield;
    drawMeans(view, siting, columns, random, means);
    count(tally, means);
  }
  const made = resultOf(siting, tally);
  knownOf.set(siting, made);
  return made;
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
 * @param {View} view
 * @param {Siting} siting
 */
function columnsOf({mean}, {criteria, order}) {
  return criteria.map(({scores}) => {
    const all = summands(scores, mean);
    return order.map((place) => all[place]);
  });
}

/**
 * Fill the means of one draw.
 * @param {View} view
 * @param {Siting} siting
 * @param {(number | null)[][]} columns
 * @param {() => number} random
 * @param {Float64Array} means which change
 */
function drawMeans(view, siting, columns, random, means) {
  const weights = siting.criteria.map(({weight}) => weight * (1 - SPREAD + 2 * SPREAD * random()));
  const drawn = siting.criteria.map((criterion, one) =>
    hasSpread(criterion) ? drawnColumn(view, siting, criterion, random) : columns[one],
  );
  for (let row = 0; row < means.length; row += 1) {
    const mean = /** @type {number} */ (weightedMean(drawn, weights, row)); // it has a rank
    // Rounded, so that equal places stay equal whatever the order of the sums.
    means[row] = Math.round(mean / STEP) * STEP;
  }
}

/** @param {Judged} criterion */
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
 * @param {View} view
 * @param {Siting} siting
 * @param {Judged} criterion
 * @param {() => number} random
 */
function drawnColumn({scaling, mean}, {order}, {values, prefer}, random) {
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
 * @param {Siting} siting
 * @param {ReturnType<typeof newTally>} tally
 * @returns {Robustness}
 */
function resultOf({rows, order}, {low, high, top3, first, ahead}) {
  const rowOf = new Map(order.map((place, row) => [place, row]));
  /** @type {(column: Int32Array, whole: number) => (number | null)[]} */
  const byPlace = (column, whole) =>
    rows.map((_, place) => {
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
