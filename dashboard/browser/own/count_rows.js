/**
 * Counts placed rows into cells of region, industry and year, with a report that accounts for
 * every row. Sums are exact: a value is a whole number and millionths, as on the command line.
 *
 * @typedef {object} Report
 * @property {number} rows = placed + outside + ambiguous + unmatched + bad
 * @property {number} placed
 * @property {number} outside
 * @property {number} ambiguous
 * @property {number} unmatched
 * @property {number} bad
 * @property {number} empty placed, but without a value
 * @property {number} unknownIndustry placed, but of an industry that the atlas has not
 * @property {number} duplicates the same as an earlier row in every column used; they count
 * @property {{text: string, count: number}[]} repeated samples of them, and how often each stands
 * @property {Record<string, number>} faults what is bad, and how many rows
 * @property {{row: number, text: string, fault: string}[]} samples of what is bad; rows from 1
 *
 * @typedef {{region: string, industry: string, year: number, count: number, whole: number,
 *   millionths: number}} Cell
 *
 * @import {OwnCells, OwnPositions} from "./offers.js"
 * @import {Placed, Plan, Table, TextMatch, Tools} from "./place_rows.js"
 */
import {evenPart} from "../core/even_part.js";
import {remembered} from "../core/lazy.js";
import {WIDTH_FAULT} from "./place_rows.js";
import {makeRepeats, usedColumns} from "./repeats.js";
import {decimalMark, isEmpty, readNumber, readYear} from "./values.js";

const MILLIONTHS = 1_000_000;
const LARGEST = 1e13;
const SAMPLES_MAX = 20;
const SAMPLED_ROWS = 1000;
/** More than a map can show apart; what is left out is left out evenly. */
const POINTS_MAX = 20_000;
const OUTCOMES = /** @type {const} */ ({
  matched: "placed",
  outside: "outside",
  ambiguous: "ambiguous",
  none: "unmatched",
});

/**
 * Start to count rows.
 * @param {Plan} plan
 * @param {Tools} tools
 * @param {Table} table
 * @param {Placed} placed its rows
 * @param {Record<string, string>} corrections the region of a text, by the reader; empty: none
 */
export function startCounting(plan, tools, {names, rows}, placed, corrections) {
  const at = {
    industry: names.indexOf(plan.industry),
    year: names.indexOf(plan.year),
    value: plan.combine === "count" ? -1 : names.indexOf(plan.value),
  };
  const decimal = decimalMark(rows.slice(0, SAMPLED_ROWS).map((row) => row[at.value] ?? ""));
  const report = emptyReport();
  /** @type {Map<string, Cell>} */
  const cells = new Map();
  /** @type {{number: number, region: string, industry: string}[]} rows at a position, of an industry */
  const points = [];
  const industryOf = remembered(tools.matchIndustry);
  const repeats = makeRepeats(usedColumns(plan).map((name) => names.indexOf(name)));
  return {
    /** @param {number} number of the row */
    add(number) {
      const {outcome, region, fault} = placeOf(placed, corrections, tools, number);
      report.rows += 1;
      const row = rows[number];
      if (fault !== WIDTH_FAULT) repeats.add(row);
      if (outcome === "bad")
        addFault(report, number, fault, fault === WIDTH_FAULT ? row.join(", ") : positionText(row));
      else if (outcome !== "placed") report[outcome] += 1;
      else addRow(number, region);
    },
    finish: () => ({
      report: {...report, ...repeats.found(SAMPLES_MAX)},
      cells: columnsOf([...cells.values()], plan.combine),
      points: positionsOf(evenPart(points, POINTS_MAX), placed),
    }),
  };

  /** @param {string[]} row */
  function positionText(row) {
    return [plan.lon, plan.lat].map((name) => row[names.indexOf(name)] ?? "").join(", ");
  }

  /**
   * @param {number} number
   * @param {string} region
   */
  function addRow(number, region) {
    const row = rows[number];
    const year = at.year < 0 ? plan.fixedYear : readYear(row[at.year] ?? "");
    const text = at.value < 0 ? "" : (row[at.value] ?? "");
    const value = at.value < 0 ? 1 : readNumber(text, decimal);
    if (at.year >= 0 && year === null) addFault(report, number, "year", row[at.year] ?? "");
    else if (value === null && !isEmpty(text)) addFault(report, number, "value", text);
    else if (value !== null && Math.abs(value) > LARGEST) addFault(report, number, "large", text);
    else {
      report.placed += 1;
      const industry = at.industry < 0 ? "" : industryOf(row[at.industry] ?? "").industry;
      if (at.industry >= 0 && !industry) report.unknownIndustry += 1;
      if (value === null) report.empty += 1;
      else addToCell(cells, {region, industry, year: year ?? 0}, value);
      if (value !== null && industry && Number.isFinite(placed.lon[number]))
        points.push({number, region, industry});
    }
  }
}

