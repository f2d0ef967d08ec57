/** Numbers for readers. */

const NO_DECIMALS_FROM = 1000;

/**
 * Write a number with grouped thousands and at most `digits` decimals.
 * @param {number} value
 * @param {number} [digits] 1 below 1,000 and 0 above unless given
 */
export function numberWords(value, digits = Math.abs(value) >= NO_DECIMALS_FROM ? 0 : 1) {
  // Not toFixed, which rounds halves such as 1.005 by their binary form.
  const scaled = Math.floor(Math.abs(value) * 10 ** digits + 0.5);
  const whole = Math.floor(scaled / 10 ** digits);
  const decimals = digits
    ? String(scaled % 10 ** digits)
        .padStart(digits, "0")
        .replace(/0+$/, "")
    : "";
  const sign = value < 0 && scaled ? "-" : "";
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
  return sign + grouped + (decimals && `.${decimals}`);
}
