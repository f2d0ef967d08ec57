/**
 * What to tick where a kind has nothing: its organisations move in another way.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {{move: string, kinds: {kind: string, count: number}[]}} Tick a type of move, and the
 *   kinds that it brings
 */
import {ALL} from "../../core/view.js";
import {movesInView, passesFilter, singleMoves} from "./moves.js";

/**
 * The types of move that bring the kinds without an organisation, each kind under the type that
 * brings most of it.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Tick[]}
 */
export function ticks(lookup, view) {
  const {moves, order} = lookup.tables.xiongan;
  const all = singleMoves(lookup, movesInView(lookup, {...view, moves: [ALL], kinds: [ALL]}));
  /** @type {Map<string, Tick["kinds"]>} */
  const byMove = new Map();
  for (const kind of order.kinds) {
    const rows = all.filter((row) => moves.kind[row] === kind);
    if (!rows.length || rows.some((row) => passesFilter(view, "moves", moves.move[row]))) continue;
    const counts = order.moves.map((move) => ({
      move,
      count: rows.filter((row) => moves.move[row] === move).length,
    }));
    const {move, count} = counts.reduce((most, one) => (one.count > most.count ? one : most));
    byMove.set(move, [...(byMove.get(move) ?? []), {kind, count}]);
  }
  return [...byMove].map(([move, kinds]) => ({move, kinds}));
}
