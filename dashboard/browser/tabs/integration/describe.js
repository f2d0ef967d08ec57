/**
 * The Integration tab in words.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {PairValues} from "./gap_words.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {message} from "../../core/messages.js";
import {regionName, windowTitle} from "../../core/names.js";
import {amountWords, indicatorWords, offerName, unitOf} from "./amounts.js";
import {changeSentence} from "./change_words.js";
import {chosenOf} from "./chosen.js";
import {mapFilter, whenWords} from "./filters.js";
import {PAIRS, pairValues} from "./gap_words.js";
import {isRecalledItem} from "./series.js";

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
  return {
    headline: headlineOf(lookup, view, chosen, map),
    tally: tallyOf(view, chosen, map),
    filter: mapFilter(lookup, view, chosen, map.ids.length),
    title: titleOf(lookup, view, chosen),
  };
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string} */
function headlineOf(lookup, view, chosen, map) {
  if (chosen.base !== null && map.count) return changeSentence(lookup, view, chosen, map);
  // The gaps between provinces are not what counties show.
  const parts = view.level === "county" ? [] : PAIRS;
  for (const part of parts.filter((each) => !NOT_IN_HEADLINE.includes(each))) {
    const found = pairValues(lookup, view, chosen, part);
    if (found) return gapHeadline(lookup, view, chosen, part, found);
  }
  return levelHeadline(lookup, view, chosen, map);
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

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string} */
function levelHeadline(lookup, view, chosen, map) {
  const what = indicatorWords(lookup, view, chosen);
  const {year} = chosen;
  if (year === null) return message("integration.headline.unread", view.lang, {what});
  const values = valuesByRow(map.values, (row) => isReadItem(lookup, map.items[row]));
  if (!values.length) return message("integration.headline.year", view.lang, {what, year});
  const [low, high] = endsOf(values);
  const unit = unitOf(lookup, view, chosen);
  return message("integration.headline.level", view.lang, {
    what,
    year,
    low: amountWords(low.value, unit),
    low_name: placeName(lookup, view, map, low.row),
    high: amountWords(high.value, unit),
    high_name: placeName(lookup, view, map, high.row),
  });
}

/**
 * The values that may carry a sentence, each with its row.
 * @param {(number | null)[]} values
 * @param {(row: number) => boolean} isRead
 */
function valuesByRow(values, isRead) {
  return values.flatMap((value, row) => (value !== null && isRead(row) ? [{row, value}] : []));
}

/**
 * The least and the most, the first of equal ones.
 * @param {{row: number, value: number}[]} values
 */
function endsOf(values) {
  const low = values.reduce((best, each) => (each.value < best.value ? each : best));
  const high = values.reduce((best, each) => (each.value > best.value ? each : best));
  return [low, high];
}

/** @type {(lookup: Lookup, item: string) => boolean} */
function isReadItem(lookup, item) {
  return item !== "" && !isRecalledItem(lookup, item);
}

/** @type {(lookup: Lookup, view: View, map: MapSelection, row: number) => string} */
function placeName(lookup, view, map, row) {
  return regionName(lookup, lookup.regionRow.get(map.ids[row]), view.lang);
}

/** @type {(view: View, chosen: Chosen, map: MapSelection) => string} */
function tallyOf(view, chosen, map) {
  const {lang} = view;
  const level = message(`level.count.${view.level}`, lang, {count: map.ids.length});
  if (!chosen.isAtLevel) return message("integration.tally.none", lang, {level});
  if (chosen.year === null) return message("integration.tally.unread", lang);
  const when = whenWords(chosen);
  const key = chosen.base === null ? "integration.tally" : "integration.tally.both";
  const parts = [message(key, lang, {count: map.count, level, when})];
  if (map.recalled_count)
    parts.push(message("integration.tally.recalled", lang, {count: map.recalled_count}));
  if (map.low_count) parts.push(message("integration.tally.low", lang, {count: map.low_count}));
  return parts.join(message("list.dot", lang));
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
function titleOf(lookup, view, {offer, year}) {
  const words = year === null ? [] : [String(year)];
  return windowTitle(lookup, view, offerName(lookup, view.lang, offer), ...words);
}
