/**
 * Views with some organisations, offered where none passes the filter.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Alternative} from "../../core/alternatives.js"
 */
import {nearestAlternatives} from "../../core/alternatives.js";
import {lookupBeside} from "../../core/asof.js";
import {ALL, canonicalSet} from "../../core/view.js";
import {movesInView, singleMoves} from "./moves.js";

/**
 * The nearest views: each drops one part of the filter, or all of it.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function alternatives(lookup, view) {
  const elsewhere = {layers: canonicalSet("layers", [...view.layers, "elsewhere"], lookup.known)};
  const unfiltered = {moves: [ALL], status: [ALL], kinds: [ALL]};
  /** @type {Alternative[]} */
  const candidates = [
    ...(view.asof ? [{key: "asof.leave", change: {asof: ""}}] : []),
    {key: "xiongan.map.widen", change: {moves: [ALL]}},
    {key: "xiongan.map.status", change: {status: [ALL]}},
    {key: "xiongan.map.kinds", change: {kinds: [ALL]}},
    {key: "xiongan.map.elsewhere", change: elsewhere},
    {key: "xiongan.map.all", change: unfiltered},
    {key: "xiongan.map.all", change: {...unfiltered, ...elsewhere}},
  ];
  return nearestAlternatives(view, candidates, (other) =>
    hasSingles(lookupBeside(lookup, other), other),
  );
}

/**
 * Whether a single organisation passes the filter.
 * @param {Lookup} lookup
 * @param {View} view
 */
function hasSingles(lookup, view) {
  return singleMoves(lookup, movesInView(lookup, view)).length > 0;
}
