/**
 * What the ranking says beside its dots.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {RankingSelection} from "./select_ranking.js"
 */
import {message} from "../../core/messages.js";
import {fewNames, regionName} from "../../core/names.js";
import {isLowItem} from "./series.js";

/**
 * The places that are not ranked, since no value is known or shown; empty without any.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RankingSelection} ranking
 */
export function withoutWords(lookup, {lang}, {ids, without}) {
  if (!ids.length || !without.length) return "";
  const names = without.map((id) => regionName(lookup, lookup.regionRow.get(id), lang));
  return message("integration.ranking.without", lang, {names: fewNames(names, lang)});
}

/**
 * How many of the ranked values come from sources of low trust; empty without any.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RankingSelection} ranking
 */
export function lowWords(lookup, {lang}, {items}) {
  const count = items.filter((item) => isLowItem(lookup, item)).length;
  return count ? message("integration.ranking.low", lang, {count}) : "";
}
