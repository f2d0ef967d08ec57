/**
 * The Integration tab in words.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {PairValues} from "./gap_words.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {message} from "../../core/messages.js";
import {windowTitle} from "../../core/names.js";
import {whenWords} from "../../core/years.js";
import {indicatorWords, offerName} from "./amounts.js";
import {changeSentence} from "./change_words.js";
import {chosenOf} from "./chosen.js";
import {mapFilter} from "./filters.js";
import {PAIRS, pairValues} from "./gap_words.js";
import {isOwn} from "./own.js";
import {cautionWords, standingSentence} from "./standing.js";

const NOT_IN_HEADLINE = ["tianjin"];

/**
 * Describe what the page shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {{map: MapSelection}} selection
 * @returns {Words}
 */
export function describe(lookup, view, {map}) {
  const chosen = chosenOf(lookup, view);
  const headline = headlineOf(lookup, view, chosen, map);
  return {
    headline,
    tally: tallyOf(lookup, view, chosen, map, headline),
    filter: mapFilter(lookup, view, chosen, map.ids.length),
    title: titleOf(lookup, view, chosen),
  };
}

/**
 * A change where two years are compared; of air, and of counties, how the places stand; of what has a
 * gap first how far apart the places are, then how they stand.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string}
 */
function headlineOf(lookup, view, chosen, map) {
  if (chosen.base !== null && map.count) return changeSentence(lookup, view, chosen, map);
  const gap = gapSentence(lookup, view, chosen);
  const standing = standingSentence(lookup, view, chosen, map);
  const isOfPlaces = isLowerBetter(lookup, chosen) || view.level === "county";
  const sentences = isOfPlaces ? [standing, gap] : [gap, standing];
  return sentences.find(Boolean) ?? whatWords(lookup, view, chosen);
}

/** @type {(lookup: Lookup, chosen: Chosen) => boolean} */
function isLowerBetter(lookup, {offer}) {
  return lookup.tables.integration.offers.is_lower_better[offer];
}

/**
 * How far apart the places were in the first year and up to that of the map; empty if unknown.
 * @type {(lookup: Lookup, view: View, chosen: Chosen) => string}
 */
function gapSentence(lookup, view, chosen) {
  for (const part of PAIRS.filter((each) => !NOT_IN_HEADLINE.includes(each))) {
    const found = pairValues(lookup, view, chosen, part, chosen.year ?? undefined);
    if (found) return gapHeadline(lookup, view, chosen, part, found);
  }
  return "";
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {string} part
 * @param {PairValues} found
 */
function gapHeadline(lookup, view, chosen, part, found) {
  const kind = part === "extremes" ? "extremes" : "pair";
  const isApart = [found.ratio, found.difference].sort().join() === "down,up";
  return message(`integration.headline.${kind}`, view.lang, {
    ...found,
    what: indicatorWords(lookup, view, chosen),
    verb: message(`integration.difference.${found.difference}`, view.lang),
    link: message(isApart ? "integration.link.but" : "integration.link.and", view.lang),
  });
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
function whatWords(lookup, view, chosen) {
  const what = indicatorWords(lookup, view, chosen);
  const {year} = chosen;
  if (year === null) return message("integration.headline.unread", view.lang, {what});
  return message("integration.headline.year", view.lang, {what, year});
}

/**
 * How the places stand, where the headline does not say it, and how many have a value.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection, headline: string) => string}
 */
function tallyOf(lookup, view, chosen, map, headline) {
  const {lang} = view;
  const level = message(`level.count.${view.level}`, lang, {count: map.ids.length});
  if (!chosen.isAtLevel) return message("integration.tally.none", lang, {level});
  if (chosen.year === null) return message("integration.tally.unread", lang);
  const when = whenWords(chosen);
  const key = chosen.base === null ? "integration.tally" : "integration.tally.both";
  const standing = chosen.base === null ? standingSentence(lookup, view, chosen, map) : "";
  const isCompared = chosen.base !== null || Boolean(standing);
  const caution = isCompared ? cautionWords(lookup, view, chosen, map) : "";
  const parts = [
    ...(standing === headline ? [] : [standing]),
    caution,
    message(key, lang, {count: map.count, level, when}),
    leftOutWords(lookup, view, chosen),
    isOwn(lookup, chosen) ? message("integration.tally.own", lang) : "",
  ].filter(Boolean);
  if (map.recalled_count)
    parts.push(message("integration.tally.recalled", lang, {count: map.recalled_count}));
  if (map.low_count) parts.push(message("integration.tally.low", lang, {count: map.low_count}));
  return parts.join(message("list.dot", lang));
}

/**
 * The years that the link asks for and that only unverified values fill; empty without any.
 * @type {(lookup: Lookup, view: View, chosen: Chosen) => string}
 */
function leftOutWords(lookup, {lang, year, base_year: base}, {offering, years}) {
  const all = lookup.tables.integration.offerings.years_show[offering];
  const left = [base, year].filter(
    (asked) => all.includes(Number(asked)) && !years.includes(Number(asked)),
  );
  if (!left.length) return "";
  return message("integration.tally.left_out", lang, {
    years: [...new Set(left)].join(message("list.comma", lang)),
  });
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
function titleOf(lookup, view, {offer, year}) {
  const words = year === null ? [] : [String(year)];
  return windowTitle(lookup, view, offerName(lookup, view.lang, offer), ...words);
}
