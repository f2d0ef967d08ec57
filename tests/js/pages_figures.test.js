/** The key figures of a place: what is compared with what, and what is not verified. */
import assert from "node:assert/strict";
import {test} from "node:test";
import "./small.js";
import {makePage} from "../../dashboard/browser/pages/model.js";
import {addFigures} from "../../dashboard/browser/pages/place_figures.js";
import {runs, seriesOfAll} from "../../dashboard/browser/pages/series.js";

const point = (year, value, more = {}) => ({
  year,
  value,
  level: "city",
  indicator_id: "gdp",
  vintage: "a",
  verification: "seen",
  source_id: "s",
  ...more,
});
const WORDS = {name_en: "GDP", name_zh: "生产总值", unit_en: "100 million CNY", unit_zh: "亿元"};

function figuresOf(series, lang) {
  const facts = {
    sources: new Map([["s", {}]]),
    indicators: new Map([["gdp", WORDS]]),
    allIndicators: new Map([["gdp", WORDS]]),
    series: new Map([["gdp", new Map(Object.entries(series))]]),
  };
  const names = {en: "Town", zh: "镇"};
  const page = makePage(facts, {path: "place/town/", lang, names, kind: ""});
  addFigures(facts, {id: "town", level: "city"}, page);
  return page.sections.map(({rows, note}) => ({note, texts: rows[0]?.map(({text}) => text)}))[0];
}

test("a figure that is not verified says so in brackets of its language", () => {
  const series = {town: [point(2020, 1500.5, {verification: "recalled"})]};
  assert.equal(figuresOf(series, "en").texts[1], "150.1 billion CNY (unverified)");
  assert.equal(figuresOf(series, "zh").texts[1], "1,501亿元（待核实）");
});

test("a figure is ranked among those of its year, level and edition", () => {
  const series = {
    town: [point(2019, 400), point(2020, 500)],
    other: [point(2019, 900), point(2020, 600)],
    less: [point(2020, 100)],
    province: [point(2020, 9000, {level: "province"})],
    edition: [point(2020, 9000, {indicator_id: "gdp-new"})],
  };
  const [name, amount, year, rank, earlier] = figuresOf(series, "en").texts;
  assert.deepEqual([name, amount, year, rank], ["GDP", "50.00 billion CNY", "2020", "2nd of 3"]);
  assert.equal(earlier, "40.00 billion CNY in 2019");
});

test("an earlier value of another edition is not compared, nor a place alone ranked", () => {
  const series = {town: [point(2019, 400, {vintage: "old"}), point(2020, 500)]};
  const [, , , rank, earlier] = figuresOf(series, "en").texts;
  assert.deepEqual([rank, earlier], ["", ""]);
});

test("an earlier value before a break of the series is not compared", () => {
  const broken = [point(2018, 300, {stretch: 0}), point(2019, 400, {stretch: 1})];
  const series = {town: [...broken, point(2020, 500, {stretch: 1})]};
  assert.equal(figuresOf(series, "en").texts[4], "40.00 billion CNY in 2019");
});

test("a place without figures says so", () => {
  const {note, texts} = figuresOf({}, "en");
  assert.match(note, /Town/);
  assert.equal(texts, undefined);
});

test("a municipality has the series of the provinces, and runs end where a series breaks", () => {
  const tables = {
    regions: {id: ["110000", "130600"]},
    integration: {
      offers: {id: ["gdp"]},
      offerings: {offer: [0, 0], level: ["city", "province"]},
      series: {
        offering: [0, 0, 1],
        region: [0, 1, 0],
        years: [[2019], [2018, 2019, 2020], [2019, 2020]],
        stretch: [[0], [0, 1, 1], [0, 0]],
      },
    },
  };
  const value = (adcode, year, number) => ({...point(year, number), adcode});
  const charts = {
    city: [value("110000", 2019, 1), ...[2018, 2019, 2020].map((year) => value("130600", year, 2))],
    province: [value("110000", 2019, 8), value("110000", 2020, 9), value("", 2020, 7)],
  };
  const asked = [];
  const series = seriesOfAll(tables, (query, chart) => {
    asked.push(chart);
    return charts[query.split("level=")[1]];
  });
  const gdp = series.get("gdp");
  assert.deepEqual([...gdp.keys()], ["110000", "130600"]);
  assert.deepEqual(
    gdp.get("110000").map((one) => one.value),
    [8, 9],
  );
  assert.deepEqual(
    runs(gdp.get("130600")).map((run) => run.map(({year}) => year)),
    [[2018], [2019, 2020]],
  );
  assert.deepEqual(asked, ["trend", "trend"]);
});