/** @returns {Report} */
function emptyReport() {
  return {
    rows: 0,
    placed: 0,
    outside: 0,
    ambiguous: 0,
    unmatched: 0,
    bad: 0,
    empty: 0,
    unknownIndustry: 0,
    duplicates: 0,
    repeated: [],
    faults: {},
    samples: [],
  };
}

/**
 * Where a row goes: the reader's correction of its text goes before the match.
 * @param {Placed} placed
 * @param {Record<string, string>} corrections
 * @param {Tools} tools
 * @param {number} number
 * @returns {{outcome: "placed" | "outside" | "ambiguous" | "unmatched" | "bad", region: string,
 *   fault: string}}
 */
function placeOf({texts, regions, faults}, corrections, {regionOf}, number) {
  const text = texts[number];
  if (!text) {
    const fault = faults[number];
    const outcome = fault === "outside" ? "outside" : fault ? "bad" : "placed";
    return {outcome, region: regions[number], fault};
  }
  const corrected = correctionOf(corrections, text);
  if (corrected !== undefined)
    return {
      outcome: corrected ? "placed" : "unmatched",
      region: regionOf(corrected),
      fault: "",
    };
  const {status, region} = text.match;
  return {outcome: OUTCOMES[status], region: regionOf(region), fault: ""};
}

/**
 * The reader's correction of a text; undefined: there is none.
 * @param {Record<string, string>} corrections
 * @param {TextMatch} text
 * @returns {string | undefined}
 */
export function correctionOf(corrections, {text}) {
  return Object.hasOwn(corrections, text) ? corrections[text] : undefined;
}

/**
 * @param {{number: number, region: string, industry: string}[]} points
 * @param {Placed} placed
 * @returns {OwnPositions}
 */
function positionsOf(points, {lon, lat}) {
  return {
    lon: points.map(({number}) => lon[number]),
    lat: points.map(({number}) => lat[number]),
    region_id: points.map(({region}) => region),
    industry_id: points.map(({industry}) => industry),
  };
}

/**
 * @param {Report} report
 * @param {number} number
 * @param {string} fault
 * @param {string} text
 */
function addFault(report, number, fault, text) {
  report.bad += 1;
  report.faults[fault] = (report.faults[fault] ?? 0) + 1;
  if (report.samples.length < SAMPLES_MAX) report.samples.push({row: number + 1, text, fault});
}

/**
 * @param {Map<string, Cell>} cells
 * @param {Pick<Cell, "region" | "industry" | "year">} key
 * @param {number} value
 */
function addToCell(cells, key, value) {
  const name = `${key.region} ${key.industry} ${key.year}`;
  const cell = cells.get(name) ?? {...key, count: 0, whole: 0, millionths: 0};
  const whole = Math.floor(value);
  cell.count += 1;
  cell.whole += whole;
  cell.millionths += Math.round((value - whole) * MILLIONTHS);
  cells.set(name, cell);
}

/**
 * The cells as columns, sorted.
 * @param {Cell[]} cells
 * @param {Plan["combine"]} combine
 * @returns {OwnCells}
 */
function columnsOf(cells, combine) {
  const key = (/** @type {Cell} */ {region, industry, year}) => `${region} ${industry} ${year}`;
  const sorted = [...cells].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    region_id: sorted.map(({region}) => region),
    industry_id: sorted.map(({industry}) => industry || null),
    year: sorted.map(({year}) => year || null),
    count: sorted.map(({count}) => count),
    value: sorted.map(({count, whole, millionths}) => {
      const scaled = whole * MILLIONTHS + millionths;
      const isExact = Number.isSafeInteger(scaled);
      const total = isExact ? scaled / MILLIONTHS : whole + millionths / MILLIONTHS;
      return combine === "mean" ? total / count : total;
    }),
  };
}
