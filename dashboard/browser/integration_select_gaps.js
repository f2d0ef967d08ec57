/** What the gaps show. Twin of dashboard/integration/select_gaps.py. */
import {integrationChosen, integrationTable} from "./integration_chosen.js";
import {emptyLine, lastY, lineOf, namedLabels, placeLabels} from "./integration_lines.js";
import {PAIRS, gapRow, saidPair, saidSpread} from "./integration_words.js";
import {message} from "./messages.js";

export const GAP_PARTS = [...PAIRS, "all", "between", "within"];
const SPREAD_PARTS = {cv: ["all"], gini: ["all"], theil: ["all", "between", "within"]};
const PAIR_MEASURES = ["ratio", "difference"];
const AIR_SHARE = 0.1;
const GAP_LABEL_SHARE = {pair: 0.17, spread: 0.08};
const GAP_SIDE = 0.4;

/** Choose the gaps: ratio and difference, the chosen one on top, or one spread. */
export function selectGaps(lookup, view) {
  const chosen = integrationChosen(lookup, view);
  const mode = gapsMode(chosen.measure);
  const parts = mode === "pair" ? PAIRS : (SPREAD_PARTS[chosen.measure] ?? []);
  const panels = measuresOf(chosen.measure).map((measure) => panelOf(lookup, view, chosen, measure, parts, mode));
  const known = panels.flatMap(({lines}) => Object.values(lines).flatMap(({x}) => x)).filter((year) => year !== null);
  const xRange = known.length ? [Math.min(...known) - GAP_SIDE, Math.max(...known) + GAP_SIDE] : [0, 1];
  for (const panel of panels) {
    Object.assign(panel.head, {x: [xRange[0]], y: [panel.range[1]]});
    for (const labels of Object.values(panel.labels)) labels.x = labels.x.map(() => xRange[1]);
  }
  return {
    mode,
    measure: chosen.measure,
    top: panels[0] ?? emptyPanel(),
    bottom: mode === "pair" ? panels[1] : emptyPanel(),
    x: xRange,
    said: saidOf(lookup, view, chosen, mode),
  };
}

/** How a measure is drawn: pair, spread or none. */
export function gapsMode(measure) {
  if (PAIR_MEASURES.includes(measure)) return "pair";
  return measure ? "spread" : "none";
}

function saidOf(lookup, view, chosen, mode) {
  if (mode !== "pair") return saidSpread(lookup, view, chosen);
  const said = PAIRS.map((part) => saidPair(lookup, view, chosen, part)).filter(Boolean);
  return said.length ? said : [message("integration.said.unseen", view.lang)];
}

function measuresOf(measure) {
  if (gapsMode(measure) === "pair") return [measure, ...PAIR_MEASURES.filter((other) => other !== measure)];
  return measure ? [measure] : [];
}

function panelOf(lookup, view, chosen, measure, parts, mode) {
  const lines = Object.fromEntries(GAP_PARTS.map((part) => [part, parts.includes(part) ? gapLine(lookup, view, chosen, measure, part) : emptyLine()]));
  const values = Object.values(lines).flatMap(({y}) => y).filter((y) => y !== null);
  const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const air = high > low ? (high - low) * AIR_SHARE : Math.abs(high) * AIR_SHARE + AIR_SHARE;
  const range = [low - air, high + air];
  const firm = GAP_PARTS.flatMap((part) => {
    const y = lastY(lines[part]);
    return y === null ? [] : [{name: part, text: message(`integration.part.${part}`, view.lang), y}];
  });
  const labels = namedLabels(placeLabels(firm, [], 0, (range[1] - range[0]) * GAP_LABEL_SHARE[mode]), GAP_PARTS);
  const unit = integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer];
  const title = message(`integration.panel.${measure}`, view.lang, {unit});
  return {measure, head: {x: [], y: [], text: [title]}, lines, labels, range};
}

function gapLine(lookup, view, chosen, measure, part) {
  const row = gapRow(lookup, chosen, measure, part);
  return row === null ? emptyLine() : lineOf(integrationTable(lookup, "gaps"), row, view, "basis");
}

function emptyPanel() {
  return {
    measure: "",
    head: {x: [], y: [], text: []},
    lines: Object.fromEntries(GAP_PARTS.map((part) => [part, emptyLine()])),
    labels: namedLabels({}, GAP_PARTS),
    range: [0, 1],
  };
}
