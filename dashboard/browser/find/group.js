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

const OF_A_KIND_MAX = 5;

/**
 * Group finds by kind, the kind of the best find first, with at most five of each.
 * @param {Pick<FindIndex, "kind">} index
 * @param {{row: number}[]} finds best first
 * @returns {FindGroup[]}
 */
export function groupFinds({kind}, finds) {
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const {row} of finds) {
    const rows = groups.get(kind[row]);
    if (rows) rows.push(row);
    else groups.set(kind[row], [row]);
  }
  return [...groups].map(([of, rows]) => ({
    kind: of,
    count: rows.length,
    rows: rows.slice(0, OF_A_KIND_MAX),
  }));
}
