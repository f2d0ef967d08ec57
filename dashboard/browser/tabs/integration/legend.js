/**
 * The legend of the Integration tab's map.
 *
 * @import {Lang, LegendEntry, LegendLine, Lookup, View} from "../../core/types.js"
 * @import {ChangeClass} from "./change_classes.js"
 * @import {Chosen} from "./chosen.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {neighbourEntries} from "../../core/choice.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {changeDigits, sizeWords, unitOf, valueWords} from "./amounts.js";
import {SAME} from "./change_classes.js";
import {isBackwards} from "./change_words.js";
import {POLLUTION} from "./looks.js";

/**
 * The tokens of falls and of rises by what is good.
 * @type {Record<string, string[]>}
 */
export const CHANGE_TOKENS = {
  higher_is_better: ["worse", "ramp"],
  lower_is_better: ["ramp", "worse"],
  neutral: ["fall", "rise"],
};
/** @type {Record<string, Record<number, string>>} by order of the years and side */
const SIDE_KEYS = {
  forwards: {[-1]: "fell", 0: "same", 1: "rose"},
  backwards: {[-1]: "lower", 0: "same", 1: "higher"},
};

/**
 * The classes of the map, the lowest first, then the regions without a value, if there are any.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 * @returns {LegendLine}
 */
export function mapLegend(lookup, view, chosen, map) {
  const isChange = map.mode === "change";
  const none = message(isChange ? "integration.map.some" : "integration.map.none", view.lang);
  const classes = isChange
    ? changeEntries(lookup, view, chosen, map)
    : amountEntries(lookup, view, chosen, map);
  const without = idsOf(map, 0);
  const empty = {label: none, token: "none", swatch: "z0", ids: without};
  return {
    title: isChange ? `${chosen.base}–${chosen.year}` : unitOf(lookup, view, chosen),
    entries: [
      ...classes,
      ...(without.length ? [empty] : []),
      ...neighbourEntries(lookup, view, map),
    ],
  };
}

/**
 * The regions of a class.
 * @param {MapSelection} map
 * @param {number} z
 */
function idsOf({ids, z: classes}, z) {
  return ids.filter((_, row) => classes[row] === z);
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => LegendEntry[]} */
function amountEntries(lookup, view, chosen, map) {
  const inWords = (/** @type {number} */ value) => valueWords(lookup, view, chosen, value);
  const bounds = map.bounds.map(inWords);
  const labels = bounds.length
    ? classLabels(bounds, view.lang)
    : rangeLabels(map.values, inWords, view.lang);
  return labels.map((label, place) => {
    const token = `${map.look === POLLUTION ? "haze" : "ramp"}-${place + 1}`;
    return {label, token, swatch: `sw-${token}`, ids: idsOf(map, place + 1)};
  });
}

/**
 * The only class of values that are all (nearly) the same: from the lowest to the highest of them.
 * @param {(number | null)[]} values
 * @param {(value: number) => string} inWords
 * @param {Lang} lang
 */
function rangeLabels(values, inWords, lang) {
  const known = values.filter((value) => value !== null);
  if (!known.length) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)].map(inWords);
  return [low === high ? low : message("integration.legend.range", lang, {low, high})];
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => LegendEntry[]} */
function changeEntries(lookup, view, chosen, map) {
  return map.classes.map((one) => {
    const token = changeToken(map.look, one.z);
    return {
      label: changeLabel(lookup, view, chosen, one),
      token,
      swatch: `sw-${token}`,
      ids: idsOf(map, one.z),
    };
  });
}

/**
 * The colour of a class of changes.
 * @param {string} direction what is good
 * @param {number} z
 */
function changeToken(direction, z) {
  if (z === SAME) return "diverge-3";
  const [fall, rise] = CHANGE_TOKENS[direction];
  return `${z < SAME ? fall : rise}-${Math.abs(z - SAME)}`;
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, one: ChangeClass) => string} */
function changeLabel(lookup, view, chosen, {side, low, high}) {
  const isFirst = low === 0 || side === 0;
  const isShare = lookup.tables.integration.offers.is_share[chosen.offer];
  const keys = SIDE_KEYS[isBackwards(chosen) ? "backwards" : "forwards"];
  return message(`integration.legend.${keys[side]}${isFirst ? "" : "_over"}`, view.lang, {
    low: numberWords(low, changeDigits(isShare)),
    high: sizeWords(lookup, view, chosen, high),
  });
}

/**
 * The classes between bounds in words, the lowest first; without bounds there are no classes.
 * @param {string[]} bounds
 * @param {Lang} lang
 */
export function classLabels(bounds, lang) {
  if (!bounds.length) return [];
  const between = bounds
    .slice(1)
    .map((high, place) => message("integration.legend.between", lang, {low: bounds[place], high}));
  return [
    message("integration.legend.below", lang, {bound: bounds[0]}),
    ...between,
    message("integration.legend.above", lang, {bound: bounds[bounds.length - 1]}),
  ];
}
