/**
 * The values of the Structure tab, and the classes that colour them.
 *
 * A place and a section name each value, as in chosen.js.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {numberWords, roundedAsWritten} from "../../core/numbers.js";
import {hiddenReason, measureOf, scopeOf, tabTables, yearRow} from "./chosen.js";

export const SECTION_KINDS = ["extract", "make", "trade", "knowledge", "public"];
export const QUOTIENT_BOUNDS = [0.5, 0.8, 1.25, 2];
export const SHARE_BOUNDS = [0.02, 0.05, 0.1, 0.2];
export const LIKENESS_BOUNDS = [0.6, 0.7, 0.8, 0.9];
const TOP_SECTIONS_MAX = 3;
const EVEN = 1;
const QUOTIENT_DIGITS = 2;
/** Shares and likeness are written in percent. */
const SHARE_DIGITS = 3;
const LIKENESS_DIGITS = 2;

/**
 * Whether the place has no employment in that year, because it is left out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
export function isAbsent(lookup, view, place) {
  const shares = tabTables(lookup).employment.share[yearRow(lookup, view)][place];
  return measureOf(view) !== "listed" && shares[0] === null;
}

/**
 * A quotient, a share (0-1) or a count; null where it is absent.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
export function valueAt(lookup, view, place, section) {
  const {listed, employment} = tabTables(lookup);
  const measure = measureOf(view);
  if (measure === "listed") {
    const isHidden = view.recalled === "hide" && listed.is_recalled[place][section];
    return isHidden ? null : listed.companies[place][section];
  }
  const table = measure === "share" ? employment.share : employment[`${measure}_${view.benchmark}`];
  return table[yearRow(lookup, view)][place][section];
}

/**
 * What colours a cell: the value, or the quotient of listed companies.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
export function quotientAt(lookup, view, place, section) {
  if (measureOf(view) !== "listed") return valueAt(lookup, view, place, section);
  const {listed} = tabTables(lookup);
  const isHidden = view.recalled === "hide" && listed.is_quotient_recalled[place][section];
  return isHidden ? null : listed.quotient[place][section];
}

/**
 * Whether a value is recalled, not read from its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
export function isRecalledAt(lookup, view, place, section) {
  return measureOf(view) === "listed" && tabTables(lookup).listed.is_recalled[place][section];
}

/**
 * What is doubtful about a value: misread, benchmark; empty if nothing is known.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
export function doubtAt(lookup, view, place, section) {
  const measure = measureOf(view);
  if (measure === "listed") return "";
  const doubt = tabTables(lookup).employment.doubt[yearRow(lookup, view)][place][section] ?? "";
  const needsNation = measure !== "share" && view.benchmark === "nation";
  return doubt === "benchmark" && !needsNation ? "" : doubt;
}

/**
 * The Krugman index of specialisation.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
export function krugmanAt(lookup, view, place) {
  const {krugman} = tabTables(lookup);
  return krugman[`${scopeOf(view)}_${view.benchmark}`][yearRow(lookup, view)][place];
}

/**
 * The sections that stand out, most first, three at most, without doubtful and recalled ones.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
export function topSections(lookup, view, place) {
  const floor = measureOf(view) === "share" ? 0 : EVEN;
  const found = tabTables(lookup).sections.code.flatMap((_, section) => {
    const value = quotientAt(lookup, view, place, section);
    if (value === null || value <= floor || hiddenReason(lookup, view, section)) return [];
    const isSure =
      !doubtAt(lookup, view, place, section) && !isRecalledAt(lookup, view, place, section);
    return isSure ? [{value, section}] : [];
  });
  found.sort((a, b) => b.value - a.value || a.section - b.section);
  return found.slice(0, TOP_SECTIONS_MAX).map(({section}) => section);
}

/**
 * Write a value: a quotient with two decimals, a share in percent, a count.
 * @param {View} view
 * @param {number} value
 */
export function formatValue(view, value) {
  return measureOf(view) === "share"
    ? numberWords(value * 100)
    : numberWords(value, QUOTIENT_DIGITS);
}

/**
 * Write a likeness in percent, without decimals.
 * @param {number} value
 */
export function formatLikeness(value) {
  return String(Math.floor(value * 100 + 0.5));
}

/**
 * The class of a value among the five of its measure; 0 is absent.
 * @param {View} view
 * @param {number | null} value
 */
export function valueClass(view, value) {
  return measureOf(view) === "share"
    ? classOf(value, SHARE_BOUNDS, SHARE_DIGITS)
    : classOf(value, QUOTIENT_BOUNDS, QUOTIENT_DIGITS);
}

/**
 * The class of a likeness among five; 0 is absent.
 * @param {number | null} value
 */
export function likenessClass(value) {
  return classOf(value, LIKENESS_BOUNDS, LIKENESS_DIGITS);
}

/**
 * The class between bounds of a value as it is written, from 1; 0 is absent. A bound belongs to the
 * class above it.
 * @param {number | null} value
 * @param {number[]} bounds
 * @param {number} digits with which the value is written
 */
export function classOf(value, bounds, digits) {
  if (value === null) return 0;
  const written = roundedAsWritten(value, digits);
  return 1 + bounds.filter((bound) => written >= bound).length;
}
