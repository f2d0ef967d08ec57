/** Numbers for readers. */

const NO_DECIMALS_FROM = 1000;
/** The sign of negative numbers in words; files for programs keep the hyphen of ASCII. */
export const MINUS = "\u2212";

/**
 * The decimals of a number for readers: 1 below 1,000, none above.
 * @param {number} value
 */
function digitsOf(value) {
  return Math.abs(value) >= NO_DECIMALS_FROM ? 0 : 1;
}

/**
 * The number that a reader sees, so that its class is that of what is written.
 * @param {number} value
 * @param {number} [digits]
 */
export function roundedAsWritten(value, digits = digitsOf(value)) {
  return (Math.sign(value) * scaledUp(value, digits)) / 10 ** digits;
}

/**
 * @param {number} value
 * @param {number} digits
 */
function scaledUp(value, digits) {
  // Not toFixed, which rounds halves such as 1.005 by their binary form.
  return Math.floor(Math.abs(value) * 10 ** digits + 0.5);
}

/**
 * Write a number with grouped thousands and at most `digits` decimals.
 * @param {number} value
 * @param {number} [digits] 1 below 1,000 and 0 above unless given
 */
export function numberWords(value, digits = digitsOf(value)) {
  const words = fullNumberWords(value, digits);
  return digits ? words.replace(/\.?0+$/, "") : words;
}

/**
 * Write a number with grouped thousands and exactly `digits` decimals.
 * @param {number} value
 * @param {number} digits
 */
export function fullNumberWords(value, digits) {
  const scaled = scaledUp(value, digits);
  const whole = Math.floor(scaled / 10 ** digits);
  const decimals = digits ? `.${String(scaled % 10 ** digits).padStart(digits, "0")}` : "";
  const sign = value < 0 && scaled ? MINUS : "";
  return sign + String(whole).replace(/\B(?=(\d{3})+$)/g, ",") + decimals;
}
