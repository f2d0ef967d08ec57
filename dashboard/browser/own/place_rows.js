/**
 * Places the rows of a reader's table: by positions, or by codes and names. Each distinct text is
 * matched once; the reader reviews the matches before they are used.
 *
 * @typedef {{names: string[], rows: string[][]}} Table cells are texts
 *
 * @typedef {object} Plan what is done with the rows; names of columns, empty where there is none
 * @property {string[]} place from the smallest to what surrounds it
 * @property {string} lon
 * @property {string} lat
 * @property {string} industry
 * @property {string} year
 * @property {string} value
 * @property {number | null} fixedYear of all rows
 * @property {"sum" | "mean" | "count"} combine
 *
 * @typedef {object} Tools
 * @property {(text: string, year: number | null) => PlaceMatch} matchPlace
 * @property {(text: string) => IndustryMatch} matchIndustry
 * @property {(lon: number, lat: number) => string} countyAt its adcode, or empty
 * @property {(position: [number, number]) => [number, number]} toWgs84
 * @property {(id: string) => string} regionOf the region in which a zone is counted
 *
 * @typedef {object} TextMatch a distinct text, with the number of its rows
 * @property {string} text
 * @property {number} count
 * @property {PlaceMatch} match
 *
 * @typedef {object} Placed
 * @property {(TextMatch | null)[]} texts by row; null: placed by its position
 * @property {string[]} regions by row: of its position; empty: none
 * @property {number[]} lon by row, WGS 84; NaN where a row has no position
 * @property {number[]} lat
 * @property {string[]} faults by row: what is wrong with its position; empty: nothing
 * @property {TextMatch[]} matches the distinct texts
 *
 * @import {IndustryMatch} from "./industries.js"
 * @import {PlaceMatch} from "./places.js"
 */
import {readCoordinate} from "./values.js";

/** Of a row that has more or fewer cells than the header: which are missing or too many is not known. */
export const WIDTH_FAULT = "width";
const LON_MAX = 180;
const LAT_MAX = 90;

/**
 * Start to place rows.
 * @param {Plan} plan
 * @param {Tools} tools
 * @param {Table} table
 */
export function startPlacing(plan, tools, {names}) {
  /** @type {Placed} */
  const placed = {texts: [], regions: [], lon: [], lat: [], faults: [], matches: []};
  const index = new Map();
  const columns = [...plan.place].reverse().map((name) => names.indexOf(name));
  const [lon, lat] = [plan.lon, plan.lat].map((name) => names.indexOf(name));
  const isOfPositions = lon >= 0 && lat >= 0;
  return {
    placed,
    /** @param {string[]} row */
    add(row) {
      if (row.length !== names.length) addBad(placed, WIDTH_FAULT);
      else if (isOfPositions) addPosition(placed, tools, row[lon] ?? "", row[lat] ?? "");
      else addText(placed, index, joinedText(row, columns), tools, plan.fixedYear);
    },
  };
}

/**
 * Take a row that cannot be read.
 * @param {Placed} placed
 * @param {string} fault
 */
function addBad({texts, regions, lon, lat, faults}, fault) {
  texts.push(null);
  regions.push("");
  lon.push(Number.NaN);
  lat.push(Number.NaN);
  faults.push(fault);
}

/**
 * Names of places, the largest first: "河北省, 石家庄市, 长安区".
 * @param {string[]} row
 * @param {number[]} columns
 */
function joinedText(row, columns) {
  return columns.map((column) => row[column] ?? "").join(", ");
}

/**
 * @param {Placed} placed
 * @param {Map<string, TextMatch>} index
 * @param {string} text
 * @param {Tools} tools
 * @param {number | null} year
 */
function addText(placed, index, text, {matchPlace}, year) {
  let found = index.get(text);
  if (!found) {
    found = {text, count: 0, match: matchPlace(text, year)};
    index.set(text, found);
    placed.matches.push(found);
  }
  found.count += 1;
  placed.texts.push(found);
  placed.regions.push("");
  placed.lon.push(Number.NaN);
  placed.lat.push(Number.NaN);
  placed.faults.push("");
}

/**
 * @param {Placed} placed
 * @param {Tools} tools
 * @param {string} lonText
 * @param {string} latText
 */
function addPosition(placed, tools, lonText, latText) {
  const given = [readCoordinate(lonText), readCoordinate(latText)];
  const {region, fault, lon, lat} = positionOf(tools, given[0], given[1]);
  placed.texts.push(null);
  placed.lon.push(lon);
  placed.lat.push(lat);
  placed.regions.push(region);
  placed.faults.push(fault);
}

/**
 * The county of a position, or what is wrong with it.
 * @param {Tools} tools
 * @param {number | null} lon
 * @param {number | null} lat
 */
function positionOf({countyAt, toWgs84}, lon, lat) {
  if (lon === null || lat === null)
    return {region: "", fault: "none", lon: Number.NaN, lat: Number.NaN};
  const [east, north] = toWgs84([lon, lat]);
  const at = {lon: east, lat: north};
  const region = countyAt(east, north);
  if (region) return {region, fault: "", ...at};
  if (countyAt(...toWgs84([lat, lon]))) return {region, fault: "swapped", ...at};
  const isOfEarth = Math.abs(lon) <= LON_MAX && Math.abs(lat) <= LAT_MAX;
  return {region, fault: isOfEarth ? "outside" : "none", ...at};
}
