/**
 * Small maps side by side, one for each year, in the colours of the one map.
 *
 * @typedef {{year: number, z: number[], items: string[]}} YearMap an entry a region of the level
 * @typedef {{ids: string[], chosen: string[], maps: YearMap[]}} YearsSelection
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {chosenOf} from "./chosen.js";
import {hasYearMaps, mappedYears} from "./mapped_years.js";
import {selectMap} from "./select_map.js";

/**
 * Choose what each small map draws.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {YearsSelection}
 */
export function selectYears(lookup, view) {
  const chosen = chosenOf(lookup, view);
  const years = hasYearMaps(view, chosen) ? mappedYears(chosen.years) : [];
  const {ids, chosen: outlined} = selectMap(lookup, view);
  return {
    ids,
    chosen: outlined,
    maps: years.map((year) => {
      const {z, items} = selectMap(lookup, yearView(view, year));
      return {year, z, items};
    }),
  };
}

/**
 * The view of a single year.
 * @param {View} view
 * @param {number} year
 * @returns {View}
 */
export function yearView(view, year) {
  return {...view, year: String(year)};
}
