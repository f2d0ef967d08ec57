/**
 * Names in sentences.
 *
 * @import {Lang, Lookup, View} from "./types.js"
 */
import {isAsOf} from "./asof.js";
import {monthWords} from "./dates.js";
import {message} from "./messages.js";

/** Of more names than these and one, the others are counted. */
const NAMED_MAX = 3;
/** Messages: what stands between names, before the last, and for those that are not named. */
const MARKS = {comma: "list.comma", and: "list.and", more: "list.more"};

/**
 * Name a region; a county with its city, since several counties share a name.
 * @param {Lookup} lookup
 * @param {number} row
 * @param {Lang} lang
 */
export function regionName(lookup, row, lang) {
  const {regions} = lookup.tables;
  const name = regions[`name_${lang}`][row];
  if (regions.level[row] !== "county") return name;
  const parent = regions[`name_${lang}`][lookup.regionRow.get(regions.city[row])];
  return message("name.inside", lang, {name, parent});
}

/**
 * Join words as a sentence does: a, b and c.
 * @param {string[]} words
 * @param {Lang} lang
 * @param {Pick<typeof MARKS, "comma" | "and">} [marks]
 */
export function joinWords(words, lang, {comma, and} = MARKS) {
  if (words.length < 2) return words.join("");
  const first = words.slice(0, -1).join(message(comma, lang));
  return message(and, lang, {first, last: words.at(-1)});
}

/**
 * Join sentences, whether or not they end in a full stop.
 * @param {string[]} sentences
 * @param {Lang} lang
 */
export function joinSentences(sentences, lang) {
  const stop = message("list.stop", lang);
  return sentences
    .map((sentence) => sentence.replace(/[.。]$/u, ""))
    .join(stop)
    .concat(/[.。]$/u.test(sentences.at(-1) ?? "") ? stop.trim() : "");
}

/**
 * Join names: all of them if they are few, else the first with the number of the others.
 * @param {string[]} names
 * @param {Lang} lang
 * @param {{most?: number, marks?: typeof MARKS}} [how]
 */
export function fewNames(names, lang, {most = NAMED_MAX, marks = MARKS} = {}) {
  if (names.length <= most + 1) return joinWords(names, lang, marks);
  const first = names.slice(0, most).join(message(marks.comma, lang));
  return message(marks.more, lang, {names: first, count: names.length - most});
}

/**
 * The month of the sources that are told; empty where it is all of them.
 * @param {View} view
 */
export function asOfWords(view) {
  if (!isAsOf(view)) return [];
  return [message("filter.asof", view.lang, {month: monthWords(view.asof, view.lang)})];
}

/**
 * A headline with the month of the sources that it rests on.
 * @param {View} view
 * @param {string} headline
 */
export function asOfHeadline(view, headline) {
  if (!isAsOf(view)) return headline;
  return message("headline.asof", view.lang, {month: monthWords(view.asof, view.lang), headline});
}

/**
 * The words of the filters that all tabs share: the month of the sources, unverified rows included,
 * and the chosen region.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function sharedFilterWords(lookup, view) {
  const words = asOfWords(view);
  if (view.recalled === "show") words.push(message("filter.unverified", view.lang));
  if (view.region) {
    const region = regionName(lookup, lookup.regionRow.get(view.region), view.lang);
    words.push(message("filter.region", view.lang, {region}));
  }
  return words;
}

/**
 * The title of the window: the chosen region, some words, the month of the sources, the atlas.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {...string} words
 */
export function windowTitle(lookup, view, ...words) {
  const names = view.region
    ? [regionName(lookup, lookup.regionRow.get(view.region), view.lang)]
    : [];
  return [...names, ...words, ...asOfWords(view), message("app.name", view.lang)].join(
    message("list.dot", view.lang),
  );
}
