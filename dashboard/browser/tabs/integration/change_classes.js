/**
 * Classes of changes around zero: falls on one side of the colour scale, rises on the other, and
 * no change between them. Where all go one way, the classes start near the smallest change.
 *
 * @typedef {object} ChangeClass
 * @property {number} z place on the colour scale: falls, the largest first, `SAME`, rises
 * @property {-1 | 0 | 1} side -1: a fall
 * @property {number} low the class lies above this size and reaches to `high`
 * @property {number} high
 */
import {NONE} from "../../core/lookup.js";

const SHADE_COUNT = 5;
/** Classes on each side where some places fall and others rise. */
const SIDE_COUNT = 3;
const NICE_STEPS = [1, 2, 2.5, 5, 10];
/** The class of no change; the falls are below it, the rises above it. */
export const SAME = SHADE_COUNT + 1;
/** The shades of a side by its number of classes, the palest first. */
const SHADES = [[], [3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];

/**
 * The classes of some changes, the largest fall first.
 * @param {(number | null)[]} changes null: unknown
 * @returns {ChangeClass[]}
 */
export function changeClasses(changes) {
  const known = changes.filter((change) => change !== null);
  const falls = known.filter((change) => change < 0).map((change) => -change);
  const rises = known.filter((change) => change > 0);
  const isMixed = falls.length > 0 && rises.length > 0;
  const bounds = isMixed
    ? niceBounds(0, Math.max(...falls, ...rises), SIDE_COUNT)
    : niceBounds(Math.min(...falls, ...rises), Math.max(...falls, ...rises), SHADE_COUNT);
  const same = isMixed || known.includes(0) ? [sameClass()] : [];
  return [...sideClasses(falls, bounds, -1).reverse(), ...same, ...sideClasses(rises, bounds, 1)];
}

/**
 * The class of a change: its place on the colour scale.
 * @param {number | null} change
 * @param {ChangeClass[]} classes
 */
export function classOfChange(change, classes) {
  if (change === null) return NONE;
  if (change === 0) return SAME;
  const side = Math.sign(change);
  const size = Math.abs(change);
  const found = classes.find((one) => one.side === side && one.low < size && size <= one.high);
  return found?.z ?? NONE;
}

/**
 * The classes of a side, the smallest change first; none above its largest change.
 * @param {number[]} sizes
 * @param {number[]} bounds
 * @param {-1 | 1} side
 * @returns {ChangeClass[]}
 */
function sideClasses(sizes, bounds, side) {
  const most = Math.max(0, ...sizes);
  const shades = SHADES[bounds.length - 1];
  return shades
    .map((shade, place) => ({
      z: SAME + side * shade,
      side,
      low: bounds[place],
      high: bounds[place + 1],
    }))
    .filter(({low}) => low < most);
}

/** @returns {ChangeClass} */
function sameClass() {
  return {z: SAME, side: 0, low: 0, high: 0};
}

/**
 * Round bounds of at most `count` equal classes that hold two sizes; the lowest bound lies below
 * the smaller one.
 * @param {number} least
 * @param {number} most
 * @param {number} count
 * @returns {number[]}
 */
function niceBounds(least, most, count) {
  if (!Number.isFinite(most)) return [0];
  const span = Math.max(most - least, most / SHADE_COUNT);
  for (const step of niceSteps(span / count)) {
    const first = least === 0 ? 0 : Math.ceil(least / step) - 1;
    const last = Math.ceil(most / step);
    if (last - first <= count)
      return Array.from({length: last - first + 1}, (_, place) => rounded((first + place) * step));
  }
  return [0, most];
}

/**
 * Round steps from about `least` upward.
 * @param {number} least
 */
function niceSteps(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return [...NICE_STEPS, 20, 25, 50].map((step) => step * power).filter((step) => step >= least);
}

/**
 * Without the remainder of binary fractions, such as 0.30000000000000004.
 * @param {number} value
 */
function rounded(value) {
  return Number(value.toPrecision(12));
}
