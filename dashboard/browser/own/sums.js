/**
 * The values of a data set by region and year at each level of the map. Counts and sums of counties
 * add up to those of their city and province. A mean does not: places differ in size, so a city has
 * a mean only if the data name the city itself. A row about a city goes before the sum of its
 * counties, which a table with totals would count twice; rows that are counted are all different.
 *
 * @typedef {object} OwnPoint
 * @property {number} region row
 * @property {number} year
 * @property {number} value
 * @property {number} parts how many parts the region has, where it is a sum of parts; else 0
 * @property {number} known how many of them have a value
 * @property {boolean} isUndated the year is that of adding, as the data name none
 *
 * @typedef {{sum: number, count: number}} Total
 * @typedef {Map<number, Map<number, Total>>} Totals by region row and year
 *
 * @import {Level, Tables} from "../core/types.js"
 * @import {OwnSet} from "./offers.js"
 */

/** @type {Level[]} */
export const LEVELS = ["county", "city", "province"];

/** @type {WeakMap<OwnSet, {regions: Tables["regions"], points: Record<Level, OwnPoint[]>}>} */
const KNOWN = new WeakMap();

/**
 * List the points of a set at each level, worked out once.
 * @param {Tables["regions"]} regions
 * @param {OwnSet} set
 * @returns {Record<Level, OwnPoint[]>}
 */
export function pointsOf(regions, set) {
  const known = KNOWN.get(set);
  if (known?.regions === regions) return known.points;
  const points = newPoints(regions, set);
  KNOWN.set(set, {regions, points});
  return points;
}

/** @type {typeof pointsOf} */
function newPoints(regions, set) {
  const own = ownTotals(regions, set);
  const years = new Set([...own.values()].flatMap((ofRegion) => [...ofRegion.keys()]));
  const isUndated = set.cells.year.every((year) => year === null);
  const levelRows = rowsByLevel(regions);
  const points = LEVELS.map((level) => {
    /** @type {OwnPoint[]} */
    const found = [];
    for (const region of levelRows[level])
      for (const year of years) {
        const point = pointAt(set, own, levelRows.parts, region, year);
        if (point) found.push({...point, region, year, isUndated});
      }
    return [level, found];
  });
  return Object.fromEntries(points);
}

/**
 * What the rows of the data say of each region itself, all industries together.
 * @param {Tables["regions"]} regions
 * @param {OwnSet} set
 * @returns {Totals}
 */
function ownTotals(regions, {cells, combine, added}) {
  const rowOf = new Map(regions.id.map((id, row) => [id, row]));
  /** @type {Totals} */
  const totals = new Map();
  for (const [place, id] of cells.region_id.entries()) {
    const region = /** @type {number} */ (rowOf.get(id));
    const ofRegion = totals.get(region) ?? new Map();
    const year = cells.year[place] ?? added;
    const {sum, count} = ofRegion.get(year) ?? {sum: 0, count: 0};
    const more = cells.value[place] * (combine === "mean" ? cells.count[place] : 1);
    ofRegion.set(year, {sum: sum + more, count: count + cells.count[place]});
    totals.set(region, ofRegion);
  }
  return totals;
}

/**
 * The rows of regions by level, and the parts of each city and province.
 * @param {Tables["regions"]} regions
 */
function rowsByLevel({level, city, province, id}) {
  /** @type {Record<Level, number[]> & {parts: Map<number, number[]>}} */
  const found = {county: [], city: [], province: [], parts: new Map()};
  const rowOf = new Map(id.map((one, row) => [one, row]));
  /** @type {(whole: string | null, part: number) => void} */
  const add = (whole, part) => {
    const row = rowOf.get(whole ?? "");
    if (row === undefined || row === part) return;
    found.parts.set(row, [...(found.parts.get(row) ?? []), part]);
  };
  for (const [row, one] of level.entries()) {
    if (one === "county") found.county.push(row);
    if (one === "city" || (one === "province" && city[row])) found.city.push(row);
    if (one === "province") found.province.push(row);
    if (one === "county") add(city[row], row);
    if (one === "city") add(province[row], row);
  }
  return found;
}

/**
 * The value of a region in a year; null if it has none.
 * @param {OwnSet} set
 * @param {Totals} own
 * @param {Map<number, number[]>} parts
 * @param {number} region
 * @param {number} year
 * @returns {Pick<OwnPoint, "value" | "parts" | "known"> | null}
 */
function pointAt(set, own, parts, region, year) {
  const total = own.get(region)?.get(year);
  const {combine} = set;
  if (combine === "mean") return total ? wholeValue(total.sum / total.count) : null;
  if (combine === "sum" && total) return wholeValue(total.sum);
  const children = parts.get(region) ?? [];
  const known = children.flatMap((part) => pointAt(set, own, parts, part, year) ?? []);
  if (!known.length) return total ? wholeValue(total.sum) : null;
  const whole = wholeValue(known.reduce((sum, {value}) => sum + value, total?.sum ?? 0));
  return combine === "sum" ? {...whole, parts: children.length, known: known.length} : whole;
}

/**
 * A value that is no sum of parts.
 * @param {number} value
 */
function wholeValue(value) {
  return {value: withoutRemainder(value), parts: 0, known: 0};
}

/**
 * Without the remainder of binary fractions, such as 0.30000000000000004.
 * @param {number} value
 */
function withoutRemainder(value) {
  // What has few digits has none; the rounding is slow.
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
