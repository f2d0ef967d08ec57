/**
 * The values of the story on research, output, incomes and air.
 *
 * @import {Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Value, Values} from "./story_value.js"
 *
 * @typedef {(number: number, sources: string) => Value} Write makes a value of a number
 * @typedef {[number, number][]} Points year and value, by year
 */
import {HEBEI} from "../core/adcodes.js";
import {asRows} from "../core/columns.js";
import {fullNumberWords, numberWords} from "../core/numbers.js";
import {citedIn, count, PROVINCES, percent, written, yearValue} from "./story_value.js";

const PER_BILLION = 10;
const ENDS = /** @type {const} */ (["first", "last"]);

/**
 * The spending on research.
 * @param {Facts} facts
 * @returns {Values}
 */
export function research(facts) {
  const lasts = ofProvinces((key) => seriesOf(facts, "rd_intensity", key).slice(-1)[0]);
  const years = Object.values(lasts).map(({year}) => year);
  const shares = Object.entries(lasts).map(([name, row]) => [
    `rd_${name}`,
    percent(row.value / 100, row.source_id),
  ]);
  return {
    ...Object.fromEntries(shares),
    rd_year: yearValue(Math.min(...years)),
    rd_newest_year: yearValue(Math.max(...years)),
    rd_times: count(lasts.beijing.value / lasts.hebei.value),
  };
}

/**
 * The share of each place in the GDP of the three, in one edition of figures.
 * @param {Facts} facts
 * @returns {Record<string, Points>}
 */
export function gdpShares(facts) {
  const rows = ofProvinces((key) => seriesOf(facts, "gdp_linked", key));
  const values = ofProvinces(
    (_, name) => new Map(rows[name].map(({year, value}) => [year, value])),
  );
  const ofAll = Object.values(values);
  const years = [...ofAll[0].keys()].filter((year) => ofAll.every((one) => one.has(year)));
  /** @param {number} year */
  const sum = (year) => ofAll.reduce((total, one) => total + one.get(year), 0);
  return ofProvinces((_, name) =>
    years.sort((a, b) => a - b).map((year) => [year, values[name].get(year) / sum(year)]),
  );
}

/**
 * The shares of output, and contracts.
 * @param {Facts} facts
 * @returns {Values}
 */
export function economies(facts) {
  const shares = gdpShares(facts);
  const years = shares.hebei.map(([year]) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // The linked series of the three is GDP itself, whose rows have the sources.
  const cited = {first: observed(facts, "gdp", first), last: observed(facts, "gdp", last)};
  const [tech] = partsOf(facts, "economic-integration");
  return {
    gdp_first_year: yearValue(first),
    gdp_last_year: yearValue(last),
    ...Object.fromEntries(
      Object.entries(shares).flatMap(([name, points]) => [
        [`share_${name}_first`, percent(points[0][1], cited.first)],
        [`share_${name}_last`, percent(points[points.length - 1][1], cited.last)],
      ]),
    ),
    ...course("tech", tech, billions),
    tech_times: count(tech.last_value / tech.first_value),
  };
}

/**
 * The gaps in incomes.
 * @param {Facts} facts
 * @returns {Values}
 */
export function incomes(facts) {
  const parts = partsOf(facts, "income-gaps");
  return {
    ...income("hebei", HEBEI, parts),
    ...income("tianjin", PROVINCES.tianjin, parts),
  };
}

/**
 * @param {string} name
 * @param {string} region
 * @param {Row[]} parts of the evidence
 */
function income(name, region, parts) {
  const own = parts.filter((row) => row.region_id === region);
  const [ratio] = own.filter((row) => row.measure === "ratio");
  const [behind] = own.filter((row) => row.measure === "difference");
  return {
    ...course(`income_${name}`, ratio, percent),
    ...course(`behind_${name}`, behind, yuan),
    [`behind_${name}_times`]: count(behind.last_value / behind.first_value),
  };
}

/**
 * The course of PM2.5.
 * @param {Facts} facts
 * @returns {Values}
 */
export function air(facts) {
  const parts = partsOf(facts, "pollution");
  const found = ofProvinces((key, name) => {
    const [row] = parts.filter((one) => one.region_id === key);
    const fall = count(1 - row.last_value / row.first_value);
    return {...course(`air_${name}`, row, micrograms), [`air_${name}_fall`]: fall};
  });
  return Object.assign({}, ...Object.values(found));
}

/** @type {Write} an amount of 100 million yuan */
function billions(value, sources) {
  const english = `${fullNumberWords(value / PER_BILLION, 2)} billion CNY`;
  return written(value, sources, english, `${fullNumberWords(value, 1)}亿元`);
}

/** @type {Write} */
function yuan(value, sources) {
  const text = numberWords(value, 0);
  return written(value, sources, `${text} CNY`, `${text}元`);
}

/** @type {Write} */
function micrograms(value, sources) {
  return written(value, sources, `${numberWords(value)} µg/m³`, `${numberWords(value)}微克/立方米`);
}

/**
 * @template T
 * @param {(key: string, name: string) => T} make
 * @returns {Record<string, T>} by the name of a province
 */
function ofProvinces(make) {
  const made = Object.entries(PROVINCES).map(([name, key]) => [name, make(key, name)]);
  return Object.fromEntries(made);
}

/**
 * The values of an indicator of a place, by year.
 * @param {Facts} facts
 * @param {string} indicator
 * @param {string} region
 * @returns {Row[]}
 */
export function seriesOf({series}, indicator, region) {
  return series.get(indicator)?.get(region) ?? [];
}

/**
 * The parts of the evidence on a statement of the plan, each with the items it rests on (`basis`).
 * @param {Facts} facts
 * @param {string} statement
 * @returns {Row[]}
 */
function partsOf({tables}, statement) {
  const {statements, parts, items, sources} = tables.plan;
  const row = statements.id.indexOf(statement);
  const allItems = asRows(items).map((item) => ({
    ...item,
    source_id: item.sources.map((/** @type {number} */ one) => sources.id[one]).join("; "),
  }));
  return spanOf(asRows(parts), statements.first[row], statements.size[row]).map((part) => ({
    ...part,
    region_id: tables.regions.id[part.region],
    basis: spanOf(allItems, part.first, part.size).filter(({state}) => state === "basis"),
  }));
}

/**
 * @param {Row[]} rows
 * @param {number} first
 * @param {number} size
 */
function spanOf(rows, first, size) {
  return rows.slice(first, first + size);
}

/**
 * The sources of an indicator of the three places in a year.
 * @param {Facts} facts
 * @param {string} indicator
 * @param {number} year
 */
function observed({tables}, indicator, year) {
  const rows = asRows(tables.data.rows.observations.columns);
  return citedIn(
    rows.filter(
      (row) =>
        row.is_preferred &&
        row.indicator_id === indicator &&
        row.year === year &&
        Object.values(PROVINCES).includes(row.region_id),
    ),
  );
}

/**
 * The first and last value of a part of the evidence, and their years.
 * @param {string} name
 * @param {Row} part
 * @param {Write} write
 * @returns {Values}
 */
function course(name, part, write) {
  const found = ENDS.map((end) => {
    const year = part[`${end}_year`];
    const sources = citedIn(part.basis.filter((/** @type {Row} */ item) => item.year === year));
    return {
      [`${name}_${end}`]: write(part[`${end}_value`], sources),
      [`${name}_${end}_year`]: yearValue(year),
    };
  });
  return Object.assign({}, ...found);
}
