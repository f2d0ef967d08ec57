/**
 * The map by keyboard: a list of its regions, walked from neighbour to neighbour.
 *
 * @import {Page} from "./types.js"
 * @import {WalkedChart} from "./walk.js"
 */

import {placeAtLevel} from "../core/lookup.js";
import {neighbourToward, WALK_ARROWS} from "../core/walk_steps.js";
import {element} from "./dom.js";
import {makeWalk} from "./walk.js";

/**
 * Make the map's stop; a place is the row of a region of the level in view.
 * @param {HTMLElement} stop
 * @param {Page} page
 */
export function makeMapWalk(stop, page) {
  const {map, lookup, links} = page;
  const {regions} = lookup.tables;
  /** @type {WalkedChart<number>} */
  const chart = {
    start: (row, isKept = false) => startRow(page, row, isKept),
    toward: (row, event) => rowToward(page, row, event),
    thing: (row) => ({region: regions.id[row]}),
    part: (row) => optionOf(page, row),
    show: (row) => map.reveal(regions.label_lon[row], regions.label_lat[row]),
    keys: {
      "+": () => map.zoom(1),
      "-": () => map.zoom(-1),
      0: () => map.zoom(0),
    },
  };
  return makeWalk(stop, chart, links);
}

/** @param {Page} page */
function rowsInView({lookup, store}) {
  return lookup.levelRows[store.view().level];
}

/**
 * @param {Page} page
 * @param {number | null} row
 * @param {boolean} isKept
 */
function startRow(page, row, isKept) {
  const {lookup, store} = page;
  const {region, level} = store.view();
  const kept = row !== null && lookup.levelSets[level].has(row) ? row : null;
  if (isKept && kept !== null) return kept;
  return placeAtLevel(lookup, region, level) ?? kept ?? rowsInView(page)[0];
}

/**
 * @param {Page} page
 * @param {number} row
 * @param {KeyboardEvent} event
 */
function rowToward(page, row, {key, ctrlKey}) {
  const rows = rowsInView(page);
  if (ctrlKey) return undefined;
  if (key === "Home") return rows[0];
  if (key === "End") return rows.at(-1);
  if (!(key in WALK_ARROWS)) return undefined;
  return neighbourToward(page.lookup, page.store.view().level, row, key);
}

/**
 * @param {Page} page
 * @param {number} row
 */
function optionOf(page, row) {
  const rows = rowsInView(page);
  return element("div", {
    role: "option",
    "aria-selected": String(page.lookup.tables.regions.id[row] === page.store.view().region),
    "aria-setsize": rows.length,
    "aria-posinset": rows.indexOf(row) + 1,
  });
}
