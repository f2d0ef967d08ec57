/**
 * Titles and subtitles of the Integration tab's charts.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {ScatterSelection} from "./select_scatter.js"
 */
import {message} from "../../core/messages.js";
import {whenWords} from "../../core/years.js";
import {differenceUnit, indicatorWords, placeWord, unitLine} from "./amounts.js";
import {isBackwards} from "./change_words.js";
import {hasYearMaps, mappedYears} from "./mapped_years.js";
import {isOwn} from "./own.js";

/**
 * Begin a sentence or title with a capital, where the language has them.
 * @param {string} text
 */
export function sentenceStart(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
export function mapTitle(lookup, view, chosen) {
  const change = isBackwards(chosen) ? "integration.map.back" : "integration.map.change";
  const key = chosen.base === null ? "integration.map.amount" : change;
  const what = sentenceStart(indicatorWords(lookup, view, chosen));
  if (hasYearMaps(view, chosen)) {
    const years = mappedYears(chosen.years);
    const [first, last] = [years[0], years[years.length - 1]];
    return message("integration.map.years", view.lang, {what, first, last, count: years.length});
  }
  return message(key, view.lang, {what, year: chosen.year ?? "–", base: chosen.base ?? ""});
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string} */
export function mapSub(lookup, view, chosen, map) {
  return withOwnMark(lookup, view, chosen, mapUnits(lookup, view, chosen, map));
}

/**
 * Say of a reader's own data that they are: the mark is on the page and in every picture.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, sub: string) => string}
 */
function withOwnMark(lookup, view, chosen, sub) {
  return isOwn(lookup, chosen) ? message("integration.sub.own", view.lang, {sub}) : sub;
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string} */
function mapUnits(lookup, view, chosen, map) {
  const unit = unitLine(lookup, view, chosen);
  if (map.mode === "amount" && map.low_count)
    return message("integration.map.sub.low", view.lang, {unit});
  if (map.mode === "amount") return message("integration.map.sub", view.lang, {unit});
  const {offers} = lookup.tables.integration;
  const kind = offers.is_share[chosen.offer] ? "difference" : "percent";
  const hues = map.look === "neutral" ? "neutral" : "better";
  return message(`integration.map.sub.${kind}`, view.lang, {
    unit: differenceUnit(lookup, view, chosen),
    colours: message(`integration.map.colours.${hues}`, view.lang),
  });
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
export function rankingTitle(lookup, view, chosen) {
  const what = sentenceStart(indicatorWords(lookup, view, chosen));
  return message("integration.ranking.title", view.lang, {what, when: whenWords(chosen)});
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
export function rankingSub(lookup, view, chosen) {
  const {base, year} = chosen;
  const key = base === null ? "integration.ranking.sub" : "integration.ranking.sub.base";
  const unit = unitLine(lookup, view, chosen);
  const sub = message(key, view.lang, {unit, year: year ?? "–", base: base ?? ""});
  return withOwnMark(lookup, view, chosen, sub);
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
export function trendTitle(lookup, view, chosen) {
  const what = indicatorWords(lookup, view, chosen);
  return sentenceStart(message("integration.trend.title", view.lang, {what}));
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen) => string} */
export function trendSub(lookup, view, chosen) {
  const level = lookup.tables.integration.offerings.level[chosen.offering];
  const sub = message(`integration.trend.sub.${view.scale}`, view.lang, {
    unit: unitLine(lookup, view, chosen),
    level: message(`integration.level.${level}`, view.lang),
  });
  return withOwnMark(lookup, view, chosen, sub);
}

/** @type {(view: View, gaps: GapsSelection) => string} */
export function gapsTitle(view, gaps) {
  return message(`integration.gaps.title.${gaps.mode}`, view.lang);
}

/**
 * What the gaps compare; empty where there are none.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {GapsSelection} gaps
 */
export function gapsSub(lookup, view, chosen, gaps) {
  if (gaps.mode === "none") return "";
  const what = indicatorWords(lookup, view, chosen);
  const place = placeWord(lookup, view, chosen);
  const kind = gaps.mode === "spread" ? "spread" : pairKind(lookup, chosen, gaps);
  return sentenceStart(message(`integration.gaps.sub.${kind}`, view.lang, {what, place}));
}

/** @type {(lookup: Lookup, chosen: Chosen, gaps: GapsSelection) => string} */
function pairKind(lookup, chosen, gaps) {
  const hasPair = ["hebei", "tianjin"].some((part) => gaps.top.lines[part].x.length);
  if (!hasPair) return "extremes";
  return lookup.tables.integration.offers.is_lower_better[chosen.offer] ? "behind" : "ahead";
}

/** @type {(view: View) => string} */
export function scatterTitle(view) {
  return message("integration.scatter.title", view.lang);
}

/** @type {(view: View, scatter: ScatterSelection) => string} */
export function scatterSub(view, scatter) {
  return message("integration.scatter.sub", view.lang, {
    level: message(`integration.level.${scatter.level}`, view.lang),
    year: scatter.year ?? "–",
  });
}
