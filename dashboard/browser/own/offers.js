/**
 * Puts a reader's own data among the indicators of the Integration tab: an offer for each data set,
 * marked as their own in its group, its source and its vintages. Python calls it for the sets that
 * `python -m data add` made, the page for a file that was opened in the browser.
 *
 * @typedef {object} OwnCells columns; a row for each region, industry and year
 * @property {string[]} region_id
 * @property {(string | null)[]} industry_id
 * @property {(number | null)[]} year null: the data name no year
 * @property {number[]} count rows with a value
 * @property {number[]} value their sum or mean, or their number
 *
 * @typedef {object} OwnPositions columns; an even part of the rows, where they are many
 * @property {number[]} lon WGS 84
 * @property {number[]} lat
 * @property {string[]} region_id
 * @property {string[]} industry_id
 *
 * @typedef {object} OwnSet
 * @property {string} name
 * @property {string} title
 * @property {string} publisher
 * @property {string} url
 * @property {string} unit
 * @property {"sum" | "mean" | "count"} combine
 * @property {number} added the year in which it was added
 * @property {OwnCells} cells
 * @property {OwnPositions} [points] where rows name positions and industries, in a browser only
 *
 * @typedef {Pick<Tables, "regions" | "integration" | "choices">} OfferTables
 * @typedef {Record<string, any[]>} Columns
 *
 * @import {Level, Tables} from "../core/types.js"
 * @import {OwnPoint} from "./sums.js"
 */
import {message} from "../core/messages.js";
import {OWN_PREFIX} from "../core/own_mark.js";
import {axisEnds, classBounds} from "./scales.js";
import {LEVELS, pointsOf} from "./sums.js";

const GROUP = "own";
/**
 * The rows of vintages that were added, by table and by what they say: a point has one of a few.
 * @type {WeakMap<object, Map<string, number>>}
 */
const VINTAGE_ROWS = new WeakMap();
const LANGS = /** @type {const} */ (["en", "zh"]);

/**
 * Add data sets to the tables, in place.
 * @param {OfferTables} tables
 * @param {OwnSet[]} sets
 */
export function addOwnSets(tables, sets) {
  const {integration, choices} = tables;
  if (sets.length && !integration.groups.includes(GROUP)) integration.groups.push(GROUP);
  for (const set of sets) {
    const points = pointsOf(tables.regions, set);
    addRow(integration.offers, offerRow(set));
    addRow(integration.sources, sourceRow(set));
    for (const level of LEVELS) addOffering(tables, set, level, points[level]);
    choices.indicator.push(OWN_PREFIX + set.name);
    addYears(choices, points.county.concat(points.city, points.province));
  }
}

/** @param {OwnSet} set */
export function offerRow({name, title, unit, combine}) {
  return {
    id: OWN_PREFIX + name,
    group: GROUP,
    indicators: [OWN_PREFIX + name],
    unit_en: unit || (combine === "count" ? message("yours.unit.rows", "en") : ""),
    unit_zh: unit || (combine === "count" ? message("yours.unit.rows", "zh") : ""),
    // Totals grow with the size of a place; a mean can be compared, but has no weights.
    kind: combine === "mean" ? "own" : "total",
    direction: "neutral",
    is_lower_better: false,
    is_share: unit === "%",
    title,
  };
}

/**
 * The source of a set, as tables of sources have it.
 * @param {OwnSet} set
 */
export function sourceRow({name, title, publisher, url}) {
  return {
    id: OWN_PREFIX + name,
    title_en: message("yours.source", "en", {title}),
    title_zh: message("yours.source", "zh", {title}),
    publisher_en: publisher || null,
    publisher_zh: publisher || null,
    url: url || null,
    published: null,
    trust: null,
  };
}

/**
 * Offer a set at a level, if it has values there.
 * @param {OfferTables} tables
 * @param {OwnSet} set
 * @param {Level} level
 * @param {OwnPoint[]} points
 */
