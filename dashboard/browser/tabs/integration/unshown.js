/**
 * What a link asks for and the tab cannot show.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {isSubject} from "../../core/subject.js";
import {offerName} from "./amounts.js";
import {chosenOf, offerAsked} from "./chosen.js";

/**
 * That the tab does not offer the indicator of a view, and what it shows instead; empty where it
 * does. The Data tab shows more indicators; the subjects of Structure are none.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function unshown(lookup, {indicator, lang}) {
  if (!indicator || isSubject(indicator) || offerAsked(lookup, indicator) >= 0) return "";
  const {indicators} = lookup.tables;
  const row = indicators.id.indexOf(indicator);
  return message("integration.unoffered", lang, {
    asked: row < 0 ? indicator : indicators[`name_${lang}`][row],
    shown: offerName(lookup, lang, 0),
  });
}

/**
 * That the year shown is not compared with the one that a link asks for; empty where it is. Small
 * maps show all years; that values were left out as unverified, the tally says.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function leftOut(lookup, view) {
  const {lang, maps} = view;
  const asked = Number(view.base_year);
  const {base, isAtLevel, offer, offering, year, years} = chosenOf(lookup, view);
  if (!asked || asked === year || maps === "years" || !isAtLevel || base !== null) return "";
  const words = {base: asked, year, what: offerName(lookup, lang, offer)};
  if (years.includes(asked)) return message("integration.uncompared.broken", lang, words);
  const isUnverified = lookup.tables.integration.offerings.years_show[offering].includes(asked);
  return isUnverified ? "" : message("integration.uncompared.none", lang, words);
}
