/** Four questions of siting, each answered by one click. */
import {NO_CRITERIA} from "../../core/criteria.js";

/**
 * The criteria of each example, as words of a link, by code.
 * @type {Readonly<Record<string, string[]>>}
 */
export const PRESETS = {
  "hydrogen-bus": [
    "inside-automotive:2",
    "inside-new-energy-vehicles:4",
    "jobs-C:2",
    "km-110000:2",
    "pm25:1",
    "role-hydrogen-energy:5:min1",
    "wage_urban_nonprivate:2:low",
  ],
  "chip-packaging": [
    "inside-displays-electronics:3",
    "inside-integrated-circuits:5:min1",
    "invention_patents_granted:2",
    "jobs-C:2",
    "km-airport:3",
    "pm25:1",
    "wage_urban_nonprivate:3:low",
  ],
  "robot-site": [
    "high_tech_enterprises:2",
    "industrial_enterprises:3",
    "inside-high-end-equipment:3",
    "inside-robotics:5:min1",
    "km-110000:3:min20",
    "wage_urban_nonprivate:2:low",
  ],
  "back-office": [
    "inside-big-data-cloud:2",
    "km-110000:5:min20:max250",
    "pm25:2",
    "resident_population:2",
    "wage_urban_nonprivate:4:low",
  ],
};

/** The example that a link without criteria shows. */
const FIRST_PRESET = "hydrogen-bus";

/**
 * The words of the criteria that a view shows.
 * @param {{criteria: string[]}} view
 */
export function shownWords({criteria}) {
  if (!criteria.length) return PRESETS[FIRST_PRESET];
  return String(criteria) === NO_CRITERIA ? [] : criteria;
}

/**
 * The example whose criteria are the view's; empty: none.
 * @param {{criteria: string[]}} view
 */
export function presetOf(view) {
  const shown = shownWords(view).join();
  return Object.keys(PRESETS).find((name) => PRESETS[name].join() === shown) ?? "";
}
