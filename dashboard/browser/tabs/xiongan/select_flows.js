/**
 * What the bars show: organisations by destination, or by kind where only Xiong'an is in scope.
 *
 * @typedef {object} Bars
 * @property {"place" | "kind"} by what a bar stands for
 * @property {string[]} ids adcodes or kinds, most organisations first
 * @property {number[]} numbers positions of the bars
 * @property {number[]} ends organisations by bar
 * @property {string[]} labels
 * @property {[number, number]} range of the axis
 * @property {number} singles organisations
 * @property {number} groups rows that stand for many organisations
 *
 * @typedef {Bars & Record<string, any>} FlowsSelection also organisations by bar under each status
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {grouped} from "../../core/groups.js";
import {movesInView, singleMoves, statusOf} from "./moves.js";

const AXIS_ROOM = 1.15;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {FlowsSelection}
 */
export function selectFlows(lookup, view) {
  const {regions, xiongan} = lookup.tables;
  const {moves, order} = xiongan;
  const rows = movesInView(lookup, view);
  const alone = singleMoves(lookup, rows);
  const isByPlace = view.layers.includes("elsewhere");
  const bars = isByPlace
    ? ranked(
        alone,
        (row) => moves.to[row],
        (place) => place,
      )
    : ranked(
        alone,
        (row) => moves.kind[row],
        (kind) => order.kinds.indexOf(kind),
      );
  const ends = bars.map(({rows: own}) => own.length);
  const parts = order.status.map((status) => [
    status,
    bars.map(({rows: own}) => own.filter((row) => statusOf(lookup, view, row) === status).length),
  ]);
  return {
    by: isByPlace ? "place" : "kind",
    ids: bars.map(({key}) => (typeof key === "number" ? regions.id[key] : key)),
    ...Object.fromEntries(parts),
    numbers: ends.map((_, number) => number),
    ends,
    labels: ends.map(String),
    range: [0, Math.max(1, ...ends) * AXIS_ROOM],
    singles: alone.length,
    groups: rows.length - alone.length,
  };
}

/**
 * Group moves by a key, the largest group first.
 * @template {string | number} Key
 * @param {number[]} rows
 * @param {(row: number) => Key} keyOf
 * @param {(key: Key) => number} placeOf the order of groups of one size
 * @returns {{key: Key, rows: number[]}[]}
 */
function ranked(rows, keyOf, placeOf) {
  return [...grouped(rows, keyOf)]
    .map(([key, own]) => ({key, rows: own}))
    .sort((a, b) => b.rows.length - a.rows.length || placeOf(a.key) - placeOf(b.key));
}
