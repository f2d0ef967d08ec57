/**
 * The Structure tab in words.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 * @import {MapSelection} from "./select.js"
 */
import {message} from "../../core/messages.js";
import {subjectOf} from "./chosen.js";
import {mapFilter} from "./filters.js";
import {headlineOf} from "./headline.js";
import {measureWords, membersWords} from "./phrases.js";

/**
 * Describe what the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {{map: MapSelection}} selection
 * @returns {Words}
 */
export function describe(lookup, view, selection) {
  const headline = headlineOf(lookup, view);
  return {
    headline,
    tally: tallyOf(lookup, view),
    filter: mapFilter(lookup, view, selection.map),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function tallyOf(lookup, view) {
  const subject = subjectOf(lookup, view);
  return subject.kind === "entry"
    ? membersWords(lookup, view, subject.row)
    : measureWords(lookup, view);
}
