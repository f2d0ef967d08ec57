/**
 * What pages are made of: the rows of charts and of tables, each read once.
 *
 * @import {Lang, Lookup, Row, Tables} from "../core/types.js"
 *
 * @typedef {object} Given what pages ask for beyond the page's tables
 * @property {(query: string, chart: string) => Row[]} rowsOf the table behind a chart
 * @property {(level: string) => any} bordersOf GeoJSON by layer
 * @property {string} address of the atlas, with a final slash; empty: not known
 *
 * @typedef {object} Facts
 * @property {Tables} tables the page's
 * @property {Given["rowsOf"]} rowsOf
 * @property {string} address
 * @property {Map<string, Row[]>} keptRows by query and chart
 * @property {Map<string, Row>} regions by id: `level`, `parent`, `city`, `province`, names,
 *   `label_lon`, `label_lat`
 * @property {Map<string, Row>} industries by id: names, descriptions, `in_plan`
 * @property {Map<string, Row>} sources by id: titles, publishers, `url`, `published`
 * @property {Map<string, Map<string, Row>>} cells what every place says of every industry, as the
 *   matrix shows it: by place, industry
 * @property {Map<string, Map<string, Row[]>>} series the values of every indicator of the
 *   Integration tab: by indicator, place; by year, with the number of its `stretch`
 * @property {Map<string, Row>} indicators those of the Integration tab, by id; a reader's own data
 *   are on no page
 * @property {Map<string, Row>} allIndicators by id
 * @property {Map<string, Row>} moves by id
 * @property {string[]} organisations the moves of single organisations, which have a page each
 * @property {Row[]} chains the chains and clusters, a row for each member
 * @property {Row[]} plan the statements of the plan with their evidence
 * @property {Record<Lang, Map<string, number>>} nameCounts how many places have a name
 * @property {(level: string) => Map<string, string>} pathsOf the borders of a level, as SVG paths by
 *   id
 */
import {idsWithin} from "../core/around.js";
import {asRows} from "../core/columns.js";
import {countsOf} from "../core/counts.js";
import {lazyParts, remembered} from "../core/lazy.js";
import {message} from "../core/messages.js";
import {LEVELS, ROLES} from "../core/view.js";
import {drawnPaths} from "./drawings.js";
import {seriesOfAll} from "./series.js";
import {nameOf} from "./words.js";

export const ZONE = "zone";
/** An organisation that leaves nothing behind; others keep their home and add a place. */
export const WHOLE_MOVES = ["headquarters", "whole_move"];
const MOVES = "?tab=xiongan&moves=all&kinds=all&layers=elsewhere";

/**
 * @param {Lookup} lookup
 * @param {Given} given
 * @returns {Facts}
 */
export function makeFacts({tables}, given) {
  const pathsOf = remembered((level) => drawnPaths(given.bordersOf(level).regions.features));
  const kept = {...given, tables, keptRows: new Map(), pathsOf};
  const facts = /** @type {Facts} */ (/** @type {any} */ (kept));
  const later = lazyParts({
    regions: () => byId(asRows(tables.regions)),
    industries: () => byId(asRows(tables.industries)),
    sources: () => byId(asRows(tables.data.rows.sources.columns), "source_id"),
    cells: () => cellsOf(facts),
    series: () => seriesOfAll(tables, (query, chart) => chartRows(facts, query, chart)),
    indicators: () => shownIndicators(facts),
    allIndicators: () => byId(asRows(tables.data.rows.indicators.columns), "indicator_id"),
    moves: () => byId(chartRows(facts, MOVES, "timeline"), "relocation_id"),
    organisations: () => singleMoves(facts),
    chains: () => chartRows(facts, "?tab=structure", "chains"),
    plan: () => chartRows(facts, "?tab=plan", "plan"),
    nameCounts: () => ({en: countedNames(facts, "en"), zh: countedNames(facts, "zh")}),
  });
  return Object.defineProperties(facts, Object.getOwnPropertyDescriptors(later));
}

/**
 * @param {Row[]} found
 * @param {string} [key] column of the id
 * @returns {Map<string, Row>}
 */
function byId(found, key = "id") {
  return new Map(found.map((row) => [row[key], row]));
}

/**
 * The table behind a chart of a view.
 * @param {Facts} facts
 * @param {string} query
 * @param {string} chart
 * @returns {Row[]}
 */
export function chartRows({keptRows, rowsOf}, query, chart) {
  const key = `${chart} ${query}`;
  const found = keptRows.get(key) ?? rowsOf(query, chart);
  keptRows.set(key, found);
  return found;
}

/**
 * The rows of one of the page's tables that have a source, with its `source_id`.
 * @param {Facts} facts
 * @param {"clusters" | "sites"} table
 * @returns {Row[]}
 */
