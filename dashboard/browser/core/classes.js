/** Counts in at most five classes. */
import {NONE} from "./lookup.js";

const CLASS_COUNT = 5;

/**
 * Upper bounds of at most five classes that cover 1 to `most` evenly.
 * @param {number} most
 */
export function classBounds(most) {
  const count = Math.min(CLASS_COUNT, most);
  return Array.from({length: count}, (_, place) => Math.ceil((most * (place + 1)) / count));
}

/**
 * Place a count on the five steps of the scale; the highest class is always the darkest.
 * @param {number} count
 * @param {number[]} upper upper bounds of the classes
 */
export function ramp(count, upper) {
  return count ? CLASS_COUNT - upper.length + 1 + upper.findIndex((bound) => count <= bound) : NONE;
}
