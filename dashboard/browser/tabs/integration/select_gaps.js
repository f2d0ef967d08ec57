/** What the gaps show. Twin of dashboard/integration/select_gaps.py. */
import {integrationChosen, integrationTable} from "./chosen.js";
import {
  integrationEmptyLine,
  integrationLastY,
  integrationLineOf,
  integrationNamedLabels,
  integrationPlaceLabels,
} from "./lines.js";
import {
  INTEGRATION_PAIRS,
  integrationGapRow,
  integrationSaidPair,
  integrationSaidSpread,
} from "./words.js";
import {message} from "../../core/messages.js";

export const INTEGRATION_GAP_PARTS = [...INTEGRATION_PAIRS, "all", "between", "within"];
const INTEGRATION_SPREAD_PARTS = {cv: ["all"], gini: ["all"], theil: ["all", "between", "within"]};
const INTEGRATION_PAIR_MEASURES = ["ratio", "difference"];
const INTEGRATION_AIR_SHARE = 0.1;
const INTEGRATION_GAP_LABEL_SHARE = {pair: 0.17, spread: 0.08};
const INTEGRATION_GAP_SIDE = 0.4;

/** Choose the gaps: ratio and difference, the chosen one on top, or one spread. */
export function integrationSelectGaps(lookup, view) {
  const chosen = integrationChosen(lookup, view);
  const mode = integrationGapsMode(chosen.measure);
  const parts =
    mode === "pair" ? INTEGRATION_PAIRS : (INTEGRATION_SPREAD_PARTS[chosen.measure] ?? []);
  const panels = integrationMeasuresOf(chosen.measure).map((measure) =>
    integrationPanelOf(lookup, view, chosen, measure, parts, mode),
  );
  const known = panels
    .flatMap(({lines}) => Object.values(lines).flatMap(({x}) => x))
    .filter((year) => year !== null);
  const xRange = known.length
    ? [Math.min(...known) - INTEGRATION_GAP_SIDE, Math.max(...known) + INTEGRATION_GAP_SIDE]
    : [0, 1];
  for (const panel of panels) {
    Object.assign(panel.head, {x: [xRange[0]], y: [panel.range[1]]});
    for (const labels of Object.values(panel.labels)) labels.x = labels.x.map(() => xRange[1]);
  }
  return {
    mode,
    measure: chosen.measure,
    top: panels[0] ?? integrationEmptyPanel(),
    bottom: mode === "pair" ? panels[1] : integrationEmptyPanel(),
    x: xRange,
    said: integrationSaidOf(lookup, view, chosen, mode),
  };
}

/** How a measure is drawn: pair, spread or none. */
export function integrationGapsMode(measure) {
  if (INTEGRATION_PAIR_MEASURES.includes(measure)) return "pair";
  return measure ? "spread" : "none";
}

function integrationSaidOf(lookup, view, chosen, mode) {
  if (mode !== "pair") return integrationSaidSpread(lookup, view, chosen);
  const said = INTEGRATION_PAIRS.map((part) =>
    integrationSaidPair(lookup, view, chosen, part),
  ).filter(Boolean);
  return said.length ? said : [message("integration.said.unseen", view.lang)];
}

function integrationMeasuresOf(measure) {
  if (integrationGapsMode(measure) === "pair")
    return [measure, ...INTEGRATION_PAIR_MEASURES.filter((other) => other !== measure)];
  return measure ? [measure] : [];
}

function integrationPanelOf(lookup, view, chosen, measure, parts, mode) {
  const lines = Object.fromEntries(
    INTEGRATION_GAP_PARTS.map((part) => [
      part,
      parts.includes(part)
        ? integrationGapLine(lookup, view, chosen, measure, part)
        : integrationEmptyLine(),
    ]),
  );
  const values = Object.values(lines)
    .flatMap(({y}) => y)
    .filter((y) => y !== null);
  const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const air =
    high > low
      ? (high - low) * INTEGRATION_AIR_SHARE
      : Math.abs(high) * INTEGRATION_AIR_SHARE + INTEGRATION_AIR_SHARE;
  const range = [low - air, high + air];
  const firm = INTEGRATION_GAP_PARTS.flatMap((part) => {
    const y = integrationLastY(lines[part]);
    return y === null
      ? []
      : [{name: part, text: message(`integration.part.${part}`, view.lang), y}];
  });
  const labels = integrationNamedLabels(
    integrationPlaceLabels(firm, [], {
      x: 0,
      step: (range[1] - range[0]) * INTEGRATION_GAP_LABEL_SHARE[mode],
      highest: range[1],
    }),
    INTEGRATION_GAP_PARTS,
  );
  const unit = integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer];
  const title = message(`integration.panel.${measure}`, view.lang, {unit});
  return {measure, head: {x: [], y: [], text: [title]}, lines, labels, range};
}

function integrationGapLine(lookup, view, chosen, measure, part) {
  const row = integrationGapRow(lookup, chosen, measure, part);
  return row === null
    ? integrationEmptyLine()
    : integrationLineOf(integrationTable(lookup, "gaps"), row, view, "basis");
}

function integrationEmptyPanel() {
  return {
    measure: "",
    head: {x: [], y: [], text: []},
    lines: Object.fromEntries(INTEGRATION_GAP_PARTS.map((part) => [part, integrationEmptyLine()])),
    labels: integrationNamedLabels({}, INTEGRATION_GAP_PARTS),
    range: [0, 1],
  };
}
