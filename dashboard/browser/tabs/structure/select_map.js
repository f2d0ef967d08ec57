/**
 * What the map of the Structure tab shows: the values of a section, the section in which each place
 * stands out, or the members of a chain, cluster or scheme.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Subject} from "./chosen.js"
 *
 * @typedef {object} Signs texts on the map
 * @property {number[]} lon
 * @property {number[]} lat
 * @property {string[]} text
 *
 * @typedef {object} Layer
 * @property {"kind" | "quotient" | "share" | "entry"} mode what the classes mean
 * @property {number[]} z classes; 0 is without colour
 * @property {(number | null)[]} values
 * @property {(number | null)[]} sections in mode "kind", the section that stands out
 * @property {Signs} signs letters of sections, or stars of recalled members
 * @property {string[]} clusters ids of members to outline
 * @property {string[]} clusters_city those that are cities, on a map of counties
 * @property {string[]} clusters_province those that are provinces, on a finer map
 * @property {boolean} is_empty whether no region has a value
 *
 * @typedef {import("../../core/choice.js").Choice} Choice
 * @typedef {Layer & Choice & {ids: string[], cities: boolean}} MapSelection
 */
import {selectChoice} from "../../core/choice.js";
import {placeAtLevel} from "../../core/lookup.js";
import {hiddenReason, measureOf, subjectOf, tabTables} from "./chosen.js";
import {quotientAt, SECTION_KINDS, topSections, valueAt, valueClass} from "./values.js";

const INSIDE = 1;
const MEMBER = 2;
const LEADER = 3;

/**
 * Select what the map draws.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {MapSelection}
 */
export function selectMap(lookup, view) {
  const subject = subjectOf(lookup, view);
  const rows = lookup.levelRows[view.level];
  const layerOf = {section: sectionLayer, top: topLayer, entry: entryLayer}[subject.kind];
  return {
    ids: rows.map((row) => lookup.tables.regions.id[row]),
    ...layerOf(lookup, view, rows, subject),
    ...selectChoice(lookup, view),
    cities: view.layers.includes("cities"),
  };
}

/**
 * Colour places by a section's value.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows of regions
 * @param {Subject} subject
 * @returns {Layer}
 */
function sectionLayer(lookup, view, rows, {row: section}) {
  const {places} = tabTables(lookup);
  const isHidden = Boolean(hiddenReason(lookup, view, section));
  const placesOf = rows.map((row) => (isHidden ? -1 : places.indexOf(row)));
  const values = placesOf.map((place) =>
    place < 0 ? null : valueAt(lookup, view, place, section),
  );
  const z = placesOf.map((place) =>
    place < 0 ? 0 : valueClass(view, quotientAt(lookup, view, place, section)),
  );
  return {
    mode: measureOf(view) === "share" ? "share" : "quotient",
    z,
    values,
    sections: rows.map(() => null),
    signs: signsAt(lookup, []),
    ...noOutlines(),
    is_empty: placesOf.every((place) => place < 0),
  };
}

/**
 * Colour places by the kind of the section that stands out most.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows of regions
 * @returns {Layer}
 */
function topLayer(lookup, view, rows) {
  const {places, sections} = tabTables(lookup);
  const found = rows.map((row) => {
    const place = places.indexOf(row);
    const section = place < 0 ? undefined : topSections(lookup, view, place)[0];
    return section === undefined ? null : {row, place, section};
  });
  const marks = found.filter((top) => top !== null);
  return {
    mode: "kind",
    z: found.map((top) => (top ? 1 + SECTION_KINDS.indexOf(sections.kind[top.section]) : 0)),
    values: found.map((top) => (top ? valueAt(lookup, view, top.place, top.section) : null)),
    sections: found.map((top) => (top ? top.section : null)),
    signs: signsAt(
      lookup,
      marks.map(({row, section}) => ({row, text: sections.code[section]})),
    ),
    ...noOutlines(),
    is_empty: !rows.some((row) => places.includes(row)),
  };
}

function noOutlines() {
  return {clusters: [], clusters_city: [], clusters_province: []};
}

/**
 * Colour who leads, who takes part, and regions that contain a member.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows of regions
 * @param {Subject} subject
 * @returns {Layer}
 */
function entryLayer(lookup, view, rows, {row: entry}) {
  const {entries} = tabTables(lookup);
  const recalled = view.recalled === "show" ? entries.recalled_members[entry] : [];
  const members = [...entries.members[entry], ...recalled];
  const stars = recalled.filter((row) => rows.includes(row)).map((row) => ({row, text: "*"}));
  return {
    mode: "entry",
    z: memberClasses(lookup, view, rows, members, entries.lead[entry]),
    values: rows.map(() => null),
    sections: rows.map(() => null),
    signs: signsAt(lookup, stars),
    ...memberOutlines(lookup, view, rows, members),
    is_empty: false,
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows of regions
 * @param {number[]} members
 * @param {number | null} lead
 */
function memberClasses(lookup, view, rows, members, lead) {
  const z = new Map(rows.map((row) => [row, 0]));
  for (const member of members) {
    const around = placeAtLevel(lookup, lookup.tables.regions.id[member], view.level);
    if (around === null) continue;
    if (around === member) z.set(around, member === lead ? LEADER : MEMBER);
    else z.set(around, Math.max(z.get(around) ?? 0, INSIDE));
  }
  return [...z.values()];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows of regions
 * @param {number[]} members
 */
function memberOutlines(lookup, view, rows, members) {
  const {regions} = lookup.tables;
  const coarse = members.filter((row) => !rows.includes(row));
  /** @param {string} level */
  const outlined = (level) =>
    coarse.filter((row) => regions.level[row] === level).map((row) => regions.id[row]);
  return {
    clusters: members.filter((row) => rows.includes(row)).map((row) => regions.id[row]),
    clusters_city: view.level === "county" ? outlined("city") : [],
    clusters_province: view.level === "province" ? [] : outlined("province"),
  };
}

/**
 * @param {Lookup} lookup
 * @param {{row: number, text: string}[]} marks a text for the row of a region
 * @returns {Signs}
 */
function signsAt(lookup, marks) {
  const {regions} = lookup.tables;
  return {
    lon: marks.map(({row}) => regions.label_lon[row]),
    lat: marks.map(({row}) => regions.label_lat[row]),
    text: marks.map(({text}) => text),
  };
}
