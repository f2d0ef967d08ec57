/**
 * What the lines over time show.
 *
 * @typedef {object} TrendExtras
 * @property {Record<string, Labels>} labels by line
 * @property {Points} now marks of the years on the map
 * @property {Points} breaks marks of breaks across which nothing is compared
 * @property {Points} soft_breaks marks of breaks across which values are compared with care
 * @property {Points} limits of PM2.5
 * @property {{x: number[], y: number[], rows: number[]}} events with their rows
 * @property {{x: number[], y: number[], drawn: number[], type: "linear" | "log"}} range of the
 *   axes: years, values, the latter as plotly takes them, and how they are spaced
 * @property {boolean} is_single whether there is one year alone, and so no line
 * @property {FirstYears[]} firsts for PM2.5 only
 *
 * @typedef {Record<LineName, Line> & TrendExtras} TrendSelection
 * @typedef {{x: (number | null)[], y: (number | null)[]}} Points lines, separated by null
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {LineName} from "./line_names.js"
 * @import {Label, Labels, Line} from "./lines.js"
 * @import {FirstYears} from "./trend_firsts.js"
 */
import {HEBEI} from "../../core/adcodes.js";
import {placeAtLevel} from "../../core/lookup.js";
import {regionName} from "../../core/names.js";
import {breaksOf, isOfFew} from "./breaks.js";
import {chosenOf, offeringAt} from "./chosen.js";
import {LINE_NAMES, lineName} from "./line_names.js";
import {joinedLines, lastY, placeLabels} from "./lines.js";
import {isShown, seriesRow} from "./series.js";
import {firstsOf, isAir} from "./trend_firsts.js";
import {axisOf, scaledLine, valueRange} from "./trend_scale.js";

const LABEL_SHARE = 0.06;
const SIDE_YEARS = 0.4;

/**
 * Choose the lines, labels, marks and, for PM2.5, the years in which limits were met.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {TrendSelection}
 */
export function selectTrend(lookup, view) {
  const chosen = chosenOf(lookup, view);
  const drawn = drawnSeries(lookup, view, chosen);
  const lines = drawn.map(([row]) => scaledLine(lookup, view, chosen, row));
  const years = yearsOf(lookup, view, chosen);
  const y = valueRange(lookup, view, chosen, lines);
  const range = {
    x: [years[0] - SIDE_YEARS, years[years.length - 1] + SIDE_YEARS],
    y,
    drawn: y.map(axisOf(view).to),
    type: view.scale === "log" ? view.scale : /** @type {const} */ ("linear"),
  };
  return {
    ...linesByName(drawn, lines),
    labels: labelsOf(lookup, view, drawn, lines, range),
    now: uprightLines([chosen.base, chosen.year].filter(Boolean), y),
    breaks: breakMarks(lookup, chosen, y, true),
    soft_breaks: breakMarks(lookup, chosen, y, false),
    limits: limitsOf(lookup, view, chosen, range),
    events: eventsOf(lookup, view, chosen, range),
    range,
    is_single: years.length < 2,
    firsts: firstsOf(lookup, view, chosen, drawn),
  };
}

/**
 * The rows of the series drawn, each with the name of its line.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 */
function drawnSeries(lookup, view, chosen) {
  const {series, offerings} = lookup.tables.integration;
  const own = placeAtLevel(lookup, view.region, offerings.level[chosen.offering]);
  /** @type {[number, LineName][]} */
  const found = [];
  series.offering.forEach((of, row) => {
    if (of === chosen.offering) found.push([row, lineName(lookup, view, series.region[row], own)]);
  });
  const hebei = offerings.is_hebei_shown[chosen.offering] ? hebeiRow(lookup, chosen) : null;
  if (hebei !== null) found.push([hebei, lineName(lookup, view, series.region[hebei], own)]);
  return found;
}

/**
 * The series of Hebei as a whole, beside its cities.
 * @param {Lookup} lookup
 * @param {Chosen} chosen
 */
function hebeiRow(lookup, {offer}) {
  const offering = offeringAt(lookup, offer, "province");
  return offering === null ? null : seriesRow(lookup, offering, lookup.regionRow.get(HEBEI));
}

