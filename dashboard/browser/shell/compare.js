/**
 * From a place to its comparison: the button of profiles and hover cards.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 */
import {byId} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {comparedIds, withCompared} from "../tabs/structure/compared.js";

/**
 * Compare a place with those of the view, and bring the keyboard to the field that adds another.
 * @param {AtlasPage} page
 * @param {string} region
 */
export async function openComparison({lookup, say, store}, region) {
  const view = store.view();
  const change = comparedIds(view).includes(region) ? {} : withCompared(view, region, lookup.known);
  if (!change) {
    say(message("compare.full", view.lang));
    return;
  }
  await store.change({...change, tab: "structure"});
  if (store.view().tab !== "structure") return; // the reader left for another tab
  byId("compare").scrollIntoView({block: "start"});
  byId("compare-add").focus({preventScroll: true});
}

/**
 * What the button of a place says: with which place it is compared, if one is chosen.
 * @param {AtlasPage} page
 * @param {string} region
 * @param {View} view
 */
export function comparisonLabel({lookup}, region, view) {
  if (!view.region || view.region === region) return message("compare.open", view.lang);
  const other = lookup.tables.regions[`name_${view.lang}`][lookup.regionRow.get(view.region)];
  return message("compare.with", view.lang, {region: other});
}
