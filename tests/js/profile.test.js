import assert from "node:assert/strict";
import {test} from "node:test";

import {sparkPath} from "../../dashboard/browser/tabs/focus/spark.js";

test("a small line spans the years, and the lowest to the highest value", () => {
  assert.equal(sparkPath([2010, 2011, 2012], [0, 5, 10]), "M3.0 21.0L48.0 12.0L93.0 3.0");
});

test("a missing year is a gap, never a slope", () => {
  assert.equal(sparkPath([2010, 2012, 2013], [1, 1, 2]), "M3.0 21.0M63.0 21.0L93.0 3.0");
});

test("one year, and values that never change, stay in the middle", () => {
  assert.equal(sparkPath([2023], [7]), "M48.0 12.0");
  assert.equal(sparkPath([2010, 2011], [7, 7]), "M3.0 12.0L93.0 12.0");
});
