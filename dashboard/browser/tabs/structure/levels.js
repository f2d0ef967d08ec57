/**
 * The levels at which the Structure tab has nothing to show: a section of the economy has no values
 * for counties, a chain or a cluster has members there.
 *
 * @import {Level, Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {selectMap} from "./select_map.js";

/** @type {(lookup: Lookup, view: View) => Partial<Record<Level, string>>} */
export function emptyLevels(lookup, view) {
  if (!selectMap(lookup, {...view, level: "county"}).is_empty) return {};
  return {county: message("structure.map.none", view.lang)};
}