/** @type {(drawn: [number, LineName][], lines: Line[]) => Record<LineName, Line>} */
function linesByName(drawn, lines) {
  const byName = LINE_NAMES.map((name) => {
    const own = lines.filter((_, place) => drawn[place][1] === name);
    return [name, joinedLines(own)];
  });
  return /** @type {Record<LineName, Line>} */ (Object.fromEntries(byName));
}

/**
 * The years that the axis spans: those of values that are shown, or of all where none is.
 * @type {(lookup: Lookup, view: View, chosen: Chosen) => number[]}
 */
function yearsOf(lookup, view, chosen) {
  const {series} = lookup.tables.integration;
  const rows = series.years.flatMap((_, row) =>
    series.offering[row] === chosen.offering ? [row] : [],
  );
  const all = rows.flatMap((row) => series.years[row]);
  const shown = rows.flatMap((row) =>
    series.years[row].filter((_, place) => isShown(lookup, view, row, place)),
  );
  return [...new Set(shown.length ? shown : all)].sort((a, b) => a - b);
}

/**
 * Names at the ends of the lines; the distance between two is that on the axis.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {[number, LineName][]} drawn
 * @param {Line[]} lines
 * @param {TrendExtras["range"]} range
 */
function labelsOf(lookup, view, drawn, lines, {x: [, x], drawn: [low, highest]}) {
  const {series} = lookup.tables.integration;
  const {to, from} = axisOf(view);
  /** @type {Label[]} */
  const labels = drawn.flatMap(([row, name], place) => {
    const y = lastY(lines[place]);
    if (y === null) return [];
    return [{name, text: regionName(lookup, series.region[row], view.lang), y: to(y)}];
  });
  const firm = labels.filter(({name}) => name !== "rest");
  // Names of counties are too long and too many.
  const isLoose = view.level !== "county" && !view.named.length;
  const loose = labels.filter(({name}) => name === "rest" && isLoose);
  loose.sort((a, b) => b.y - a.y);
  const step = (highest - low) * LABEL_SHARE;
  const placed = placeLabels(firm, loose, {x, step, highest}, LINE_NAMES);
  for (const of of Object.values(placed)) of.y = of.y.map(from);
  return placed;
}

/**
 * Upright lines through the height of the chart.
 * @param {(number | null)[]} years
 * @param {number[]} height
 * @returns {Points}
 */
function uprightLines(years, [low, high]) {
  return {
    x: years.flatMap((year) => [year, year, null]),
    y: years.flatMap(() => [low, high, null]),
  };
}

/** @type {(lookup: Lookup, chosen: Chosen, height: number[], isHard: boolean) => Points} */
function breakMarks(lookup, chosen, height, isHard) {
  const {breaks} = lookup.tables.integration;
  const rows = breaksOf(lookup, chosen.offering).filter(
    (row) => breaks.is_hard[row] === isHard && !isOfFew(breaks.regions[row]),
  );
  return uprightLines(
    rows.map((row) => breaks.year[row] - 0.5),
    height,
  );
}

/**
 * Level lines through the width of the chart; against a first year there is no limit.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, range: TrendExtras["range"]) => Points}
 */
function limitsOf(lookup, {scale}, chosen, {x: [from, to], y: [low]}) {
  const {limits} = lookup.tables.integration;
  const isDrawn = isAir(lookup, chosen) && scale !== "index";
  const values = isDrawn ? limits.value.filter((value) => value > low) : [];
  return {
    x: values.flatMap(() => [from, to, null]),
    y: values.flatMap((value) => [value, value, null]),
  };
}

/**
 * The events on the offer's topic, at the top of the chart.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {TrendExtras["range"]} range
 * @returns {TrendExtras["events"]}
 */
function eventsOf(lookup, view, chosen, {x: [from, to], y: [, high]}) {
  const {events, offers} = lookup.tables.integration;
  const isDrawn = (/** @type {number} */ row) =>
    events.groups[row].includes(offers.group[chosen.offer]) &&
    events.at[row] >= from &&
    events.at[row] <= to &&
    !(events.is_recalled[row] && view.recalled === "hide");
  const rows = view.layers.includes("events") ? events.at.map((_, row) => row).filter(isDrawn) : [];
  return {x: rows.map((row) => events.at[row]), y: rows.map(() => high), rows};
}
