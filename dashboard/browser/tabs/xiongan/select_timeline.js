/**
 * What the timeline shows: the marks of every single organisation, a lane each, best status first.
 *
 * @typedef {object} Marks
 * @property {number[]} x years
 * @property {number[]} y lanes
 * @property {number[]} rows of moves
 *
 * @typedef {object} TimelineSelection
 * @property {number[]} rows of moves, by lane
 * @property {number[]} groups rows that stand for many organisations
 * @property {boolean} is_inside whether only moves to the chosen region are shown
 * @property {Marks & {z: number[]}} announced `z` is the place of the status in its order
 * @property {Marks & {z: number[]}} started
 * @property {Marks & {z: number[]}} opened
 * @property {Marks} as_of years of the sources
 * @property {{x: (number | null)[], y: (number | null)[]}} spans first to last year of each lane
 * @property {{x: number[], y: number[], text: string[]}} doubts recalled years
 * @property {string[]} words status by lane
 * @property {number[]} range of years
 * @property {number[]} lines range of lanes
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {MoveEvent} from "./moves.js"
 */
import {message} from "../../core/messages.js";
import {
  EVENTS,
  goesTo,
  groupMoves,
  movesInView,
  moveYear,
  moveYears,
  shownYear,
  singleMoves,
  statusOf,
} from "./moves.js";
import {statusWords} from "./words.js";

const MARGIN_YEARS = 0.6;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {TimelineSelection}
 */
export function selectTimeline(lookup, view) {
  const rows = movesInView(lookup, view);
  const inside = view.region ? rows.filter((row) => goesTo(lookup, view, row, view.region)) : [];
  const kept = inside.length ? inside : rows;
  const lanes = inLaneOrder(lookup, view, singleMoves(lookup, kept));
  const laneYears = lanes.map((row) => yearsOfLane(lookup, view, row));
  const years = laneYears.flat();
  return {
    rows: lanes,
    groups: groupMoves(lookup, kept),
    is_inside: inside.length > 0,
    announced: eventMarks(lookup, view, lanes, "announced"),
    started: eventMarks(lookup, view, lanes, "started"),
    opened: eventMarks(lookup, view, lanes, "opened"),
    as_of: sourceMarks(lookup, view, lanes),
    spans: laneSpans(laneYears),
    doubts: doubtMarks(lookup, view, lanes),
    words: laneWords(lookup, view, lanes),
    range: years.length
      ? [Math.min(...years) - MARGIN_YEARS, Math.max(...years) + MARGIN_YEARS]
      : [0, 1],
    lines: [Math.max(lanes.length, 1) - 0.5, -0.5],
  };
}

/**
 * Sort by status, then type of move, then the newest event first.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function inLaneOrder(lookup, view, rows) {
  const {moves, order} = lookup.tables.xiongan;
  const newest = (/** @type {number} */ row) => Math.max(0, ...moveYears(lookup, view, row));
  return [...rows].sort(
    (a, b) =>
      statusRank(lookup, view, a) - statusRank(lookup, view, b) ||
      order.moves.indexOf(moves.move[a]) - order.moves.indexOf(moves.move[b]) ||
      newest(b) - newest(a) ||
      a - b,
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function statusRank(lookup, view, row) {
  return lookup.tables.xiongan.order.status.indexOf(String(statusOf(lookup, view, row)));
}

/**
 * The years of a move's events and of its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function yearsOfLane(lookup, view, row) {
  const asOf = sourceYear(lookup, view, row);
  return [...moveYears(lookup, view, row), ...(asOf === null ? [] : [asOf])];
}

/**
 * The year of a move's source, unless the page shows a year before it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function sourceYear(lookup, view, row) {
  const year = lookup.tables.xiongan.moves.as_of_year[row];
  return year === null || year > (shownYear(lookup, view) ?? Infinity) ? null : year;
}

/**
 * The lanes whose move has a year, with that year.
 * @param {number[]} rows by lane
 * @param {(row: number) => number | null} yearOf
 */
function knownYears(rows, yearOf) {
  return rows.flatMap((row, lane) => {
    const year = yearOf(row);
    return year === null ? [] : [{row, lane, year}];
  });
}

/**
 * @param {ReturnType<typeof knownYears>} known
 * @returns {Marks}
 */
function marksOf(known) {
  return {
    x: known.map(({year}) => year),
    y: known.map(({lane}) => lane),
    rows: known.map(({row}) => row),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 * @param {MoveEvent} event
 */
function eventMarks(lookup, view, rows, event) {
  const known = knownYears(rows, (row) => moveYear(lookup, view, row, event));
  const z = known.map(({row}) => statusRank(lookup, view, row));
  return {...marksOf(known), z};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function sourceMarks(lookup, view, rows) {
  return marksOf(knownYears(rows, (row) => sourceYear(lookup, view, row)));
}

/**
 * A line from the first to the last year of each lane, with null after it.
 * @param {number[][]} laneYears
 */
function laneSpans(laneYears) {
  const spans = laneYears.flatMap((years, lane) => (years.length ? [{years, lane}] : []));
  return {
    x: spans.flatMap(({years}) => [Math.min(...years), Math.max(...years), null]),
    y: spans.flatMap(({lane}) => [lane, lane, null]),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function doubtMarks(lookup, view, rows) {
  const {recalled} = lookup.tables.xiongan.moves;
  const known = rows.flatMap((row, lane) =>
    EVENTS.filter((event) => recalled[row].includes(`${event}_year`)).flatMap((event) => {
      const year = moveYear(lookup, view, row, event);
      return year === null ? [] : [{lane, year}];
    }),
  );
  return {
    x: known.map(({year}) => year),
    y: known.map(({lane}) => lane),
    text: known.map(() => "?"),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function laneWords(lookup, view, rows) {
  const undated = `${message("list.dot", view.lang)}${message("xiongan.undated", view.lang)}`;
  return rows.map((row) => {
    const status = statusWords(lookup, view, row);
    return moveYears(lookup, view, row).length ? status : status + undated;
  });
}
