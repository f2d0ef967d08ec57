/**
 * What a view asks of the Integration tab.
 *
 * @typedef {object} Chosen what the charts show
 * @property {number} offer the row of what is offered: an indicator, or its vintages together
 * @property {number} offering the row of the offer at a level
 * @property {boolean} isAtLevel whether that is the view's level
 * @property {number[]} years with data
 * @property {number | null} year null without data
 * @property {number | null} base the year to compare with
 * @property {string} measure of the gaps; empty where the offer has none
 *
 * @import {Level, Lookup, View} from "../../core/types.js"
 */

import {nearestYear} from "../../core/years.js";
import {isBroken} from "./breaks.js";

/**
 * Levels to fall back to where an offer is not at a level, in this order.
 * @type {Level[]}
 */
const OTHER_LEVELS = ["city", "province", "county"];
/**
 * Why a level has no such measure.
 * @type {Record<string, string>}
 */
const WHY_NOT = {province: "few", county: "county"};

/**
 * Resolve a view; what is not offered falls back to what is.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Chosen}
 */
export function chosenOf(lookup, view) {
  const {offerings} = lookup.tables.integration;
  const offering = offeringFor(lookup, offerOf(lookup, view.indicator), view.level);
  const yearLists = view.recalled === "show" ? offerings.years_show : offerings.years_hide;
  const years = yearLists[offering];
  const year = nearestYear(years, view.year);
  const measures = offerings.measures[offering];
  return {
    offer: offerings.offer[offering],
    offering,
    isAtLevel: offerings.level[offering] === view.level,
    years,
    year,
    base: baseOf(lookup, view, {offering, years, year}),
    measure: measures.includes(view.measure) ? view.measure : (measures[0] ?? ""),
  };
}

/**
 * The row of an offer at a level; null where it is not offered.
 * @param {Lookup} lookup
 * @param {number} offer
 * @param {string} level
 */
export function offeringAt(lookup, offer, level) {
  const {offerings} = lookup.tables.integration;
  const row = offerings.offer.findIndex(
    (of, place) => of === offer && offerings.level[place] === level,
  );
  return row < 0 ? null : row;
}

/**
 * The level to propose where an offer is not at a level.
 * @param {Lookup} lookup
 * @param {number} offer
 * @param {string} level
 */
export function otherLevel(lookup, offer, level) {
  return OTHER_LEVELS.find((other) => other !== level && offeringAt(lookup, offer, other) !== null);
}

/**
 * Why a measure is not offered, as the end of a message's key; empty where it is.
 * @param {Lookup} lookup
 * @param {Pick<Chosen, "offer" | "offering">} chosen
 * @param {string} measure
 */
export function whyNot(lookup, chosen, measure) {
  const {offerings, offers} = lookup.tables.integration;
  if (offerings.measures[chosen.offering].includes(measure)) return "";
  const kind = offers.kind[chosen.offer];
  if (kind !== "level") return kind;
  const level = offerings.level[chosen.offering];
  return WHY_NOT[level] ?? "weight";
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offering" | "years" | "year">} chosen
 */
function baseOf(lookup, view, {offering, years, year}) {
  const base = Number(view.base_year);
  // Small maps show all years next to each other already.
  if (view.maps === "years" || !years.includes(base) || base === year) return null;
  return isBroken(lookup, offering, base, year) ? null : base;
}

/**
 * The offer that an indicator belongs to; the first one where it has none.
 * @param {Lookup} lookup
 * @param {string} indicator
 */
function offerOf(lookup, indicator) {
  return Math.max(offerAsked(lookup, indicator), 0);
}

/**
 * The row of an offer or of the one that has a vintage; below 0 where the tab has neither.
 * @param {Lookup} lookup
 * @param {string} indicator
 */
export function offerAsked(lookup, indicator) {
  const {offers} = lookup.tables.integration;
  if (offers.id.includes(indicator)) return offers.id.indexOf(indicator);
  return offers.indicators.findIndex((vintages) => vintages.includes(indicator));
}

/**
 * @param {Lookup} lookup
 * @param {number} offer
 * @param {string} level
 */
function offeringFor(lookup, offer, level) {
  for (const each of [level, ...OTHER_LEVELS]) {
    const row = offeringAt(lookup, offer, each);
    if (row !== null) return row;
  }
  return 0;
}
