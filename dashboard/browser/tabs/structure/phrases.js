/**
 * Parts of sentences that the texts of the Structure tab share.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {measureOf, tabTables, yearOf} from "./chosen.js";
import {formatValue, valueAt} from "./values.js";

/**
 * The name of a place with data.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
export function placeName(lookup, view, place) {
  return lookup.tables.regions[`name_${view.lang}`][tabTables(lookup).places[place]];
}

/**
 * A section inside a sentence.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 */
export function sectionWord(lookup, view, section) {
  const code = tabTables(lookup).sections.code[section];
  return message(`structure.word.${code.toLowerCase()}`, view.lang);
}

/**
 * A section as the head of a column.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 */
export function sectionName(lookup, view, section) {
  const code = tabTables(lookup).sections.code[section];
  return message(`structure.section.${code.toLowerCase()}`, view.lang);
}

/**
 * A section's letter and its full name.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 */
export function sectionTitle(lookup, view, section) {
  const {sections} = tabTables(lookup);
  return `${sections.code[section]} ${sections[`name_${view.lang}`][section]}`;
}

/**
 * A section's letter and its word, for lists.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 */
export function sectionOption(lookup, view, section) {
  return `${tabTables(lookup).sections.code[section]} ${sectionWord(lookup, view, section)}`;
}

/**
 * The measure with its benchmark and year.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function measureWords(lookup, view) {
  return message(`structure.measured.${measureOf(view)}`, view.lang, {
    year: yearOf(lookup, view),
    benchmark: message(`structure.benchmark.${view.benchmark}`, view.lang),
  });
}

/**
 * A section with its value: mining (4.95 times).
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
export function amountWords(lookup, view, place, section) {
  return message(`structure.amount.${measureOf(view)}`, view.lang, {
    section: sectionWord(lookup, view, section),
    value: valueWords(lookup, view, place, section),
  });
}

/**
 * A value as text; that of a section with a value.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
export function valueWords(lookup, view, place, section) {
  return formatValue(view, valueAt(lookup, view, place, section) ?? 0);
}

/**
 * The year of an entry: that of its list, or else of its source; empty if neither has one.
 * @param {Lookup} lookup
 * @param {number} entry
 */
export function entryYear(lookup, entry) {
  const {entries, sources} = tabTables(lookup);
  if (entries.year[entry] !== null) return String(entries.year[entry]);
  return (sources.published[entries.source[entry]] ?? "").slice(0, 4);
}

/**
 * How many places the source of an entry names.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} entry
 */
export function membersWords(lookup, {lang}, entry) {
  const count = tabTables(lookup).entries.members[entry].length;
  const year = entryYear(lookup, entry);
  return year
    ? message("structure.measured.entry", lang, {count, year})
    : message("structure.measured.entry_undated", lang, {count});
}

/**
 * The share of the benchmark, in words.
 * @param {View} view
 */
export function benchmarkShare({benchmark, lang}) {
  return message(`structure.benchmark.share.${benchmark}`, lang);
}
