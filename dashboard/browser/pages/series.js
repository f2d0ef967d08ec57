/**
 * The values of the Integration tab's indicators over the years, and which of them can be compared.
 *
 * @import {Row, Tables} from "../core/types.js"
 *
 * @typedef {(query: string, chart: string) => Row[]} RowsOf the table behind a chart
 */
import {asRows} from "../core/columns.js";
import {grouped} from "../core/groups.js";
import {LEVELS} from "../core/view.js";

/** Columns in which values that can be compared are equal. */
const COMPARED = ["indicator_id", "vintage", "stretch"];

/**
 * The values of all indicators.
 * @param {Tables} tables
 * @param {RowsOf} rowsOf
 * @returns {Map<string, Map<string, Row[]>>} by indicator, place; by year
 */
export function seriesOfAll(tables, rowsOf) {
  const {offerings, offers} = tables.integration;
  /** @type {Map<string, Map<string, Row[]>>} */
  const found = new Map(offers.id.map((id) => [id, new Map()]));
  // A municipality is of two levels: it has the series of the coarser one, and no mixture of both.
  for (const level of LEVELS)
    for (const [offering, offer] of offerings.offer.entries()) {
      if (offerings.level[offering] !== level) continue;
      const ofPlaces = /** @type {Map<string, Row[]>} */ (found.get(offers.id[offer]));
      for (const [region, series] of seriesOfLevel(tables, rowsOf, offering))
        if (!ofPlaces.has(region)) ofPlaces.set(region, series);
    }
  return found;
}

/**
 * The values of an offering: an indicator at a level.
 * @param {Tables} tables
 * @param {RowsOf} rowsOf
 * @param {number} offering row of the table
 * @returns {Map<string, Row[]>} by region; by year, each with the number of its `stretch`
 */
function seriesOfLevel(tables, rowsOf, offering) {
  const {offerings, offers} = tables.integration;
  const [id, level] = [offers.id[offerings.offer[offering]], offerings.level[offering]];
  const stretches = stretchesOf(tables, offering);
  const known = rowsOf(`?tab=integration&indicator=${id}&level=${level}`, "trend")
    .filter(({adcode, value}) => adcode && value !== null)
    .map(
      (row) =>
        /** @type {Row} */ ({
          ...row,
          stretch: stretches.get(row.adcode)?.get(row.year),
        }),
    );
  return grouped(known, ({adcode}) => adcode);
}

/**
 * The stretch of each value of an offering: years between breaks, which a line may connect.
 * @param {Tables} tables
 * @param {number} offering row of the table
 * @returns {Map<string, Map<number, number>>} by region, year
 */
function stretchesOf({regions, integration}, offering) {
  const series = asRows(integration.series).filter((one) => one.offering === offering);
  return new Map(
    series.map(({region, years, stretch}) => [
      regions.id[region],
      new Map(years.map((year, place) => [year, stretch[place]])),
    ]),
  );
}

/**
 * Split a series into runs of one indicator and edition without a break, which alone can be
 * compared.
 * @param {Row[]} points
 * @returns {Row[][]}
 */
export function runs(points) {
  /** @type {Row[][]} */
  const found = [];
  for (const point of points) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && COMPARED.every((name) => last?.[name] === point[name])) run.push(point);
    else found.push([point]);
  }
  return found;
}
