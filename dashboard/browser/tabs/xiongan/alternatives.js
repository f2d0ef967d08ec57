/** Where organisations are, if none passes the filter of the Xiong'an tab. */
import {ALL, canonicalSet} from "../../core/view.js";
import {nearestAlternatives} from "../../core/alternatives.js";
import {shownMoves, singleMoves} from "./moves.js";

/** The nearest states in which some pass, each by giving up one part of the filter, or all of it. */
export function moveWays(lookup, view) {
  const elsewhere = {layers: canonicalSet("layers", [...view.layers, "elsewhere"], lookup.known)};
  const ways = [
    {key: "xiongan.map.widen", change: {moves: [ALL]}},
    {key: "xiongan.map.status", change: {status: [ALL]}},
    {key: "xiongan.map.kinds", change: {kinds: [ALL]}},
    {key: "xiongan.map.elsewhere", change: elsewhere},
    {key: "xiongan.map.all", change: {moves: [ALL], status: [ALL], kinds: [ALL]}},
    {key: "xiongan.map.all", change: {moves: [ALL], status: [ALL], kinds: [ALL], ...elsewhere}},
  ];
  return nearestAlternatives(
    view,
    ways,
    (other) => singleMoves(lookup, shownMoves(lookup, other)).length > 0,
  );
}
