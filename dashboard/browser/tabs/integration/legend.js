/**
 * The legend of the Integration tab's map.
 *
 * @import {Lang, LegendLine, Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {changeWords, unitOf} from "./amounts.js";

/**
 * The classes of the map, the lowest first, then the regions without a value.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 * @returns {LegendLine}
 */
export function mapLegend(lookup, view, chosen, map) {
  const isChange = map.mode === "change";
  const idsOf = (/** @type {number} */ z) => map.ids.filter((_, row) => map.z[row] === z);
  const bounds = map.bounds.map((bound) =>
    isChange ? changeWords(lookup, view, chosen, bound) : numberWords(bound),
  );
  const classes = classLabels(bounds, view.lang).map((label, place) => {
    const token = `${isChange ? "diverge" : "ramp"}-${place + 1}`;
    return {label, token, swatch: token, ids: idsOf(place + 1)};
  });
  const none = message("integration.map.none", view.lang);
  return {
    title: isChange ? `${chosen.base}–${chosen.year}` : unitOf(lookup, view, chosen),
    entries: [...classes, {label: none, token: "none", swatch: "z0", ids: idsOf(0)}],
  };
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
