/**
 * When each place first met a threshold of PM2.5.
 *
 * @typedef {object} FirstYears when a region first met each threshold
 * @property {number} region row
 * @property {LineName} name of its line
 * @property {string[]} first an item for each threshold; empty: never
 * @property {boolean[]} is_by whether it may have met each before: no value of the year before is shown
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {LineName} from "./line_names.js"
 */
import {isShown} from "./series.js";

const AIR = "pm25";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {[number, LineName][]} drawn
 * @returns {FirstYears[]}
 */
export function firstsOf(lookup, view, chosen, drawn) {
  if (!isAir(lookup, chosen)) return [];
  const {series} = lookup.tables.integration;
  return drawn.map(([row, name]) => {
    const places = firstPlaces(lookup, view, row);
    return {
      region: series.region[row],
      name,
      first: places.map((place) => (place < 0 ? "" : `${row}.${place}`)),
      is_by: places.map((place) => place >= 0 && !isShownBefore(lookup, view, row, place)),
    };
  });
}

/** @type {(lookup: Lookup, view: View, row: number) => number[]} */
function firstPlaces(lookup, view, row) {
  const {series, thresholds} = lookup.tables.integration;
  return thresholds.map((threshold) =>
    series.values[row].findIndex(
      (value, place) => value <= threshold && isShown(lookup, view, row, place),
    ),
  );
}

/** @type {(lookup: Lookup, view: View, row: number, place: number) => boolean} */
function isShownBefore(lookup, view, row, place) {
  const years = lookup.tables.integration.series.years[row];
  return years[place - 1] === years[place] - 1 && isShown(lookup, view, row, place - 1);
}

/** @type {(lookup: Lookup, chosen: Chosen) => boolean} */
export function isAir(lookup, chosen) {
  return lookup.tables.integration.offers.id[chosen.offer] === AIR;
}
