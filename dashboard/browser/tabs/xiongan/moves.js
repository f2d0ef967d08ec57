/**
 * Which moves a view shows, where each leads, and when it happened.
 *
 * @typedef {"kinds" | "moves" | "status"} Facet a filter of the view
 * @typedef {"announced" | "started" | "opened"} MoveEvent
 * @typedef {Lookup["tables"]["xiongan"]["moves"]} Moves
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {placeAtLevel} from "../../core/lookup.js";
import {ALL} from "../../core/view.js";

/** @type {Facet[]} */
export const FACETS = ["kinds", "moves", "status"];
/** @type {Record<Facet, "kind" | "move" | "status">} */
export const FACET_COLUMNS = {kinds: "kind", moves: "move", status: "status"};
/** @type {MoveEvent[]} */
export const EVENTS = ["announced", "started", "opened"];
/** Adcode of Beijing, where the moves start. */
export const BEIJING = "110000";

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
      !(view.recalled === "hide" && hasRecalledEnd(moves, row)) &&
      facets.every((facet) => passesFilter(view, facet, moves[FACET_COLUMNS[facet]][row])),
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
    (row) => moves.is_here[row] && !hasRecalledEnd(moves, row),
  );
}

/**
 * Whether a move, or where it goes, is recalled.
 * @param {Moves} moves
 * @param {number} row
 */
export function hasRecalledEnd(moves, row) {
  return moves.is_recalled[row] || moves.recalled[row].includes("destination_region_id");
}

/**
 * The year of an event of a move; null if unknown, or recalled and hidden.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {MoveEvent} event
 */
export function moveYear(lookup, view, row, event) {
  const {moves} = lookup.tables.xiongan;
  return view.recalled === "hide" && moves.recalled[row].includes(`${event}_year`)
    ? null
    : moves[event][row];
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
