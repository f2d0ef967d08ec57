/**
 * Values of the chosen offer in words.
 *
 * @import {Lang, Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 */
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {amountWords, shownUnit, withUnit} from "../../core/units.js";

/**
 * The name of an offer.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} offer
 */
export function offerName(lookup, lang, offer) {
  const {id, title} = lookup.tables.integration.offers;
  return title[offer] ?? message(`integration.offer.${id[offer]}`, lang);
}

/**
 * The name of the chosen offer inside a sentence.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 */
export function indicatorWords(lookup, view, chosen) {
  const {offers} = lookup.tables.integration;
  const {id, title} = offers;
  return title[chosen.offer] ?? message(`integration.short.${id[chosen.offer]}`, view.lang);
}

/**
 * The unit of the chosen offer, as a reader says it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 */
export function unitOf(lookup, view, chosen) {
  return shownUnit(tableUnit(lookup, view, chosen))[1];
}

/**
 * The unit of the chosen offer as a line names it; a reader's own data may have none.
 * @type {typeof unitOf}
 */
export function unitLine(lookup, view, chosen) {
  return unitOf(lookup, view, chosen) || message("integration.unit.none", view.lang);
}

/**
 * What the places of the chosen level are: cities, but a reader's own data may be of others.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offering">} chosen
 */
export function placeWord(lookup, view, {offering}) {
  const level = lookup.tables.integration.offerings.level[offering];
  return message(`integration.level.${level}`, view.lang);
}

/**
 * The unit of a difference between two values of the chosen offer: of shares it is points.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 */
export function differenceUnit(lookup, view, chosen) {
  const unit = unitOf(lookup, view, chosen);
  return unit === "%" ? message("integration.points", view.lang) : unit;
}

/**
 * How many of the tables' units make one of those that a reader says.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 */
export function divisorOf(lookup, view, chosen) {
  return shownUnit(tableUnit(lookup, view, chosen))[0];
}

/**
 * A value of the chosen offer without its unit.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 * @param {number} value in the unit of the tables
 */
export function valueWords(lookup, view, chosen, value) {
  return numberWords(value / divisorOf(lookup, view, chosen));
}

/**
 * A value of the chosen offer with its unit.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 * @param {number} value in the unit of the tables
 */
export function offerAmount(lookup, view, chosen, value) {
  return amountWords(value, tableUnit(lookup, view, chosen), view.lang);
}

/** @type {(lookup: Lookup, view: View, chosen: Pick<Chosen, "offer">) => string} */
function tableUnit(lookup, {lang}, {offer}) {
  return lookup.tables.integration.offers[`unit_${lang}`][offer];
}

/**
 * The decimals of a change as it is written.
 * @param {boolean} isShare whether the change is a difference, not per cent
 */
export function changeDigits(isShare) {
  return isShare ? 2 : 1;
}

/**
 * A size of a change with its unit, without a sign.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 * @param {number} size
 */
export function sizeWords(lookup, view, chosen, size) {
  const isShare = lookup.tables.integration.offers.is_share[chosen.offer];
  const number = numberWords(size, changeDigits(isShare));
  if (!isShare) return message("integration.percent", view.lang, {number});
  return withUnit(number, differenceUnit(lookup, view, chosen), view.lang);
}

/**
 * A change with its sign and unit.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {number} change
 */
export function changeWords(lookup, view, chosen, change) {
  return `${change > 0 ? "+" : ""}${sizeWords(lookup, view, chosen, change)}`;
}
