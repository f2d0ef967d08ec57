/**
 * The card of a year on the lines over time: all of them at once, the highest value first.
 *
 * @import {Lookup, NodeChild, View} from "../../core/types.js"
 */
import {mutedLine} from "../../core/card.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node, titleNode} from "../../core/nodes.js";
import {unitLine, valueWords} from "./amounts.js";
import {chosenOf} from "./chosen.js";
import {LINE_NAMES} from "./line_names.js";
import {selectTrend} from "./select_trend.js";
import {isRecalledItem, itemValue, splitItem} from "./series.js";
import {axisOf} from "./trend_scale.js";

/**
 * The items of all lines in a year, the highest value first.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} year
 */
function itemsOfYear(lookup, view, year) {
  const trend = selectTrend(lookup, view);
  const points = LINE_NAMES.flatMap((name) =>
    trend[name].x.flatMap((x, place) =>
      x === year ? [{item: trend[name].point[place], y: Number(trend[name].y[place])}] : [],
    ),
  );
  return points.sort((a, b) => b.y - a.y);
}

/**
 * The item of a year whose point is nearest to a height; empty without points.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} year
 * @param {number} y value on the axis
 */
export function nearestItem(lookup, view, year, y) {
  const {to} = axisOf(view);
  const away = (/** @type {{y: number}} */ point) => Math.abs(to(point.y) - to(y));
  const points = itemsOfYear(lookup, view, year);
  if (!points.length) return "";
  return points.reduce((best, point) => (away(point) < away(best) ? point : best)).item;
}

/**
 * The values of all lines in the year of an item, that of the item marked and with its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} item
 * @returns {NodeChild[]}
 */
export function yearCard(lookup, view, item) {
  const {series, sources} = lookup.tables.integration;
  const [row, place] = splitItem(item);
  const year = series.years[row][place];
  const unit = unitLine(lookup, view, chosenOf(lookup, view));
  const lines = itemsOfYear(lookup, view, year).map((one) =>
    yearLine(lookup, view, one.item, one.item === item),
  );
  const region = regionName(lookup, series.region[row], view.lang);
  return [
    node("p", {class: "names"}, message("integration.hover.year", view.lang, {year, unit})),
    node("ul", {class: "year-values"}, lines),
    mutedLine(`${region}: `, titleNode(sources, series.source[row][place], view.lang)),
  ];
}

/** @type {(lookup: Lookup, view: View, item: string, isPointed: boolean) => NodeChild} */
function yearLine(lookup, view, item, isPointed) {
  const {series} = lookup.tables.integration;
  const chosen = chosenOf(lookup, view);
  const words = [
    node("span", {}, regionName(lookup, series.region[splitItem(item)[0]], view.lang)),
    node("span", {}, valueWords(lookup, view, chosen, Number(itemValue(lookup, item)))),
    isRecalledItem(lookup, item)
      ? node("span", {class: "mark"}, message("mark.recalled", view.lang))
      : null,
  ];
  return node("li", {}, isPointed ? node("strong", {}, words) : words);
}
