import assert from "node:assert/strict";
import test from "node:test";

import {HOLLOW, joinedLines, SOLID} from "../../dashboard/browser/tabs/integration/lines.js";

function lineOf(years, symbol = SOLID) {
  const each = (value) => years.map(() => value);
  return {x: years, y: each(1), symbol: each(symbol), point: each("0.0")};
}

const YEARS = Array.from({length: 30}, (_, at) => 1990 + at);
const MANY = Array.from({length: 100}, () => lineOf(YEARS));

test("thousands of points are drawn as lines alone, unless a point would be lost", () => {
  assert.equal(joinedLines([lineOf(YEARS)]).mode, "lines+markers");
  assert.equal(joinedLines(MANY).mode, "lines");
  assert.equal(joinedLines([...MANY, lineOf([2020])]).mode, "lines+markers");
  assert.equal(joinedLines([...MANY, lineOf(YEARS, HOLLOW)]).mode, "lines+markers");
});
