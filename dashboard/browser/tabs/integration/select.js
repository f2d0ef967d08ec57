/**
 * What each chart of the Integration tab shows.
 *
 * @typedef {object} IntegrationSelection
 * @property {MapSelection} map
 * @property {YearsSelection} years small maps; none unless the view shows them
 * @property {RankingSelection} ranking
 * @property {TrendSelection} trend
 * @property {GapsSelection} gaps
 * @property {ScatterSelection} scatter
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {RankingSelection} from "./select_ranking.js"
 * @import {ScatterSelection} from "./select_scatter.js"
 * @import {YearsSelection} from "./select_years.js"
 * @import {TrendSelection} from "./select_trend.js"
 */
import {selectGaps} from "./select_gaps.js";
import {selectMap} from "./select_map.js";
import {selectRanking} from "./select_ranking.js";
import {selectScatter} from "./select_scatter.js";
import {selectTrend} from "./select_trend.js";
import {selectYears} from "./select_years.js";

/**
 * Choose what every chart of the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function select(lookup, view) {
  return {
    map: selectMap(lookup, view),
    years: selectYears(lookup, view),
    ranking: selectRanking(lookup, view),
    trend: selectTrend(lookup, view),
    gaps: selectGaps(lookup, view),
    scatter: selectScatter(lookup, view),
  };
}
