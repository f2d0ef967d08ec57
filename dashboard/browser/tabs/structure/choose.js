/**
 * What choosing a thing of the Structure tab changes in the view.
 *
 * @import {Lookup, Thing, View} from "../../core/types.js"
 *
 * @typedef {{ctrlKey: boolean, metaKey: boolean, shiftKey: boolean}} Keys held down
 * @typedef {Partial<View> | null} Change null: nothing
 */
import {sectionIndicator} from "./chosen.js";
import {comparedIds, withCompared, withSwapped} from "./compared.js";

/**
 * Entries and sections that are on the map are taken off it when they are chosen again.
 * @param {Lookup} lookup
 * @param {Thing} thing as in hover.js
 * @param {View} view
 * @param {Keys} [keys]
 * @returns {Change}
 */
export function choose(lookup, thing, view, keys) {
  const {region, section, entry} = thing;
  if (entry !== undefined) return toggled(view, entry);
  if (region !== undefined) return chosenRegion(lookup, thing, view, keys);
  return section === undefined ? null : toggled(view, sectionIndicator(lookup, section));
}

/**
 * @param {View} view
 * @param {string} indicator
 * @returns {Change}
 */
function toggled(view, indicator) {
  return {indicator: view.indicator === indicator ? "" : indicator};
}

/**
 * Choose a region; with Ctrl, Cmd or Shift add it to the comparison.
 * @param {Lookup} lookup
 * @param {Thing} thing
 * @param {View} view
 * @param {Keys} [keys]
 * @returns {Change}
 */
function chosenRegion(lookup, {region, section, alike, statedIndustry}, view, keys) {
  if (statedIndustry !== undefined) return null;
  if (alike !== undefined) return {region, compare: [alike]};
  if (section !== undefined) return {region, indicator: sectionIndicator(lookup, section)};
  if (keys && (keys.ctrlKey || keys.metaKey || keys.shiftKey))
    return withCompared(view, region, lookup.known);
  if (region === view.region) return {region: ""};
  return comparedIds(view).includes(region) ? withSwapped(view, region, lookup.known) : {region};
}
