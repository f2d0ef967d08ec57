/**
 * The values of a criterion at each place of a level. A family of codes is an entry of FAMILIES;
 * absent values stay null.
 *
 * @typedef {object} Value
 * @property {number | null} value
 * @property {number | null} year
 * @property {string[]} sources ids
 * @property {boolean} isRecalled
 * @property {number[]} others what other sources say of the same place and year
 * @property {number | null} vintage row of how the value came about: revised, of which area
 * @property {string} [to] id of the site that the distance leads to
 *
 * @typedef {object} Family
 * @property {string} name such as `role`
 * @property {"low" | "high"} prefer which values are usually better
 * @property {(lookup: Lookup, view: View, key: string, rows: number[]) => Value[]} values
 *   of the rows of regions; `key` is the code without the family's start
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {rowsWithin} from "../../core/around.js";
import {NEAREST} from "../../core/criteria.js";

/** @type {Readonly<Value>} */
const ABSENT = {
  value: null,
  year: null,
  sources: [],
  isRecalled: false,
  others: [],
  vintage: null,
};

/** @type {Record<string, Family>} */
const FAMILIES = {
  role: {name: "role", prefer: "high", values: roleValues},
  inside: {name: "inside", prefer: "high", values: insideValues},
  km: {name: "km", prefer: "low", values: distanceValues},
  lq: {name: "lq", prefer: "high", values: (...asked) => seriesValues("lq-", asked)},
  jobs: {name: "jobs", prefer: "high", values: (...asked) => seriesValues("jobs-", asked)},
  own: {name: "own", prefer: "high", values: (...asked) => seriesValues("own-", asked)},
};
/** @type {Family} */
const SERIES = {name: "series", prefer: "high", values: (...asked) => seriesValues("", asked)};

/**
 * The family of a code and the rest of the code.
 * @param {string} code
 */
export function familyOf(code) {
  const [start, ...rest] = code.split("-");
  const family = rest.length ? FAMILIES[start] : undefined;
  return family ? {family, key: rest.join("-")} : {family: SERIES, key: code};
}

/**
 * Which values of a code are usually better: by the family, or as the indicator says.
 * @param {Lookup} lookup
 * @param {string} code
 */
export function usualPreference({tables}, code) {
  const {indicators} = tables.siting;
  const row = indicators.id.indexOf(code);
  if (row >= 0) return indicators.direction[row] === "lower_is_better" ? "low" : "high";
  return familyOf(code).family.prefer;
}

/**
 * The values of a code at rows of regions.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} code
 * @param {number[]} rows
 */
export function valuesOf(lookup, view, code, rows) {
  const {family, key} = familyOf(code);
  return family.values(lookup, view, key, rows);
}

/** @type {Family["values"]} */
function roleValues(lookup, view, industry, rows) {
  const column = lookup.industryRow.get(industry);
  return rows.map((row) => roleAt(lookup, view, row, column));
}

/**
 * The strongest role of a place itself and of the places inside it.
 * @type {Family["values"]}
 */
function insideValues(lookup, view, industry, rows) {
  const {regions} = lookup.tables;
  const column = lookup.industryRow.get(industry);
  return rows.map((row) => {
    const inside = rowsWithin(regions, regions.id[row]).filter((one) => one !== row);
    const all = [row, ...inside].map((one) => roleAt(lookup, view, one, column));
    return all.reduce((best, one) => ((one.value ?? 0) > (best.value ?? 0) ? one : best));
  });
}

/**
 * A role as a number: 1 support, 2 core, 3 lead.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 * @returns {Value}
 */
function roleAt({tables, cells: cellsBy}, view, row, industry) {
  const {cells, statements, sources} = tables;
  const cell = cellsBy[view.recalled].get(row)?.get(industry);
  if (cell === undefined || !cells.role[cell]) return ABSENT;
  const naming = cells.statements[cell].filter((one) => statements.role[one] === cells.role[cell]);
  const ids = naming.map((one) => sources.id[statements.source[one]]);
  return {
    value: cells.role[cell],
    year: cells.year[cell],
    sources: [...new Set(ids)],
    isRecalled: cells.is_recalled[cell],
    others: [],
    vintage: null,
  };
}

/**
 * @param {string} start of the code
 * @param {[Lookup, View, string, number[]]} asked
 * @returns {Value[]}
 */
function seriesValues(start, [lookup, view, key, rows]) {
  const {series, sources} = lookup.tables.siting;
  const one = seriesRow(lookup, view, start + key);
  if (one < 0) return rows.map(() => ABSENT);
  const placeOf = new Map(series.regions[one].map((region, place) => [region, place]));
  return rows.map((row) => {
    const place = placeOf.get(row);
    if (place === undefined) return ABSENT;
    return {
      value: series.values[one][place],
      year: series.year[one],
      sources: [sources.id[series.sources[one][place]]],
      isRecalled: series.is_recalled[one][place],
      others: series.others[one][place],
      vintage: series.vintages[one][place],
    };
  });
}

/**
 * The series of a code at the view's level, or -1; where recalled values change nothing there is
 * one for both.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} code
 */
export function seriesRow({tables}, {level, recalled}, code) {
  const {series} = tables.siting;
  /** @param {string} mode */
  const find = (mode) =>
    series.code.findIndex(
      (one, row) => one === code && series.level[row] === level && series.recalled[row] === mode,
    );
  const found = find(recalled);
  return found < 0 && recalled === "show" ? find("hide") : found;
}

/**
 * Kilometres to a city or site, or to the nearest site of a kind.
 * @type {Family["values"]}
 */
function distanceValues(lookup, view, target, rows) {
  const {distances, sources, computed} = lookup.tables.siting;
  const {id, kind, is_recalled: isRecalled} = distances.targets;
  const ends = id.flatMap((one, end) => {
    const isMeant = NEAREST.includes(target) ? kind[end] === target : one === target;
    return isMeant && (view.recalled === "show" || !isRecalled[end]) ? [end] : [];
  });
  if (!ends.length) return rows.map(() => ABSENT);
  return rows.map((row) => {
    const place = distances.regions.indexOf(row);
    const near = ends.reduce((best, end) =>
      distances.km[end][place] < distances.km[best][place] ? end : best,
    );
    return {
      value: distances.km[near][place],
      year: null,
      sources: [sources.id[computed]],
      isRecalled: isRecalled[near],
      others: [],
      vintage: null,
      to: id[near],
    };
  });
}
