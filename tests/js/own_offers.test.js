import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import test from "node:test";

import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {addOwnCriteria} from "../../dashboard/browser/own/criteria.js";
import {addOwnSets} from "../../dashboard/browser/own/offers.js";
import {axisEnds, classBounds} from "../../dashboard/browser/own/scales.js";
import {pointsOf} from "../../dashboard/browser/own/sums.js";

useCatalogue(JSON.parse(readFileSync("dashboard/catalogue/own.json", "utf8")));

// Beijing with two districts; Hebei with a city of three counties.
const REGIONS = {
  id: ["110000", "130000", "130100", "110101", "110102", "130102", "130104", "130105"],
  level: ["province", "province", "city", "county", "county", "county", "county", "county"],
  city: ["110000", null, "130100", "110000", "110000", "130100", "130100", "130100"],
  province: ["110000", "130000", "130000", "110000", "110000", "130000", "130000", "130000"],
};

function setOf(combine, rows, more = {}) {
  const names = ["region_id", "industry_id", "year", "count", "value"];
  const cells = Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at])]));
  const source = {title: "Mine", publisher: "", url: ""};
  return {name: "mine", unit: "元", combine, added: 2026, cells, ...source, ...more};
}

function emptyTables() {
  const names = {
    offers: "id group indicators unit_en unit_zh kind direction is_lower_better is_share title",
    offerings: "offer level years_show years_hide bounds axis measures is_hebei_shown",
    series: "offering region years values recalled source vintage basis stretch",
    gaps: "offering measure part years values recalled basis upper lower weight sources",
    sources: "id title_en title_zh publisher_en publisher_zh url published trust",
    vintages: "indicator_id vintage vintage_zh",
  };
  const columns = Object.entries(names).map(([table, list]) => [
    table,
    Object.fromEntries(list.split(" ").map((name) => [name, []])),
  ]);
  return {
    regions: REGIONS,
    choices: {indicator: ["pm25"], year: ["2020"]},
    integration: {groups: ["air"], ...Object.fromEntries(columns)},
  };
}

function valuesAt(points, level) {
  return Object.fromEntries(points[level].map(({region, value}) => [REGIONS.id[region], value]));
}

test("sums and counts add up to cities and provinces, over all industries", () => {
  const rows = [
    ["110101", "robotics", 2020, 1, 0.1],
    ["110101", "steel", 2020, 2, 0.2],
    ["130102", null, 2020, 1, 5],
    ["130104", null, 2020, 1, 6],
  ];
  const points = pointsOf(REGIONS, setOf("sum", rows));
  assert.deepEqual(valuesAt(points, "county"), {110101: 0.3, 130102: 5, 130104: 6});
  assert.deepEqual(valuesAt(points, "city"), {110000: 0.3, 130100: 11});
  assert.deepEqual(valuesAt(points, "province"), {110000: 0.3, 130000: 11});
  const [city] = points.city.filter(({region}) => REGIONS.id[region] === "130100");
  assert.deepEqual([city.known, city.parts], [2, 3]);
});

test("a row about a city goes before the sum of its counties; counted rows all count", () => {
  const rows = [
    ["130100", null, 2020, 1, 100],
    ["130102", null, 2020, 1, 60],
  ];
  assert.equal(valuesAt(pointsOf(REGIONS, setOf("sum", rows)), "city")[130100], 100);
  assert.equal(valuesAt(pointsOf(REGIONS, setOf("count", rows)), "city")[130100], 160);
});

test("a mean of counties is no mean of a city, and one of industries is weighted by rows", () => {
  const rows = [
    ["130102", "robotics", 2020, 3, 10],
    ["130102", "steel", 2020, 1, 30],
  ];
  const points = pointsOf(REGIONS, setOf("mean", rows));
  assert.deepEqual(valuesAt(points, "county"), {130102: 15});
  assert.deepEqual([points.city, points.province], [[], []]);
});

test("a set is an indicator of its own group, with the reader's source and its vintages", () => {
  const tables = emptyTables();
  addOwnSets(tables, [setOf("sum", [["130102", null, null, 1, 5]])]);
  const {offers, offerings, series, sources, vintages, groups} = tables.integration;
  assert.deepEqual(groups, ["air", "own"]);
  assert.deepEqual([offers.id, offers.title, offers.unit_zh], [["own:mine"], ["Mine"], ["元"]]);
  assert.deepEqual(offerings.level, ["county", "city", "province"]);
  assert.deepEqual(offerings.years_show[0], [2026]);
  assert.deepEqual(series.values, [[5], [5], [5]]);
  assert.deepEqual(sources.title_en, ["Mine (the reader's own data)"]);
  assert.match(vintages.vintage[0], /sum of its rows; the data name no year/);
  assert.match(vintages.vintage_zh[1], /辖内3地中1地之和；数据未注明年份/);
  assert.deepEqual(tables.choices, {indicator: ["pm25", "own:mine"], year: ["2020", "2026"]});
});

