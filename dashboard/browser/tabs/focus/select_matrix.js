/**
 * What the matrix of the Focus tab draws: regions and zones × industries.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {object} MatrixSelection
 * @property {string[]} rows regions of the level, then zones
 * @property {number[][]} z ranks by row and industry
 * @property {string[][]} text letters and signs by row and industry
 * @property {number[]} chosen industries
 * @property {{z: (number | null)[][], x: number[], y: number[]}} veil over the industries that are
 *   not chosen, as a heatmap in edges of cells
 */
import {cellsOf, chosenRows, isHidden, NONE, roleRank} from "../../core/lookup.js";
import {hasRole} from "../../core/role_ranks.js";

const LETTERS = ["", "S", "C", "L", "S", "C", "L"];

/**
 * Choose the matrix's cells, and the veil over what is not chosen.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {MatrixSelection}
 */
export function selectMatrix(lookup, view) {
  const rows = [...lookup.levelRows[view.level], ...lookup.levelRows.zone];
  const width = lookup.tables.industries.id.length;
  const z = rows.map(() => Array(width).fill(NONE));
  const text = rows.map(() => Array(width).fill(""));
  for (const [number, row] of rows.entries()) {
    for (const [industry, cell] of cellsOf(lookup, view, row)) {
      z[number][industry] = roleRank(lookup, view, cell);
      text[number][industry] = cellText(lookup, view, cell);
    }
  }
  const chosen = chosenRows(lookup, view);
  const ids = rows.map((row) => lookup.tables.regions.id[row]);
  return {rows: ids, z, text, chosen, veil: veilOver(chosen, width, rows.length)};
}

/**
 * @param {number[]} chosen
 * @param {number} width
 * @param {number} height
 */
function veilOver(chosen, width, height) {
  return {
    z: [Array.from({length: width}, (_, column) => (chosen.includes(column) ? null : 1))],
    x: Array.from({length: width + 1}, (_, column) => column - 0.5),
    y: [-0.5, height - 0.5],
  };
}

/**
 * A cell in letters: its role, ? low trust, – filtered out, □ regional only, • stated inside.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} cell
 */
function cellText(lookup, view, cell) {
  const {cells} = lookup.tables;
  const rank = roleRank(lookup, view, cell);
  if (isHidden(lookup, view, cell)) return "–";
  if (hasRole(rank)) return LETTERS[rank] + (cells.is_low_trust[cell] ? "?" : "");
  if (cells.is_regional[cell]) return "□";
  return cells.is_inside[cell] ? "•" : "";
}
