/**
 * What the lines over time show.
 *
 * @typedef {object} TrendExtras
 * @property {Record<string, Labels>} labels by line
 * @property {Points} now marks of the years on the map
 * @property {Points} breaks marks of breaks
 * @property {Points & {text: string[]}} limits of PM2.5
 * @property {{x: number[], y: number[], rows: number[]}} events with their rows
 * @property {{x: number[], y: number[]}} range of the axes
 * @property {FirstYears[]} firsts for PM2.5 only
 *
 * @typedef {Record<LineName, Line> & TrendExtras} TrendSelection
 * @typedef {"rest" | "beijing" | "tianjin" | "hebei" | "chosen"} LineName
 * @typedef {{x: (number | null)[], y: (number | null)[]}} Points lines, separated by null
 *
 * @typedef {object} FirstYears when a region first met each threshold
 * @property {number} region row
 * @property {LineName} name of its line
 * @property {string[]} first an item for each threshold; empty: never
 * @property {boolean[]} is_by whether it may have met each before: no value of the year before is shown
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {Label, Labels, Line} from "./lines.js"
 */
import {placeAtLevel} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {breaksOf, isOfFew} from "./breaks.js";
import {chosenOf, offeringAt} from "./chosen.js";
import {joinedLines, lastY, lineOf, placeLabels} from "./lines.js";
import {seriesRow} from "./series.js";

/** @type {LineName[]} */
export const LINE_NAMES = ["rest", "beijing", "tianjin", "hebei", "chosen"];
/** @type {Record<string, LineName>} */
const PROVINCE_LINES = {110000: "beijing", 120000: "tianjin", 130000: "hebei"};
export const HEBEI = "130000";
const AIR = "pm25";
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
  const [low, high] = lookup.tables.integration.offerings.axis[chosen.offering];
  const years = yearsOf(lookup, view, chosen);
  const range = {
    x: [years[0] - SIDE_YEARS, years[years.length - 1] + SIDE_YEARS],
    y: [low, high],
  };
  return {
    ...linesByName(lookup, view, drawn),
    labels: labelsOf(lookup, view, drawn, range),
    now: uprightLines([chosen.base, chosen.year].filter(Boolean), range.y),
    breaks: breakMarks(lookup, chosen, range.y),
    limits: limitsOf(lookup, view, chosen, range.x),
    events: eventsOf(lookup, view, chosen, range),
    range,
    firsts: firstsOf(lookup, view, chosen, drawn),
  };
}

/**
 * The line that a region belongs to; `own` is the chosen region's row.
 * @param {Lookup} lookup
 * @param {number} region row
 * @param {number | null} own
 * @returns {LineName}
 */
export function lineName(lookup, region, own) {
  const id = lookup.tables.regions.id[region];
  return PROVINCE_LINES[id] ?? (region === own ? "chosen" : "rest");
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
    if (of === chosen.offering) found.push([row, lineName(lookup, series.region[row], own)]);
  });
  const hebei = offerings.is_hebei_shown[chosen.offering] ? hebeiRow(lookup, chosen) : null;
  if (hebei !== null) found.push([hebei, "hebei"]);
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

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {[number, LineName][]} drawn
 */
function linesByName(lookup, view, drawn) {
  const {series} = lookup.tables.integration;
  const lines = LINE_NAMES.map((name) => {
    const own = drawn.filter(([, of]) => of === name);
    return [name, joinedLines(own.map(([row]) => lineOf(series, series.stretch, row, view)))];
  });
  return /** @type {Record<LineName, Line>} */ (Object.fromEntries(lines));
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

/** @type {(lookup: Lookup, view: View, row: number, place: number) => boolean} */
function isShown(lookup, view, row, place) {
  return view.recalled === "show" || !lookup.tables.integration.series.recalled[row][place];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {[number, LineName][]} drawn
 * @param {{x: number[], y: number[]}} range
 */
function labelsOf(lookup, view, drawn, {x: [, x], y: [low, highest]}) {
  const {series} = lookup.tables.integration;
  /** @type {Label[]} */
  const labels = [];
  for (const [row, name] of drawn) {
    const y = lastY(lineOf(series, series.stretch, row, view));
    if (y === null) continue;
    labels.push({name, text: regionName(lookup, series.region[row], view.lang), y});
  }
  const firm = labels.filter(({name}) => name !== "rest");
  // Names of counties are too long and too many.
  const loose = labels.filter(({name}) => name === "rest" && view.level !== "county");
  loose.sort((a, b) => b.y - a.y);
  const step = (highest - low) * LABEL_SHARE;
  return placeLabels(firm, loose, {x, step, highest}, LINE_NAMES);
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

/** @type {(lookup: Lookup, chosen: Chosen, height: number[]) => Points} */
function breakMarks(lookup, chosen, height) {
  const {breaks} = lookup.tables.integration;
  const rows = breaksOf(lookup, chosen.offering).filter((row) => !isOfFew(breaks.regions[row]));
  return uprightLines(
    rows.map((row) => breaks.year[row] - 0.5),
    height,
  );
}

/**
 * Level lines through the width of the chart, each with a label at its start.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {number[]} width
 * @returns {TrendExtras["limits"]}
 */
function limitsOf(lookup, view, chosen, [from, to]) {
  const {limits} = lookup.tables.integration;
  const rows = isAir(lookup, chosen) ? limits.id.map((_, row) => row) : [];
  const label = (/** @type {number} */ row) =>
    message(`integration.limit.${limits.id[row]}`, view.lang, {
      value: numberWords(limits.value[row]),
    });
  return {
    x: rows.flatMap(() => [from, to, null]),
    y: rows.flatMap((row) => [limits.value[row], limits.value[row], null]),
    text: rows.flatMap((row) => [label(row), "", ""]),
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

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {[number, LineName][]} drawn
 * @returns {FirstYears[]}
 */
function firstsOf(lookup, view, chosen, drawn) {
  if (!isAir(lookup, chosen)) return [];
  const {series} = lookup.tables.integration;
  return drawn.map(([row, name]) => {
    const places = firstPlaces(lookup, view, row);
    return {
      region: series.region[row],
      name,
      first: places.map((place) => (place < 0 ? "" : `${row}.${place}`)),
      is_by: places.map((place) => place >= 0 && !isShownBefore(lookup, view, row, place)),
    };
  });
}

/** @type {(lookup: Lookup, view: View, row: number) => number[]} */
function firstPlaces(lookup, view, row) {
  const {series, thresholds} = lookup.tables.integration;
  return thresholds.map((threshold) =>
    series.values[row].findIndex(
      (value, place) => value <= threshold && isShown(lookup, view, row, place),
    ),
  );
}

/** @type {(lookup: Lookup, view: View, row: number, place: number) => boolean} */
function isShownBefore(lookup, view, row, place) {
  const years = lookup.tables.integration.series.years[row];
  return years[place - 1] === years[place] - 1 && isShown(lookup, view, row, place - 1);
}

/** @type {(lookup: Lookup, chosen: Chosen) => boolean} */
function isAir(lookup, chosen) {
  return lookup.tables.integration.offers.id[chosen.offer] === AIR;
}
