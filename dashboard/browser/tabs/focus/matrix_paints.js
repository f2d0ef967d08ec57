/**
 * The colours of the matrix's cells: full for chosen industries, pale for the others, and letters
 * that can be read on each.
 *
 * @typedef {{fill: string, letter: string}} CellPaint
 */
import {blend, readableOn} from "../../core/contrast.js";

/** The tokens of role ranks, from none to a recent lead. */
const RANK_TOKENS = [
  "none",
  "faded-support",
  "faded-core",
  "faded-lead",
  "support",
  "core",
  "lead",
];
const PALE_OPACITY = 0.35;

/**
 * The paints by rank, full and pale.
 * @param {Record<string, string>} colours of the theme by token
 * @returns {{full: CellPaint[], pale: CellPaint[]}}
 */
export function matrixPaints(colours) {
  const letters = ["on-lead", "on-core", "on-support"].map((token) => colours[token]);
  return {
    full: RANK_TOKENS.map((token) => ({
      fill: colours[token],
      letter: readableOn(colours[token], [colours.ink, ...letters]),
    })),
    pale: RANK_TOKENS.map((token) => {
      const fill = blend(colours[token], colours.panel, PALE_OPACITY);
      return {fill, letter: readableOn(fill, [colours.muted, colours.ink, ...letters])};
    }),
  };
}
