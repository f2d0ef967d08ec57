/**
 * What each chart of the Integration tab shows.
 *
 * @typedef {object} IntegrationSelection
 * @property {MapSelection} map
 * @property {TrendSelection} trend
 * @property {GapsSelection} gaps
 * @property {ScatterSelection} scatter
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {ScatterSelection} from "./select_scatter.js"
 * @import {TrendSelection} from "./select_trend.js"
 */
import {selectGaps} from "./select_gaps.js";
import {selectMap} from "./select_map.js";
import {selectScatter} from "./select_scatter.js";
import {selectTrend} from "./select_trend.js";

/**
 * Choose what every chart of the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {
    map: selectMap(lookup, view),
    trend: selectTrend(lookup, view),
    gaps: selectGaps(lookup, view),
    scatter: selectScatter(lookup, view),
  };
}
