/** What a view means in the Structure tab, and the values behind it. Twin of dashboard/structure/scene.py. */
import {placeAtLevel} from "../../core/lookup.js";
import {numberWords} from "../../core/numbers.js";
import {rowSources} from "../../core/row_sources.js";

export const STRUCTURE_MEASURES = ["lq", "lq_market", "share", "listed"];
export const SECTION_KINDS = ["extract", "make", "trade", "knowledge", "public"];
export const QUOTIENT_BOUNDS = [0.5, 0.8, 1.25, 2];
export const SHARE_BOUNDS = [0.02, 0.05, 0.1, 0.2];
export const LIKENESS_BOUNDS = [0.6, 0.7, 0.8, 0.9];
const TOP_SECTIONS_MAX = 3;
const UNRELIABLE_SECTIONS = "AO";
const PUBLIC_SECTIONS = "PQS";
const CONGLOMERATES = "S";
const EVEN = 1;
const QUOTIENT_DIGITS = 2;

/** The tab's tables. */
export function ownTables(lookup) {
  return lookup.tables.structure;
}

export function measureOf(view) {
  return STRUCTURE_MEASURES.includes(view.measure) ? view.measure : STRUCTURE_MEASURES[0];
}

/** The sections that count: all, or those of the market. */
export function scopeOf(view) {
  return measureOf(view) === "lq_market" ? "market" : "all";
}

/** The year's place in the arrays; without one that has data, the latest. */
export function yearRow(lookup, view) {
  const {years} = ownTables(lookup);
  const found = years.findIndex((year) => String(year) === view.year);
  return found < 0 ? years.length - 1 : found;
}

/** The year of the values shown; listed companies have one date. */
export function yearOf(lookup, view) {
  const {listed, years} = ownTables(lookup);
  return measureOf(view) === "listed" ? listed.year : years[yearRow(lookup, view)];
}

/** The source of the values shown: a row of the tab's sources. */
export function sourceOf(lookup, view) {
  const {listed, year_sources: sources} = ownTables(lookup);
  return measureOf(view) === "listed" ? listed.source : sources[yearRow(lookup, view)];
}

/** What the map shows: `{kind, row}` of a section or an entry, or what each place stands out in. */
export function subjectOf(lookup, view) {
  const {sections, entries} = ownTables(lookup);
  const section = view.indicator.startsWith("section-")
    ? sections.code.indexOf(view.indicator.slice(8))
    : -1;
  if (section >= 0) return {kind: "section", row: section};
  const entry = entries.id.indexOf(view.indicator);
  return entry >= 0 ? {kind: "entry", row: entry} : {kind: "top", row: -1};
}

/** Why a section is not shown: unreliable, public, conglomerates; empty where it is. */
export function whyHidden(lookup, view, section) {
  const code = ownTables(lookup).sections.code[section];
  const measure = measureOf(view);
  if (measure === "listed") return code === CONGLOMERATES ? "conglomerates" : "";
  if (UNRELIABLE_SECTIONS.includes(code)) return "unreliable";
  return measure === "lq_market" && PUBLIC_SECTIONS.includes(code) ? "public" : "";
}

/** The places of the level in their order; below the city there are none, so cities. */
export function levelPlaces(lookup, view) {
  const {regions} = lookup.tables;
  const isProvince = view.level === "province";
  return ownTables(lookup).places.flatMap((row, place) => {
    const belongs = isProvince ? regions.level[row] === "province" : Boolean(regions.city[row]);
    return belongs ? [place] : [];
  });
}

/** The place with data that is, or lies around, a region; null where there is none. */
export function placeOf(lookup, region) {
  const {places} = ownTables(lookup);
  if (!region) return null;
  let row = lookup.regionRow.get(region);
  if (!places.includes(row)) row = placeAtLevel(lookup, region, "city");
  return places.includes(row) ? places.indexOf(row) : null;
}

/** Whether the place has no employment in that year, since it is left out. */
export function isAbsent(lookup, view, place) {
  const shares = ownTables(lookup).employment.share[yearRow(lookup, view)][place];
  return measureOf(view) !== "listed" && shares[0] === null;
}

/** A value: a quotient, a share (0-1) or a count; null where it is absent. */
export function valueOf(lookup, view, place, section) {
  const {listed, employment} = ownTables(lookup);
  const measure = measureOf(view);
  if (measure === "listed") {
    const hidden = view.recalled === "hide" && listed.is_recalled[place][section];
    return hidden ? null : listed.companies[place][section];
  }
  const name = measure === "share" ? "share" : `${measure}_${view.benchmark}`;
  return employment[name][yearRow(lookup, view)][place][section];
}

/** What colours a cell: the value, or the quotient of listed companies. */
export function quotientOf(lookup, view, place, section) {
  if (measureOf(view) !== "listed") return valueOf(lookup, view, place, section);
  const {listed} = ownTables(lookup);
  const hidden = view.recalled === "hide" && listed.is_quotient_recalled[place][section];
  return hidden ? null : listed.quotient[place][section];
}

/** Whether a value shown rests on general knowledge. */
export function isRecalledValue(lookup, view, place, section) {
  return measureOf(view) === "listed" && ownTables(lookup).listed.is_recalled[place][section];
}

/** What is doubtful about a value: misread, benchmark; empty where nothing is known. */
export function doubtOf(lookup, view, place, section) {
  const measure = measureOf(view);
  if (measure === "listed") return "";
  const doubt = ownTables(lookup).employment.doubt[yearRow(lookup, view)][place][section] ?? "";
  const needsNation = measure !== "share" && view.benchmark === "nation";
  return doubt === "benchmark" && !needsNation ? "" : doubt;
}

/** The sections that stand out, most first, three at most; doubtful and recalled ones stay out. */
export function topSections(lookup, view, place) {
  const floor = measureOf(view) === "share" ? 0 : EVEN;
  const found = ownTables(lookup).sections.code.flatMap((_, section) => {
    const value = quotientOf(lookup, view, place, section);
    if (value === null || value <= floor || whyHidden(lookup, view, section)) return [];
    if (doubtOf(lookup, view, place, section) || isRecalledValue(lookup, view, place, section))
      return [];
    return [{value, section}];
  });
  found.sort((a, b) => b.value - a.value || a.section - b.section);
  return found.slice(0, TOP_SECTIONS_MAX).map(({section}) => section);
}

/** A value in words: a quotient with two decimals, a share in percent, a count. */
export function amountOf(view, value) {
  return measureOf(view) === "share"
    ? numberWords(value * 100)
    : numberWords(value, QUOTIENT_DIGITS);
}

/** The class of a value among the five of its measure; 0 is absent. */
export function classOf(view, value) {
  return stepOf(value, measureOf(view) === "share" ? SHARE_BOUNDS : QUOTIENT_BOUNDS);
}

/** A value's place between bounds, from 1; 0 is absent. */
export function stepOf(value, bounds) {
  return value === null ? 0 : 1 + bounds.filter((bound) => value >= bound).length;
}

/** One of the tab's sources, for a row of a table. */
export function sourceCells(lookup, source) {
  return rowSources(ownTables(lookup).sources, [source]);
}
