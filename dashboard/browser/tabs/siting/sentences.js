/**
 * What the tab found, in sentences.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Miss, Siting} from "./siting.js"
 */
import {message} from "../../core/messages.js";
import {fewNames, joinWords, regionName} from "../../core/names.js";
import {amountWords, criterionName, pointsWords} from "./names.js";
import {presetOf} from "./presets.js";
import {hasWeight} from "./siting.js";

const NAMED = 3;
const STRONG = 75;
const WEAK = 25;

/**
 * The name of a place.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 * @param {number} place
 */
export function placeName(lookup, {lang}, {rows}, place) {
  return regionName(lookup, rows[place], lang);
}

/**
 * Which place fits best.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 */
export function headlineOf(lookup, view, siting) {
  const {lang} = view;
  const {criteria, order, ranks, scores} = siting;
  if (!siting.rows.length) return message("siting.headline.level", lang);
  if (!criteria.length) return message("siting.headline.none", lang);
  if (!order.length) return unrankedWords(lookup, view, siting);
  const leaders = order.filter((place) => ranks[place] === 1);
  const name = (/** @type {number} */ place) => placeName(lookup, view, siting, place);
  if (leaders.length > 1)
    return message("siting.headline.tie", lang, {
      places: fewNames(leaders.map(name), lang),
      score: pointsWords(scores[leaders[0]], view),
    });
  const [first, ...others] = order;
  const values = {first: name(first), score: pointsWords(scores[first], view)};
  if (!others.length) return message("siting.headline.only", lang, values);
  const next = followersOf(others, ranks).map((places) =>
    message("siting.points", lang, {
      place: fewNames(places.map(name), lang),
      score: pointsWords(scores[places[0]], view),
    }),
  );
  return message("siting.headline", lang, {...values, next: joinWords(next, lang)});
}

/**
 * The places after the first, about two of them: one by one, those that share a rank together.
 * @param {number[]} others by rank
 * @param {(number | null)[]} ranks
 */
function followersOf(others, ranks) {
  const tied = (/** @type {number} */ place) => others.filter((one) => ranks[one] === ranks[place]);
  const second = tied(others[0]);
  const third = others[second.length];
  if (second.length >= NAMED - 1 || third === undefined) return [second];
  return [second, tied(third)];
}

/**
 * Why no place has a rank.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 */
function unrankedWords(lookup, view, siting) {
  const {lang} = view;
  const closest = closestPlace(siting);
  if (!hasWeight(siting)) return message("siting.headline.weightless", lang);
  const count = siting.status.filter((one) => one !== "excluded").length;
  if (closest === null) return message("siting.headline.unknown", lang);
  if (count) return message("siting.headline.unranked", lang, {count});
  return message("siting.headline.excluded", lang, {
    place: placeName(lookup, view, siting, closest),
    miss: missesWords(lookup, view, siting, closest),
  });
}

/**
 * The excluded place that misses the least: the fewest requirements, then the smallest part of a
 * limit; what is unknown comes last. Null: none is excluded.
 * @param {Siting} siting
 */
function closestPlace({criteria, misses, status}) {
  const sizeOf = (/** @type {Miss} */ {criterion, kind, by}) => {
    if (kind === "unknown") return Number.POSITIVE_INFINITY;
    const {min, max} = criteria[criterion];
    const limit = (kind === "below" ? min : max) || 1;
    return by / Math.abs(limit);
  };
  const sized = misses.flatMap((missed, place) =>
    status[place] === "excluded"
      ? [{place, count: missed.length, size: Math.max(...missed.map(sizeOf))}]
      : [],
  );
  sized.sort((a, b) => a.count - b.count || (a.size < b.size ? -1 : Number(a.size > b.size)));
  return sized[0]?.place ?? null;
}

/**
 * What a place misses.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 * @param {number} place
 */
export function missesWords(lookup, view, {criteria, misses}, place) {
  const {lang} = view;
  /** @type {Record<Miss["kind"], string>} */
  const keys = {
    below: "siting.miss.below",
    above: "siting.miss.above",
    unknown: "siting.miss.unknown",
  };
  const words = misses[place].map(({criterion, kind, by}) => {
    const {code} = criteria[criterion];
    return message(keys[kind], lang, {
      name: criterionName(lookup, code, lang),
      by: gapWords(lookup, code, by, lang),
    });
  });
  return joinWords(words, lang);
}

