/**
 * Which moves a view shows, where each leads, and when it happened.
 *
 * @typedef {"kinds" | "moves" | "status"} Facet a filter of the view
 * @typedef {"announced" | "started" | "opened"} MoveEvent
 * @typedef {Lookup["tables"]["xiongan"]["moves"]} Moves
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {BEIJING} from "../../core/adcodes.js";
import {placeAtLevel} from "../../core/lookup.js";
import {isMoveRecalled} from "../../core/page_of.js";
import {ALL} from "../../core/view.js";

/** @type {Facet[]} */
export const FACETS = ["kinds", "moves", "status"];
/** @type {Record<Facet, "kind" | "move" | "status">} */
const FACET_COLUMNS = {kinds: "kind", moves: "move", status: "status"};
/** @type {MoveEvent[]} */
export const EVENTS = ["announced", "started", "opened"];
const REGISTERED = "registered";
/** The status after an event. */
const EVENT_STATUS = {announced: "announced", started: "under_construction"};

/**
 * Whether a filter lets a value through.
 * @param {View} view
 * @param {Facet} facet
 * @param {string} value
 */
export function passesFilter(view, facet, value) {
  return String(view[facet]) === ALL || view[facet].includes(value);
}

/**
 * The years of the slider, from the founding of Xiong'an; the last, that of the newest source, means now.
 * @param {Lookup} lookup
 */
export function sliderYears({tables: {xiongan}}) {
  const {first_year: first, newest_year: newest} = xiongan;
  return Array.from({length: newest - first + 1}, (_, place) => first + place);
}

/**
 * The year whose end is shown; null: now.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function shownYear(lookup, {year}) {
  if (!year) return null;
  const isPast = sliderYears(lookup).slice(0, -1).includes(Number(year));
  return isPast ? Number(year) : null;
}

/**
 * The last event of a move that is known; in a year of the past, up to its end.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function lastEvent(lookup, view, row) {
  return EVENTS.findLast((event) => moveYear(lookup, view, row, event) !== null);
}

/**
 * How far a move has come: by its source now, by its last event in a year of the past; null: no
 * year of it is known by then.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @returns {string | null}
 */
export function statusOf(lookup, view, row) {
  const status = lookup.tables.xiongan.moves.status[row];
  if (shownYear(lookup, view) === null) return status;
  const event = lastEvent(lookup, view, row);
  if (!event) return null;
  // A registered seat is no more than that in any year.
  if (status === REGISTERED || event === "opened") return status;
  return EVENT_STATUS[event];
}

/**
 * The value of a move that a filter looks at.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Facet} facet
 * @param {number} row
 */
export function facetValue(lookup, view, facet, row) {
  if (facet === "status") return statusOf(lookup, view, row);
  return lookup.tables.xiongan.moves[FACET_COLUMNS[facet]][row];
}

/**
 * Whether a move passes the filters and has begun by the year that is shown.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Facet[]} facets
 */
export function isChosen(lookup, view, row, facets = FACETS) {
  const values = facets.map((facet) => ({facet, value: facetValue(lookup, view, facet, row)}));
  return (
    statusOf(lookup, view, row) !== null &&
    values.every(({facet, value}) => passesFilter(view, facet, String(value)))
  );
}

/**
 * The rows in scope (Xiong'an, and other places with their layer) that pass the filters.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Facet} [without] a filter to ignore
 */
export function movesInView(lookup, view, without) {
  const {moves} = lookup.tables.xiongan;
  const isWide = view.layers.includes("elsewhere");
  const facets = FACETS.filter((facet) => facet !== without);
  return allRows(moves).filter(
    (row) =>
      (moves.is_here[row] || isWide) &&
      !(view.recalled === "hide" && isMoveRecalled(moves, row)) &&
      isChosen(lookup, view, row, facets),
  );
}

/**
 * The rows of one organisation each.
 * @param {Lookup} lookup
 * @param {number[]} rows
 */
export function singleMoves(lookup, rows) {
  return rows.filter((row) => !lookup.tables.xiongan.moves.is_group[row]);
}

/**
 * The rows that stand for many organisations.
 * @param {Lookup} lookup
 * @param {number[]} rows
 */
export function groupMoves(lookup, rows) {
  return rows.filter((row) => lookup.tables.xiongan.moves.is_group[row]);
}

/**
 * The single organisations of Xiong'an whose sources themselves name it.
 * @param {Lookup} lookup
 */
export function movesToXiongan(lookup) {
  const {moves} = lookup.tables.xiongan;
  return singleMoves(lookup, allRows(moves)).filter(
    (row) => moves.is_here[row] && !isMoveRecalled(moves, row),
  );
}

/**
 * The single organisations that a year of the past leaves out, since no source gives a year of
 * theirs.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function undatedMoves(lookup, view) {
  if (shownYear(lookup, view) === null) return [];
  const now = {...view, year: ""};
  const rows = singleMoves(lookup, movesInView(lookup, {...now, status: [ALL]}));
  return rows.filter((row) => !moveYears(lookup, now, row).length);
}

/**
 * The year of an event of a move; null if unknown, recalled and hidden, or after the year shown.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {MoveEvent} event
 */
export function moveYear(lookup, view, row, event) {
  const {moves} = lookup.tables.xiongan;
  if (view.recalled === "hide" && moves.recalled[row].includes(`${event}_year`)) return null;
  const year = moves[event][row];
  return year === null || year > (shownYear(lookup, view) ?? Infinity) ? null : year;
}

/**
 * The known years of a move's events, in the order of the events.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function moveYears(lookup, view, row) {
  return EVENTS.map((event) => moveYear(lookup, view, row, event)).filter((year) => year !== null);
}

/**
 * The region where a move starts; Beijing if the district is recalled and hidden; null: unmoved.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function originOf(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  const origin = moves.from[row];
  const isHiddenDistrict =
    origin !== null && view.recalled === "hide" && moves.recalled[row].includes("origin_region_id");
  return isHiddenDistrict ? lookup.regionRow.get(BEIJING) : origin;
}

/**
 * The county a move goes to: its own, or that of its point, which is recalled; null if unknown.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function countyOf(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  if (lookup.tables.regions.level[moves.to[row]] === "county") return moves.to[row];
  return view.recalled === "show" ? moves.near[row] : null;
}

/**
 * The region of the view's level that a move goes to; null if unknown.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function destinationOf(lookup, view, row) {
  if (view.level === "county") return countyOf(lookup, view, row);
  const {regions, xiongan} = lookup.tables;
  return placeAtLevel(lookup, regions.id[xiongan.moves.to[row]], view.level);
}

/**
 * Whether a move goes to a region or into it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {string} region
 */
export function goesTo(lookup, view, row, region) {
  const {regions, xiongan} = lookup.tables;
  const end = xiongan.moves.to[row];
  const county = countyOf(lookup, view, row);
  return (
    [regions.id[end], regions.city[end], regions.province[end]].includes(region) ||
    (county !== null && region === regions.id[county])
  );
}

/**
 * The sources of a move: first the one that tells its status.
 * @param {Lookup} lookup
 * @param {number} row
 */
export function moveSources(lookup, row) {
  const {source, more} = lookup.tables.xiongan.moves;
  return [source[row], ...more[row]];
}

/** @param {Moves} moves */
function allRows(moves) {
  return moves.id.map((_, row) => row);
}
