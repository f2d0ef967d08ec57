/** The chosen region on the one map of all tabs. Twin of dashboard/choice.py. */
import {placeAtLevel} from "./lookup.js";

/** Choose what the map outlines for the chosen region, and its true neighbours. */
export function selectChoice(lookup, view) {
  const {regions, neighbours} = lookup.tables;
  const row = placeAtLevel(lookup, view.region, view.level);
  const around = {chosen_city: [], chosen_province: []};
  if (view.region && row === null) {
    const chosen = lookup.regionRow.get(view.region);
    if (regions.level[chosen] === "province") around.chosen_province = [view.region];
    else around.chosen_city = [regions.city[chosen]];
  }
  const beside = row === null ? [] : (neighbours[view.level]?.[regions.id[row]] ?? []);
  return {
    chosen: row === null ? [] : [regions.id[row]],
    ...around,
    neighbours: beside.map((place) => regions.id[place]).sort(),
  };
}
