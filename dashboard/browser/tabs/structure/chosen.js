/**
 * What a view chooses in the Structure tab: a measure, a year, the subject of the map, places.
 *
 * A section is named by its row in the table of sections, a place by its position among the places
 * that have data.
 *
 * @import {Lookup, Tables, View} from "../../core/types.js"
 *
 * @typedef {"lq" | "lq_market" | "share" | "listed"} Measure
 * @typedef {"all" | "market"} Scope the sections that count
 *
 * @typedef {object} Subject what the map shows
 * @property {"section" | "entry" | "top"} kind a section; a chain, cluster or scheme; or for each
 *   place the section that stands out most
 * @property {number} row of the section or entry, else -1
 */
import {placeAtLevel} from "../../core/lookup.js";

/** @type {Measure[]} */
export const MEASURES = ["lq", "lq_market", "share", "listed"];
/** The groups of entries, in the order in which they are listed. */
export const ENTRY_GROUPS = ["chains", "five", "schemes", "national"];
const SECTION_PREFIX = "section-";
const UNRELIABLE_SECTIONS = "AO";
const PUBLIC_SECTIONS = "PQS";
const CONGLOMERATES = "S";

/**
 * The tab's tables.
 * @param {Lookup} lookup
 * @returns {Tables["structure"]}
 */
export function tabTables(lookup) {
  return lookup.tables.structure;
}

/**
 * @param {View} view
 * @returns {Measure}
 */
export function measureOf({measure}) {
  return MEASURES.find((known) => known === measure) ?? MEASURES[0];
}

/**
 * @param {View} view
 * @returns {Scope}
 */
export function scopeOf(view) {
  return measureOf(view) === "lq_market" ? "market" : "all";
}

/**
 * The year's position in the arrays; the latest unless the view names a year with data.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function yearRow(lookup, view) {
  const {years} = tabTables(lookup);
  const found = years.findIndex((year) => String(year) === view.year);
  return found < 0 ? years.length - 1 : found;
}

/**
 * The year of the values; listed companies have one date.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function yearOf(lookup, view) {
  const {listed, years} = tabTables(lookup);
  return measureOf(view) === "listed" ? listed.year : years[yearRow(lookup, view)];
}

/**
 * The source of the values, as a row of the tab's sources.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function sourceOf(lookup, view) {
  const {listed, year_sources: sources} = tabTables(lookup);
  return measureOf(view) === "listed" ? listed.source : sources[yearRow(lookup, view)];
}

/**
 * What the map shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Subject}
 */
export function subjectOf(lookup, {indicator}) {
  const {sections, entries} = tabTables(lookup);
  const section = indicator.startsWith(SECTION_PREFIX)
    ? sections.code.indexOf(indicator.slice(SECTION_PREFIX.length))
    : -1;
  if (section >= 0) return {kind: "section", row: section};
  const entry = entries.id.indexOf(indicator);
  return entry >= 0 ? {kind: "entry", row: entry} : {kind: "top", row: -1};
}

/**
 * The indicator of a view that shows a section on the map.
 * @param {Lookup} lookup
 * @param {number} section
 */
export function sectionIndicator(lookup, section) {
  return SECTION_PREFIX + tabTables(lookup).sections.code[section];
}

/**
 * Why a section has no values: unreliable, public, conglomerates; empty if it has them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 * @returns {"" | "unreliable" | "public" | "conglomerates"}
 */
export function hiddenReason(lookup, view, section) {
  const code = tabTables(lookup).sections.code[section];
  const measure = measureOf(view);
  if (measure === "listed") return code === CONGLOMERATES ? "conglomerates" : "";
  if (UNRELIABLE_SECTIONS.includes(code)) return "unreliable";
  return measure === "lq_market" && PUBLIC_SECTIONS.includes(code) ? "public" : "";
}

/**
 * The places of the level in their order; counties have no data, so their level shows cities.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function levelPlaces(lookup, view) {
  const {regions} = lookup.tables;
  const isProvince = view.level === "province";
  return tabTables(lookup).places.flatMap((row, place) => {
    const belongs = isProvince ? regions.level[row] === "province" : Boolean(regions.city[row]);
    return belongs ? [place] : [];
  });
}

/**
 * The place with data that is, or contains, a region; null if no place does.
 * @param {Lookup} lookup
 * @param {string} region
 */
export function placeOf(lookup, region) {
  const {places} = tabTables(lookup);
  if (!region) return null;
  const own = places.indexOf(lookup.regionRow.get(region));
  if (own >= 0) return own;
  const around = placeAtLevel(lookup, region, "city");
  const place = around === null ? -1 : places.indexOf(around);
  return place < 0 ? null : place;
}
