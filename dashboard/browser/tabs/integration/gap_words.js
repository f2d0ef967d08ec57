/**
 * Gaps in words, which rest only on values read in sources.
 *
 * @typedef {"same" | "up" | "down"} Turn how a number went
 * @typedef {[number, number]} Span the first and the last of a row's years that may be compared
 *
 * @typedef {object} PairValues what a sentence on a pair needs: `y1`, `r1`, `d1`, `a1`, `b1` of the
 *   first year (year, ratio, difference, upper and lower region), `y2`, ... of the last
 * @property {Turn} ratio
 * @property {Turn} difference
 * @property {string} unit
 *
 * @import {Lang, Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {differenceUnit, placeWord} from "./amounts.js";
import {offeringAt} from "./chosen.js";

export const PAIRS = ["hebei", "tianjin", "extremes"];
/** The unit of what makes a place rich. */
const MONEY = "CNY";
const RATIO_DIGITS = 2;
const SPREAD_DIGITS = 3;
const SHARE_DIGITS = 1;

/**
 * The decimals of a measure's values; undefined for those of a difference, which its size decides.
 * @param {string} measure
 */
export function measureDigits(measure) {
  if (measure === "difference") return undefined;
  return measure === "ratio" ? RATIO_DIGITS : SPREAD_DIGITS;
}

/**
 * What a gap compares, as a label: who is named depends on what is measured.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} offering
 * @param {string} measure
 * @param {string} part
 */
export function partWords(lookup, lang, offering, measure, part) {
  if (part !== "extremes") return message(`integration.part.${part}`, lang);
  const {offers, offerings} = lookup.tables.integration;
  const isMoney = offers.unit_en[offerings.offer[offering]] === MONEY;
  return message(`integration.extremes.${isMoney ? "rich" : "high"}.${measure}`, lang);
}

/**
 * The row of a gap, or null. Hebei and Tianjin are compared as provinces at every level.
 * @param {Lookup} lookup
 * @param {Chosen} chosen
 * @param {string} measure
 * @param {string} part
 */
export function gapRow(lookup, chosen, measure, part) {
  const {gaps} = lookup.tables.integration;
  const isPair = part === "hebei" || part === "tianjin";
  const offering = isPair ? offeringAt(lookup, chosen.offer, "province") : chosen.offering;
  const row = gaps.offering.findIndex(
    (of, place) => of === offering && gaps.measure[place] === measure && gaps.part[place] === part,
  );
  return row < 0 ? null : row;
}

/**
 * What a sentence on a pair needs; null where fewer than two years can be compared.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {string} part
 * @param {number} [until] the last year that counts; all do unless given
 * @returns {PairValues | null}
 */
export function pairValues(lookup, view, chosen, part, until) {
  const ratio = gapRow(lookup, chosen, "ratio", part);
  const difference = gapRow(lookup, chosen, "difference", part);
  const span = spanOf(lookup, ratio, until);
  if (ratio === null || difference === null || !span) return null;
  const {years, values, upper, lower} = lookup.tables.integration.gaps;
  const name = (/** @type {number | null} */ region) =>
    regionName(lookup, /** @type {number} */ (region), view.lang);
  const [first, last] = span.map((item) => ({
    y: years[ratio][item],
    r: numberWords(values[ratio][item], RATIO_DIGITS),
    d: numberWords(values[difference][item]),
    a: name(upper[ratio][item]),
    b: name(lower[ratio][item]),
  }));
  return {
    ...numbered(first, 1),
    ...numbered(last, 2),
    ratio: turnOf(values[ratio], span, first.r, last.r),
    difference: turnOf(values[difference], span, first.d, last.d),
    unit: behindNumber(differenceUnit(lookup, view, chosen), view.lang),
  };
}

/**
 * A unit as it follows a number; a reader's own data may have none.
 * @param {string} unit
 * @param {string} lang
 */
function behindNumber(unit, lang) {
  return unit && lang === "en" ? ` ${unit}` : unit;
}

/**
 * Put a number behind the name of each value.
 * @param {Record<string, string | number>} values
 * @param {number} number
 */
