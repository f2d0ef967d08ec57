/** Output per person against PM2.5. Twin of dashboard/integration/select_scatter.py. */
import {
  integrationChosen,
  integrationTable,
  integrationNearestYear,
  integrationOfferingAt,
  integrationPlaceOf,
} from "./chosen.js";
import {INTEGRATION_HOLLOW, INTEGRATION_SOLID} from "./lines.js";
import {integrationItemAt, integrationSeriesRow} from "./select_map.js";
import {INTEGRATION_LINE_NAMES, INTEGRATION_PROVINCE_LINES} from "./select_trend.js";
import {placeAtLevel} from "../../core/lookup.js";
import {regionName} from "../../core/names.js";

const INTEGRATION_SCATTER_KEYS = {x: "gdp_per_capita", y: "pm25"};
const INTEGRATION_NEAR = {x: 0.16, y: 0.1};
const INTEGRATION_TRAIL_LISTS = ["x", "y", "symbol", "point"];

/** Choose the trails of the level's regions; cities stand for counties. */
export function integrationSelectScatter(lookup, view) {
  const level = view.level === "province" ? "province" : "city";
  const pairs = lookup.levelRows[level].map((row) => [
    row,
    integrationPointsOf(lookup, view, level, row),
  ]);
  const years = [...new Set(pairs.flatMap(([, points]) => points.map(({year}) => year)))].sort(
    (a, b) => a - b,
  );
  const year = integrationNearestYear(years, integrationChosen(lookup, view).year);
  const own = placeAtLevel(lookup, view.region, level);
  const trails = Object.fromEntries(
    INTEGRATION_LINE_NAMES.map((name) => [name, integrationEmptyTrail()]),
  );
  for (const [row, points] of pairs) {
    const trail = trails[integrationTrailName(lookup, row, own)];
    if (points.length && trail.x.length) integrationAddTo(trail, null);
    let before = null;
    for (const point of points) {
      if (before && (point.year - before.year !== 1 || point.at !== before.at))
        integrationAddTo(trail, null);
      integrationAddTo(trail, point);
      before = point;
    }
  }
  return {level, year, ...trails, now: integrationPointsNow(lookup, view, pairs, year, own)};
}

/** The two values of a region's point as `series.item`: of output and of PM2.5. */
export function integrationScatterPoint(lookup, view, level, region, year) {
  const {id: offers} = integrationTable(lookup, "offers");
  return Object.fromEntries(
    Object.entries(INTEGRATION_SCATTER_KEYS).map(([axis, key]) => {
      const offering = integrationOfferingAt(lookup, offers.indexOf(key), level);
      const row = offering === null ? null : integrationSeriesRow(lookup, offering, region);
      return [axis, integrationItemAt(lookup, view, row, year)];
    }),
  );
}

function integrationPointsOf(lookup, view, level, region) {
  const series = integrationTable(lookup, "series");
  const {id: offers} = integrationTable(lookup, "offers");
  const offering = integrationOfferingAt(lookup, offers.indexOf(INTEGRATION_SCATTER_KEYS.x), level);
  const row = offering === null ? null : integrationSeriesRow(lookup, offering, region);
  return (row === null ? [] : series.years[row]).flatMap((year) => {
    const items = integrationScatterPoint(lookup, view, level, region, year);
    if (!items.x || !items.y) return [];
    const [xRow, xItem] = integrationPlaceOf(items.x);
    const [yRow, yItem] = integrationPlaceOf(items.y);
    return [
      {
        year,
        x: series.values[xRow][xItem],
        y: series.values[yRow][yItem],
        symbol:
          series.recalled[xRow][xItem] || series.recalled[yRow][yItem]
            ? INTEGRATION_HOLLOW
            : INTEGRATION_SOLID,
        point: `${region}.${year}`,
        at: 100 * series.stretch[xRow][xItem] + series.stretch[yRow][yItem],
      },
    ];
  });
}

function integrationTrailName(lookup, region, own) {
  return (
    INTEGRATION_PROVINCE_LINES[lookup.tables.regions.id[region]] ??
    (region === own ? "chosen" : "rest")
  );
}

function integrationEmptyTrail() {
  return Object.fromEntries(INTEGRATION_TRAIL_LISTS.map((name) => [name, []]));
}

function integrationAddTo(trail, point) {
  const nothing = {x: null, y: null, symbol: INTEGRATION_SOLID, point: ""};
  for (const name of INTEGRATION_TRAIL_LISTS) trail[name].push((point ?? nothing)[name]);
}

/** The emphasised regions, then the ends of both axes where no other name is near. */
function integrationStandingOut(lookup, pairs, shown, own) {
  if (!shown.length) return new Set();
  const named = shown.filter(([row]) => integrationTrailName(lookup, row, own) !== "rest");
  const ends = ["x", "y"].map((axis) => {
    const values = shown.map(([, point]) => point[axis]);
    return [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
  });
  const reach = Object.fromEntries(
    ["x", "y"].map((axis) => {
      const values = pairs.flatMap(([, points]) => points.map((point) => point[axis]));
      return [axis, Math.max(...values) - Math.min(...values)];
    }),
  );
  for (const place of ends.flat()) {
    const [, point] = shown[place];
    const isFar = (other) =>
      ["x", "y"].some(
        (axis) => Math.abs(point[axis] - other[axis]) > reach[axis] * INTEGRATION_NEAR[axis],
      );
    if (named.every(([, other]) => isFar(other))) named.push(shown[place]);
  }
  return new Set(named.map(([row]) => row));
}

function integrationPointsNow(lookup, view, pairs, year, own) {
  const shown = pairs.flatMap(([row, points]) =>
    points.filter((point) => point.year === year).map((point) => [row, point]),
  );
  const named = integrationStandingOut(lookup, pairs, shown, own);
  return {
    ...Object.fromEntries(
      INTEGRATION_TRAIL_LISTS.map((name) => [name, shown.map(([, point]) => point[name])]),
    ),
    text: shown.map(([row]) => (named.has(row) ? regionName(lookup, row, view.lang) : "")),
  };
}
