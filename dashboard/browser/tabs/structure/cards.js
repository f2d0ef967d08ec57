/**
 * The hover cards of the Structure tab.
 *
 * @import {Lookup, Node, NodeChild, View} from "../../core/types.js"
 */
import {cardHead, namesNode} from "../../core/card.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node, titleNode} from "../../core/nodes.js";
import {numberWords} from "../../core/numbers.js";
import {
  hiddenReason,
  measureOf,
  placeOf,
  sourceOf,
  subjectOf,
  tabTables,
  yearOf,
  yearRow,
} from "./chosen.js";
import {amountWords, benchmarkShare, entryYear, sectionTitle} from "./phrases.js";
import {
  doubtAt,
  formatLikeness,
  formatValue,
  isRecalledAt,
  quotientAt,
  topSections,
  valueAt,
} from "./values.js";

const QUOTIENT_DIGITS = 2;

/**
 * A region: its part in the chosen entry, its value in the chosen section, or the sections that
 * stand out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @returns {NodeChild[]}
 */
export function regionCard(lookup, view, region) {
  const {kind, row: subject} = subjectOf(lookup, view);
  const row = lookup.regionRow.get(region);
  const head = cardHead(lookup, view, row);
  if (kind === "entry") return [head, ...entryLines(lookup, view, subject)];
  const place = placeOf(lookup, region);
  if (place === null) return [head, noValueLine(view)];
  if (kind === "section") return sectionCellCard(lookup, view, region, subject);
  const lines = topSections(lookup, view, place).map((section) =>
    node("li", {}, amountWords(lookup, view, place, section)),
  );
  return [
    head,
    aroundLine(lookup, view, row, place),
    node("ul", {}, lines),
    sourceLine(lookup, view),
  ];
}

/**
 * A region's value in a section, with its year and source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @param {number} section
 * @returns {NodeChild[]}
 */
export function sectionCellCard(lookup, view, region, section) {
  const row = lookup.regionRow.get(region);
  const place = placeOf(lookup, region);
  return [
    cardHead(lookup, view, row),
    place === null ? null : aroundLine(lookup, view, row, place),
    node("p", {}, sectionTitle(lookup, view, section)),
    ...valueLines(lookup, view, place, section),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number | null} place
 * @param {number} section
 * @returns {Node[]}
 */
function valueLines(lookup, view, place, section) {
  const why = hiddenReason(lookup, view, section);
  if (why) return [mutedLine(message(`structure.why.${why}`, view.lang))];
  const value = place === null ? null : valueAt(lookup, view, place, section);
  if (place === null || value === null) return [noValueLine(view)];
  const words = message(`structure.hover.value.${measureOf(view)}`, view.lang, {
    value: formatValue(view, value),
    benchmark: benchmarkShare(view),
  });
  const basis = measureOf(view) === "listed" ? companyLines : employmentLines;
  return [
    node("p", {}, node("strong", {}, words)),
    ...basis(lookup, view, place, section),
    sourceLine(lookup, view),
  ];
}

/**
 * What a count of listed companies compares with.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
function companyLines(lookup, view, place, section) {
  const expected = numberWords(tabTables(lookup).listed.expected[place][section]);
  const lines = [mutedLine(message("structure.hover.expected", view.lang, {expected}))];
  const quotient = quotientAt(lookup, view, place, section);
  if (quotient !== null) {
    const value = numberWords(quotient, QUOTIENT_DIGITS);
    lines.push(node("p", {}, message("structure.hover.quotient", view.lang, {value})));
  }
  if (isRecalledAt(lookup, view, place, section))
    lines.push(mutedLine(message("mark.recalled", view.lang)));
  return lines;
}

/**
 * The persons behind a quotient or a share, and what is doubtful.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
function employmentLines(lookup, view, place, section) {
  const {persons, share} = tabTables(lookup).employment;
  const year = yearRow(lookup, view);
  const words = message("structure.hover.persons", view.lang, {
    persons: numberWords(persons[year][place][section] ?? 0, 0),
    share: numberWords((share[year][place][section] ?? 0) * 100),
  });
  const doubt = doubtAt(lookup, view, place, section);
  return doubt
    ? [mutedLine(words), node("p", {}, message(`structure.hover.doubt.${doubt}`, view.lang))]
    : [mutedLine(words)];
}

/**
 * A section as a whole: its full name, or why it has no values.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 * @returns {NodeChild[]}
 */
export function sectionCard(lookup, view, section) {
  const {sections} = tabTables(lookup);
  const other = view.lang === "en" ? "zh" : "en";
  const why = hiddenReason(lookup, view, section);
  return [
    node("p", {class: "names"}, node("strong", {}, sectionTitle(lookup, view, section))),
    node("p", {lang: other, class: "muted"}, sections[`name_${other}`][section]),
    why ? node("p", {}, message(`structure.why.${why}`, view.lang)) : null,
  ];
}

/**
 * Two regions: how alike they are.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @param {string} other
 * @param {number} likeness 0-1
 * @returns {NodeChild[]}
 */
export function likenessCard(lookup, view, region, other, likeness) {
  const names = [region, other].map(
    (id) => lookup.tables.regions[`name_${view.lang}`][lookup.regionRow.get(id)],
  );
  const {sources, year_sources: sourceRows, years} = tabTables(lookup);
  const year = yearRow(lookup, view);
  const value = formatLikeness(likeness);
  return [
    node("p", {class: "names"}, node("strong", {}, names.join(" – "))),
    node("p", {}, message("structure.hover.alike", view.lang, {value})),
    mutedLine(`${years[year]} · `, titleNode(sources, sourceRows[year], view.lang)),
  ];
}

/**
 * A chain, cluster or scheme.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} entry
 * @returns {NodeChild[]}
 */
export function entryCard(lookup, view, entry) {
  const {entries} = tabTables(lookup);
  const other = view.lang === "en" ? "zh" : "en";
  const name = entries[`name_${view.lang}`][entry];
  return [
    namesNode(name, entries[`name_${other}`][entry], other),
    ...entryLines(lookup, view, entry),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} entry
 */
function entryLines(lookup, view, entry) {
  const {entries, sources} = tabTables(lookup);
  const year = entryYear(lookup, entry);
  return [
    node("p", {class: "quote"}, entries[`text_${view.lang}`][entry]),
    mutedLine(year ? `${year} · ` : null, titleNode(sources, entries.source[entry], view.lang)),
  ];
}

/**
 * The name of the city around a region whose values are shown, or nothing.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row of the region
 * @param {number} place with data
 */
function aroundLine(lookup, view, row, place) {
  const around = tabTables(lookup).places[place];
  return around === row ? null : mutedLine(`${regionName(lookup, around, view.lang)}:`);
}

/**
 * The year and source of the values.
 * @param {Lookup} lookup
 * @param {View} view
 */
function sourceLine(lookup, view) {
  const {sources} = tabTables(lookup);
  return mutedLine(
    `${yearOf(lookup, view)} · `,
    titleNode(sources, sourceOf(lookup, view), view.lang),
  );
}

/** @param {View} view */
function noValueLine(view) {
  return mutedLine(message("structure.legend.none", view.lang));
}

/** @param {...NodeChild} children */
function mutedLine(...children) {
  return node("p", {class: "muted"}, ...children);
}
