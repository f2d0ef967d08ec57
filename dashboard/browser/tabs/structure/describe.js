/**
 * The Structure tab in words.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 * @import {MapSelection} from "./select.js"
 */
import {message} from "../../core/messages.js";
import {joinWords, regionName, sharedFilterWords} from "../../core/names.js";
import {subjectOf, tabTables} from "./chosen.js";
import {headlineOf} from "./headline.js";
import {entryYear, measureWords, sectionTitle} from "./phrases.js";

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
    filter: filterOf(lookup, view, selection.map.ids.length),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function tallyOf(lookup, view) {
  const subject = subjectOf(lookup, view);
  if (subject.kind !== "entry") return measureWords(lookup, view);
  return message("structure.measured.entry", view.lang, {
    count: tabTables(lookup).entries.members[subject.row].length,
    year: entryYear(lookup, subject.row),
  });
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} regionCount
 */
function filterOf(lookup, view, regionCount) {
  const parts = [
    measureWords(lookup, view),
    message(`level.count.${view.level}`, view.lang, {count: regionCount}),
    ...subjectWords(lookup, view),
    ...sharedFilterWords(lookup, view),
    ...comparisonWords(lookup, view),
  ];
  return parts.join(message("list.dot", view.lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function subjectWords(lookup, view) {
  const {kind, row} = subjectOf(lookup, view);
  if (kind === "section") return [sectionTitle(lookup, view, row)];
  return kind === "entry" ? [tabTables(lookup).entries[`name_${view.lang}`][row]] : [];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function comparisonWords(lookup, {compare, lang}) {
  if (!compare.length) return [];
  const names = compare.map((id) => regionName(lookup, lookup.regionRow.get(id), lang));
  return [message("structure.filter.compare", lang, {regions: joinWords(names, lang)})];
}
