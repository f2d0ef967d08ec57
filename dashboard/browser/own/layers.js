/**
 * Data sets whose rows name industries, as layers of the Focus tab.
 *
 * @import {OwnLayer, OwnPoints} from "../core/own_layers.js"
 * @import {Tables} from "../core/types.js"
 * @import {OwnSet} from "./offers.js"
 *
 * @typedef {Pick<Tables, "regions" | "industries">} LayerTables
 */
import {ownLayers} from "../core/own_layers.js";
import {sourceRow} from "./offers.js";

/**
 * Whether rows of a set are of industries that the atlas has.
 * @param {OwnSet} set
 */
export function hasIndustries({cells}) {
  return cells.industry_id.some(Boolean);
}

/**
 * Add the layers of data sets to the tables, in place.
 * @param {LayerTables} tables
 * @param {OwnSet[]} sets
 */
export function addOwnLayers(tables, sets) {
  const layers = sets.filter(hasIndustries).map((set) => layerOf(tables, set));
  Object.assign(tables, {own_layers: [...ownLayers(tables), ...layers]});
}

/**
 * @param {LayerTables} tables
 * @param {OwnSet} set
 * @returns {OwnLayer}
 */
function layerOf({regions, industries}, set) {
  const [region, industry] = [regions, industries].map(
    ({id}) => new Map(id.map((one, row) => [one, row])),
  );
  /** @type {Map<string, {region: number, industry: number, count: number}>} */
  const cells = new Map();
  for (const [row, id] of set.cells.industry_id.entries()) {
    const place = region.get(set.cells.region_id[row]);
    const kind = industry.get(id ?? "");
    if (place === undefined || kind === undefined) continue;
    const key = `${place} ${kind}`;
    const count = (cells.get(key)?.count ?? 0) + set.cells.count[row];
    cells.set(key, {region: place, industry: kind, count});
  }
  const rows = [...cells.values()];
  return {
    name: set.name,
    title: set.title,
    source: sourceRow(set),
    region: rows.map((row) => row.region),
    industry: rows.map((row) => row.industry),
    count: rows.map(({count}) => count),
    points: pointsOf(set, region, industry),
  };
}

/**
 * @param {OwnSet} set
 * @param {Map<string, number>} region
 * @param {Map<string, number>} industry
 * @returns {OwnPoints}
 */
function pointsOf({points}, region, industry) {
  const found = points ?? {lon: [], lat: [], region_id: [], industry_id: []};
  const rows = found.industry_id.flatMap((id, row) => (industry.has(id) ? [row] : []));
  return {
    lon: rows.map((row) => found.lon[row]),
    lat: rows.map((row) => found.lat[row]),
    region: rows.map((row) => /** @type {number} */ (region.get(found.region_id[row]))),
    industry: rows.map((row) => /** @type {number} */ (industry.get(found.industry_id[row]))),
  };
}
