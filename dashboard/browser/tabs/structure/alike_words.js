/**
 * The names in the list of the most alike.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {AlikeSelection, Pair} from "./select_alike.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";

/**
 * The other place of a pair; both where no place is chosen.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<AlikeSelection, "place">} selection
 * @param {Pair} pair
 */
export function pairName(lookup, {lang}, {place}, pair) {
  const [region, other] = [pair.id, pair.other].map((id) =>
    regionName(lookup, lookup.regionRow.get(id), lang),
  );
  return place ? other : message("structure.alike.pair", lang, {region, other});
}
