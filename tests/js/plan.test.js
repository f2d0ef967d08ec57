/** The Plan tab's own logic: the points of a small line, and which statements the chips show. */
import assert from "node:assert/strict";
import {test} from "node:test";

import {chipCounts, emptyChoice, isFound} from "../../dashboard/browser/tabs/plan/chips.js";
import {sparkPoints} from "../../dashboard/browser/tabs/plan/spark.js";
import {groupsOf, verdictOf} from "../../dashboard/browser/tabs/plan/verdicts.js";
import {unitWords, valueWords} from "../../dashboard/browser/tabs/plan/words.js";
import "./small.js";

const TABLE = {
  topic: ["industry", "industry", "income"],
  level: ["direct", "proxy", "direct"],
  verdict: ["on_course", "unknown", "mixed"],
};
const ROWS = [0, 1, 2];

function choiceOf(fields) {
  const choice = emptyChoice();
  for (const [name, values] of Object.entries(fields)) choice[name] = new Set(values);
  return choice;
}

function foundRows(choice) {
  return ROWS.filter((row) => isFound(TABLE, row, choice));
}

test("a line spans its box, years to scale, high values on top", () => {
  const points = sparkPoints([2010, 2011, 2020], [10, 20, 30]);
  assert.equal(points[0].x, 4);
  assert.ok(Math.abs(points[1].x - 14.4) < 1e-9);
  assert.equal(points[2].x, 108);
  assert.equal(points[0].y, 28);
  assert.equal(points[2].y, 4);
});

test("one value stands in the middle", () => {
  assert.deepEqual(sparkPoints([2020], [5]), [{x: 56, y: 16}]);
});

test("a ratio is in percent, others in the unit that a reader says", () => {
  const parts = {
    measure: ["ratio", "difference", "level"],
    unit_en: [null, "CNY", "100 million CNY"],
    unit_zh: [null, "元", "亿元"],
  };
  const lookup = {tables: {plan: {parts}}};
  const words = (part, value, lang) => [
    valueWords(lookup, part, value, lang),
    unitWords(lookup, part, lang),
  ];
  assert.deepEqual(words(0, 0.4058, "en"), ["40.6 %", ""]);
  assert.deepEqual(words(0, 0.4058, "zh"), ["40.6%", ""]);
  assert.deepEqual(words(1, 50750, "en"), ["50,750", "CNY"]);
  assert.deepEqual(words(2, 748.7, "en"), ["74.9", "billion CNY"]);
  assert.deepEqual(words(2, 748.7, "zh"), ["748.7", "亿元"]);
});

test("nothing chosen lets every statement through", () => {
  assert.deepEqual(foundRows(emptyChoice()), [0, 1, 2]);
});

test("values of one field widen, those of several narrow", () => {
  assert.deepEqual(foundRows(choiceOf({topic: ["industry", "income"]})), [0, 1, 2]);
  assert.deepEqual(foundRows(choiceOf({topic: ["industry"], level: ["direct"]})), [0]);
});

test("a chip counts what it would show under the other fields", () => {
  const choice = choiceOf({topic: ["industry"], level: ["direct"]});
  assert.deepEqual(chipCounts(TABLE, ROWS, choice, "level"), [
    ["direct", 1],
    ["proxy", 1],
    ["none", 0],
  ]);
  assert.deepEqual(chipCounts(TABLE, ROWS, choice, "topic"), [
    ["industry", 1],
    ["income", 1],
  ]);
});

const JUDGED = {
  topic: ["moves", "income", "moves", "place", "place", "place"],
  test: ["moved", "gap", "moves", "event", "event", "naming"],
  level: ["direct", "direct", "direct", "direct", "none", "proxy"],
  direction: [
    "not_applicable",
    "no_clear_change",
    "toward",
    "not_applicable",
    "not_applicable",
    "not_applicable",
  ],
  is_differing: [true, false, false, false, false, false],
};
const JUDGED_ROWS = [0, 1, 2, 3, 4, 5];

test("what the record contradicts is not borne out, whatever its direction", () => {
  assert.equal(verdictOf(JUDGED, 0), "not_borne_out");
  assert.equal(verdictOf({...JUDGED, direction: Array(6).fill("toward")}, 0), "not_borne_out");
});

test("what moves away from its aim is off course", () => {
  assert.equal(verdictOf({...JUDGED, direction: Array(6).fill("away")}, 2), "off_course");
});

test("an event is a fact where it is held, and cannot be told where it is not", () => {
  assert.deepEqual(
    JUDGED_ROWS.slice(1).map((row) => verdictOf(JUDGED, row)),
    ["mixed", "on_course", "fact", "unknown", "unknown"],
  );
});

test("rows stand in groups by verdict, the contradicted first, or by topic", () => {
  assert.deepEqual(groupsOf(JUDGED, [5, 2, 0], "verdict"), [
    {key: "not_borne_out", rows: [0]},
    {key: "on_course", rows: [2]},
    {key: "unknown", rows: [5]},
  ]);
  assert.deepEqual(groupsOf(JUDGED, JUDGED_ROWS, "topic"), [
    {key: "moves", rows: [0, 2]},
    {key: "income", rows: [1]},
    {key: "place", rows: [3, 4, 5]},
  ]);
});
