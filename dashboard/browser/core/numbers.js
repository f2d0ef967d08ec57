/** Numbers as a reader says them. Twin of dashboard/numbers.py. */

const NO_DECIMALS_FROM = 1000;

/** A number with grouped thousands and at most `digits` decimals (one below 1,000, else none). */
export function numberWords(value, digits = Math.abs(value) >= NO_DECIMALS_FROM ? 0 : 1) {
  // The same steps in both languages: their own ways of formatting round halves apart.
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
