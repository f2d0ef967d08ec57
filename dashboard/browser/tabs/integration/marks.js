/**
 * What the marks of the charts over time mean: legends with the marks in use, and the breaks in
 * words.
 *
 * @import {LegendLine, Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {RankingSelection} from "./select_ranking.js"
 * @import {ScatterSelection} from "./select_scatter.js"
 * @import {TrendSelection} from "./select_trend.js"
 */
import {HEBEI} from "../../core/adcodes.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {breakNotes, breaksBetween, breaksOf} from "./breaks.js";
import {offeringAt} from "./chosen.js";
import {LINE_NAMES} from "./line_names.js";
import {HOLLOW} from "./lines.js";
import {GAP_PARTS} from "./select_gaps.js";
import {splitItem} from "./series.js";

const HOLLOW_SIGN = "○";
const BREAK_SIGN = "¦";
const SOFT_SIGN = "⋮";
const YEAR_SIGN = "|";
const UPRIGHT_LIMIT_SIGN = "¦";
const LIMIT_SIGN = "– –";
const EVENT_SIGN = "▼";

/**
 * The marks of the lines over time, without those that are not drawn.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {TrendSelection} trend
 * @returns {LegendLine}
 */
export function trendLegend(lookup, view, chosen, trend) {
  const lines = LINE_NAMES.map((name) => trend[name]);
  const year = chosen.base === null ? "year" : "years";
  return usedMarks(view, [
    [HOLLOW_SIGN, "muted", "hollow", hasHollow(lines)],
    [BREAK_SIGN, "muted", "break", trend.breaks.x.length > 0],
    [SOFT_SIGN, "muted", "break_soft", trend.soft_breaks.x.length > 0],
    [YEAR_SIGN, "accent", year, trend.now.x.length > 0],
    [LIMIT_SIGN, "accent", "limit", trend.limits.x.length > 0, {limits: limitWords(lookup, view)}],
    [EVENT_SIGN, "series-2", "event", trend.events.rows.length > 0],
    ["—", "muted", "rest", trend.rest.x.length > 0],
  ]);
}

/**
 * The marks of the ranking.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RankingSelection} ranking
 * @returns {LegendLine}
 */
export function rankingLegend(lookup, view, {limits, symbol}) {
  return usedMarks(view, [
    [HOLLOW_SIGN, "muted", "hollow", symbol.includes(HOLLOW)],
    [
      UPRIGHT_LIMIT_SIGN,
      "accent",
      "limit_upright",
      limits.x.length > 0,
      {
        limits: limitWords(lookup, view),
      },
    ],
  ]);
}

/**
 * The marks of the gaps.
 * @param {View} view
 * @param {GapsSelection} gaps
 * @returns {LegendLine}
 */
export function gapsLegend(view, gaps) {
  const lines = [gaps.top, gaps.bottom].flatMap((panel) =>
    GAP_PARTS.map((part) => panel.lines[part]),
  );
  return usedMarks(view, [[HOLLOW_SIGN, "muted", "hollow_gap", hasHollow(lines)]]);
}

/**
 * The marks of the points of two values.
 * @param {View} view
 * @param {ScatterSelection} scatter
 * @returns {LegendLine}
 */
export function scatterLegend(view, scatter) {
  const trails = LINE_NAMES.map((name) => scatter[name]);
  return usedMarks(view, [
    [HOLLOW_SIGN, "muted", "hollow_pair", hasHollow(trails)],
    ["—", "muted", "trail", trails.some(({x}) => x.length > 1)],
  ]);
}

/**
 * @param {View} view
 * @param {[sign: string, token: string, key: string, isUsed: boolean, values?: any][]} marks
 * @returns {LegendLine}
 */
function usedMarks({lang}, marks) {
  const entries = marks
    .filter(([, , , isUsed]) => isUsed)
    .map(([sign, token, key, , values]) => ({
      sign,
      token,
      label: message(`integration.mark.${key}`, lang, values),
    }));
  return {entries};
}

/**
 * The limits of PM2.5 with their names.
 * @param {Lookup} lookup
 * @param {View} view
 */
function limitWords(lookup, {lang}) {
  const {limits} = lookup.tables.integration;
  return limits.id
    .map((id, row) =>
      message(`integration.limit.${id}`, lang, {value: numberWords(limits.value[row])}),
    )
    .join(message("list.comma", lang));
}

/** @param {{symbol: string[]}[]} lines */
function hasHollow(lines) {
  return lines.some(({symbol}) => symbol.includes(HOLLOW));
}

/**
 * Where and why the lines over time have gaps, that of Hebei beside its cities included.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 */
export function trendBreaks(lookup, view, chosen) {
  const own = breaksOf(lookup, chosen.offering);
  return [
    ...breakNotes(lookup, view, own),
    ...breakNotes(lookup, view, breaksOfHebei(lookup, chosen, own), [hebeiOf(lookup)]),
  ];
}

/**
 * The breaks that only the line of Hebei as a whole has.
 * @param {Lookup} lookup
 * @param {Chosen} chosen
 * @param {number[]} own breaks of the cities
 */
function breaksOfHebei(lookup, {offer, offering}, own) {
  const {breaks, offerings} = lookup.tables.integration;
  const province = offeringAt(lookup, offer, "province");
  if (province === null || !offerings.is_hebei_shown[offering]) return [];
  const known = new Set(own.map((row) => breaks.year[row]));
  return breaksOf(lookup, province).filter((row) => {
    const regions = breaks.regions[row];
    return !known.has(breaks.year[row]) && (!regions.length || regions.includes(hebeiOf(lookup)));
  });
}

/** @param {Lookup} lookup */
function hebeiOf(lookup) {
  return lookup.regionRow.get(HEBEI);
}

/**
 * Where and why the lines of the gaps have gaps: hard breaks of the values, or of their weights.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {GapsSelection} gaps
 */
export function gapsBreaks(lookup, view, gaps) {
  const {gaps: table, breaks} = lookup.tables.integration;
  const points = Object.values(gaps.top.lines).flatMap(({point}) => point.filter(Boolean));
  const notes = [...new Set(points.map((point) => splitItem(point)[0]))].flatMap((row) =>
    turnsOf(lookup, row).flatMap(([before, after]) => {
      const found = breaksBetween(lookup, table.offering[row], before, after).filter(
        (one) => breaks.is_hard[one],
      );
      return found.length
        ? breakNotes(lookup, view, found)
        : [message("integration.break.weights", view.lang, {before, after})];
    }),
  );
  return [...new Set(notes)];
}

/**
 * The years between which a row of gaps may not be compared.
 * @param {Lookup} lookup
 * @param {number} row
 */
function turnsOf(lookup, row) {
  const {years, basis} = lookup.tables.integration.gaps;
  return years[row].flatMap((year, place) =>
    place && basis[row][place] !== basis[row][place - 1] ? [[years[row][place - 1], year]] : [],
  );
}

/**
 * The events of the lines over time as a line of a picture; none without events.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {TrendSelection} trend
 */
export function eventLines(lookup, {lang}, {events: {rows}}) {
  const {events} = lookup.tables.integration;
  if (!rows.length) return [];
  const names = rows.map((row) => `${events.date[row]} ${events[`title_${lang}`][row]}`);
  return [message("integration.events.line", lang, {events: names.join("; ")})];
}

/**
 * Breaks as lines of a picture.
 * @param {View} view
 * @param {string[]} notes
 */
export function breakLines({lang}, notes) {
  return notes.map((note) => message("integration.break.line", lang, {note}));
}
