import assert from "node:assert/strict";
import {test} from "node:test";

import {placedNames} from "../../dashboard/browser/tabs/integration/point_names.js";

const AXIS_PX = {x: 1000, y: 500};
// A unit of both axes is a pixel.
const SPAN = [
  {x: 0, y: 0},
  {x: 1000, y: 500},
];
const mark = (name, x, y, isFirm = false) => ({name, x, y, isFirm});
const placed = (...marks) => placedNames(marks, SPAN, AXIS_PX);

test("points far apart are all named above", () => {
  const {text, position} = placed(mark("Handan", 100, 100), mark("Hengshui", 500, 100));
  assert.deepEqual(text, ["Handan", "Hengshui"]);
  assert.deepEqual(position, ["top center", "top center"]);
});

test("a name takes another side where a point or a name is in its way", () => {
  const {text, position} = placed(mark("Handan", 100, 100), mark("Xingtai", 100, 114));
  assert.deepEqual(text, ["Handan", "Xingtai"]);
  assert.deepEqual(position, ["middle right", "top center"]);
});

test("a point that is surrounded has no name, but a firm one has", () => {
  const around = [mark("A", 100, 114), mark("B", 100, 86), mark("C", 112, 100), mark("D", 88, 100)];
  assert.equal(placed(mark("Handan", 100, 100), ...around).text[0], "");
  assert.equal(placed(mark("Handan", 100, 100, true), ...around).text[0], "Handan");
});
