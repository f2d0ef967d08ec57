/**
 * The site or the organisation that is opened: its own field of the view.
 *
 * @import {Lookup, Thing, View} from "./types.js"
 *
 * @typedef {"site" | "organisation"} Kind
 */
import {isMoveRecalled} from "./page_of.js";

/** @type {Record<string, Kind>} */
const KINDS = {focus: "site", xiongan: "organisation"};

/**
 * What the tab in view opens; undefined: nothing.
 * @param {string} tab
 */
export function openedKind(tab) {
  return /** @type {Kind | undefined} */ (KINDS[tab]);
}

/**
 * What is opened on the tab in view, as links between charts name it; null: nothing, something
 * unverified that the reader hides, or something that no source told by the month of the view.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {{site?: number, move?: number} | null}
 */
export function openedThing({tables: {sites, xiongan}}, view) {
  const kind = openedKind(view.tab);
  if (!kind || !view[kind]) return null;
  const isHidden = (/** @type {boolean} */ isRecalled) => isRecalled && view.recalled === "hide";
  if (kind === "site") {
    const row = sites.id.indexOf(view.site);
    return row < 0 || isHidden(sites.is_recalled[row]) ? null : {site: row};
  }
  const {moves} = xiongan;
  const row = moves.id.indexOf(view.organisation);
  if (row < 0) return null;
  return isHidden(isMoveRecalled(moves, row)) ? null : {move: row};
}

/**
 * The fields that open a thing of the tab in view, or close it if it is open; null: the thing is
 * none of those.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Thing} thing
 * @returns {Partial<View> | null}
 */
export function fieldsOpened({tables: {regions, sites, xiongan}}, view, {site, move}) {
  if (site !== undefined) {
    const id = sites.id[site];
    if (view.site === id) return {site: ""};
    return {site: id, region: regions.id[sites.region[site]]};
  }
  if (move === undefined) return null;
  const id = xiongan.moves.id[move];
  if (view.organisation === id) return {organisation: ""};
  return {organisation: id, region: regions.id[xiongan.moves.to[move]]};
}
