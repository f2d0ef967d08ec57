/**
 * Reads the cells of a reader's table: numbers with separators and units, years, coordinates. A
 * cell that is none of these is null, never a guess.
 */

const INVISIBLE = /[\p{Cf}\p{Cc}\s]/gu;
const FACTORS = /** @type {const} */ ({万: 1e4, 百万: 1e6, 亿: 1e8, 万亿: 1e12});
const UNIT = /(万亿|百万|万|亿)?(?:元|人|户|家|个|吨|公里)?$/u;
const PERCENT = /[%％]$/u;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MINUTES = 60;
const SECONDS = 3600;
/** Degrees with minutes and seconds, and a letter for the direction before or after. */
const DEGREES = new RegExp(
  [
    "^(?:东经|北纬)?([NSEW东西南北])?\\s*",
    "(\\d{1,3})\\s*[°度:\\s]\\s*",
    "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:['′’分:\\s]|$)\\s*)?",
    "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:[\"″”秒]|['′’]{2})?\\s*)?",
    "([NSEW])?$",
  ].join(""),
  "u",
);
/** Degrees with a decimal comma: none has thousands. */
const COMMA_DEGREES = /^\s*[-+−]?\d{1,3},\d+\s*$/u;
/** What a table writes where it has no value. */
const EMPTY = new Set(["", "-", "--", "—", "…", "...", "na", "n/a", "nan", "null", "none", "无"]);

/**
 * Whether a cell says that there is no value.
 * @param {string} text
 */
export function isEmpty(text) {
  return EMPTY.has(plain(text).toLowerCase());
}

/** @param {string} text */
function plain(text) {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(/^[−–]/, "-");
}

/**
 * The decimal mark of a column: "," if a comma stands where no thousands separator can, or after
 * points; otherwise ".".
 * @param {string[]} texts
 */
export function decimalMark(texts) {
  const numbers = texts.map((text) => plain(text).replace(PERCENT, ""));
  const isComma = numbers.some((text) =>
    /^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d+,\d{1,2}$|^-?\d+,\d{4,}$/.test(text),
  );
  const isPoint = numbers.some((text) => /^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?\d*\.\d{1,2}$/.test(text));
  return isComma && !isPoint ? "," : ".";
}

/**
 * Read a number; null if the text is none. A percentage is the number before its sign.
 * @param {string} text
 * @param {string} [decimal] the decimal mark of the column
 */
export function readNumber(text, decimal = ".") {
  const [, factor] = /** @type {RegExpExecArray} */ (UNIT.exec(plain(text).replace(PERCENT, "")));
  const digits = plain(text)
    .replace(PERCENT, "")
    .replace(UNIT, "")
    .replace(/^[¥￥$]/, "");
  const thousands = decimal === "." ? "," : ".";
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const single = new RegExp(
    `^[-+]?(?:\\d+(?:\\${decimal}\\d*)?|\\${decimal}\\d+)(?:e[-+]?\\d+)?$`,
    "i",
  );
  if (!grouped.test(digits) && !single.test(digits)) return null;
  const value = Number(digits.replaceAll(thousands, "").replace(decimal, "."));
  const scale = factor ? FACTORS[/** @type {keyof typeof FACTORS} */ (factor)] : 1;
  return Number.isFinite(value) ? value * scale : null;
}

/**
 * Read a year, of a year or a date; null if the text is neither.
 * @param {string} text
 */
export function readYear(text) {
  const found = /^(\d{4})(?:\.0+)?(?:年.*|[-/.]\d{1,2}(?:[-/.].*)?|\d{4})?$/u.exec(plain(text));
  const year = found ? Number(found[1]) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/**
 * Read a longitude or a latitude in degrees, or in degrees, minutes and seconds; null if the text
 * is neither. West and south are negative.
 * @param {string} text
 */
export function readCoordinate(text) {
  // Blanks stand between degrees and minutes, not between thousands.
  const decimal = COMMA_DEGREES.test(text) ? "," : ".";
  const number = /\d\s+\d/u.test(text) ? null : readNumber(text, decimal);
  if (number !== null) return number;
  const letters = text.normalize("NFKC").trim().toUpperCase();
  const parts = DEGREES.exec(letters);
  if (!parts) return null;
  const [, before, degrees, minutes = "0", seconds = "0", after] = parts;
  if (Number(minutes) >= MINUTES || Number(seconds) >= MINUTES) return null;
  const value = Number(degrees) + Number(minutes) / MINUTES + Number(seconds) / SECONDS;
  return /[SW西南]/u.test(before ?? after ?? "") ? -value : value;
}
