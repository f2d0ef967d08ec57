/** The formats in which a chart, or a whole tab, can be saved. */
import {FORMATS, TABS} from "../core/registry.js";

/** The whole tab, where a chart's id would stand. */
export const WHOLE_TAB = "tab";

/**
 * List the formats of a chart, or of the whole tab, in the order in which they are offered.
 * @param {string} tab
 * @param {string} chart
 * @param {boolean} isCommand whether to list those of the command line too
 */
export function formatsOf(tab, chart, isCommand = false) {
  const isOfPlaces = TABS[tab].charts[chart]?.is_of_places;
  return Object.entries(FORMATS)
    .filter(([, format]) => isCommand || !format.is_of_command)
    .filter(([, format]) =>
      chart === WHOLE_TAB ? format.is_of_tab : isOfPlaces || !format.is_of_places,
    )
    .map(([name]) => name);
}
