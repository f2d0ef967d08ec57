/**
 * What the colours of the coverage stand for: shares of a level's regions.
 *
 * @import {CoverageSelection} from "./select.js"
 * @import {LegendEntry, LegendLine, Lookup, View} from "../../core/types.js"
 */

import {placeAtLevel} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {placeName} from "./cells.js";

/** Upper bounds of the classes between no region and all. */
const CLASS_PERCENTS = [25, 50, 75];

/**
 * The legend of the coverage.
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @returns {LegendLine}
 */
export function coverageLegend({lang}, {total}) {
  /** @type {(token: string, key: string, values?: object) => LegendEntry} */
  const step = (token, key, values = {}) => ({
    token,
    swatch: token,
    label: message(`data.coverage.${key}`, lang, {...values}),
  });
  return {
    title: message("data.coverage.legend", lang),
    entries: [
      {...step("none", "none"), swatch: "z0"},
      ...CLASS_PERCENTS.map((percent, place) => step(`ramp-${place + 1}`, "upto", {percent})),
      step("ramp-4", "below"),
      step("ramp-5", "all", {count: total}),
      {sign: "*", swatch: "some-recalled", label: message("data.coverage.recalled", lang)},
    ],
  };
}

/**
 * The entry of the chosen region, which only the page marks; absent where it is not on the level.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {LegendEntry[]}
 */
export function chosenEntries(lookup, view) {
  const row = placeAtLevel(lookup, view.region, view.level);
  if (row === null) return [];
  const region = placeName(lookup, lookup.tables.regions.id[row], view.lang);
  return [{swatch: "has-value", label: message("data.coverage.chosen", view.lang, {region})}];
}
