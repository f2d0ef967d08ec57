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
 *
 * @typedef {{z: (number | null)[][], text: string[][]}} PaleCells those of the industries that are
 *   not chosen; null and empty for the others
 */
import {cellsOf, chosenRows, isHidden, NONE, roleRank} from "../../core/lookup.js";
import {hasRole} from "../../core/role_ranks.js";

const LETTERS = ["", "S", "C", "L", "S", "C", "L"];

/**
 * Choose the matrix's cells.
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
  return {rows: ids, z, text, chosen};
}

/**
 * The matrix for a picture: the cells that are not chosen apart, to be drawn pale over the others.
 * @param {MatrixSelection} selection
 * @returns {MatrixSelection & {pale: PaleCells}}
 */
export function withPaleCells(selection) {
  const {z, text, chosen} = selection;
  const isChosen = z[0]?.map((_, industry) => chosen.includes(industry)) ?? [];
  const pale = {
    z: z.map((ranks) => ranks.map((rank, industry) => (isChosen[industry] ? null : rank))),
    text: text.map((letters) => letters.map((one, industry) => (isChosen[industry] ? "" : one))),
  };
  return {...selection, pale};
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
