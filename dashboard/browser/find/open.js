/** What choosing a find changes in the state, so that the view shows it. */
import {TABS} from "../core/registry.js";
import {ALL, canonicalSet, chosenIndustries} from "../core/view.js";

const FINER = ["province", "city", "county"];

/** The fields to change; `opens` is what the index says of the find. The rest stays the reader's. */
export function changeToShow(lookup, view, opens) {
  const tab = opens.tab ?? (TABS[view.tab].map_levels.length ? view.tab : "focus");
  const change = {tab};
  for (const [name, value] of Object.entries(opens.set ?? {})) {
    change[name] = Array.isArray(value) ? canonicalSet(name, value, lookup.known) : value;
  }
  for (const [name, values] of Object.entries(opens.shown ?? {}))
    change[name] = setWith(lookup, view, name, values);
  if (opens.region) change.region = opens.region;
  const level = opens.region ? levelOfRegion(lookup, view.level, opens.region, tab) : view.level;
  change.level = !opens.levels || opens.levels.includes(level) ? level : opens.levels[0];
  return change;
}

/** A set that lets the values through: the reader's own if it does, or else with them. */
function setWith(lookup, view, name, values) {
  if (name === "industries") {
    // A site shows with any one of its industries.
    const chosen = new Set(chosenIndustries(view, lookup.known));
    return values.some((value) => chosen.has(value))
      ? view.industries
      : canonicalSet(name, values, lookup.known);
  }
  const isOpen = String(view[name]) === ALL || values.every((value) => view[name].includes(value));
  return isOpen ? view[name] : canonicalSet(name, [...view[name], ...values], lookup.known);
}

/** The reader's level, or the region's own where it is finer; larger regions are outlined on any. */
function levelOfRegion(lookup, level, region, tab) {
  const {regions} = lookup.tables;
  const own = regions.level[lookup.regionRow.get(region)];
  const mapped = TABS[tab].map_levels.at(-1) ?? "city";
  const finest = FINER[Math.min(FINER.indexOf(own), FINER.indexOf(mapped))];
  return FINER.indexOf(finest) > FINER.indexOf(level) ? finest : level;
}
