/**
 * What narrows each chart of the Integration tab, in words: its own indicator, places and years.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {ScatterSelection} from "./select_scatter.js"
 * @import {TrendSelection} from "./select_trend.js"
 */
import {message} from "../../core/messages.js";
import {sharedFilterWords} from "../../core/names.js";
import {whenWords} from "../../core/years.js";
import {offerName} from "./amounts.js";
import {LINE_NAMES} from "./line_names.js";
import {AIR, OUTPUT} from "./select_scatter.js";

/**
 * The map: an indicator in a year, or between two.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {number} count of the level's regions
 */
export function mapFilter(lookup, view, chosen, count) {
  return joined(view, [
    offerName(lookup, view.lang, chosen.offer),
    message(`level.count.${view.level}`, view.lang, {count}),
    ...(chosen.year === null ? [] : [whenWords(chosen)]),
    ...sharedFilterWords(lookup, view),
  ]);
}

/**
 * The lines: an indicator at the level that has it, over all its years.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {TrendSelection} trend
 */
export function trendFilter(lookup, view, {offer, offering}, trend) {
  const {series, offerings} = lookup.tables.integration;
  const count = series.offering.filter((of) => of === offering).length;
  const years = LINE_NAMES.flatMap((name) => trend[name].x).filter((year) => year !== null);
  return joined(view, [
    offerName(lookup, view.lang, offer),
    message(`level.count.${offerings.level[offering]}`, view.lang, {count}),
    ...rangeWords(years),
    ...sharedFilterWords(lookup, view),
  ]);
}

/**
 * The gaps: an indicator by the measures of its gaps, over all years that have them. They are not
 * narrowed by the chosen region.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {GapsSelection} gaps
 */
export function gapsFilter(lookup, view, {offer}, {top, bottom}) {
  const panels = [top, bottom].filter(({measure}) => measure);
  const years = panels.flatMap(({lines}) => Object.values(lines).flatMap(({x}) => x));
  return joined(view, [
    offerName(lookup, view.lang, offer),
    ...panels.map(({measure}) => message(`integration.measure.${measure}`, view.lang)),
    ...rangeWords(years.filter((year) => year !== null)),
    ...sharedFilterWords(lookup, {...view, region: ""}),
  ]);
}

/**
 * The points of two values: both indicators, whatever the other charts show.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ScatterSelection} scatter
 */
export function scatterFilter(lookup, view, {level, year, now}) {
  const {id} = lookup.tables.integration.offers;
  const names = [OUTPUT, AIR].map((offer) => offerName(lookup, view.lang, id.indexOf(offer)));
  return joined(view, [
    ...names,
    message(`level.count.${level}`, view.lang, {count: now.x.length}),
    ...(year === null ? [] : [String(year)]),
    ...sharedFilterWords(lookup, view),
  ]);
}

/**
 * The first and the last of some years.
 * @param {number[]} years
 */
function rangeWords(years) {
  if (!years.length) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [first === last ? String(first) : `${first}–${last}`];
}

/**
 * @param {View} view
 * @param {string[]} parts
 */
function joined({lang}, parts) {
  return parts.join(message("list.dot", lang));
}
