/**
 * Logarithms and random numbers that are the same on every machine: only additions, products and
 * quotients, which the standard of floating-point numbers fixes to the last bit. `Math.log` may
 * differ between machines in its last bit, and so could a rank.
 */

const LN_2 = Math.LN2;
const LN_TERMS = 20;
const EXP_TERMS = 18;
const FNV_START = 2166136261;
const FNV_FACTOR = 16777619;
const TWO_TO_32 = 4294967296;

/**
 * The natural logarithm of a positive number, to about 15 digits.
 * @param {number} value
 */
export function exactLn(value) {
  let mantissa = value;
  let halvings = 0;
  for (; mantissa > 1.5; halvings += 1) mantissa /= 2;
  for (; mantissa < 0.75; halvings -= 1) mantissa *= 2;
  // ln m = 2 artanh((m - 1) / (m + 1)), whose series converges fast near 1.
  const root = (mantissa - 1) / (mantissa + 1);
  const square = root * root;
  let sum = 0;
  for (let term = LN_TERMS; term >= 0; term -= 1) sum = sum * square + 1 / (2 * term + 1);
  return 2 * root * sum + halvings * LN_2;
}

/**
 * The number whose natural logarithm this is, to about 15 digits.
 * @param {number} value
 */
export function exactExp(value) {
  const doublings = Math.round(value / LN_2);
  const rest = value - doublings * LN_2;
  let sum = 1;
  for (let term = EXP_TERMS; term > 0; term -= 1) sum = 1 + (rest / term) * sum;
  const factor = doublings < 0 ? 0.5 : 2;
  for (let left = Math.abs(doublings); left > 0; left -= 1) sum *= factor;
  return sum;
}

/**
 * A whole number from a text (FNV-1a), so that a link always draws the same numbers.
 * @param {string} text
 */
export function seedOf(text) {
  let hash = FNV_START;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), FNV_FACTOR);
  return hash >>> 0;
}

/**
 * A sequence of numbers from 0 to below 1, by integer steps only (the generator mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function seededNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}
