/**
 * What narrows each chart of the Structure tab, in words: its own measure, places and year.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {ChainsSelection, CompareSelection, MapSelection} from "./select.js"
 * @import {SectorsSelection, SimilaritySelection} from "./select.js"
 * @import {RelatedSelection} from "./related.js"
 * @import {AlikeSelection} from "./select_alike.js"
 */
import {message} from "../../core/messages.js";
import {joinWords, regionName, sharedFilterWords} from "../../core/names.js";
import {subjectOf, tabTables} from "./chosen.js";
import {measureWords, membersWords, sectionTitle} from "./phrases.js";
import {laterYear} from "./provinces.js";

/** More places than there are cities. */
const COUNTIES_FROM = 100;

/**
 * The map: a measure or a section of it, or the members of a chain, cluster or scheme.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<MapSelection, "ids">} selection
 */
export function mapFilter(lookup, view, {ids}) {
  const {kind, row} = subjectOf(lookup, view);
  const {entries} = tabTables(lookup);
  const what =
    kind === "entry"
      ? [entries[`name_${view.lang}`][row], membersWords(lookup, view, row)]
      : [measureWords(lookup, view)];
  return joined(view, [
    ...what,
    countWords(view, ids.length),
    ...(kind === "section" ? [sectionTitle(lookup, view, row)] : []),
    ...placeWords(lookup, view),
  ]);
}

/**
 * Regions by sections.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<SectorsSelection, "rows">} selection
 */
export function sectorsFilter(lookup, view, {rows}) {
  return joined(view, [
    measureWords(lookup, view),
    countWords(view, rows.length),
    ...placeWords(lookup, view),
  ]);
}

/**
 * Regions by regions: likeness has a measure of its own, whatever the other charts show.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<SimilaritySelection, "rows" | "scope" | "year">} selection
 */
export function similarityFilter(lookup, view, {rows, scope, year}) {
  return joined(view, [
    message(`structure.filter.similarity.${scope}`, view.lang, {year}),
    countWords(view, rows.length),
    ...placeWords(lookup, view),
  ]);
}

/**
 * A list of the most alike: likeness as in the table of all pairs.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<AlikeSelection, "scope" | "year">} selection
 */
export function alikeFilter(lookup, view, {scope, year}) {
  return joined(view, [
    message(`structure.filter.similarity.${scope}`, view.lang, {year}),
    message("structure.filter.alike", view.lang),
    ...sharedFilterWords(lookup, view),
  ]);
}

/**
 * What is known after 2019, which no region narrows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function provincesFilter(lookup, view) {
  return joined(view, [
    message("structure.filter.provinces", view.lang, {year: laterYear(lookup, view)}),
    ...sharedFilterWords(lookup, {...view, region: ""}),
  ]);
}

/**
 * The industry that the list is of, and those that it is compared with; no region narrows them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<RelatedSelection, "subject">} selection
 */
export function relatedFilter(lookup, {lang}, {subject}) {
  const industry = lookup.tables.industries[`name_${lang}`][subject];
  const count = tabTables(lookup).related.industries.length;
  return message("structure.filter.related", lang, {industry, count});
}

/**
 * The chains, clusters and schemes that are listed.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<ChainsSelection, "groups">} selection
 */
export function chainsFilter(lookup, view, {groups}) {
  const count = groups.reduce((sum, {entries}) => sum + entries.length, 0);
  return joined(view, [
    message("structure.filter.chains", view.lang, {count}),
    ...sharedFilterWords(lookup, {...view, region: ""}),
  ]);
}

/**
 * The places compared, and the measure of their sections.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<CompareSelection, "ids">} selection
 */
export function compareFilter(lookup, view, {ids}) {
  const names = ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang));
  return joined(view, [
    message("structure.filter.compared", view.lang, {regions: joinWords(names, view.lang)}),
    message("structure.filter.roles", view.lang),
    measureWords(lookup, view),
    message("structure.filter.figures", view.lang),
    ...sharedFilterWords(lookup, {...view, region: ""}),
  ]);
}

/**
 * How many places; counties have no employment, so their level shows cities.
 * @param {View} view
 * @param {number} count
 */
function countWords({level, lang}, count) {
  const shown = level === "county" && count < COUNTIES_FROM ? "city" : level;
  return message(`level.count.${shown}`, lang, {count});
}

/**
 * What is left out, and the places that are marked.
 * @param {Lookup} lookup
 * @param {View} view
 */
function placeWords(lookup, view) {
  return [...sharedFilterWords(lookup, view), ...comparisonWords(lookup, view)];
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

/**
 * @param {View} view
 * @param {string[]} parts
 */
function joined({lang}, parts) {
  return parts.join(message("list.dot", lang));
}
