/**
 * Values of the tab's series. An item such as `12.3` names a value: the row of its series and its
 * place there; an empty item is no value.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */

/**
 * The two numbers of an item or a point.
 * @param {string} item
 */
export function splitItem(item) {
  const dot = item.indexOf(".");
  return /** @type {[number, number]} */ ([
    Number(item.slice(0, dot)),
    Number(item.slice(dot + 1)),
  ]);
}

/**
 * The row of a region's series; null where it has none.
 * @param {Lookup} lookup
 * @param {number} offering
 * @param {number} region row
 */
export function seriesRow(lookup, offering, region) {
  const {series} = lookup.tables.integration;
  const row = series.offering.findIndex(
    (of, place) => of === offering && series.region[place] === region,
  );
  return row < 0 ? null : row;
}

/**
 * Whether a view shows a value of a series.
 * @param {Lookup} lookup
 * @param {Pick<View, "recalled">} view
 * @param {number} row of the series
 * @param {number} place in it
 */
export function isShown(lookup, {recalled}, row, place) {
  return recalled === "show" || !lookup.tables.integration.series.recalled[row][place];
}

/**
 * The item of a series for a year; empty where the view shows none.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number | null} row of the series
 * @param {number | null} year
 */
export function itemAt(lookup, view, row, year) {
  const {series} = lookup.tables.integration;
  if (row === null || year === null || !series.years[row].includes(year)) return "";
  const place = series.years[row].indexOf(year);
  return isShown(lookup, view, row, place) ? `${row}.${place}` : "";
}

/**
 * Whether an item's value was recalled.
 * @param {Lookup} lookup
 * @param {string} item
 */
export function isRecalledItem(lookup, item) {
  if (!item) return false;
  const [row, place] = splitItem(item);
  return Boolean(lookup.tables.integration.series.recalled[row][place]);
}

/**
 * Whether an item's source has low trust.
 * @param {Lookup} lookup
 * @param {string} item
 */
export function isLowItem(lookup, item) {
  if (!item) return false;
  const {series, sources} = lookup.tables.integration;
  const [row, place] = splitItem(item);
  return sources.trust[series.source[row][place]] === "low";
}

/**
 * The value of an item; null where there is none.
 * @param {Lookup} lookup
 * @param {string} item
 */
export function itemValue(lookup, item) {
  if (!item) return null;
  const [row, place] = splitItem(item);
  return lookup.tables.integration.series.values[row][place];
}

/**
 * The indicator of an item's value and its vintage, as the table of observations has them: a series
 * may consist of several.
 * @param {Lookup} lookup
 * @param {string} item
 */
export function vintageOf(lookup, item) {
  const {series, vintages} = lookup.tables.integration;
  const [row, place] = splitItem(item);
  const key = series.vintage[row][place];
  return {
    indicator_id: vintages.indicator_id[key],
    vintage: vintages.vintage[key],
    vintage_zh: vintages.vintage_zh[key],
  };
}
