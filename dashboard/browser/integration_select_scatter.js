/** Output per person against PM2.5. Twin of dashboard/integration/select_scatter.py. */
import {integrationChosen, integrationTable, nearestYear, offeringAt, placeOf} from "./integration_chosen.js";
import {HOLLOW, SOLID} from "./integration_lines.js";
import {itemAt, seriesRow} from "./integration_select_map.js";
import {LINE_NAMES, PROVINCE_LINES} from "./integration_select_trend.js";
import {placeAtLevel} from "./lookup.js";
import {regionName} from "./names.js";

const SCATTER_KEYS = {x: "gdp_per_capita", y: "pm25"};
const TRAIL_LISTS = ["x", "y", "symbol", "point"];

/** Choose the trails of the level's regions; cities stand for counties. */
export function selectScatter(lookup, view) {
  const level = view.level === "province" ? "province" : "city";
  const pairs = lookup.levelRows[level].map((row) => [row, pointsOf(lookup, view, level, row)]);
  const years = [...new Set(pairs.flatMap(([, points]) => points.map(({year}) => year)))].sort((a, b) => a - b);
  const year = nearestYear(years, integrationChosen(lookup, view).year);
  const own = placeAtLevel(lookup, view.region, level);
  const trails = Object.fromEntries(LINE_NAMES.map((name) => [name, emptyTrail()]));
  for (const [row, points] of pairs) {
    const trail = trails[trailName(lookup, row, own)];
    if (points.length && trail.x.length) addTo(trail, null);
    let before = null;
    for (const point of points) {
      if (before && (point.year - before.year !== 1 || point.at !== before.at)) addTo(trail, null);
      addTo(trail, point);
      before = point;
    }
  }
  return {level, year, ...trails, now: pointsNow(lookup, view, pairs, year, own)};
}

/** The two values of a region's point as `series.item`: of output and of PM2.5. */
export function scatterPoint(lookup, view, level, region, year) {
  const {id: offers} = integrationTable(lookup, "offers");
  return Object.fromEntries(Object.entries(SCATTER_KEYS).map(([axis, key]) => {
    const offering = offeringAt(lookup, offers.indexOf(key), level);
    const row = offering === null ? null : seriesRow(lookup, offering, region);
    return [axis, itemAt(lookup, view, row, year)];
  }));
}

function pointsOf(lookup, view, level, region) {
  const series = integrationTable(lookup, "series");
  const {id: offers} = integrationTable(lookup, "offers");
  const offering = offeringAt(lookup, offers.indexOf(SCATTER_KEYS.x), level);
  const row = offering === null ? null : seriesRow(lookup, offering, region);
  return (row === null ? [] : series.years[row]).flatMap((year) => {
    const items = scatterPoint(lookup, view, level, region, year);
    if (!items.x || !items.y) return [];
    const [xRow, xItem] = placeOf(items.x);
    const [yRow, yItem] = placeOf(items.y);
    return [{
      year,
      x: series.values[xRow][xItem],
      y: series.values[yRow][yItem],
      symbol: series.recalled[xRow][xItem] || series.recalled[yRow][yItem] ? HOLLOW : SOLID,
      point: `${region}.${year}`,
      at: 100 * series.stretch[xRow][xItem] + series.stretch[yRow][yItem],
    }];
  });
}

function trailName(lookup, region, own) {
  return PROVINCE_LINES[lookup.tables.regions.id[region]] ?? (region === own ? "chosen" : "rest");
}

function emptyTrail() {
  return Object.fromEntries(TRAIL_LISTS.map((name) => [name, []]));
}

function addTo(trail, point) {
  const nothing = {x: null, y: null, symbol: SOLID, point: ""};
  for (const name of TRAIL_LISTS) trail[name].push((point ?? nothing)[name]);
}

function pointsNow(lookup, view, pairs, year, own) {
  const shown = pairs.flatMap(([row, points]) => points.filter((point) => point.year === year).map((point) => [row, point]));
  const named = new Set(shown.map(([row]) => row).filter((row) => trailName(lookup, row, own) !== "rest"));
  for (const axis of shown.length ? ["x", "y"] : []) {
    named.add(shown.reduce((best, each) => (each[1][axis] < best[1][axis] ? each : best))[0]);
    named.add(shown.reduce((best, each) => (each[1][axis] > best[1][axis] ? each : best))[0]);
  }
  return {
    ...Object.fromEntries(TRAIL_LISTS.map((name) => [name, shown.map(([, point]) => point[name])])),
    text: shown.map(([row]) => (named.has(row) ? regionName(lookup, row, view.lang) : "")),
  };
}
