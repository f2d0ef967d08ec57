/**
 * The table behind each chart of the Integration tab.
 *
 * @import {Lookup, Row, TabModel, View} from "../../core/types.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {regionKeys} from "../../core/row_keys.js";
import {proofCells, rowSources, verificationOf} from "../../core/row_sources.js";
import {chosenOf} from "./chosen.js";
import {partWords} from "./gap_words.js";
import {LINE_NAMES} from "./line_names.js";
import {isOwn} from "./own.js";
import {GAP_PARTS, selectGaps} from "./select_gaps.js";
import {selectMap} from "./select_map.js";
import {rankedPlaces} from "./select_ranking.js";
import {pointItems, selectScatter} from "./select_scatter.js";
import {selectTrend} from "./select_trend.js";
import {selectYears, yearView} from "./select_years.js";
import {seriesRow, splitItem, vintageOf} from "./series.js";

/** How values of the reader's own data are verified: not by this atlas. */
const OWN = "own";
const NO_VINTAGE = {indicator_id: "", vintage: "", vintage_zh: ""};

/**
 * The regions of the map, or of each of the small maps.
 * @type {(lookup: Lookup, view: View) => Row[]}
 */
function mapRows(lookup, view) {
  const {maps} = selectYears(lookup, view);
  if (!maps.length) return yearRows(lookup, view);
  return maps.flatMap(({year}) => yearRows(lookup, yearView(view, year)));
}

/** @type {(lookup: Lookup, view: View) => Row[]} */
function yearRows(lookup, view) {
  const map = selectMap(lookup, view);
  const {offer} = chosenOf(lookup, view);
  return map.ids.map((id, row) => ({
    ...regionKeys(lookup, lookup.regionRow.get(id)),
    ...(map.items[row]
      ? valueCells(lookup, map.items[row])
      : noValueCells(lookup, offer, map.year)),
    ...changeCells(lookup, offer, map, row),
  }));
}

/** @type {(lookup: Lookup, view: View) => Row[]} */
function rankingRows(lookup, view) {
  const map = selectMap(lookup, view);
  const {offer} = chosenOf(lookup, view);
  return rankedPlaces(map).map(({id, item}, place) => ({
    rank: place + 1,
    ...regionKeys(lookup, lookup.regionRow.get(id)),
    ...valueCells(lookup, item),
    ...changeCells(lookup, offer, map, map.ids.indexOf(id)),
  }));
}

/** @type {(lookup: Lookup, view: View) => Row[]} */
function trendRows(lookup, view) {
  const trend = selectTrend(lookup, view);
  const {series} = lookup.tables.integration;
  const points = LINE_NAMES.flatMap((name) => trend[name].point.filter(Boolean));
  return [
    ...points.map((point) =>
      Object.assign(
        regionKeys(lookup, series.region[splitItem(point)[0]]),
        valueCells(lookup, point),
      ),
    ),
    ...trend.events.rows.map((row) => eventCells(lookup, row)),
  ];
}

/** @type {(lookup: Lookup, view: View) => Row[]} */
function gapsRows(lookup, view) {
  const gaps = selectGaps(lookup, view);
  return [gaps.top, gaps.bottom].flatMap(({lines}) =>
    GAP_PARTS.flatMap((part) => lines[part].point.filter(Boolean)).map((point) =>
      gapCells(lookup, point),
    ),
  );
}

/** @type {(lookup: Lookup, view: View) => Row[]} */
function scatterRows(lookup, view) {
  const scatter = selectScatter(lookup, view);
  const points = LINE_NAMES.flatMap((name) => scatter[name].point.filter(Boolean));
  return points.map((point) => {
    const [region, year] = splitItem(point);
    const items = pointItems(lookup, view, scatter.level, region, year);
    const output = valueCells(lookup, items.x);
    const air = valueCells(lookup, items.y);
    const verifications = [output.verification, air.verification];
    return {
      ...regionKeys(lookup, region),
      year,
      gdp_per_person: output.value,
      gdp_per_person_unit: output.unit,
      gdp_per_person_indicator_id: output.indicator_id,
      gdp_per_person_vintage: output.vintage,
      gdp_per_person_vintage_zh: output.vintage_zh,
      pm25: air.value,
      pm25_unit: air.unit,
      pm25_vintage: air.vintage,
      pm25_vintage_zh: air.vintage_zh,
      ...sourceCells(lookup, [items.x, items.y]),
      verification: verificationOf(verifications.includes("recalled")),
    };
  });
}

/** @type {TabModel["rows"]} */
export const ROWS = {
  map: mapRows,
  ranking: rankingRows,
  trend: trendRows,
  gaps: gapsRows,
  scatter: scatterRows,
};

/** @type {(lookup: Lookup, item: string) => Row} */
function valueCells(lookup, item) {
  const {series, offerings, offers} = lookup.tables.integration;
  const [row, place] = splitItem(item);
  const offer = offerings.offer[series.offering[row]];
  const {indicator_id, vintage, vintage_zh} = vintageOf(lookup, item);
  const {source_id, source, source_zh, url} = sourceCells(lookup, [item]);
  // Named one by one: a trend has thousands of rows, and spreading objects takes twice as long.
  return {
    indicator_id,
    vintage,
    vintage_zh,
    unit: offers.unit_en[offer],
    year: series.years[row][place],
    value: series.values[row][place],
    status: "value",
    source_id,
    source,
    source_zh,
    url,
    verification: isOwn(lookup, {offer}) ? OWN : verificationOf(series.recalled[row][place]),
  };
}

