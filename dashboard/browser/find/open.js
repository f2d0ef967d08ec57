/**
 * What choosing a find changes in the view, so that the view shows it.
 *
 * @typedef {object} Opens what the index has of an entry
 * @property {string} [tab] absent: the tab in view, if it maps regions
 * @property {string} [region]
 * @property {Level[]} [levels] those on which it can be shown
 * @property {Record<string, string | string[]>} [set] fields to set
 * @property {Record<string, string[]>} [include] values that must pass a set of the view
 * @property {boolean} [needs_place] only for a region that the reader names
 * @property {string} [mark] selector of the element to bring into sight
 * @property {"own"} [sheet] of a tool: the sheet that it opens over the view
 *
 * @import {Level, Lookup, View} from "../core/types.js"
 */
import {isAsOf, lookupBeside} from "../core/asof.js";
import {openedKind} from "../core/opened.js";
import {TABS} from "../core/registry.js";
import {ALL, canonicalSet, chosenIndustries, LEVELS} from "../core/view.js";

/**
 * The fields to change; the others stay as the reader has them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Opens} opens
 * @returns {Partial<View>}
 */
export function changeToShow(lookup, view, opens) {
  const tab = opens.tab ?? (TABS[view.tab].map_levels.length ? view.tab : "focus");
  /** @type {Record<string, string | string[]>} */
  const change = {tab, site: "", organisation: ""};
  for (const [name, value] of Object.entries(opens.set ?? {})) {
    change[name] = Array.isArray(value) ? canonicalSet(name, value, lookup.known) : value;
  }
  for (const [name, values] of Object.entries(opens.include ?? {}))
    change[name] = setWith(lookup, view, name, values);
  if (opens.region) change.region = opens.region;
  const level = opens.region ? levelOfRegion(lookup, view.level, opens.region, tab) : view.level;
  change.level = !opens.levels || opens.levels.includes(level) ? level : opens.levels[0];
  if (!isOut(lookup, {...view, ...change})) change.asof = "";
  return change;
}

/**
 * Whether what a view opens was in a source by the month of the view; not so where its tab, which
 * would tell, is not loaded.
 * @param {Lookup} lookup
 * @param {View} view
 */
function isOut(lookup, view) {
  const kind = openedKind(view.tab);
  if (!kind || !view[kind] || !isAsOf(view)) return true;
  const {sites, xiongan} = lookupBeside(lookup, view).tables;
  const table = kind === "site" ? sites : xiongan?.moves;
  return table?.id.includes(view[kind]) ?? false;
}

/**
 * A set that lets values through: the reader's own if it does, else with the values.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} name of the field
 * @param {string[]} values
 */
function setWith({known}, view, name, values) {
  if (name === "industries") {
    // A site is visible with any one of its industries.
    const chosen = new Set(chosenIndustries(view, known));
    const isVisible = values.some((value) => chosen.has(value));
    return isVisible ? view.industries : canonicalSet(name, values, known);
  }
  const own = /** @type {string[]} */ (view[/** @type {keyof View} */ (name)]);
  const isVisible = String(own) === ALL || values.every((value) => own.includes(value));
  return isVisible ? own : canonicalSet(name, [...own, ...values], known);
}

/**
 * The reader's level, or the region's own where it is finer and the tab maps it; larger regions are
 * outlined on every level.
 * @param {Lookup} lookup
 * @param {Level} level
 * @param {string} region
 * @param {string} tab
 */
function levelOfRegion(lookup, level, region, tab) {
  const own = rankOf(lookup.tables.regions.level[lookup.regionRow.get(region)]);
  const mapped = rankOf(TABS[tab].map_levels.at(-1) ?? "city");
  return LEVELS[Math.max(Math.min(own, mapped), rankOf(level))];
}

/**
 * A level's place from coarse to fine; -1 for a zone.
 * @param {string} level
 */
function rankOf(level) {
  return LEVELS.indexOf(/** @type {Level} */ (level));
}
