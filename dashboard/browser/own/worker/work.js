/**
 * The work on a reader's file, apart from the page: it reads, places and counts. The page asks step
 * by step; the rows stay here.
 *
 * @typedef {object} Tables
 * @property {PlaceRegions} regions
 * @property {PlaceAliases} aliases
 * @property {OwnIndustries} industries
 * @property {ExactBorders} borders of the counties
 *
 * @typedef {object} Opened
 * @property {string[]} sheets names of sheets to choose from; empty: the table is open
 * @property {Head | null} head
 *
 * @typedef {object} Head the beginning of the table
 * @property {string[]} names
 * @property {string[][]} rows
 * @property {number} count of all rows
 * @property {ColumnRoles} roles as recognised
 * @property {number} labelPoints features that are placed by a point in them
 *
 * @typedef {Plan & {system: keyof typeof SYSTEMS}} WorkPlan
 * @typedef {(share: number) => void} Progress
 *
 * @typedef {object} Reviewed what the reader reviews: the same size for any number of rows
 * @property {{status: string, texts: number, count: number}[]} groups distinct texts and their rows
 * @property {TextMatch[]} matches the first LISTED_MAX of each status
 *
 * @import {ColumnRoles} from "../columns.js"
 * @import {OwnIndustries} from "../industries.js"
 * @import {ExactBorders} from "../exact_borders.js"
 * @import {Placed, Plan, Table, TextMatch, Tools} from "../place_rows.js"
 * @import {PlaceMatch} from "../places.js"
 * @import {PlaceAliases, PlaceRegions} from "../place_index.js"
 * @import {SYSTEMS} from "../positions.js"
 */
import {recogniseColumns} from "../columns.js";
import {startCounting} from "../count_rows.js";
import {countiesOf} from "../exact_borders.js";
import {makeIndustryMatcher, matchIndustry} from "../industries.js";
import {countyAt, makeLocator} from "../locate.js";
import {makePlaceMatcher} from "../place_index.js";
import {startPlacing} from "../place_rows.js";
import {matchPlace, withSuggestions} from "../places.js";
import {toWgs84} from "../positions.js";
import {FileFault} from "./fault.js";
import {readGeojson} from "./read_geojson.js";
import {readTextFile} from "./read_text.js";
import {readSheets} from "./read_workbook.js";

const LARGEST_BYTES = 300_000_000;
const HEAD_ROWS = 200;
const ROWS_A_REPORT = 5000;
/** How many texts of a status the reader reviews one by one. */
export const LISTED_MAX = 200;
const ZIP_MARK = "PK";

/**
 * Make the work on the tables of the atlas.
 * @param {Tables} tables
 */
export function makeWork(tables) {
  const places = makePlaceMatcher(tables.regions, tables.aliases);
  const industries = makeIndustryMatcher(tables.industries);
  const locator = makeLocator(countiesOf(tables.borders));
  const parents = new Map(
    tables.regions.id.map((id, row) => [
      id,
      tables.regions.level[row] === "zone" ? tables.regions.parent[row] : id,
    ]),
  );
  /** @type {{sheets: {name: string, table: Table}[], table: Table, placed: Placed | null,
   *   labelPoints: number}} */
  const state = {sheets: [], table: {names: [], rows: []}, placed: null, labelPoints: 0};

  /** @type {(plan: WorkPlan) => Tools} */
  const toolsOf = ({system}) => ({
    matchPlace: (text, year) =>
      matchPlace(places, text, {isBare: true, ...(year === null ? {} : {year})}),
    matchIndustry: (text) => matchIndustry(industries, text),
    countyAt: (lon, lat) => countyAt(locator, lon, lat),
    toWgs84: toWgs84(system),
    regionOf: (id) => parents.get(id) ?? "",
  });

  /** @returns {Head} */
  function head() {
    const {names, rows} = state.table;
    const first = rows.slice(0, HEAD_ROWS);
    const samples = names.map((_, column) => first.map((row) => row[column] ?? ""));
    const roles = recogniseColumns(names, samples, {
      isPlace: (text) => matchPlace(places, text, {isBare: true}).status !== "none",
      isIndustry: (text) => matchIndustry(industries, text).status !== "none",
    });
    return {names, rows: first, count: rows.length, roles, labelPoints: state.labelPoints};
  }

  return {
    /** @type {(file: File, progress: Progress) => Promise<Opened>} */
    async open(file, progress) {
      Object.assign(state, {sheets: [], placed: null, labelPoints: 0});
      const sheets = await readFile(file, state, (done) => progress(done / file.size));
      state.sheets = sheets;
      if (sheets.length > 1) return {sheets: sheets.map(({name}) => name), head: null};
      state.table = sheets[0].table;
      return {sheets: [], head: head()};
    },
    /** @type {(name: string) => Head} */
    choose(name) {
      const [sheet] = state.sheets.filter((one) => one.name === name);
      state.table = sheet.table;
      return head();
    },
    /** @type {(plan: WorkPlan, progress: Progress) => Reviewed} */
    place(plan, progress) {
      const {rows} = state.table;
      const placing = startPlacing(plan, toolsOf(plan), state.table);
      for (const [number, row] of rows.entries()) {
        placing.add(row);
        if (number % ROWS_A_REPORT === 0) progress(number / rows.length);
      }
      state.placed = placing.placed;
      return reviewOf(placing.placed.matches, (text, match) =>
        withSuggestions(places, text, match),
      );
    },
    /** @param {WorkPlan} plan @param {Record<string, string>} corrections @param {Progress} progress */
    count(plan, corrections, progress) {
      const {table, placed} = state;
      if (!placed) throw new Error("rows are counted before they are placed");
      const counting = startCounting(plan, toolsOf(plan), table, placed, corrections);
      for (const number of table.rows.keys()) {
        counting.add(number);
        if (number % ROWS_A_REPORT === 0) progress(number / table.rows.length);
      }
      return counting.finish();
    },
  };
}

/**
 * The texts by how they matched, and the first of each to review; only these get suggestions.
 * @param {TextMatch[]} matches
 * @param {(text: string, match: PlaceMatch) => PlaceMatch} suggest
 * @returns {Reviewed}
 */
function reviewOf(matches, suggest) {
  /** @type {Map<string, {texts: number, count: number}>} */
  const groups = new Map();
  const listed = matches.filter(({match: {status}, count}) => {
    const group = groups.get(status) ?? {texts: 0, count: 0};
    groups.set(status, {texts: group.texts + 1, count: group.count + count});
    return group.texts < LISTED_MAX;
  });
  return {
    groups: [...groups].map(([status, group]) => ({status, ...group})),
    matches: listed.map(({match, ...one}) => ({...one, match: suggest(one.text, match)})),
  };
}

/**
 * The tables of a file: one, or a workbook's sheets.
 * @param {File} file
 * @param {{labelPoints: number}} state
 * @param {(done: number) => void} report
 * @returns {Promise<{name: string, table: Table}[]>}
 */
async function readFile(file, state, report) {
  if (file.size > LARGEST_BYTES)
    throw new FileFault("large", {size: Math.round(file.size / 1e6), most: LARGEST_BYTES / 1e6});
  if (!file.size) throw new FileFault("empty");
  const start = await file.slice(0, 64).text();
  if (start.startsWith(ZIP_MARK)) return readSheets(file);
  if (/^\ufeff?\s*\{/.test(start)) {
    const {table, labelPoints} = await readGeojson(file, report);
    state.labelPoints = labelPoints;
    return [{name: "", table}];
  }
  return [{name: "", table: await readTextFile(file, report)}];
}
