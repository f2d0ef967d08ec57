/**
 * How it is worked out, in sentences, with the first place as a worked example.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {isOwnCode} from "../../core/own_mark.js";
import {DRAWS, SPREAD} from "./draws.js";
import {amountWords, criterionName, pointsWords} from "./names.js";
import {COVERAGE_MIN, GEOMETRIC_FLOOR} from "./scores.js";
import {placeName} from "./sentences.js";
import {sitingOf} from "./siting.js";
import {APART_MIN} from "./verdict.js";

const ONE_DECIMAL = 1;

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
export function howLines(lookup, view) {
  const {lang, scaling, mean} = view;
  const numbers = {
    draws: numberWords(DRAWS),
    spread: SPREAD * 100,
    coverage: COVERAGE_MIN * 100,
    floor: GEOMETRIC_FLOOR,
    apart: APART_MIN * 100,
  };
  const hasOwn = sitingOf(lookup, view).criteria.some(({code}) => isOwnCode(code));
  const keys = [
    scaling === "rank" ? "siting.how.rank" : "siting.how.range",
    mean === "arithmetic" ? "siting.how.arithmetic" : "siting.how.geometric",
    "siting.how.missing",
    "siting.how.roles",
    "siting.how.year",
    ...(hasOwn ? ["siting.how.own"] : []),
    "siting.how.distance",
    "siting.how.draws",
    "siting.how.weights",
  ];
  return {
    lines: keys.map((key) => message(key, lang, numbers)),
    example: exampleLines(lookup, view),
  };
}

/**
 * The score of the first place, step by step.
 * @param {Lookup} lookup
 * @param {View} view
 */
function exampleLines(lookup, view) {
  const {lang, mean} = view;
  const siting = sitingOf(lookup, view);
  const [place] = siting.order;
  if (place === undefined) return [message("siting.how.none", lang)];
  const known = siting.criteria.filter(({scores, weight}) => scores[place] !== null && weight);
  const lines = known.map((criterion) => {
    const score = /** @type {number} */ (criterion.scores[place]);
    const value = /** @type {number} */ (criterion.values[place].value);
    return message("siting.how.step", lang, {
      name: criterionName(lookup, criterion.code, lang),
      value: amountWords(lookup, criterion.code, value, lang),
      score: numberWords(score, ONE_DECIMAL),
      weight: criterion.weight,
    });
  });
  const terms = known.map(({weight, scores}) => {
    const score = numberWords(/** @type {number} */ (scores[place]), ONE_DECIMAL);
    return `${weight} × ${score}`;
  });
  const sum = message(mean === "arithmetic" ? "siting.how.sum" : "siting.how.product", lang, {
    place: placeName(lookup, view, siting, place),
    terms: terms.join(" + "),
    weights: known.reduce((whole, {weight}) => whole + weight, 0),
    score: numberWords(siting.scores[place] ?? 0, ONE_DECIMAL),
    points: pointsWords(siting.scores[place], view),
  });
  return [...lines, sum];
}
