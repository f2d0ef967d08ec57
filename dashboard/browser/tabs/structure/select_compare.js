/**
 * Up to four regions side by side.
 *
 * Roles are ranks from 1 to 6, see core/role_ranks.js.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {{indicator: number, rows: number[]}} ComparedFigure
 *   rows of figures by region, -1 is none
 * @typedef {{section: number, value: number | null}} ComparedSection
 * @typedef {{industry: number, role: number}} OnlyIndustry
 * @typedef {{industry: number, roles: number[]}} SharedIndustry roles by region, 0 is none
 *
 * @typedef {object} CompareSelection
 * @property {string[]} ids of regions
 * @property {ComparedFigure[]} figures
 * @property {number[]} places with data that are, or contain, the regions; -1 is none
 * @property {ComparedSection[][]} sectors by region, the sections that stand out
 * @property {OnlyIndustry[][]} only by region, the industries that no other one names
 * @property {SharedIndustry[]} shared the industries that several name; all of a region alone
 */
import {cellsOf, NONE, roleRank} from "../../core/lookup.js";
import {ROLES} from "../../core/view.js";
import {placeOf} from "./chosen.js";
import {comparedIds} from "./compared.js";
import {topSections, valueAt} from "./values.js";

const SHARED_MIN = 2;

/**
 * Select what stands side by side.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {CompareSelection}
 */
export function selectCompare(lookup, view) {
  const ids = comparedIds(view);
  const rows = ids.map((id) => lookup.regionRow.get(id));
  const places = ids.map((id) => placeOf(lookup, id) ?? -1);
  const roles = rows.map((row) => rolesOf(lookup, view, row));
  return {
    ids,
    figures: latestFigures(lookup, view, rows),
    places,
    sectors: places.map((place) => (place < 0 ? [] : sectionsOf(lookup, view, place))),
    only: roles.map((_, number) => onlyHere(roles, number)),
    shared: namedByMany(roles),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
function sectionsOf(lookup, view, place) {
  return topSections(lookup, view, place).map((section) => ({
    section,
    value: valueAt(lookup, view, place, section),
  }));
}

/**
 * The role ranks that a region itself states, by industry, whatever roles the reader filtered out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 */
function rolesOf(lookup, view, region) {
  const everyRole = {...view, roles: ROLES};
  const ranks = [...cellsOf(lookup, view, region)]
    .map(([industry, cell]) => ({industry, rank: roleRank(lookup, everyRole, cell)}))
    .filter(({rank}) => rank !== NONE)
    .sort((a, b) => a.industry - b.industry);
  return new Map(ranks.map(({industry, rank}) => [industry, rank]));
}

/**
 * @param {Map<number, number>[]} roles by region
 * @param {number} number position of a region
 * @returns {OnlyIndustry[]}
 */
function onlyHere(roles, number) {
  if (roles.length === 1) return [];
  const others = roles.filter((_, other) => other !== number);
  return [...roles[number]]
    .filter(([industry]) => !others.some((named) => named.has(industry)))
    .map(([industry, role]) => ({industry, role}))
    .sort((a, b) => b.role - a.role || a.industry - b.industry);
}

/**
 * @param {Map<number, number>[]} roles by region
 * @returns {SharedIndustry[]}
 */
function namedByMany(roles) {
  const least = Math.min(SHARED_MIN, roles.length);
  const industries = new Set(roles.flatMap((named) => [...named.keys()]));
  return [...industries]
    .map((industry) => ({industry, roles: roles.map((named) => named.get(industry) ?? NONE)}))
    .filter((entry) => entry.roles.filter((role) => role !== NONE).length >= least)
    .sort(
      (a, b) =>
        Math.max(...b.roles) - Math.max(...a.roles) ||
        sum(b.roles) - sum(a.roles) ||
        a.industry - b.industry,
    );
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * The latest figure of each indicator that one of the regions has.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} regions
 * @returns {ComparedFigure[]}
 */
function latestFigures(lookup, view, regions) {
  const {figures, indicators} = lookup.tables;
  /** @type {Map<string, number>} */
  const latest = new Map();
  for (const [row, region] of figures.region.entries()) {
    if (!regions.includes(region)) continue;
    if (view.recalled === "hide" && figures.is_recalled[row]) continue;
    const key = `${figures.indicator[row]} ${region}`;
    const earlier = latest.get(key);
    if (earlier === undefined || figures.year[row] > figures.year[earlier]) latest.set(key, row);
  }
  return indicators.id.flatMap((_, indicator) => {
    const rows = regions.map((region) => latest.get(`${indicator} ${region}`) ?? -1);
    return rows.some((row) => row >= 0) ? [{indicator, rows}] : [];
  });
}
