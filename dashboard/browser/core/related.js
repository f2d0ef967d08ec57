/**
 * Industries that the same places name, as data/derive/related.py measures it.
 *
 * @typedef {{industry: number, proximity: number}} Related an industry's row, 0 to 1
 *
 * @import {Lang, Lookup} from "./types.js"
 */
import {message} from "./messages.js";
import {joinWords} from "./names.js";
import {numberWords} from "./numbers.js";

/**
 * The industries that are most often named together with one, the nearest first.
 * @param {Lookup} lookup
 * @param {number} industry its row
 * @returns {Related[]}
 */
function relatedTo({tables: {industries}}, industry) {
  return industries.together[industry].map((other, place) => ({
    industry: other,
    proximity: industries.proximity[industry][place],
  }));
}

/**
 * The same in a sentence; empty where there are none.
 * @param {Lookup} lookup
 * @param {number} industry its row
 * @param {Lang} lang
 */
export function relatedWords(lookup, industry, lang) {
  const names = lookup.tables.industries[`name_${lang}`];
  const found = relatedTo(lookup, industry).map((one) =>
    message("together.entry", lang, {
      industry: names[one.industry],
      percent: numberWords(one.proximity * 100, 0),
    }),
  );
  if (!found.length) return "";
  return message("together.list", lang, {
    industry: names[industry],
    others: joinWords(found, lang),
  });
}
