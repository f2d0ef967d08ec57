/**
 * What the ranking says beside its dots.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {RankingSelection} from "./select_ranking.js"
 */
import {message} from "../../core/messages.js";
import {fewNames, regionName} from "../../core/names.js";

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
