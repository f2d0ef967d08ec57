/**
 * Amounts in words, in the units that are usual in each language.
 *
 * A seed keeps the value and unit of its source: 4600 of "100 million yuan (more than)". In English
 * this reads "more than 460 billion yuan", in Chinese "超过4,600亿元".
 *
 * @import {Lang} from "../core/types.js"
 */
import {numberWords} from "../core/numbers.js";

/** Enough to write every value of the seeds without rounding. */
const DECIMALS = 2;
/**
 * By unit of a seed: the usual unit, and how many of it make one of the seed's.
 * @type {Record<string, [unit: string, factor: number]>}
 */
const USUAL_UNITS = {
  "100 million yuan": ["billion yuan", 0.1],
  "100 million yuan a year": ["billion yuan a year", 0.1],
  km2: ["km²", 1],
  百万人: ["万人", 100],
  百万人次: ["万人次", 100],
  百万平方米: ["万平方米", 100],
  "百万吨/年": ["万吨/年", 100],
  十亿元: ["亿元", 10],
};
/**
 * From so many of a unit on, a larger one is usual.
 * @type {Record<string, [most: number, unit: string]>}
 */
const LARGER_UNITS = {"billion yuan": [1000, "trillion yuan"], 亿元: [10_000, "万亿元"]};
const QUALIFIER = /(?: \((more than|about|almost)\)|（(超过|约|近)）)$/;

/**
 * Write an amount: "more than 460 billion yuan", "超过4,600亿元".
 * @param {number} value
 * @param {string} unit of the seed, in the language
 * @param {Lang} lang
 */
export function amountWords(value, unit, lang) {
  const [end = "", inEnglish, inChinese] = QUALIFIER.exec(unit) ?? [];
  const qualifier = inEnglish ?? inChinese ?? "";
  const [number, name] = usualAmount(value, unit.slice(0, unit.length - end.length));
  // An index names the year that it is measured by.
  if (name.includes("=")) return lang === "en" ? `${number} (${name})` : `${number}（${name}）`;
  return [qualifier, number, name].filter(Boolean).join(lang === "en" ? " " : "");
}

/**
 * The number and the unit, converted to the usual unit.
 * @param {number} value
 * @param {string} unit
 */
function usualAmount(value, unit) {
  const [usual, factor] = USUAL_UNITS[unit] ?? [unit, 1];
  const [most, larger] = LARGER_UNITS[usual] ?? [Number.POSITIVE_INFINITY, usual];
  const amount = value * factor;
  if (amount >= most) return [numberWords(amount / most, DECIMALS), larger];
  return [numberWords(amount, DECIMALS), usual];
}
