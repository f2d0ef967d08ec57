/**
 * What pointing at a thing of the Structure tab shows: its card, and what it lights.
 *
 * @import {Lookup, Pointed, Thing, View} from "../../core/types.js"
 */

import {cellCard} from "../../core/cell_card.js";
import {placeAtLevel} from "../../core/lookup.js";
import {entryCard, likenessCard, regionCard, sectionCard, sectionCellCard} from "./cards.js";
import {tabTables} from "./chosen.js";

/**
 * @param {Lookup} lookup
 * @param {Thing} thing `entry`: an id; or a `region`, with a `section`, with one that is `alike`
 *   and their `likeness`, or with a `statedIndustry`; or a `section` alone
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, thing, view) {
  if (thing.entry !== undefined) return pointedEntry(lookup, thing, view);
  if (thing.region !== undefined) return pointedRegion(lookup, thing, view);
  if (thing.section === undefined) return {};
  return {
    card: () => sectionCard(lookup, view, thing.section),
    lights: [],
    entry: sectionHead(lookup, thing.section),
  };
}

/** @type {(lookup: Lookup, thing: Thing, view: View) => Pointed} */
function pointedEntry(lookup, thing, view) {
  const entry = tabTables(lookup).entries.id.indexOf(thing.entry);
  return {
    card: () => entryCard(lookup, view, entry),
    lights: memberRegions(lookup, view, entry),
  };
}

/** @type {(lookup: Lookup, thing: Thing, view: View) => Pointed} */
function pointedRegion(lookup, {region, section, alike, likeness, statedIndustry}, view) {
  if (statedIndustry !== undefined) {
    const row = lookup.regionRow.get(region);
    return {card: () => cellCard(lookup, view, row, statedIndustry), region};
  }
  if (alike !== undefined) {
    return {
      card: () => likenessCard(lookup, view, region, alike, likeness),
      region,
      lights: [region, alike],
      entry: `.head[data-region="${alike}"]`,
    };
  }
  if (section !== undefined) {
    return {
      card: () => sectionCellCard(lookup, view, region, section),
      region,
      entry: sectionHead(lookup, section),
    };
  }
  return {card: () => regionCard(lookup, view, region), region};
}

/**
 * The selector of a section's head in the table.
 * @param {Lookup} lookup
 * @param {number} section
 */
function sectionHead(lookup, section) {
  return `.head[data-section="${tabTables(lookup).sections.code[section]}"]`;
}

/**
 * The regions of the level that are, or contain, a member.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} entry
 */
function memberRegions(lookup, view, entry) {
  const {id} = lookup.tables.regions;
  const {members, recalled_members: recalled} = tabTables(lookup).entries;
  const all = [...members[entry], ...(view.recalled === "show" ? recalled[entry] : [])];
  const places = all
    .map((member) => placeAtLevel(lookup, id[member], view.level))
    .filter((place) => place !== null);
  return [...new Set(places)].map((place) => id[place]);
}