function addOffering({integration}, set, level, points) {
  if (!points.length) return;
  const {offers, offerings, sources} = integration;
  const values = points.map(({value}) => value);
  const years = sortedYears(points);
  const offering = offerings.offer.length;
  const gaps = set.combine === "mean" ? gapRows(points) : [];
  addRow(offerings, {
    offer: offers.id.length - 1,
    level,
    years_show: years,
    years_hide: years,
    bounds: classBounds(values),
    axis: axisEnds(values),
    measures: gaps.map(({measure}) => measure),
    is_hebei_shown: false,
  });
  for (const gap of gaps) {
    const sourcesOfGap = gap.years.map(() => [sources.id.length - 1]);
    addRow(integration.gaps, {...gap, offering, sources: sourcesOfGap});
  }
  for (const ofRegion of byRegion(points))
    addRow(integration.series, {
      offering,
      region: ofRegion[0].region,
      years: ofRegion.map(({year}) => year),
      values: ofRegion.map(({value}) => value),
      recalled: ofRegion.map(() => 0),
      source: ofRegion.map(() => sources.id.length - 1),
      vintage: ofRegion.map((point) => vintageRow(integration.vintages, set, point)),
      basis: ofRegion.map(() => 0),
      stretch: ofRegion.map(() => 0),
    });
}

/**
 * The gaps between the highest and the lowest place of each year, as ratio and difference; none
 * where no year has two places.
 * @param {OwnPoint[]} points
 */
function gapRows(points) {
  const pairs = sortedYears(points).flatMap((year) => {
    const sorted = points.filter((one) => one.year === year).sort((a, b) => a.value - b.value);
    return sorted.length > 1 ? [{year, lower: sorted[0], upper: sorted[sorted.length - 1]}] : [];
  });
  const positive = pairs.filter(({lower}) => lower.value > 0);
  return [
    gapRow("ratio", positive, (upper, lower) => upper / lower),
    gapRow("difference", pairs, (upper, lower) => upper - lower),
  ].filter(({years}) => years.length);
}

/**
 * @param {string} measure
 * @param {{year: number, upper: OwnPoint, lower: OwnPoint}[]} pairs
 * @param {(upper: number, lower: number) => number} compare
 */
function gapRow(measure, pairs, compare) {
  return {
    measure,
    part: "extremes",
    years: pairs.map(({year}) => year),
    values: pairs.map(({upper, lower}) => compare(upper.value, lower.value)),
    recalled: pairs.map(() => 0),
    basis: pairs.map(() => 0),
    upper: pairs.map(({upper}) => upper.region),
    lower: pairs.map(({lower}) => lower.region),
    weight: pairs.map(() => ""),
  };
}

/**
 * The row of a point's vintage, which says how its value came about.
 * @param {OfferTables["integration"]["vintages"]} vintages
 * @param {OwnSet} set
 * @param {OwnPoint} point
 */
function vintageRow(vintages, {name, combine}, {parts, known, isUndated}) {
  const key = `${name} ${parts} ${known} ${isUndated}`;
  const ofTable = VINTAGE_ROWS.get(vintages) ?? new Map();
  VINTAGE_ROWS.set(vintages, ofTable);
  const row = ofTable.get(key) ?? addVintage(vintages, {name, combine}, {parts, known, isUndated});
  ofTable.set(key, row);
  return row;
}

/**
 * @param {OfferTables["integration"]["vintages"]} vintages
 * @param {Pick<OwnSet, "name" | "combine">} set
 * @param {Pick<OwnPoint, "parts" | "known" | "isUndated">} point
 */
function addVintage(vintages, {name, combine}, {parts, known, isUndated}) {
  const [vintage, vintage_zh] = LANGS.map((lang) => {
    const how = parts ? "parts" : combine;
    const undated = isUndated ? message("yours.vintage.undated", lang) : "";
    return message(`yours.vintage.${how}`, lang, {parts, known}) + undated;
  });
  return addRow(vintages, {indicator_id: OWN_PREFIX + name, vintage, vintage_zh});
}

/**
 * @param {OwnPoint[]} points
 * @returns {OwnPoint[][]}
 */
function byRegion(points) {
  /** @type {Map<number, OwnPoint[]>} */
  const found = new Map();
  for (const point of points) {
    const list = found.get(point.region);
    if (list) list.push(point);
    else found.set(point.region, [point]);
  }
  return [...found.values()].map((list) => list.sort((a, b) => a.year - b.year));
}

/** @param {OwnPoint[]} points */
function sortedYears(points) {
  return [...new Set(points.map(({year}) => year))].sort((a, b) => a - b);
}

/**
 * Let links name the years.
 * @param {{year: string[]}} choices
 * @param {OwnPoint[]} points
 */
function addYears(choices, points) {
  const years = new Set([...choices.year, ...sortedYears(points).map(String)]);
  choices.year = [...years].sort();
}

/**
 * Add a row to columns; return its number.
 * @param {any} columns
 * @param {Record<string, any>} row
 */
export function addRow(columns, row) {
  for (const [name, value] of Object.entries(row)) columns[name].push(value);
  return Object.values(columns)[0].length - 1;
}
