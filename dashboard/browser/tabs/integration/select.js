/** What each chart of the Integration tab shows. Twin of dashboard/integration/select.py. */
import {integrationSelectGaps} from "./select_gaps.js";
import {selectIntegrationMap} from "./select_map.js";
import {integrationSelectScatter} from "./select_scatter.js";
import {integrationSelectTrend} from "./select_trend.js";

/** Choose what every chart of the tab shows. */
export function selectIntegration(lookup, view) {
  return {
    map: selectIntegrationMap(lookup, view),
    trend: integrationSelectTrend(lookup, view),
    gaps: integrationSelectGaps(lookup, view),
    scatter: integrationSelectScatter(lookup, view),
  };
}
