/**
 * Titles, subtitles and notes of the Structure tab's charts.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {SimilaritySelection} from "./select.js"
 * @import {RelatedSelection} from "./related.js"
 * @import {AlikeSelection} from "./select_alike.js"
 *
 * @typedef {{title: string, sub: string}} Title
 */
import {message} from "../../core/messages.js";
import {fewNames, regionName} from "../../core/names.js";
import {titled} from "../../core/titles.js";
import {measureOf, subjectOf, tabTables, yearRow} from "./chosen.js";
import {entryYear, measureWords, sectionName} from "./phrases.js";
import {laterYear} from "./provinces.js";
import {formatLikeness} from "./values.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function mapTitle(lookup, view) {
  const {kind, row} = subjectOf(lookup, view);
  if (kind === "entry") {
    const name = tabTables(lookup).entries[`name_${view.lang}`][row];
    return {
      title: message("structure.map.title.entry", view.lang, {name}),
      sub: message("structure.map.sub.entry", view.lang, {year: entryYear(lookup, row)}),
    };
  }
  const sub = measureWords(lookup, view);
  if (kind === "top") {
    // The largest employer is not what a place is specialised in.
    const key = measureOf(view) === "share" ? "largest" : "kind";
    return {title: message(`structure.map.title.${key}`, view.lang), sub};
  }
  const section = sectionName(lookup, view, row);
  return {title: message("structure.map.title.section", view.lang, {section}), sub};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function sectorsTitle(lookup, view) {
  const {years} = tabTables(lookup);
  const measure = measureOf(view);
  const parts = [measureWords(lookup, view)];
  if (measure === "listed") parts.push(message("structure.sectors.listed", view.lang));
  parts.push(message("structure.sectors.order", view.lang, {year: years.at(-1)}));
  return {
    title: message(`structure.sectors.title.${measure}`, view.lang),
    sub: parts.join(message("list.dot", view.lang)),
  };
}

/**
 * @param {View} view
 * @param {SimilaritySelection} selection
 * @returns {Title}
 */
export function similarityTitle({lang}, {scope, year}) {
  return {
    title: message("structure.similarity.title", lang),
    sub: message(`structure.similarity.sub.${scope}`, lang, {year}),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {AlikeSelection} selection
 * @returns {Title}
 */
export function alikeTitle(lookup, {lang}, {place, pairs: [first], scope, year}) {
  const key = scope === "market" ? "structure.alike.sub.market" : "structure.alike.sub";
  const sub = message(key, lang, {year});
  if (!first) return {title: message("structure.alike.title.none", lang), sub};
  const [region, other] = [first.id, first.other].map((id) =>
    regionName(lookup, lookup.regionRow.get(id), lang),
  );
  const values = {region, other, value: formatLikeness(first.value)};
  const title = place ? "structure.alike.title" : "structure.alike.title.all";
  return {title: message(title, lang, values), sub};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function provincesTitle(lookup, view) {
  return {
    title: message("structure.provinces", view.lang),
    sub: message("structure.provinces.sub", view.lang, {year: laterYear(lookup, view)}),
  };
}

/**
 * Those that are named together with the industry most often.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RelatedSelection} selection
 * @returns {Title}
 */
export function relatedTitle(lookup, {lang}, {subject, others, values, labels}) {
  const names = lookup.tables.industries[`name_${lang}`];
  const nearest = others.filter((_, number) => values[number] === values[0]);
  const words = {
    industry: names[subject],
    others: fewNames(
      nearest.map((row) => names[row]),
      lang,
    ),
    percent: labels[0],
  };
  const title = nearest.length ? "structure.related.title" : "structure.related.none";
  return {title: message(title, lang, words), sub: message("structure.related.sub", lang)};
}

/**
 * @param {View} view
 * @returns {Title}
 */
export const chainsTitle = (view) => titled(view, "structure.chains.title", "structure.chains.sub");

/**
 * @param {View} view
 * @returns {Title}
 */
export const compareTitle = (view) =>
  titled(view, "structure.compare.title", "structure.compare.sub");

/**
 * What a reader must know about the map's values.
 * @param {View} view
 * @param {import("./select.js").MapSelection} selection
 */
export function mapNotes({lang, level}, {mode, signs}) {
  if (mode === "entry")
    return signs.text.length ? [message("structure.legend.recalled", lang)] : [];
  return level === "city" ? [message("structure.legend.xiongan", lang)] : [];
}

/**
 * What a reader must know about the values of sections.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function sectorsNotes(lookup, view) {
  const measure = measureOf(view);
  if (measure === "listed") return [message("structure.note.listed", view.lang)];
  const keys = ["units", "unreliable"];
  if (measure === "lq_market") keys.push("public");
  const year = tabTables(lookup).years[yearRow(lookup, view)];
  if (year === 2012) keys.push("misread");
  if (year === 2013) keys.push("scope");
  if (year === 2015 && view.benchmark === "nation" && measure !== "share") keys.push("outliers");
  if (year === 2017) keys.push("reporting");
  return keys.map((key) => message(`structure.note.${key}`, view.lang));
}

/**
 * What a reader must know about the likeness.
 * @param {View} view
 */
export function similarityNotes(view) {
  const note = message("structure.similarity.note", view.lang);
  return measureOf(view) === "listed"
    ? [note, message("structure.similarity.listed", view.lang)]
    : [note];
}
