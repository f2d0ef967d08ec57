/**
 * What the gaps show: two panels for a pair, one above the other, or one for a spread.
 *
 * @typedef {object} Panel
 * @property {string} measure empty where the panel is not drawn
 * @property {Labels} head its title as a label
 * @property {Record<string, Line>} lines by part
 * @property {Record<string, Labels>} labels by part
 * @property {number[]} range of its axis
 *
 * @typedef {object} GapsSelection
 * @property {"pair" | "spread" | "none"} mode
 * @property {string} measure
 * @property {Panel} top
 * @property {Panel} bottom
 * @property {number[]} x the range of years
 * @property {string[]} sentences about the gaps
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {Labels, Line} from "./lines.js"
 */
import {message} from "../../core/messages.js";
import {differenceUnit, unitLine} from "./amounts.js";
import {chosenOf} from "./chosen.js";
import {gapRow, PAIRS, pairSentence, partWords, spreadSentences} from "./gap_words.js";
import {emptyLine, lastY, lineOf, placeLabels} from "./lines.js";

export const GAP_PARTS = [...PAIRS, "all", "between", "within"];
export const PAIR_MEASURES = ["ratio", "difference"];
/** @type {Record<string, string[]>} */
const SPREAD_PARTS = {cv: ["all"], gini: ["all"], theil: ["all", "between", "within"]};
const AIR_SHARE = 0.1;
const LABEL_SHARE = {pair: 0.17, spread: 0.08, none: 0};
const SIDE_YEARS = 0.4;
const NO_ROOM = {x: 0, step: 0, highest: 0};

/**
 * Choose the gaps: ratio and difference, the chosen one on top, or one spread.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {GapsSelection}
 */
export function selectGaps(lookup, view) {
  const chosen = chosenOf(lookup, view);
  const mode = modeOf(chosen.measure);
  const lines = measuresOf(chosen.measure).map((measure) => linesOf(lookup, view, chosen, measure));
  const x = yearRange(lines.flatMap((byPart) => Object.values(byPart)));
  const panels = measuresOf(chosen.measure).map((measure, place) => {
    const title = message(`integration.panel.${measure}`, view.lang, {
      unit: differenceUnit(lookup, view, chosen) || unitLine(lookup, view, chosen),
    });
    const nameOf = (/** @type {string} */ part) =>
      partWords(lookup, view.lang, chosen.offering, measure, part);
    return {measure, ...panelOf(nameOf, lines[place], x, LABEL_SHARE[mode], title)};
  });
  return {
    mode,
    measure: chosen.measure,
    top: panels[0] ?? emptyPanel(),
    bottom: panels[1] ?? emptyPanel(),
    x,
    sentences: sentencesOf(lookup, view, chosen, mode),
  };
}

/**
 * How a measure is drawn.
 * @param {string} measure
 * @returns {GapsSelection["mode"]}
 */
function modeOf(measure) {
  if (PAIR_MEASURES.includes(measure)) return "pair";
  return measure ? "spread" : "none";
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, mode: string) => string[]} */
function sentencesOf(lookup, view, chosen, mode) {
  if (mode !== "pair") return spreadSentences(lookup, view, chosen);
  const found = PAIRS.map((part) => pairSentence(lookup, view, chosen, part)).filter(Boolean);
  return found.length ? found : [message("integration.said.unseen", view.lang)];
}

/**
 * The measures of the panels, the chosen one first.
 * @param {string} measure
 */
function measuresOf(measure) {
  if (modeOf(measure) === "pair")
    return [measure, ...PAIR_MEASURES.filter((other) => other !== measure)];
  return measure ? [measure] : [];
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, measure: string) => Record<string, Line>} */
function linesOf(lookup, view, chosen, measure) {
  const {gaps} = lookup.tables.integration;
  const parts = PAIR_MEASURES.includes(measure) ? PAIRS : (SPREAD_PARTS[measure] ?? []);
  return Object.fromEntries(
    GAP_PARTS.map((part) => {
      const row = parts.includes(part) ? gapRow(lookup, chosen, measure, part) : null;
      return [part, row === null ? emptyLine() : lineOf(gaps, gaps.basis, row, view)];
    }),
  );
}

/** @param {Line[]} lines */
function yearRange(lines) {
  const years = lines.flatMap(({x}) => x).filter((year) => year !== null);
  if (!years.length) return [0, 1];
  return [Math.min(...years) - SIDE_YEARS, Math.max(...years) + SIDE_YEARS];
}

/**
 * @param {(part: string) => string} nameOf
 * @param {Record<string, Line>} lines
 * @param {number[]} x the range of years
 * @param {number} labelShare of the panel's height between two labels
 * @param {string} title
 * @returns {Omit<Panel, "measure">}
 */
function panelOf(nameOf, lines, x, labelShare, title) {
  const range = valueRange(Object.values(lines));
  const labels = GAP_PARTS.flatMap((part) => {
    const y = lastY(lines[part]);
    return y === null ? [] : [{name: part, text: nameOf(part), y}];
  });
  const step = (range[1] - range[0]) * labelShare;
  return {
    head: {x: [x[0]], y: [range[1]], text: [title]},
    lines,
    labels: placeLabels(labels, [], {x: x[1], step, highest: range[1]}, GAP_PARTS),
    range,
  };
}

/** @param {Line[]} lines */
function valueRange(lines) {
  const values = lines.flatMap(({y}) => y).filter((y) => y !== null);
  const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const air = high > low ? (high - low) * AIR_SHARE : Math.abs(high) * AIR_SHARE + AIR_SHARE;
  return [low - air, high + air];
}

/** @returns {Panel} */
function emptyPanel() {
  return {
    measure: "",
    head: {x: [], y: [], text: []},
    lines: Object.fromEntries(GAP_PARTS.map((part) => [part, emptyLine()])),
    labels: placeLabels([], [], NO_ROOM, GAP_PARTS),
    range: [0, 1],
  };
}
