/**
 * What the map of the Integration tab shows.
 *
 * @typedef {object} MapSelection lists have an entry a region of the level
 * @property {string[]} ids
 * @property {number[]} z the class of each, from 1; 0 without a value
 * @property {"amount" | "change"} mode
 * @property {string} look colours of the classes: amount, pollution, or for a change what is good:
 *   higher_is_better, lower_is_better, neutral
 * @property {boolean} is_at_level whether the offer has values at the level
 * @property {number | null} year
 * @property {number | null} base the year to compare with
 * @property {string[]} items of the year; see series.js
 * @property {string[]} bases_items of the base year
 * @property {(number | null)[]} values of the year
 * @property {(number | null)[]} bases of the base year
 * @property {(number | null)[]} changes
 * @property {number[]} bounds between the classes of amounts
 * @property {ChangeClass[]} classes of changes
 * @property {number[]} breaks rows of breaks between the two years
 * @property {number} count of regions with a class
 * @property {number} recalled_count
 * @property {number} low_count of values whose source has low trust
 * @property {boolean} cities whether city points are drawn
 * @property {string[]} chosen
 *
 * @typedef {Pick<MapSelection, "z" | "bounds" | "classes">} Layer
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {ChangeClass} from "./change_classes.js"
 * @import {Chosen} from "./chosen.js"
 */
import {selectChoice} from "../../core/choice.js";
import {roundedAsWritten} from "../../core/numbers.js";
import {changeDigits, divisorOf} from "./amounts.js";
import {breaksBetween} from "./breaks.js";
import {changeClasses, classOfChange} from "./change_classes.js";
import {chosenOf} from "./chosen.js";
import {lookOf} from "./looks.js";
import {hasYearMaps} from "./mapped_years.js";
import {isLowItem, isRecalledItem, itemAt, itemValue, seriesRow} from "./series.js";

/**
 * Choose what the map draws.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {MapSelection}
 */
export function selectMap(lookup, view) {
  const chosen = chosenOf(lookup, view);
  const {regions, integration} = lookup.tables;
  const items = itemsOf(lookup, view, chosen, chosen.year);
  const basesItems = itemsOf(lookup, view, chosen, chosen.base);
  const values = items.map((item) => itemValue(lookup, item));
  const bases = basesItems.map((item) => itemValue(lookup, item));
  const isShare = integration.offers.is_share[chosen.offer];
  const changes = values.map((value, row) => changeOf(value, bases[row], isShare));
  const isChange = chosen.base !== null;
  const drawn = isChange ? changes : values;
  return {
    ids: lookup.levelRows[view.level].map((row) => regions.id[row]),
    mode: isChange ? "change" : "amount",
    look: lookOf(lookup, chosen.offer, isChange),
    ...(isChange
      ? changeLayer(changes, changeDigits(isShare))
      : amountLayer(lookup, view, chosen, values)),
    is_at_level: chosen.isAtLevel,
    year: chosen.year,
    base: chosen.base,
    items,
    bases_items: basesItems,
    values,
    bases,
    changes,
    breaks: breaksBetween(lookup, chosen.offering, chosen.base, chosen.year),
    count: drawn.filter((value) => value !== null).length,
    recalled_count: items.filter((item) => isRecalledItem(lookup, item)).length,
    low_count: items.filter((item) => isLowItem(lookup, item)).length,
    ...selectChoice(lookup, view),
    // Small maps have no room for the outlines of neighbours.
    ...(hasYearMaps(view, chosen) ? {neighbours: []} : {}),
    cities: view.layers.includes("cities"),
  };
}

/**
 * The change between two values: a difference for shares, days and ratios, else per cent of the
 * base.
 * @param {number | null} value
 * @param {number | null} base
 * @param {boolean} isShare
 */
export function changeOf(value, base, isShare) {
  if (value === null || base === null || (!isShare && base === 0)) return null;
  return isShare ? value - base : ((value - base) / base) * 100;
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, values: (number | null)[]) => Layer} */
function amountLayer(lookup, view, chosen, values) {
  const bounds = lookup.tables.integration.offerings.bounds[chosen.offering];
  const divisor = divisorOf(lookup, view, chosen);
  return {z: values.map((value) => classOf(value, bounds, divisor)), bounds, classes: []};
}

/** @type {(changes: (number | null)[], digits: number) => Layer} */
function changeLayer(changes, digits) {
  const written = changes.map((change) => change && roundedAsWritten(change, digits));
  const classes = changeClasses(written);
  return {z: written.map((change) => classOfChange(change, classes)), bounds: [], classes};
}

/**
 * The class of a value as it is written, from 1; 0 without a value. A bound belongs to the class
 * below it.
 * @param {number | null} value
 * @param {number[]} bounds
 * @param {number} divisor units of the tables in one that a reader says
 */
function classOf(value, bounds, divisor) {
  if (value === null) return 0;
  const written = roundedAsWritten(value / divisor);
  return 1 + bounds.filter((bound) => written > roundedAsWritten(bound / divisor)).length;
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, year: number | null) => string[]} */
function itemsOf(lookup, view, chosen, year) {
  const rows = lookup.levelRows[view.level];
  if (!chosen.isAtLevel) return rows.map(() => "");
  return rows.map((row) => itemAt(lookup, view, seriesRow(lookup, chosen.offering, row), year));
}
