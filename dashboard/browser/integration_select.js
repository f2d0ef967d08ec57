/** What each chart of the Integration tab shows. Twin of dashboard/integration/select.py. */
import {selectGaps} from "./integration_select_gaps.js";
import {selectIntegrationMap} from "./integration_select_map.js";
import {selectScatter} from "./integration_select_scatter.js";
import {selectTrend} from "./integration_select_trend.js";

/** Choose what every chart of the tab shows. */
export function selectIntegration(lookup, view) {
  return {
    map: selectIntegrationMap(lookup, view),
    trend: selectTrend(lookup, view),
    gaps: selectGaps(lookup, view),
    scatter: selectScatter(lookup, view),
  };
}
