/**
 * What is known of the provinces and cities after 2019, when employment by section of the cities
 * ends: two measures that are never joined with each other, nor with employment to 2019.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {"value_added" | "employment_province"} ProvinceMeasure
 * @typedef {object} PartCell rows of `provinces` by region, in the order of the regions
 * @property {string} code
 * @property {number} first row of the part
 * @property {number[]} rows
 *
 * @typedef {ReturnType<typeof selectProvinces>} ProvincesSelection
 */
import {grouped} from "../../core/groups.js";
import {tabTables} from "./chosen.js";

/** @type {ProvinceMeasure[]} */
const PROVINCE_MEASURES = ["value_added", "employment_province"];
/** A has state farms only; in O a single city has a quarter of the nation's jobs. */
const UNRELIABLE = ["A", "O"];

/**
 * The years of a measure.
 * @param {Lookup} lookup
 * @param {ProvinceMeasure} measure
 */
export function measureYears(lookup, measure) {
  const {provinces} = tabTables(lookup);
  return [...new Set(provinces.year.filter((_, row) => provinces.measure[row] === measure))];
}

/**
 * The year of value added: the one that the view names, else the latest.
 * @param {Lookup} lookup
 * @param {Pick<View, "later_year">} view
 */
export function laterYear(lookup, {later_year: asked}) {
  const years = measureYears(lookup, "value_added");
  return years.find((year) => String(year) === asked) ?? years[years.length - 1];
}

/**
 * The year in which a measure is shown; employment by section has one alone.
 * @param {Lookup} lookup
 * @param {Pick<View, "later_year">} view
 * @param {ProvinceMeasure} measure
 */
function shownYear(lookup, view, measure) {
  return measure === "value_added" ? laterYear(lookup, view) : measureYears(lookup, measure)[0];
}

/**
 * What is shown after 2019: the parts of each measure, and the totals.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function selectProvinces(lookup, view) {
  return {
    measures: PROVINCE_MEASURES.map((measure) => {
      const year = shownYear(lookup, view, measure);
      return {measure, year, parts: partsOf(lookup, measure, year)};
    }),
    totals: totalsOf(lookup),
  };
}

/**
 * The parts of a measure in a year, each with its rows by region.
 * @param {Lookup} lookup
 * @param {ProvinceMeasure} measure
 * @param {number} year
 * @returns {PartCell[]}
 */
export function partsOf(lookup, measure, year) {
  const {provinces} = tabTables(lookup);
  const shown = [...provinces.code.keys()].filter(
    (row) => provinces.measure[row] === measure && provinces.year[row] === year,
  );
  return [...grouped(shown, (row) => provinces.code[row])].map(([code, rows]) => ({
    code,
    first: rows[0],
    rows,
  }));
}

/**
 * The quotient of a row; null where the benchmark has no row, or the section is unreliable.
 * @param {Lookup} lookup
 * @param {Pick<View, "benchmark">} view
 * @param {number} row of `provinces`
 */
export function quotientOf(lookup, {benchmark}, row) {
  const {provinces} = tabTables(lookup);
  const isSections = provinces.measure[row] === "employment_province";
  if (isSections && UNRELIABLE.includes(provinces.code[row])) return null;
  const nation = isSections && benchmark === "nation";
  return nation ? provinces.lq_nation[row] : provinces.lq_jjj[row];
}

/**
 * Total employment by region and year, the years in order.
 * @param {Lookup} lookup
 * @returns {{years: number[], regions: {region: number, values: (number | null)[]}[]}}
 */
export function totalsOf(lookup) {
  const {totals} = tabTables(lookup);
  const years = [...new Set(totals.year)].sort((a, b) => a - b);
  const regions = [...new Set(totals.region)].sort((a, b) => a - b);
  const personsOf = (/** @type {number} */ region, /** @type {number} */ year) => {
    const row = totals.region.findIndex((of, at) => of === region && totals.year[at] === year);
    return row < 0 ? null : totals.value[row];
  };
  return {
    years,
    regions: regions.map((region) => ({
      region,
      values: years.map((year) => personsOf(region, year)),
    })),
  };
}
