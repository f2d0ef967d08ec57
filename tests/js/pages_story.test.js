/** The story: how its values are written, its conditions, and its drawings. */
import assert from "node:assert/strict";
import {test} from "node:test";
import "./small.js";
import {message} from "../../dashboard/browser/core/messages.js";
import {LEAD, STEPS} from "../../dashboard/browser/pages/story_lines.js";
import {checkLines} from "../../dashboard/browser/pages/story_page.js";
import {drawBars, drawLines, spread} from "../../dashboard/browser/pages/story_svg.js";
import {
  citedIn,
  count,
  countOf,
  nameInside,
  percent,
  yearValue,
} from "../../dashboard/browser/pages/story_value.js";

const LINES = [...LEAD, ...STEPS.flatMap(({lines}) => lines)];

/** Test the condition of a sentence with numbers by name; all others that it names are 0. */
function check(key, numbers) {
  const line = LINES.find((one) => one.key === key);
  const named = [...message(key, "en").matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const all = {...Object.fromEntries(named.map((name) => [name, 0])), ...numbers};
  const values = Object.entries(all).map(([name, number]) => [name, count(number)]);
  checkLines([line], Object.fromEntries(values));
}

test("a bound that no longer holds is named with its sentence and the new value", () => {
  const cases = [
    ["story.air.beijing", {air_beijing_fall: 0.7}, {air_beijing_fall: 0.6}, "more than two thirds"],
    ["story.economies.contracts", {tech_times: 10.1}, {tech_times: 9.9}, "more than tenfold"],
    [
      "story.clusters.fields",
      {fields_listed: 5, fields_of_clusters: 9},
      {fields_of_clusters: 9, fields_listed: 4},
      "more than half",
    ],
    [
      "story.moved.all",
      {moves_operating: 1, moves_announced: 2, moves_all: 3},
      {moves_operating: 1, moves_announced: 2, moves_all: 4},
      "single organisations",
    ],
    ["story.incomes.hebei", {income_hebei_last: 0.49}, {income_hebei_last: 0.51}, "less than half"],
    [
      "story.research.spending",
      {rd_year: 2024, rd_newest_year: 2024, rd_times: 3.1},
      {rd_year: 2024, rd_newest_year: 2024, rd_times: 3},
      "more than three times",
    ],
  ];
  for (const [key, holding, failing, said] of cases) {
    check(key, holding);
    const [name, number] = Object.entries(failing).at(-1);
    assert.throws(() => check(key, failing), new RegExp(`${said}.*${name} is ${number}[;,.]`));
  }
});

test("the error says which sentences fail, what they need, and what to change", () => {
  const numbers = {clusters_first_year: 2022, clusters_last_year: 2024, plan_year: 2023};
  const counts = {clusters_all: 7, clusters_first: 2, clusters_last: 5};
  check("story.clusters.lists", {...numbers, ...counts});
  assert.throws(() => check("story.clusters.lists", {...numbers, ...counts, clusters_all: 1200}), {
    message:
      "the story is no longer true: 'The national lists have 1,200 clusters of the region: 2 on " +
      "the list of 2,022, before the plan, and 5 more on that of 2,024, after it.' " +
      "(story.clusters.lists) needs clusters_all = clusters_first + clusters_last, but " +
      "clusters_all is 1200, clusters_first is 2, clusters_last is 5. Change the sentence in " +
      "dashboard/catalogue/story.json and its conditions",
  });
  // With an apostrophe in it a sentence stands in other quotation marks.
  assert.throws(
    () => check("story.incomes.hebei", {income_hebei_first: 1}),
    /true: "Income .*'s .*half\." \(story/,
  );
});

test("a value is written as each language writes it", () => {
  assert.deepEqual(percent(0.4325, "a"), {
    number: 0.4325,
    en: "43.3 %",
    zh: "43.3%",
    sources: "a",
  });
  assert.equal(percent(0.5, "").en, "50.0 %");
  assert.equal(count(9875.4).en, "9,875");
  assert.equal(yearValue(2013).zh, "2013");
  const row = {name_en: "Hydrogen energy", name_zh: "氢能"};
  assert.equal(nameInside(row).en, "hydrogen energy");
});

test("rows cite each source once", () => {
  const rows = [{source_id: "a; b"}, {source_id: "b"}, {source_id: "c"}];
  assert.equal(citedIn(rows), "a; b; c");
  assert.deepEqual([countOf(rows).number, countOf(rows).sources], [3, "a; b; c"]);
});

test("labels that would overlap move down, whatever their order", () => {
  assert.deepEqual(spread([100, 20, 95]), [110, 20, 95]);
});

test("bars are as long as their values, and what they say is no markup", () => {
  const svg = drawBars(
    [
      ["A & B", count(10)],
      ["C", count(5)],
    ],
    "Bars",
    "en",
  );
  assert.deepEqual(
    [...svg.matchAll(/width="(\d+\.\d)"/g)].map(([, width]) => width),
    ["140.0", "70.0"],
  );
  assert.ok(svg.includes(">A &amp; B</text>"));
});

test("runs of different editions are not joined, and a line ends in its last value", () => {
  const runs = [
    [
      [2013, 50],
      [2014, 100],
    ],
    [[2016, 25]],
  ];
  const svg = drawLines([["Town", runs]], "Lines");
  const lines = [...svg.matchAll(/<polyline class="series-1" points="([^"]*)"/g)];
  assert.deepEqual(
    lines.map(([, points]) => points),
    ["8.0,109.0 120.0,14.0", "344.0,156.5"],
  );
  assert.ok(svg.includes(">Town 25</text>"));
});