/**
 * By how far a limit is missed; roles have no unit.
 * @param {Lookup} lookup
 * @param {string} code
 * @param {number} by
 * @param {View["lang"]} lang
 */
function gapWords(lookup, code, by, lang) {
  return /^(role|inside)-/.test(code)
    ? message("siting.steps", lang, {count: by})
    : amountWords(lookup, code, by, lang);
}

/** @type {Record<string, string>} */
export const PRESET_NAMES = {
  "hydrogen-bus": "siting.preset.hydrogen",
  "chip-packaging": "siting.preset.chips",
  "robot-site": "siting.preset.robots",
  "back-office": "siting.preset.office",
};

/**
 * Which example it is, how many places are ranked, and how.
 * @param {View} view
 * @param {Siting} siting
 */
export function tallyOf(view, {criteria, status}) {
  const {lang} = view;
  if (!criteria.length) return message("siting.tally.none", lang);
  const preset = presetOf(view);
  const count = (/** @type {string[]} */ ...kinds) =>
    status.filter((one) => kinds.includes(one)).length;
  const isWeighed = hasWeight({criteria});
  const without = isWeighed ? "siting.tally.separate" : "siting.tally.weightless";
  const counts = {
    ...(isWeighed ? {"siting.tally.ranked": count("ranked")} : {}),
    [without]: count("separate", "unscored"),
    "siting.tally.excluded": count("excluded"),
  };
  const told = Object.entries(counts)
    .filter(([key, number]) => number || key === "siting.tally.ranked")
    .map(([key, number]) => message(key, lang, {count: number}));
  const parts = [told.join(message("siting.comma", lang)), methodWords(view)];
  if (preset) parts.unshift(message(PRESET_NAMES[preset], lang));
  return parts.join(message("list.dot", lang));
}

/**
 * How scores are made and joined.
 * @param {View} view
 */
export function methodWords({scaling, mean, lang}) {
  const scale = message(scaling === "rank" ? "siting.scaling.rank" : "siting.scaling.range", lang);
  const kind = mean === "arithmetic" ? "siting.mean.arithmetic" : "siting.mean.geometric";
  return [scale, message(kind, lang)].join(message("list.comma", lang));
}

/**
 * What speaks for a place and what against it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 * @param {number} place
 */
export function reasonsOf(lookup, view, {criteria}, place) {
  const {lang} = view;
  const weighed = criteria
    .filter(({weight}) => weight)
    .sort((a, b) => b.weight - a.weight || (b.scores[place] ?? 0) - (a.scores[place] ?? 0));
  /** @param {(score: number | null) => boolean} isMeant */
  const named = (isMeant) =>
    weighed
      .filter(({scores}) => isMeant(scores[place]))
      .map(({code, scores, values}) =>
        reasonWords(lookup, view, code, values[place].value, scores[place]),
      );
  const lists = {
    for: named((score) => score !== null && score >= STRONG),
    against: named((score) => score !== null && score <= WEAK),
    unknown: named((score) => score === null),
  };
  const sentences = [];
  const words = (/** @type {string[]} */ list) => ({list: joinWords(list, lang)});
  if (lists.for.length) sentences.push(message("siting.reason.for", lang, words(lists.for)));
  if (lists.against.length)
    sentences.push(message("siting.reason.against", lang, words(lists.against)));
  if (lists.unknown.length)
    sentences.push(message("siting.reason.unknown", lang, words(lists.unknown)));
  if (!sentences.length) sentences.push(message("siting.reason.middling", lang));
  return sentences;
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} code
 * @param {number | null} value
 * @param {number | null} score
 */
function reasonWords(lookup, view, code, value, score) {
  const name = criterionName(lookup, code, view.lang);
  if (value === null || score === null) return name;
  return message("siting.reason", view.lang, {
    name,
    value: amountWords(lookup, code, value, view.lang),
    score: pointsWords(score, view),
  });
}
