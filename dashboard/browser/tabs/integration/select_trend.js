/** What the lines over time show. Twin of dashboard/integration/select_trend.py. */
import {integrationChosen, integrationTable, integrationOfferingAt} from "./chosen.js";
import {
  integrationEmptyLine,
  integrationJoinedLines,
  integrationLastY,
  integrationLineOf,
  integrationNamedLabels,
  integrationPlaceLabels,
} from "./lines.js";
import {integrationSeriesRow} from "./select_map.js";
import {placeAtLevel} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";

export const INTEGRATION_LINE_NAMES = ["rest", "beijing", "tianjin", "hebei", "chosen"];
export const INTEGRATION_PROVINCE_LINES = {110000: "beijing", 120000: "tianjin", 130000: "hebei"};
const INTEGRATION_TREND_LABEL_SHARE = 0.06;
const INTEGRATION_TREND_SIDE = 0.4;
const INTEGRATION_FEW = 3;
const INTEGRATION_AIR = "pm25";

/** Choose the lines, labels, marks and, for PM2.5, the years in which limits were met. */
export function integrationSelectTrend(lookup, view) {
  const chosen = integrationChosen(lookup, view);
  const rows = integrationShownSeries(lookup, view, chosen);
  const lines = Object.fromEntries(
    INTEGRATION_LINE_NAMES.map((name) => [name, integrationLineNamed(lookup, view, rows, name)]),
  );
  const [low, high] = integrationTable(lookup, "offerings").axis[chosen.offering];
  const years = integrationYearsOf(lookup, chosen);
  const xRange = [years[0] - INTEGRATION_TREND_SIDE, years.at(-1) + INTEGRATION_TREND_SIDE];
  return {
    ...lines,
    labels: integrationTrendLabels(lookup, view, rows, xRange[1], [low, high]),
    now: integrationUpright([chosen.base, chosen.year].filter(Boolean), low, high),
    breaks: integrationBreakMarks(lookup, chosen, low, high),
    limits: integrationLimitsOf(lookup, view, chosen, xRange),
    events: integrationEventsOf(lookup, view, chosen, xRange, high),
    range: {x: xRange, y: [low, high]},
    firsts: integrationFirstsOf(lookup, view, chosen),
  };
}

/** The series drawn, each with the name of its line: `[row, name]`. */
export function integrationShownSeries(lookup, view, chosen) {
  const series = integrationTable(lookup, "series");
  const offerings = integrationTable(lookup, "offerings");
  const {id: ids} = lookup.tables.regions;
  const own = placeAtLevel(lookup, view.region, offerings.level[chosen.offering]);
  const found = series.offering.flatMap((of, row) => {
    if (of !== chosen.offering) return [];
    const region = series.region[row];
    return [[row, INTEGRATION_PROVINCE_LINES[ids[region]] ?? (region === own ? "chosen" : "rest")]];
  });
  if (offerings.is_hebei_shown[chosen.offering]) {
    const whole = integrationOfferingAt(lookup, chosen.offer, "province");
    const row =
      whole === null ? null : integrationSeriesRow(lookup, whole, lookup.regionRow.get("130000"));
    if (row !== null) found.push([row, "hebei"]);
  }
  return found;
}

function integrationLineNamed(lookup, view, rows, name) {
  const table = integrationTable(lookup, "series");
  const own = rows.filter(([, of]) => of === name);
  return own.length
    ? integrationJoinedLines(own.map(([row]) => integrationLineOf(table, row, view, "stretch")))
    : integrationEmptyLine();
}

function integrationYearsOf(lookup, chosen) {
  const series = integrationTable(lookup, "series");
  const years = series.years.flatMap((list, row) =>
    series.offering[row] === chosen.offering ? list : [],
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

function integrationTrendLabels(lookup, view, rows, x, [low, highest]) {
  const table = integrationTable(lookup, "series");
  const [firm, loose] = [[], []];
  for (const [row, name] of rows) {
    const y = integrationLastY(integrationLineOf(table, row, view, "stretch"));
    if (y === null) continue;
    const text = regionName(lookup, table.region[row], view.lang);
    (name === "rest" ? loose : firm).push({name, text, y});
  }
  loose.sort((a, b) => b.y - a.y);
  return integrationNamedLabels(
    integrationPlaceLabels(firm, loose, {
      x,
      step: (highest - low) * INTEGRATION_TREND_LABEL_SHARE,
      highest,
    }),
    INTEGRATION_LINE_NAMES,
  );
}

function integrationUpright(years, low, high) {
  const points = {x: [], y: []};
  for (const year of years) {
    points.x.push(year, year, null);
    points.y.push(low, high, null);
  }
  return points;
}

/** Whether a break concerns so few regions that it is told, not drawn. */
export function integrationIsOfFew(regions) {
  return regions.length > 0 && regions.length <= INTEGRATION_FEW;
}

function integrationBreakMarks(lookup, chosen, low, high) {
  const breaks = integrationTable(lookup, "breaks");
  const at = breaks.year.flatMap((year, row) =>
    breaks.offering[row] === chosen.offering && !integrationIsOfFew(breaks.regions[row])
      ? [year - 0.5]
      : [],
  );
  return integrationUpright(at, low, high);
}

function integrationLimitsOf(lookup, view, chosen, xRange) {
  const found = {x: [], y: [], text: []};
  if (integrationTable(lookup, "offers").id[chosen.offer] !== INTEGRATION_AIR) return found;
  const limits = integrationTable(lookup, "limits");
  limits.id.forEach((key, row) => {
    const value = limits.value[row];
    found.x.push(xRange[0], xRange[1], null);
    found.y.push(value, value, null);
    found.text.push(
      message(`integration.limit.${key}`, view.lang, {value: numberWords(value)}),
      "",
      "",
    );
  });
  return found;
}

function integrationEventsOf(lookup, view, chosen, xRange, high) {
  const found = {x: [], y: [], rows: []};
  if (!view.layers.includes("events")) return found;
  const events = integrationTable(lookup, "events");
  const group = integrationTable(lookup, "offers").group[chosen.offer];
  events.at.forEach((at, row) => {
    const isHidden = events.is_recalled[row] && view.recalled === "hide";
    if (!events.groups[row].includes(group) || at < xRange[0] || at > xRange[1] || isHidden) return;
    found.x.push(at);
    found.y.push(high);
    found.rows.push(row);
  });
  return found;
}

function integrationFirstsOf(lookup, view, chosen) {
  if (integrationTable(lookup, "offers").id[chosen.offer] !== INTEGRATION_AIR) return [];
  const series = integrationTable(lookup, "series");
  return integrationShownSeries(lookup, view, chosen).map(([row, name]) => ({
    region: series.region[row],
    name,
    first: integrationFirstItems(lookup, view, row),
  }));
}

function integrationFirstItems(lookup, view, row) {
  const {values, recalled} = integrationTable(lookup, "series");
  return integrationTable(lookup, "thresholds").map((threshold) => {
    const item = values[row].findIndex(
      (value, place) => value <= threshold && (!recalled[row][place] || view.recalled === "show"),
    );
    return item < 0 ? "" : `${row}.${item}`;
  });
}
