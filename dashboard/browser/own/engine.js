/**
 * Matching of a reader's tables for Python, in an embedded engine: names in, matches out.
 *
 * @import {Catalogue} from "../core/messages.js"
 * @import {CriteriaTables} from "./criteria.js"
 * @import {OwnIndustries} from "./industries.js"
 * @import {LayerTables} from "./layers.js"
 * @import {OfferTables, OwnSet} from "./offers.js"
 * @import {SYSTEMS} from "./positions.js"
 * @import {MatchOptions, PlaceAliases, PlaceRegions} from "./place_index.js"
 */
import {useCatalogue} from "../core/messages.js";
import {recogniseColumns} from "./columns.js";
import {addOwnCriteria} from "./criteria.js";
import {tableHead as tableHeadOf} from "./dialect.js";
import {makeIndustryMatcher, matchIndustry} from "./industries.js";
import {labelPoint} from "./label_point.js";
import {addOwnLayers} from "./layers.js";
import {addOwnSets} from "./offers.js";
import {makePlaceMatcher} from "./place_index.js";
import {matchPlace} from "./places.js";
import {toWgs84} from "./positions.js";
import * as dialect from "./text_dialect.js";
import * as values from "./values.js";

/** @type {import("./place_index.js").PlaceMatcher} */
let places;
/** @type {import("./industries.js").IndustryMatcher} */
let industries;

/**
 * Take the tables to match with, and the messages; what needs neither can be called without them.
 * @param {{regions: PlaceRegions, aliases: PlaceAliases, industries: OwnIndustries}} [tables]
 * @param {Catalogue} [messages]
 */
export function load(tables, messages = {}) {
  if (!tables) return;
  useCatalogue(messages);
  places = makePlaceMatcher(tables.regions, tables.aliases);
  industries = makeIndustryMatcher(tables.industries);
}

/**
 * Match texts with places.
 * @param {string[]} texts
 * @param {MatchOptions} options
 */
export function matchPlaces(texts, options) {
  return texts.map((text) => matchPlace(places, text, options));
}

/**
 * Match texts with industries.
 * @param {string[]} texts
 */
export function matchIndustries(texts) {
  return texts.map((text) => matchIndustry(industries, text));
}

/**
 * Read texts as numbers, with the decimal mark that they as a column have.
 * @param {string[]} texts
 * @param {string} [decimal] the mark, if it is known
 */
export function readNumbers(texts, decimal = values.decimalMark(texts)) {
  return {decimal, numbers: texts.map((text) => values.readNumber(text, decimal))};
}

/**
 * Read texts as years.
 * @param {string[]} texts
 */
export function readYears(texts) {
  return texts.map(values.readYear);
}

/**
 * Read texts as longitudes or latitudes.
 * @param {string[]} texts
 */
export function readCoordinates(texts) {
  return texts.map(values.readCoordinate);
}

/**
 * Which of some texts say that there is no value.
 * @param {string[]} texts
 */
export function areEmpty(texts) {
  return texts.map(values.isEmpty);
}

/**
 * How a text file is written, by its beginning.
 * @param {string} start
 */
export function textDialect(start) {
  return dialect.textDialect(start);
}

/**
 * The number of the header's row and the names of the columns of a table's first rows.
 * @param {string[][]} rows
 */
export function tableHead(rows) {
  return tableHeadOf(rows);
}

/**
 * Where geometries of GeoJSON stand; null: nowhere.
 * @param {any[]} geometries
 */
export function labelPoints(geometries) {
  return geometries.map(labelPoint);
}

/**
 * Recognise the columns of a table.
 * @param {string[]} names
 * @param {string[][]} samples the first cells of each column
 */
export function columnRoles(names, samples) {
  return recogniseColumns(names, samples, {
    isPlace: (text) => matchPlace(places, text, {isBare: true}).status !== "none",
    isIndustry: (text) => matchIndustry(industries, text).status !== "none",
  });
}

/**
 * The page's tables with data sets among the indicators of the Integration tab, the criteria of the
 * Siting tab, and the layers of the Focus tab.
 * @param {OfferTables & CriteriaTables & LayerTables} tables
 * @param {OwnSet[]} sets
 */
export function withOwnSets(tables, sets) {
  addOwnSets(tables, sets);
  addOwnCriteria(tables, sets);
  addOwnLayers(tables, sets);
  return tables;
}

/**
 * Positions in WGS 84.
 * @param {[number, number][]} positions
 * @param {keyof typeof SYSTEMS} system that they are in
 */
export function positionsInWgs84(positions, system) {
  return positions.map(toWgs84(system));
}
