/**
 * The scale of the lines over time: linear, logarithmic, or each line against its first year.
 *
 * @typedef {object} Axis
 * @property {(value: number) => number} to the place of a value along the axis
 * @property {(place: number) => number} from the value at a place
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {Line} from "./lines.js"
 */
import {divisorOf} from "./amounts.js";
import {lineOf} from "./lines.js";
import {itemValue, splitItem} from "./series.js";

const FIRST_YEAR = 100;
/** Air above and below the lines, as a share of their range. */
const AIR = 0.06;
/** @type {Axis} */
const EVEN = {to: (value) => value, from: (place) => place};
/** @type {Axis} */
const LOGARITHMIC = {to: Math.log10, from: (place) => 10 ** place};

/**
 * The axis of values.
 * @param {Pick<View, "scale">} view
 */
export function axisOf({scale}) {
  return scale === "log" ? LOGARITHMIC : EVEN;
}

/**
 * The line of a series in the scale of the view.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {number} row of the series
 * @returns {Line}
 */
export function scaledLine(lookup, view, chosen, row) {
  const {series} = lookup.tables.integration;
  const line = lineOf(series, series.stretch, row, view);
  const scaled = scalerOf(lookup, view, chosen, line.point);
  return {...line, y: line.point.map((item) => (item ? scaled(item) : null))};
}

/**
 * What makes a point of an item. Against the first year, every period whose values compare with
 * each other has a first year of its own.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, items: string[]) => (item: string) => number}
 */
function scalerOf(lookup, view, chosen, items) {
  const amountOf = (/** @type {string} */ item) => Number(itemValue(lookup, item));
  if (view.scale !== "index") {
    const divisor = divisorOf(lookup, view, chosen);
    return (item) => amountOf(item) / divisor;
  }
  const {basis} = lookup.tables.integration.series;
  const basisOf = (/** @type {string} */ item) => {
    const [row, place] = splitItem(item);
    return basis[row][place];
  };
  const firsts = items
    .filter(Boolean)
    .reduceRight((found, item) => found.set(basisOf(item), amountOf(item)), new Map());
  return (item) => (amountOf(item) / firsts.get(basisOf(item))) * FIRST_YEAR;
}

/**
 * The values at both ends of the axis. On the linear one it stays while the year or the choice
 * changes; the others fit what is drawn.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {Line[]} lines
 * @returns {[number, number]}
 */
export function valueRange(lookup, view, chosen, lines) {
  const divisor = divisorOf(lookup, view, chosen);
  const [low, high] = lookup.tables.integration.offerings.axis[chosen.offering];
  const values = lines.flatMap(({y}) => y).filter((y) => y !== null);
  if (view.scale === "linear" || !values.length) return [low / divisor, high / divisor];
  const {to, from} = axisOf(view);
  const [least, most] = [to(Math.min(...values)), to(Math.max(...values))];
  const air = (most - least || Math.abs(most)) * AIR;
  return [from(least - air), from(most + air)];
}
