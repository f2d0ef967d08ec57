/** The map by keyboard: a list of its regions, walked from neighbour to neighbour. */
import {element} from "./dom.js";
import {placeAtLevel} from "../core/lookup.js";
import {makeWalk} from "./walk.js";
import {WALK_ARROWS, neighbourToward} from "../core/walk_steps.js";

/** Make the map's stop; a place is the row of a region of the level in view. */
export function makeMapWalk(stop, page) {
  const {lookup, store, links, map} = page;
  const {regions} = lookup.tables;
  const rowsNow = () => lookup.levelRows[store.view().level];

  const chart = {
    start(row, isKept = false) {
      const {region, level} = store.view();
      const isThere = row !== null && lookup.levelSets[level].has(row);
      if (isKept && isThere) return row;
      return placeAtLevel(lookup, region, level) ?? (isThere ? row : rowsNow()[0]);
    },
    toward(row, {key, ctrlKey}) {
      if (ctrlKey) return undefined;
      if (key === "Home") return rowsNow()[0];
      if (key === "End") return rowsNow().at(-1);
      return WALK_ARROWS[key] ? neighbourToward(lookup, store.view().level, row, key) : undefined;
    },
    thing: (row) => ({region: regions.id[row]}),
    part: (row) =>
      element("div", {
        role: "option",
        "aria-selected": String(regions.id[row] === store.view().region),
        "aria-setsize": rowsNow().length,
        "aria-posinset": rowsNow().indexOf(row) + 1,
      }),
    show: (row) => map.reveal(regions.label_lon[row], regions.label_lat[row]),
    keys: {
      "+": () => map.zoom(1),
      "-": () => map.zoom(-1),
      0: () => map.zoom(0),
    },
  };
  return makeWalk(stop, chart, links);
}
