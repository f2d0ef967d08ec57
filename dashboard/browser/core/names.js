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
 */
export function joinWords(words, lang) {
  if (words.length < 2) return words.join("");
  const first = words.slice(0, -1).join(message("list.comma", lang));
  return message("list.and", lang, {first, last: words.at(-1)});
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
 */
export function fewNames(names, lang) {
  if (names.length <= NAMED_MAX + 1) return joinWords(names, lang);
  return message("list.more", lang, {
    names: names.slice(0, NAMED_MAX).join(message("list.comma", lang)),
    count: names.length - NAMED_MAX,
  });
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
