/**
 * Horizontal bars as plain elements: a row for each region, with a part for each role.
 *
 * @import {Selection, Template} from "./types.js"
 *
 * @typedef {object} BarPart
 * @property {string} key of its lengths in the selection
 * @property {string} background a colour of the style sheet, which follows the theme
 *
 * @typedef {object} BarRow
 * @property {number[]} widths of the parts, percent of the axis
 * @property {string} label
 */

const DECIMALS = 3;

/**
 * The parts of a bar, in the order and the colours of the template.
 * @param {Template} template of bars, in some theme
 * @param {Record<string, string>} colours of that theme by token
 * @returns {BarPart[]}
 */
export function barParts(template, colours) {
  const tokenOf = (/** @type {string} */ colour) =>
    Object.keys(colours).find((name) => colours[name] === colour);
  return template.data
    .filter(({type}) => type === "bar")
    .map(({meta, marker}) => ({
      key: meta.fill.x,
      background: `var(--${tokenOf(marker.color)})`,
    }));
}

/**
 * The rows of bars, from the top.
 * @param {Selection} selection with lengths by part, `labels` and the `range` of the axis
 * @param {BarPart[]} parts
 * @returns {BarRow[]}
 */
export function barRows(selection, parts) {
  const [from, to] = selection.range;
  const percent = (/** @type {number} */ length) =>
    Number(((100 * length) / (to - from)).toFixed(DECIMALS));
  return selection.labels.map((/** @type {string} */ label, /** @type {number} */ row) => ({
    widths: parts.map(({key}) => percent(selection[key][row])),
    label: `\u00a0${label}`,
  }));
}
