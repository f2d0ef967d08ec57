/**
 * What choosing a thing of the Focus tab changes in the view.
 *
 * @import {Lookup, Thing, View} from "../../core/types.js"
 *
 * @typedef {{ctrlKey?: boolean, metaKey?: boolean, shiftKey?: boolean}} HeldKeys
 */
import {fieldsOpened} from "../../core/opened.js";
import {canonicalSet, chosenIndustries} from "../../core/view.js";

/**
 * The fields that a choice sets; null: none.
 * @param {Lookup} lookup
 * @param {Thing} thing a region, an industry, both, a group's industries, or a site
 * @param {View} view
 * @param {HeldKeys} [event]
 * @returns {Partial<View> | null}
 */
export function fieldsChosen(lookup, {region: place, industry, industries, site}, view, event) {
  if (site !== undefined) return fieldsOpened(lookup, view, {site});
  if (industries) return {industries: canonicalSet("industries", industries, lookup.known)};
  if (place && industry) return {region: place, industries: [industry]};
  if (industry) return {industries: industriesAfter(lookup, view, industry, event)};
  return place ? {region: place === view.region ? "" : place} : null;
}

/**
 * Several industries with Ctrl, Cmd or Shift; one alone otherwise, and none when chosen again.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} industry
 * @param {HeldKeys} [event]
 */
function industriesAfter(lookup, view, industry, event) {
  const spelledOut = explicitIndustries(lookup, view);
  if (event && (event.ctrlKey || event.metaKey || event.shiftKey))
    return industriesToggled(lookup, view, [industry]);
  return spelledOut.length === 1 && spelledOut[0] === industry ? [] : [industry];
}

/**
 * The industries that the reader chose; none while the plan's are shown by default.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function explicitIndustries(lookup, view) {
  return view.industries.length ? chosenIndustries(view, lookup.known) : [];
}

/**
 * Add industries to the reader's, or remove them if all were chosen.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string[]} industries
 */
export function industriesToggled(lookup, view, industries) {
  const chosen = new Set(explicitIndustries(lookup, view));
  const isWhole = industries.every((id) => chosen.has(id));
  for (const id of industries) {
    if (isWhole) chosen.delete(id);
    else chosen.add(id);
  }
  return canonicalSet("industries", chosen, lookup.known);
}
