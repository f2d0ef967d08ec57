/**
 * The Siting tab in words.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {sharedFilterWords, windowTitle} from "../../core/names.js";
import {criterionWords} from "./names.js";
import {headlineOf, methodWords, tallyOf} from "./sentences.js";
import {sitingOf} from "./siting.js";

/**
 * Describe what the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Words}
 */
export function describe(lookup, view) {
  const siting = sitingOf(lookup, view);
  const headline = headlineOf(lookup, view, siting);
  return {
    headline,
    tally: tallyOf(view, siting),
    filter: filterWords(lookup, view),
    title: windowTitle(lookup, view, headline),
  };
}

/**
 * The criteria in words, and how they are joined.
 * @param {Lookup} lookup
 * @param {View} view
 */
function filterWords(lookup, view) {
  const {lang, level} = view;
  const {criteria} = sitingOf(lookup, view);
  const listed = criteria.map((one) => criterionWords(lookup, one, lang));
  const words = criteria.length
    ? [listed.join(message("siting.semicolon", lang)), methodWords(view)]
    : [message("siting.tally.none", lang)];
  words.push(message(`level.${level}`, lang), ...sharedFilterWords(lookup, view));
  return words.join(message("list.dot", lang));
}
