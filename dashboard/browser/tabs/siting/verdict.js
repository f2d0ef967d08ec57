/**
 * How robust the ranking is, in sentences.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Robustness} from "./draws.js"
 * @import {Siting} from "./siting.js"
 */
import {message} from "../../core/messages.js";
import {joinWords} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {criterionName} from "./names.js";
import {placeName} from "./sentences.js";
import {tippingOf} from "./tipping.js";

const NAMED = 3;
/** Two places are told apart if one is ahead in this share of the draws. */
export const APART_MIN = 0.9;
const WEIGHT_DIGITS = 2;

/**
 * How robust the first places are.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 * @param {Robustness} robustness
 */
export function verdictOf(lookup, view, siting, {first, ahead}) {
  const {lang} = view;
  const {order} = siting;
  if (!order.length) return message("siting.verdict.none", lang);
  const [leader] = order;
  const head = message("siting.verdict.first", lang, {
    place: placeName(lookup, view, siting, leader),
    share: percentWords(first[leader] ?? 0),
  });
  if (order.length < 2) return message("siting.sentence", lang, {words: head});
  const level = levelRuns(ahead.slice(0, NAMED)).map((run) =>
    joinWords(
      run.map((position) => message(ORDINALS[position], lang)),
      lang,
    ),
  );
  const apart = order.length === 2 ? "siting.verdict.apart.two" : "siting.verdict.apart";
  const rest = level.length
    ? message("siting.verdict.level", lang, {places: level.join(message("list.comma", lang))})
    : message(apart, lang);
  return message("siting.verdict", lang, {first: head, rest});
}

const ORDINALS = [
  "siting.ordinal.first",
  "siting.ordinal.second",
  "siting.ordinal.third",
  "siting.ordinal.fourth",
];

/**
 * The positions, from 0, that cannot be told apart from their neighbours, in runs.
 * @param {number[]} ahead by position, share of the draws in which it is ahead of the next
 */
function levelRuns(ahead) {
  /** @type {number[][]} */
  const runs = [];
  for (const [position, share] of ahead.entries()) {
    if (share >= APART_MIN) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === position) last.push(position + 1);
    else runs.push([position, position + 1]);
  }
  return runs;
}

/** @param {number} share 0 to 1 */
export function percentWords(share) {
  // 999 of 1,000 draws are not all.
  const percent = share * 100;
  if (percent > 99 && percent < 100) return "> 99";
  if (percent > 0 && percent < 1) return "< 1";
  return numberWords(percent, 0);
}

/**
 * The smallest change of one weight that changes the winner.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 */
export function tippingWords(lookup, view, siting) {
  const {lang} = view;
  if (siting.order.length < 2) return "";
  const tipping = tippingOf(view, siting);
  if (!tipping) return message("siting.tipping.none", lang);
  const {code, weight} = siting.criteria[tipping.criterion];
  const key = tipping.weight > weight ? "siting.tipping.above" : "siting.tipping.below";
  return message(key, lang, {
    name: criterionName(lookup, code, lang),
    weight,
    level: numberWords(tipping.weight, WEIGHT_DIGITS),
    place: placeName(lookup, view, siting, tipping.winner),
  });
}
