/**
 * What the colours of the Structure tab mean.
 *
 * @import {LegendEntry, LegendLine, Lookup, View} from "../../core/types.js"
 * @import {MapSelection} from "./select.js"
 */
import {neighbourEntries} from "../../core/choice.js";
import {message} from "../../core/messages.js";
import {measureOf, tabTables} from "./chosen.js";
import {sectionOption} from "./phrases.js";
import {LIKENESS_BOUNDS, QUOTIENT_BOUNDS, SECTION_KINDS, SHARE_BOUNDS} from "./values.js";

export const KIND_TOKENS = ["faded-lead", "lead", "support", "series-2", "diverge-4"];
/** The classes of members, from 1. */
export const MEMBER_CLASSES = [
  {token: "support", key: "inside"},
  {token: "core", key: "member"},
  {token: "lead", key: "lead"},
];

/**
 * The legend of the map: the classes in use, with their regions.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @returns {LegendLine}
 */
export function mapLegend(lookup, view, selection) {
  // The largest employer is not what a place is specialised in.
  const isLargest = selection.mode === "kind" && measureOf(view) === "share";
  const title = message(`structure.legend.${isLargest ? "largest" : selection.mode}`, view.lang);
  const beside = neighbourEntries(lookup, view, selection);
  return {title, entries: [...fillEntries(lookup, view, selection), ...beside]};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 */
function fillEntries(lookup, view, selection) {
  if (selection.mode === "kind") return kindEntries(lookup, view, selection);
  if (selection.mode === "entry") return memberEntries(view, selection);
  return valueEntries(view, selection);
}

/**
 * The legend of regions by sections.
 * @param {View} view
 * @returns {LegendLine}
 */
export function sectorsLegend(view) {
  const mode = measureOf(view) === "share" ? "share" : "quotient";
  return {title: message(`structure.legend.${mode}`, view.lang), entries: valueSteps(view)};
}

/**
 * The legend of regions by regions.
 * @param {View} view
 * @returns {LegendLine}
 */
export function similarityLegend(view) {
  return {
    title: message("structure.legend.likeness", view.lang),
    entries: stepEntries(view, "ramp", percents(view, LIKENESS_BOUNDS)),
  };
}

/**
 * The token of the colour of a class of values: by the class, from 1.
 * @param {View} view
 */
export function valueRamp(view) {
  return measureOf(view) === "share" ? "ramp" : "diverge";
}

/** @param {View} view */
function valueSteps(view) {
  const bounds =
    measureOf(view) === "share" ? percents(view, SHARE_BOUNDS) : QUOTIENT_BOUNDS.map(String);
  return stepEntries(view, valueRamp(view), bounds);
}

/**
 * @param {View} view
 * @param {number[]} bounds 0-1
 */
function percents({lang}, bounds) {
  return bounds.map((bound) => message("structure.percent", lang, {value: bound * 100}));
}

/**
 * An entry for each of five classes.
 * @param {View} view
 * @param {string} ramp the start of the tokens
 * @param {string[]} bounds
 */
function stepEntries(view, ramp, bounds) {
  return [1, 2, 3, 4, 5].map((step) => entryOf(`${ramp}-${step}`, stepWords(view, bounds, step)));
}

/**
 * @param {View} view
 * @param {string[]} bounds
 * @param {number} step
 */
function stepWords({lang}, bounds, step) {
  if (step === 1) return message("structure.below", lang, {value: bounds[0]});
  if (step > bounds.length) return message("structure.above", lang, {value: bounds.at(-1)});
  return message("structure.between", lang, {from: bounds[step - 2], to: bounds[step - 1]});
}

/**
 * @param {string} token
 * @param {string} label
 * @param {string[]} [ids]
 * @returns {LegendEntry}
 */
function entryOf(token, label, ids = []) {
  return {token, swatch: `sw-${token}`, label, ids};
}

/**
 * The regions of a class.
 * @param {MapSelection} selection
 * @param {number} z
 */
function idsOf({ids, z: classes}, z) {
  return ids.filter((_, place) => classes[place] === z);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 */
function kindEntries(lookup, view, selection) {
  const entries = SECTION_KINDS.map((kind, place) =>
    entryOf(
      KIND_TOKENS[place],
      kindWords(lookup, view, selection, kind),
      idsOf(selection, place + 1),
    ),
  );
  const key = measureOf(view) === "listed" ? "uncoloured" : "none";
  return inUse([...entries, noneEntry(view, key, idsOf(selection, 0))]);
}

/**
 * The letters of a kind that stand on the map, with their names.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @param {string} kind
 */
function kindWords(lookup, view, selection, kind) {
  const {sections} = tabTables(lookup);
  return [...new Set(selection.sections)]
    .filter((section) => section !== null)
    .filter((section) => sections.kind[section] === kind)
    .map((section) => sectionOption(lookup, view, section))
    .join(message("list.comma", view.lang));
}

/**
 * @param {View} view
 * @param {MapSelection} selection
 */
function memberEntries({lang}, selection) {
  const entries = MEMBER_CLASSES.map(({token, key}, place) =>
    entryOf(token, message(`structure.legend.${key}`, lang), idsOf(selection, place + 1)),
  );
  return inUse(entries);
}

/**
 * All classes of values, used or not. A count of listed companies may be too small to be compared,
 * which is not the same as no count.
 * @param {View} view
 * @param {MapSelection} selection
 */
function valueEntries(view, selection) {
  const steps = valueSteps(view).map((entry, place) => ({
    ...entry,
    ids: idsOf(selection, place + 1),
  }));
  const uncoloured = idsOf(selection, 0);
  const counted = new Set(
    measureOf(view) === "listed"
      ? selection.ids.filter((_, place) => selection.values[place] !== null)
      : [],
  );
  const small = uncoloured.filter((id) => counted.has(id));
  const absent = uncoloured.filter((id) => !counted.has(id));
  const none = [noneEntry(view, "uncoloured", small), noneEntry(view, "none", absent)];
  return [...steps, ...inUse(none)];
}

/**
 * The entry of regions without colour.
 * @param {View} view
 * @param {"none" | "uncoloured"} key
 * @param {string[]} ids
 */
function noneEntry({lang}, key, ids) {
  return entryOf("none", message(`structure.legend.${key}`, lang), ids);
}

/** @param {LegendEntry[]} entries */
function inUse(entries) {
  return entries.filter(({ids}) => ids?.length);
}