test("means have gaps between the highest and the lowest place; totals have none", () => {
  const rows = [
    ["130102", null, 2020, 1, 10],
    ["130104", null, 2020, 1, 40],
    ["130102", null, 2021, 1, 0],
    ["130104", null, 2021, 1, 6],
    ["130102", null, 2022, 1, 6],
  ];
  const tables = emptyTables();
  addOwnSets(tables, [setOf("mean", rows)]);
  const {gaps, offerings, offers} = tables.integration;
  assert.deepEqual(gaps.measure, ["ratio", "difference"]);
  assert.deepEqual(gaps.years, [[2020], [2020, 2021]]);
  assert.deepEqual(gaps.values, [[4], [30, 6]]);
  assert.equal(REGIONS.id[gaps.upper[0][0]], "130104");
  assert.deepEqual([offerings.measures[0], offers.kind], [["ratio", "difference"], ["own"]]);
  const totals = emptyTables();
  addOwnSets(totals, [setOf("sum", rows)]);
  assert.deepEqual(
    [totals.integration.gaps.measure, totals.integration.offers.kind],
    [[], ["total"]],
  );
});

test("classes are fifths, also of a single value; axes start at zero near it", () => {
  assert.deepEqual(classBounds([0, 10.4, 20.4, 30.4, 40.4, 50]), [10, 20, 30, 40]);
  assert.deepEqual(classBounds([5]), []);
  assert.deepEqual(classBounds([5, 5, 5]), []);
  // Rounded, they lie outside the values.
  assert.deepEqual(classBounds([1003, 1004, 1005]), []);
  assert.deepEqual(classBounds([0, 0, 0, 0, 0, 0, 7]), [0]);
  assert.deepEqual(axisEnds([90, 100]), [89.4, 100.6]);
  assert.equal(axisEnds([10, 100])[0], 0);
});

test("a set is a criterion of cities and counties in its fullest year, marked as the reader's", () => {
  const columns = (list) => Object.fromEntries(list.split(" ").map((name) => [name, []]));
  const siting = {
    indicators: columns("id name_en name_zh unit_en unit_zh topic direction"),
    sources: columns("id title_en title_zh publisher_en publisher_zh url published"),
    series: columns("code level recalled year regions values sources is_recalled others vintages"),
  };
  const rows = [
    ["110101", null, 2020, 1, 4],
    ["130102", null, 2020, 1, 5],
    ["130104", null, 2021, 1, 0],
  ];
  addOwnCriteria({regions: REGIONS, siting}, [
    setOf("sum", rows),
    setOf("mean", [["130102", null, null, 1, 7]], {name: "undated"}),
  ]);
  assert.deepEqual(siting.indicators.id, ["own-mine", "own-undated"]);
  assert.deepEqual(siting.indicators.name_en[0], "Mine (the reader's own data)");
  const {code, level, year, regions, values, sources} = siting.series;
  assert.deepEqual(code, ["own-mine", "own-mine", "own-undated"]);
  assert.deepEqual(level, ["city", "county", "county"]);
  assert.deepEqual(year, [2020, 2020, null]);
  assert.deepEqual(
    regions.map((list) => list.map((row) => REGIONS.id[row])),
    [["110000", "130100"], ["110101", "130102"], ["130102"]],
  );
  assert.deepEqual(values, [[4, 5], [4, 5], [7]]);
  assert.deepEqual(
    sources.map((list) => siting.sources.id[list[0]]),
    ["own:mine", "own:mine", "own:undated"],
  );
});

test("the values of a set are read once, however many tabs and levels show them", () => {
  const years = Array.from({length: 30}, (_, at) => 1990 + at);
  const set = setOf(
    "sum",
    years.map((year) => ["110101", null, year, 1, 5]),
  );
  let reads = 0;
  set.cells.value = new Proxy(set.cells.value, {
    get(values, place) {
      if (/^\d+$/.test(String(place))) reads += 1;
      return Reflect.get(values, place);
    },
  });
  const tables = emptyTables();
  addOwnSets(tables, [set]);
  addOwnSets(tables, [set]);
  assert.equal(reads, years.length);
  // One vintage for all years that came about in the same way, at each level.
  assert.equal(tables.integration.vintages.vintage.length, 2);
});
