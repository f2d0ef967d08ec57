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
 * @typedef {{row: number, point: Point}} PointNow a region's row and its point of the year
 *
 * @typedef {object} ScatterExtras
 * @property {string} level
 * @property {number | null} year
 * @property {Trail & {text: string[]}} now the points of the year, some with a name
 *
 * @typedef {Record<LineName, Trail> & ScatterExtras} ScatterSelection
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {LineName} from "./select_trend.js"
 */
import {placeAtLevel} from "../../core/lookup.js";
import {regionName} from "../../core/names.js";
import {chosenOf, offeringAt} from "./chosen.js";
import {emptyLine, HOLLOW, SOLID} from "./lines.js";
import {LINE_NAMES, lineName} from "./select_trend.js";
import {isRecalledItem, itemAt, itemValue, seriesRow, splitItem} from "./series.js";
import {nearestYear} from "./years.js";

const OUTPUT = "gdp_per_capita";
const AIR = "pm25";
/** Shares of the axes within which two names would meet. */
const NEAR = {x: 0.16, y: 0.1};
const GAP = {x: null, y: null, symbol: SOLID, point: ""};
/** More than any series has stretches. */
const STRETCHES = 100;
/** @type {("x" | "y")[]} */
const AXES = ["x", "y"];

/**
 * Choose the trails of the level's regions; cities in place of counties.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {ScatterSelection}
 */
export function selectScatter(lookup, view) {
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
    ...trailsOf(lookup, places, own),
    now: pointsNow(lookup, view, places, {year, own}),
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

/** @type {(lookup: Lookup, places: Place[], own: number | null) => Record<LineName, Trail>} */
function trailsOf(lookup, places, own) {
  const trails = /** @type {Record<LineName, Trail>} */ (
    Object.fromEntries(LINE_NAMES.map((name) => [name, emptyLine()]))
  );
  for (const {row, points} of places) {
    const trail = trails[lineName(lookup, row, own)];
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
 * The points of the year.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Place[]} places
 * @param {{year: number | null, own: number | null}} chosen
 */
function pointsNow(lookup, view, places, {year, own}) {
  const now = places.flatMap(({row, points}) =>
    points.filter((point) => point.year === year).map((point) => ({row, point})),
  );
  const all = places.flatMap(({points}) => points);
  const isNamed = (/** @type {number} */ row) => lineName(lookup, row, own) !== "rest";
  const named = namedRows(now, all, isNamed);
  return {
    x: now.map(({point}) => point.x),
    y: now.map(({point}) => point.y),
    symbol: now.map(({point}) => point.symbol),
    point: now.map(({point}) => point.point),
    text: now.map(({row}) => (named.has(row) ? regionName(lookup, row, view.lang) : "")),
  };
}

/**
 * The regions to name: the emphasised ones, then the ends of both axes where no other name is near.
 * @param {PointNow[]} now
 * @param {Point[]} all the points of all years, which the axes span
 * @param {(row: number) => boolean} isNamed whether a region is emphasised
 */
function namedRows(now, all, isNamed) {
  const reach = {x: spanOf(all, "x") * NEAR.x, y: spanOf(all, "y") * NEAR.y};
  const isFar = (/** @type {Point} */ one, /** @type {Point} */ other) =>
    AXES.some((axis) => Math.abs(one[axis] - other[axis]) > reach[axis]);
  const named = now.filter(({row}) => isNamed(row));
  for (const end of AXES.flatMap((axis) => endsOf(now, axis))) {
    if (named.every(({point}) => isFar(end.point, point))) named.push(end);
  }
  return new Set(named.map(({row}) => row));
}

/** @type {(points: Point[], axis: "x" | "y") => number} */
function spanOf(points, axis) {
  const values = points.map((point) => point[axis]);
  return Math.max(...values) - Math.min(...values);
}

/**
 * The points that are farthest apart on an axis.
 * @param {PointNow[]} now
 * @param {"x" | "y"} axis
 */
function endsOf(now, axis) {
  const values = now.map(({point}) => point[axis]);
  return [Math.min(...values), Math.max(...values)].flatMap((end) => {
    const place = values.indexOf(end);
    return place < 0 ? [] : [now[place]];
  });
}
