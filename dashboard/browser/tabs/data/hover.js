/**
 * The hover card of a cell of the coverage.
 *
 * @import {Lookup, NodeChild, Pointed, Thing, View} from "../../core/types.js"
 */

import {namesNode} from "../../core/card.js";
import {message, otherLang} from "../../core/messages.js";
import {node} from "../../core/nodes.js";
import {selectCoverage} from "./select.js";

/**
 * What pointing at a thing shows.
 * @param {Lookup} lookup
 * @param {Thing} thing of the coverage: indicator and year
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, {indicator, year}, view) {
  if (indicator === undefined) return {};
  return {card: () => coverageCard(lookup, indicator, Number(year), view), lights: []};
}

/**
 * @param {Lookup} lookup
 * @param {string} indicator
 * @param {number} year
 * @param {View} view
 * @returns {NodeChild[]}
 */
function coverageCard(lookup, indicator, year, view) {
  const {lang} = view;
  const {indicators, years, counts, recalled, total} = selectCoverage(lookup, view);
  const number = indicators.indexOf(indicator);
  const place = years.indexOf(year);
  const names = lookup.tables.data.names.indicators[indicator];
  const other = otherLang(lang);
  const count = message("data.coverage.count", lang, {
    year,
    count: counts[number][place],
    total,
    recalled: recalled[number][place],
  });
  return [
    namesNode(names[`name_${lang}`], names[`name_${other}`], other),
    node("p", {}, count),
    node("p", {class: "muted"}, names[`unit_${lang}`]),
  ];
}