/** @type {(lookup: Lookup, offer: number, year: number | null) => Row} */
function noValueCells(lookup, offer, year) {
  const {offers} = lookup.tables.integration;
  return {
    indicator_id: offers.id[offer],
    vintage: "",
    vintage_zh: "",
    unit: offers.unit_en[offer],
    year,
    value: null,
    status: "no_value",
    ...sourceCells(lookup, []),
    verification: "",
  };
}

/**
 * The sources of values of series.
 * @param {Lookup} lookup
 * @param {string[]} items
 */
function sourceCells(lookup, items) {
  const {series, sources} = lookup.tables.integration;
  const rows = items.map(splitItem).map(([row, place]) => series.source[row][place]);
  return rowSources(sources, rows);
}

/** @type {(lookup: Lookup, offer: number, map: MapSelection, row: number) => Row} */
function changeCells(lookup, offer, {mode, base, bases, bases_items: items, changes}, row) {
  if (mode !== "change") return {};
  const of = items[row] ? vintageOf(lookup, items[row]) : NO_VINTAGE;
  return {
    base_year: base,
    base_value: bases[row],
    base_indicator_id: of.indicator_id,
    base_vintage: of.vintage,
    base_vintage_zh: of.vintage_zh,
    change: changes[row],
    change_unit: changeUnit(lookup, offer),
  };
}

/** @type {(lookup: Lookup, offer: number) => string} */
function changeUnit(lookup, offer) {
  return lookup.tables.integration.offers.is_share[offer] ? differenceUnit(lookup, offer) : "%";
}

/** @type {(lookup: Lookup, offer: number) => string} */
function differenceUnit(lookup, offer) {
  const unit = lookup.tables.integration.offers.unit_en[offer];
  return unit === "%" ? "percentage points" : unit;
}

/** @type {(lookup: Lookup, row: number) => Row} */
function eventCells(lookup, row) {
  const {events, sources} = lookup.tables.integration;
  return {
    adcode: "",
    level: "event",
    name_en: events.title_en[row],
    name_zh: events.title_zh[row],
    ...NO_VINTAGE,
    unit: "",
    year: Number(events.date[row].slice(0, 4)),
    value: null,
    status: "event",
    date: events.date[row],
    ...proofCells(sources, events, row),
  };
}

/** @type {(lookup: Lookup, item: string) => Row} */
function gapCells(lookup, item) {
  const {gaps, sources, offerings} = lookup.tables.integration;
  const [row, place] = splitItem(item);
  const measure = gaps.measure[row];
  const part = gaps.part[row];
  const offer = offerings.offer[gaps.offering[row]];
  return {
    ...originCells(lookup, row, place),
    measure,
    part,
    name_en: partWords(lookup, "en", gaps.offering[row], measure, part),
    name_zh: partWords(lookup, "zh", gaps.offering[row], measure, part),
    upper_adcode: adcodeOf(lookup, gaps.upper[row][place]),
    lower_adcode: adcodeOf(lookup, gaps.lower[row][place]),
    year: gaps.years[row][place],
    value: gaps.values[row][place],
    unit: measure === "difference" ? differenceUnit(lookup, offer) : "",
    ...rowSources(sources, gaps.sources[row][place]),
    verification: isOwn(lookup, {offer}) ? OWN : verificationOf(gaps.recalled[row][place]),
  };
}

/**
 * What a gap is computed from: the indicator of the year, its vintages, the regions, the weight.
 * @type {(lookup: Lookup, row: number, place: number) => Row}
 */
function originCells(lookup, row, place) {
  const {gaps, series} = lookup.tables.integration;
  const offering = gaps.offering[row];
  const [upper, lower] = [gaps.upper[row][place], gaps.lower[row][place]];
  const regions = upper === null || lower === null ? regionsOf(lookup, offering) : [upper, lower];
  const items = regions.flatMap((region) => {
    const of = seriesRow(lookup, offering, region);
    const at = of === null ? -1 : series.years[of].indexOf(gaps.years[row][place]);
    return at < 0 ? [] : [{region, ...vintageOf(lookup, `${of}.${at}`)}];
  });
  const joined = (/** @type {string[]} */ values) => [...new Set(values)].join("; ");
  return {
    indicator_id: joined(items.map((one) => one.indicator_id)),
    vintage: joined(items.map(({vintage}) => vintage)),
    vintage_zh: joined(items.map((one) => one.vintage_zh)),
    region_ids: joined(items.map(({region}) => adcodeOf(lookup, region))),
    weight_indicator_id: gaps.weight[row][place],
  };
}

/**
 * The regions with a series of an offering.
 * @type {(lookup: Lookup, offering: number) => number[]}
 */
function regionsOf(lookup, offering) {
  const {series} = lookup.tables.integration;
  return series.region.filter((_, row) => series.offering[row] === offering);
}

/** @type {(lookup: Lookup, region: number | null) => string} */
function adcodeOf(lookup, region) {
  return region === null ? "" : lookup.tables.regions.id[region];
}
