/** What each chart of the Integration tab shows. Twin of dashboard/integration/select.py. */
import {integrationSelectGaps} from "./integration_select_gaps.js";
import {selectIntegrationMap} from "./integration_select_map.js";
import {integrationSelectScatter} from "./integration_select_scatter.js";
import {integrationSelectTrend} from "./integration_select_trend.js";

/** Choose what every chart of the tab shows. */
export function selectIntegration(lookup, view) {
  return {
    map: selectIntegrationMap(lookup, view),
    trend: integrationSelectTrend(lookup, view),
    gaps: integrationSelectGaps(lookup, view),
    scatter: integrationSelectScatter(lookup, view),
  };
}
