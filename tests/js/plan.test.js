/** The Plan tab's own logic: where a small line runs, and what the chips let through. */
import assert from "node:assert/strict";
import {test} from "node:test";

import {planSparkPoints, planValueWords} from "../../dashboard/browser/tabs/plan/dom/chart.js";
import {planChipCounts, planEmptyChoice, planIsFound} from "../../dashboard/browser/tabs/plan/dom/filter.js";

const TABLE = {
  topic: ["industry", "industry", "income"],
  level: ["direct", "proxy", "direct"],
  direction: ["toward", "not_applicable", "no_clear_change"],
};
const ROWS = [0, 1, 2];

function choiceOf(fields) {
  const choice = planEmptyChoice();
  for (const [name, values] of Object.entries(fields)) values.forEach((value) => choice[name].add(value));
  return choice;
}

test("a line spans its box, years to scale, high values on top", () => {
  const points = planSparkPoints([2010, 2011, 2020], [10, 20, 30]);
  assert.equal(points[0].x, 4);
  assert.ok(Math.abs(points[1].x - 14.4) < 1e-9);
  assert.equal(points[2].x, 108);
  assert.equal(points[0].y, 28);
  assert.equal(points[2].y, 4);
});

test("one value stands in the middle", () => {
  assert.deepEqual(planSparkPoints([2020], [5]), [{x: 56, y: 16}]);
});

test("a ratio is said in percent, others as they are", () => {
  assert.equal(planValueWords("ratio", 0.4058), "40.6 %");
  assert.equal(planValueWords("difference", 50750), "50,750");
});

test("nothing chosen lets every statement through", () => {
  assert.deepEqual(ROWS.filter((row) => planIsFound(TABLE, row, planEmptyChoice())), [0, 1, 2]);
});

test("values of one field widen, those of several narrow", () => {
  const wide = choiceOf({topic: ["industry", "income"]});
  assert.deepEqual(ROWS.filter((row) => planIsFound(TABLE, row, wide)), [0, 1, 2]);
  const narrow = choiceOf({topic: ["industry"], level: ["direct"]});
  assert.deepEqual(ROWS.filter((row) => planIsFound(TABLE, row, narrow)), [0]);
});

test("a chip counts what it would show under the other fields", () => {
  const choice = choiceOf({topic: ["industry"], level: ["direct"]});
  assert.deepEqual(planChipCounts(TABLE, ROWS, choice, "level"), [["direct", 1], ["proxy", 1], ["none", 0]]);
  assert.deepEqual(planChipCounts(TABLE, ROWS, choice, "topic"), [["industry", 1], ["income", 1]]);
});
