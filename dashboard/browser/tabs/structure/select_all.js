/**
 * What every chart of the Structure tab shows.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {selectProvinces} from "./provinces.js";
import {selectRelated} from "./related.js";
import {select as selectTables} from "./select.js";
import {selectAlike} from "./select_alike.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {
    ...selectTables(lookup, view),
    alike: selectAlike(lookup, view),
    provinces: selectProvinces(lookup, view),
    related: selectRelated(lookup, view),
  };
}
