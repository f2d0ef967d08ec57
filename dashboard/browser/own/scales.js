/** Classes and axes that are the same for all years of an indicator at a level. */

const CLASS_COUNT = 5;
const SIGNIFICANT_DIGITS = 2;
/** An axis starts at zero if its lowest value is below this share of the highest. */
const NEAR_ZERO_SHARE = 0.4;
const MARGIN_SHARE = 0.06;

/**
 * The bounds between fifths, rounded to two significant digits; equal bounds once, and only those
 * with values on both sides, so that the lowest and the highest class have some.
 * @param {number[]} values at least one
 */
export function classBounds(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  const bounds = Array.from({length: CLASS_COUNT - 1}, (_, place) => {
    const position = (place + 1) * last;
    const low = Math.floor(position / CLASS_COUNT);
    const rest = position % CLASS_COUNT;
    const high = sorted[Math.min(low + 1, last)];
    return rounded((sorted[low] * (CLASS_COUNT - rest) + high * rest) / CLASS_COUNT);
  });
  return [...new Set(bounds)]
    .filter((bound) => sorted[0] <= bound && bound < sorted[last])
    .sort((a, b) => a - b);
}

/**
 * The ends of an axis with a margin; it starts at zero if values come near zero.
 * @param {number[]} values at least one
 * @param {boolean} startsAtZero
 * @returns {[number, number]}
 */
export function axisEnds(values, startsAtZero = false) {
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  const margin = (high - low) * MARGIN_SHARE;
  const isNearZero = low >= 0 && low < high * NEAR_ZERO_SHARE;
  return [startsAtZero || isNearZero ? 0 : low - margin, high + margin];
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
