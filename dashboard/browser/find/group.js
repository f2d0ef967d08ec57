/**
 * Finds by kind, for a list.
 *
 * @typedef {object} FindGroup
 * @property {number} kind
 * @property {number} count of all finds of the kind
 * @property {number[]} rows the first of them
 *
 * @import {FindIndex} from "./match.js"
 */
import {grouped} from "../core/groups.js";

const OF_A_KIND_MAX = 5;

/**
 * Group finds by kind, the kind of the best find first, with at most five of each.
 * @param {Pick<FindIndex, "kind">} index
 * @param {{row: number}[]} finds best first
 * @returns {FindGroup[]}
 */
export function groupFinds({kind}, finds) {
  const rows = finds.map(({row}) => row);
  return [...grouped(rows, (row) => kind[row])].map(([of, ofKind]) => ({
    kind: of,
    count: ofKind.length,
    rows: ofKind.slice(0, OF_A_KIND_MAX),
  }));
}