function numbered(values, number) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${name}${number}`, value]),
  );
}

/**
 * How a pair's ratio and difference went, and in how many of the steps between; empty where that
 * is unknown.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {string} part
 */
export function pairSentence(lookup, view, chosen, part) {
  const found = pairValues(lookup, view, chosen, part);
  if (!found) return "";
  const {lang} = view;
  const name = part === "extremes" ? "extremes" : "pair";
  const sentence = message(`integration.said.${name}`, lang, {
    ...found,
    place: placeWord(lookup, view, chosen),
    ratio_verb: message(`integration.ratio.${found.ratio}`, lang),
    difference_verb: message(`integration.difference.${found.difference}`, lang),
  });
  return sentence + stepsWords(lookup, view, chosen, part);
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, part: string) => string} */
function stepsWords(lookup, view, chosen, part) {
  const ratios = readValues(lookup, gapRow(lookup, chosen, "ratio", part));
  const differences = readValues(lookup, gapRow(lookup, chosen, "difference", part));
  const count = ratios.length - 1;
  if (count < 2) return "";
  return message("integration.said.steps", view.lang, {
    count,
    fell: stepsOf(ratios, -1),
    grew: stepsOf(differences, 1),
  });
}

/**
 * How a spread went, what weighs it, and which years are left out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 */
export function spreadSentences(lookup, view, chosen) {
  const row = gapRow(lookup, chosen, chosen.measure, "all");
  if (row === null) return [];
  const span = spanOf(lookup, row);
  const main = span
    ? mainSentences(lookup, view, chosen, row, span)
    : [message("integration.said.unseen", view.lang)];
  return [
    ...main,
    message("integration.said.weight", view.lang),
    ...leftOutSentences(lookup, view, chosen, row),
  ];
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, row: number, span: Span) => string[]} */
function mainSentences(lookup, {lang}, chosen, row, span) {
  const {years, values} = lookup.tables.integration.gaps;
  const [v1, v2] = span.map((item) => numberWords(values[row][item], SPREAD_DIGITS));
  const [y1, y2] = span.map((item) => years[row][item]);
  const verb = message(`integration.ratio.${turnOf(values[row], span, v1, v2)}`, lang);
  const measure = message(`integration.measure.${chosen.measure}`, lang);
  const sentence = message("integration.said.spread", lang, {measure, y1, y2, verb, v1, v2});
  const between = chosen.measure === "theil" ? gapRow(lookup, chosen, "theil", "between") : null;
  if (between === null) return [sentence];
  const [s1, s2] = span.map((item) =>
    numberWords((values[between][item] / values[row][item]) * 100, SHARE_DIGITS),
  );
  return [sentence, message("integration.said.between", lang, {s1, y1, s2, y2})];
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, row: number) => string[]} */
function leftOutSentences(lookup, {lang}, chosen, row) {
  const {gaps, offerings} = lookup.tables.integration;
  const years = offerings.years_show[chosen.offering].filter(
    (year) => !gaps.years[row].includes(year),
  );
  if (!years.length) return [];
  return [
    message("integration.said.left_out", lang, {years: years.join(message("list.comma", lang))}),
  ];
}

/**
 * The places in a row of values read in a source that may be compared with the last.
 * @param {Lookup} lookup
 * @param {number} row
 * @param {number} [until] the last year that counts
 */
function readItems(lookup, row, until = Number.POSITIVE_INFINITY) {
  const {recalled, basis, years} = lookup.tables.integration.gaps;
  const read = recalled[row].flatMap((isRecalled, item) =>
    isRecalled || years[row][item] > until ? [] : [item],
  );
  const lastBasis = basis[row][read[read.length - 1]];
  return read.filter((item) => basis[row][item] === lastBasis);
}

/** @type {(lookup: Lookup, row: number | null) => number[]} */
function readValues(lookup, row) {
  if (row === null) return [];
  return readItems(lookup, row).map((item) => lookup.tables.integration.gaps.values[row][item]);
}

/** @type {(lookup: Lookup, row: number | null, until?: number) => Span | null} */
function spanOf(lookup, row, until) {
  const items = row === null ? [] : readItems(lookup, row, until);
  return items.length > 1 ? [items[0], items[items.length - 1]] : null;
}

/**
 * How a number went between the ends of a span. One that reads the same stays.
 * @param {number[]} values
 * @param {Span} span
 * @param {string} words of the first
 * @param {string} lastWords
 * @returns {Turn}
 */
export function turnOf(values, [first, last], words, lastWords) {
  if (words === lastWords) return "same";
  return values[last] > values[first] ? "up" : "down";
}

/** @type {(values: number[], sign: number) => number} */
function stepsOf(values, sign) {
  return values.filter((value, place) => place > 0 && (value - values[place - 1]) * sign > 0)
    .length;
}
