/**
 * Names in sentences.
 *
 * @import {Lang, Lookup, View} from "./types.js"
 */
import {message} from "./messages.js";

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
 * The words of the filters that all tabs share: unverified rows included, and the chosen region.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function sharedFilterWords(lookup, view) {
  const words = [];
  if (view.recalled === "show") words.push(message("filter.unverified", view.lang));
  if (view.region) {
    const region = regionName(lookup, lookup.regionRow.get(view.region), view.lang);
    words.push(message("filter.region", view.lang, {region}));
  }
  return words;
}

/**
 * The title of the window: the chosen region, some words, the atlas.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {...string} words
 */
export function windowTitle(lookup, view, ...words) {
  const names = view.region
    ? [regionName(lookup, lookup.regionRow.get(view.region), view.lang)]
    : [];
  return [...names, ...words, message("app.name", view.lang)].join(message("list.dot", view.lang));
}
