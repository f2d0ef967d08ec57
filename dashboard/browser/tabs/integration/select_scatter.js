/**
 * Output per person against PM2.5: a trail over the years for each region, and its point of the
 * year.
 *
 * @typedef {object} Trail
 * @property {(number | null)[]} x null is a gap
 * @property {(number | null)[]} y
 * @property {string[]} symbol
 * @property {string[]} point region row and year, such as `12.2018`; empty at a gap
 *
 * @typedef {object} Point
 * @property {number} year
 * @property {number} x
 * @property {number} y
 * @property {string} symbol
 * @property {string} point
 * @property {number} stretch points of two stretches may not be compared
 *
 * @typedef {{row: number, points: Point[]}} Place a region's row and its points
 *
 * @typedef {object} ScatterExtras
 * @property {string} level
 * @property {number | null} year
 * @property {Trail & {text: string[], position: string[]}} now the points of the year, those with
 *   room for it with a name
 *
 * @typedef {Record<LineName, Trail> & ScatterExtras} ScatterSelection
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {LineName} from "./line_names.js"
 * @import {AxisPx} from "./point_names.js"
 */
import {placeAtLevel} from "../../core/lookup.js";
import {regionName} from "../../core/names.js";
import {nearestYear} from "../../core/years.js";
import {chosenOf, offeringAt} from "./chosen.js";
import {LINE_NAMES, lineName} from "./line_names.js";
import {emptyLine, HOLLOW, SOLID} from "./lines.js";
import {placedNames} from "./point_names.js";
import {isRecalledItem, itemAt, itemValue, seriesRow, splitItem} from "./series.js";

export const OUTPUT = "gdp_per_capita";
export const AIR = "pm25";
/** The axes in a picture. */
const PICTURE_PX = {x: 900, y: 400};
const GAP = {x: null, y: null, symbol: SOLID, point: ""};
/** More than any series has stretches. */
const STRETCHES = 100;

/**
 * Choose the trails of the level's regions; cities in place of counties.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {AxisPx} [axisPx] the room for names
 * @returns {ScatterSelection}
 */
export function selectScatter(lookup, view, axisPx = PICTURE_PX) {
  const level = view.level === "province" ? "province" : "city";
  const places = lookup.levelRows[level].map((row) => ({
    row,
    points: pointsOf(lookup, view, level, row),
  }));
  const years = new Set(places.flatMap(({points}) => points.map(({year}) => year)));
  const year = nearestYear(
    [...years].sort((a, b) => a - b),
    chosenOf(lookup, view).year,
  );
  const own = placeAtLevel(lookup, view.region, level);
  return {
    level,
    year,
    ...trailsOf(lookup, view, places, own),
    now: pointsNow(lookup, view, places, {year, own, axisPx}),
  };
}

/**
 * The items behind a region's point: output and PM2.5.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} level
 * @param {number} region row
 * @param {number} year
 */
export function pointItems(lookup, view, level, region, year) {
  const item = (/** @type {string} */ offer) =>
    itemAt(lookup, view, rowOf(lookup, offer, level, region), year);
  return {x: item(OUTPUT), y: item(AIR)};
}

/**
 * The row of a region's series of an offer.
 * @param {Lookup} lookup
 * @param {string} offer
 * @param {string} level
 * @param {number} region row
 */
function rowOf(lookup, offer, level, region) {
  const {offers} = lookup.tables.integration;
  const offering = offeringAt(lookup, offers.id.indexOf(offer), level);
  return offering === null ? null : seriesRow(lookup, offering, region);
}

/** @type {(lookup: Lookup, view: View, level: string, region: number) => Point[]} */
function pointsOf(lookup, view, level, region) {
  const {series} = lookup.tables.integration;
  const row = rowOf(lookup, OUTPUT, level, region);
  return (row === null ? [] : series.years[row]).flatMap((year) => {
    const items = pointItems(lookup, view, level, region, year);
    const [x, y] = [itemValue(lookup, items.x), itemValue(lookup, items.y)];
    if (x === null || y === null) return [];
    const isRecalled = isRecalledItem(lookup, items.x) || isRecalledItem(lookup, items.y);
    const [xRow, xPlace] = splitItem(items.x);
    const [yRow, yPlace] = splitItem(items.y);
    return [
      {
        year,
        x,
        y,
        symbol: isRecalled ? HOLLOW : SOLID,
        point: `${region}.${year}`,
        stretch: STRETCHES * series.stretch[xRow][xPlace] + series.stretch[yRow][yPlace],
      },
    ];
  });
}

/**
 * @type {(lookup: Lookup, view: View, places: Place[], own: number | null) =>
 *   Record<LineName, Trail>}
 */
function trailsOf(lookup, view, places, own) {
  const trails = /** @type {Record<LineName, Trail>} */ (
    Object.fromEntries(LINE_NAMES.map((name) => [name, emptyLine()]))
  );
  for (const {row, points} of places) {
    const trail = trails[lineName(lookup, view, row, own)];
    points.forEach((point, place) => {
      const before = points[place - 1];
      const isFirst = !before && !trail.x.length;
      if (!isFirst && !isNext(point, before)) addTo(trail, GAP);
      addTo(trail, point);
    });
  }
  return trails;
}

/** @type {(point: Point, before: Point | undefined) => boolean} */
function isNext(point, before) {
  return before !== undefined && point.year - before.year === 1 && point.stretch === before.stretch;
}

/**
 * @param {Trail} trail
 * @param {Point | typeof GAP} point
 */
function addTo(trail, {x, y, symbol, point}) {
  trail.x.push(x);
  trail.y.push(y);
  trail.symbol.push(symbol);
  trail.point.push(point);
}

/**
 * The points of the year, named where their names have room.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Place[]} places
 * @param {{year: number | null, own: number | null, axisPx: AxisPx}} chosen
 */
function pointsNow(lookup, view, places, {year, own, axisPx}) {
  const now = places.flatMap(({row, points}) =>
    points.filter((point) => point.year === year).map((point) => ({row, point})),
  );
  const all = places.flatMap(({points}) => points);
  const marks = now.map(({row, point}) => ({
    x: point.x,
    y: point.y,
    name: regionName(lookup, row, view.lang),
    isFirm: lineName(lookup, view, row, own) !== "rest",
  }));
  return {
    x: now.map(({point}) => point.x),
    y: now.map(({point}) => point.y),
    symbol: now.map(({point}) => point.symbol),
    point: now.map(({point}) => point.point),
    ...placedNames(marks, all, axisPx),
  };
}
