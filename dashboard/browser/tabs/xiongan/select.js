/**
 * What each chart of the Xiong'an tab shows, as plain arrays.
 *
 * @typedef {object} Answer who works in Xiong'an and what is only being built
 * @property {{status: string, rows: number[]}[]} parts moves by status, best first
 * @property {string | null} newest date of the newest source
 * @property {Record<string, number>} chosen moves that pass the filters, by status
 * @property {Record<string, number>} campus campuses of universities and hospitals, by status
 * @property {number} agencies_here government agencies that go to Xiong'an
 * @property {number} agencies_elsewhere
 *
 * @typedef {object} FiguresSelection
 * @property {{id: string, differs: boolean, rows: number[]}[]} topics figures in reading order
 * @property {number[]} others figures of no topic
 *
 * @typedef {object} XionganSelection
 * @property {MapSelection} map
 * @property {FlowsSelection} flows
 * @property {TimelineSelection} timeline
 * @property {FiguresSelection} figures
 * @property {Answer} answer
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {FlowsSelection} from "./select_flows.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {TimelineSelection} from "./select_timeline.js"
 */
import {isChosen, movesToXiongan, statusOf} from "./moves.js";
import {selectFlows} from "./select_flows.js";
import {selectMap} from "./select_map.js";
import {selectTimeline} from "./select_timeline.js";

const CAMPUS_KINDS = ["university", "hospital"];

/**
 * Functions that select what each part of the tab shows, to be called when it is needed.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function selectors(lookup, view) {
  return {
    map: () => selectMap(lookup, view),
    flows: () => selectFlows(lookup, view),
    timeline: () => selectTimeline(lookup, view),
    figures: () => selectFigures(lookup, view),
    answer: () => selectAnswer(lookup, view),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {XionganSelection}
 */
export function select(lookup, view) {
  const {map, flows, timeline, figures, answer} = selectors(lookup, view);
  return {map: map(), flows: flows(), timeline: timeline(), figures: figures(), answer: answer()};
}

/**
 * The key figures by topic, and all others.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {FiguresSelection}
 */
export function selectFigures(lookup, view) {
  const {figures, topics} = lookup.tables.xiongan;
  const kept = (/** @type {number[]} */ rows) =>
    rows.filter((row) => view.recalled === "show" || !figures.is_recalled[row]);
  return {
    topics: topics.id.map((id, place) => ({
      id,
      differs: topics.differs[place],
      rows: kept(topics.rows[place]),
    })),
    others: kept(topics.others),
  };
}

/**
 * The answer does not depend on the filters, only its counts of `chosen` do.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Answer}
 */
function selectAnswer(lookup, view) {
  const {moves, order} = lookup.tables.xiongan;
  const rows = inAnswerOrder(lookup, movesToXiongan(lookup));
  const byStatus = order.status.map((status) => ({
    status,
    rows: rows.filter((row) => moves.status[row] === status),
  }));
  const counts = (
    /** @type {(row: number) => boolean} */ test,
    /** @type {(row: number) => string | null} */ reached = (row) => moves.status[row],
  ) => {
    const statuses = rows.filter(test).map(reached);
    const countOf = (/** @type {string} */ one) => statuses.filter((own) => own === one).length;
    return Object.fromEntries(order.status.map((status) => [status, countOf(status)]));
  };
  const dates = rows.map((row) => moves.as_of[row]).filter((date) => date !== null);
  return {
    parts: byStatus.filter((part) => part.rows.length),
    newest: dates.sort().at(-1) ?? null,
    chosen: counts(
      (row) => isChosen(lookup, view, row),
      (row) => statusOf(lookup, view, row),
    ),
    campus: counts(
      (row) => moves.move[row] === "new_campus" && CAMPUS_KINDS.includes(moves.kind[row]),
    ),
    ...agencyCounts(lookup),
  };
}

/**
 * @param {Lookup} lookup
 * @param {number[]} rows
 */
function inAnswerOrder(lookup, rows) {
  const {moves, order} = lookup.tables.xiongan;
  const moveRank = (/** @type {number} */ row) => order.moves.indexOf(moves.move[row]);
  const kindRank = (/** @type {number} */ row) => order.kinds.indexOf(moves.kind[row]);
  return [...rows].sort((a, b) => moveRank(a) - moveRank(b) || kindRank(a) - kindRank(b) || a - b);
}

/** @param {Lookup} lookup */
function agencyCounts(lookup) {
  const {moves} = lookup.tables.xiongan;
  const isHere = moves.is_here.filter((_, row) => moves.kind[row] === "government_agency");
  const here = isHere.filter(Boolean).length;
  return {agencies_here: here, agencies_elsewhere: isHere.length - here};
}