export function pageRows({tables}, table) {
  const {id} = tables.sources;
  return asRows(tables[table]).map((one) => ({...one, source_id: id[one.source]}));
}

/**
 * The clusters or sites of the page that name an industry, with their `source_id`.
 * @param {Facts} facts
 * @param {"clusters" | "sites"} table
 * @param {string} industry
 * @returns {Row[]}
 */
export function onIndustry(facts, table, industry) {
  const number = facts.tables.industries.id.indexOf(industry);
  return pageRows(facts, table).filter(({industries}) => industries.includes(number));
}

/**
 * The row of a place, an industry or a move that exists.
 * @param {Map<string, Row>} found by id
 * @param {string} id
 * @returns {Row}
 */
export function rowOf(found, id) {
  return /** @type {Row} */ (found.get(id));
}

/**
 * What the profile of a place holds: figures, statements, sites, neighbours.
 * @param {Facts} facts
 * @param {string} region
 */
export function profile(facts, region) {
  const {level} = rowOf(facts.regions, region);
  const at = LEVELS.includes(level) ? `&level=${level}` : "";
  return chartRows(facts, `?region=${region}&industries=all${at}`, "profile");
}

/**
 * Name a place; one of several with its name also by what it lies in.
 * @param {Facts} facts
 * @param {string} region
 * @param {Lang} lang
 */
export function placeName({regions, nameCounts}, region, lang) {
  const row = rowOf(regions, region);
  const name = nameOf(row, lang);
  if (nameCounts[lang].get(name) === 1) return name;
  const around = rowOf(regions, row.city || row.province);
  return message("name.inside", lang, {name, parent: nameOf(around, lang)});
}

/**
 * @param {Facts} facts
 * @param {Lang} lang
 */
function countedNames({regions}, lang) {
  return countsOf([...regions.values()].map((row) => nameOf(row, lang)));
}

/**
 * A place and all places inside it; the counties of Xiong'an are in Xiong'an.
 * @param {Facts} facts
 * @param {string} region
 */
export function within({tables: {regions}}, region) {
  return idsWithin(regions, region);
}

/**
 * A place's own statements, the strongest and newest first.
 * @param {Facts} facts
 * @param {string} region
 * @returns {Row[]}
 */
export function statements(facts, region) {
  return profile(facts, region)
    .filter(({kind, adcode, value}) => {
      return kind === "statement" && adcode === region && ROLES.includes(value);
    })
    .sort(
      (a, b) => ROLES.indexOf(a.value) - ROLES.indexOf(b.value) || (b.year ?? 0) - (a.year ?? 0),
    );
}

/** @param {Facts} facts */
function cellsOf(facts) {
  /** @type {Facts["cells"]} */
  const found = new Map();
  for (const level of LEVELS)
    for (const row of chartRows(facts, `?industries=all&level=${level}`, "matrix")) {
      const ofPlace = found.get(row.adcode) ?? new Map();
      found.set(row.adcode, ofPlace.set(row.industry_id, row));
    }
  return found;
}

/**
 * The cells of a place in which it states a role, by industry.
 * @param {Facts} facts
 * @param {string} region
 * @returns {Map<string, Row>}
 */
export function everStated({cells}, region) {
  return new Map([...(cells.get(region) ?? [])].filter(([, {status}]) => ROLES.includes(status)));
}

/**
 * The cells of a place in which it states a recent role, by industry.
 * @param {Facts} facts
 * @param {string} region
 * @returns {Map<string, Row>}
 */
export function stated(facts, region) {
  return new Map([...everStated(facts, region)].filter(([, cell]) => !cell.is_faded));
}

/**
 * Why a cell does not count as recent; empty: it does.
 * @param {Facts} facts
 * @param {Row} cell
 * @returns {"" | "older" | "contradicted"}
 */
export function age({tables}, cell) {
  if (!cell.is_faded) return "";
  // A statement that a later text contradicts is not recent, whatever its year.
  return (cell.year ?? 0) >= tables.build.recent_from_year ? "contradicted" : "older";
}

/** @param {Facts} facts */
function shownIndicators({tables, allIndicators}) {
  const ids = tables.integration.offers.id.filter((id) => allIndicators.has(id));
  return new Map(ids.map((id) => [id, rowOf(allIndicators, id)]));
}

/** @param {Facts} facts */
function singleMoves({moves}) {
  return [...moves].filter(([, row]) => row.row_type === "single").map(([key]) => key);
}

/**
 * The places whose employment is most like a city-level region's, best first.
 * @param {Facts} facts
 * @param {string} region
 */
export function similar(facts, region) {
  return chartRows(facts, "?tab=structure", "similarity")
    .filter(({adcode, other_adcode: other}) => adcode === region && other !== region)
    .filter(({value}) => value !== null)
    .sort((a, b) => b.value - a.value);
}
