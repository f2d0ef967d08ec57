import assert from "node:assert/strict";
import {test} from "node:test";

import {joinedLines, lineOf, placeLabels} from "../../dashboard/browser/tabs/integration/lines.js";

const SERIES = {
  years: [[2010, 2011, 2013, 2014]],
  values: [[1, 2, 3, 4]],
  recalled: [[0, 1, 0, 0]],
};
const STRETCHES = [[0, 0, 0, 1]];

const line = (recalled = "show") => lineOf(SERIES, STRETCHES, 0, {recalled});

test("a missing year and a break are gaps", () => {
  const {x, y, point} = line();
  assert.deepEqual(x, [2010, 2011, null, 2013, null, 2014]);
  assert.deepEqual(y, [1, 2, null, 3, null, 4]);
  assert.deepEqual(point, ["0.0", "0.1", "", "0.2", "", "0.3"]);
});

test("recalled points are hollow, and left out where they are hidden", () => {
  assert.deepEqual(line().symbol.slice(0, 2), ["circle", "circle-open"]);
  assert.deepEqual(line("hide").x, [2010, null, 2013, null, 2014]);
});

test("lines in one trace do not touch", () => {
  assert.deepEqual(joinedLines([line(), line()]).x.slice(5, 8), [2014, null, 2010]);
});

test("firm labels are pushed up, and loose ones left out where they would meet", () => {
  const firm = [
    {name: "a", text: "A", y: 10},
    {name: "b", text: "B", y: 11},
  ];
  const loose = [
    {name: "c", text: "C", y: 16},
    {name: "c", text: "D", y: 30},
  ];
  const labels = placeLabels(firm, loose, {x: 2020, step: 5, highest: 100}, ["a", "b", "c", "d"]);
  assert.deepEqual([labels.a.y, labels.b.y], [[10], [15]]);
  assert.deepEqual(labels.c, {x: [2020], y: [30], text: ["D"]});
  assert.deepEqual(labels.d, {x: [], y: [], text: []});
});

test("labels at the top are pushed down", () => {
  const firm = [
    {name: "a", text: "A", y: 98},
    {name: "b", text: "B", y: 99},
  ];
  const labels = placeLabels(firm, [], {x: 2020, step: 5, highest: 100}, ["a", "b"]);
  assert.deepEqual([labels.a.y, labels.b.y], [[95], [100]]);
});
