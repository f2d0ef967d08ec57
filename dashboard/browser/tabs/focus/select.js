/**
 * What each chart of the Focus tab shows, as plain arrays.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {selectMap} from "./select_map.js";
import {selectMatrix, withPaleCells} from "./select_matrix.js";
import {selectProfile} from "./select_profile.js";
import {selectRanking} from "./select_ranking.js";

/**
 * Choose what every chart of the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {
    map: selectMap(lookup, view),
    matrix: withPaleCells(selectMatrix(lookup, view)),
    ranking: selectRanking(lookup, view),
    profile: selectProfile(lookup, view),
  };
}
