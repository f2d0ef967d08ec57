import assert from "node:assert/strict";
import {test} from "node:test";

import {cellToward, neighbourToward} from "../../dashboard/browser/core/walk_steps.js";

/** Regions at points, row 0 in the middle; all border on it. */
function around(points) {
  const all = [[0, 0], ...points];
  return {
    tables: {
      regions: {
        id: all.map((_, row) => `r${row}`),
        label_lon: all.map(([lon]) => lon),
        label_lat: all.map(([, lat]) => lat),
      },
      neighbours: {city: {r0: points.map((_, row) => row + 1)}},
    },
  };
}

test("an arrow leads to the neighbour in its direction", () => {
  const lookup = around([
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ]);
  const steps = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"].map((arrow) =>
    neighbourToward(lookup, "city", 0, arrow),
  );
  assert.deepEqual(steps, [1, 2, 3, 4]);
});

test("the nearer of two goes first, the straighter of two as near", () => {
  assert.equal(
    neighbourToward(
      around([
        [0, 3],
        [0, 1],
      ]),
      "city",
      0,
      "ArrowUp",
    ),
    2,
  );
  assert.equal(
    neighbourToward(
      around([
        [0.5, 1],
        [0.1, 1],
      ]),
      "city",
      0,
      "ArrowUp",
    ),
    2,
  );
});

test("no neighbour there, or only nearly beside: null", () => {
  assert.equal(neighbourToward(around([[0, 1]]), "city", 0, "ArrowDown"), null);
  assert.equal(neighbourToward(around([[1, 0.1]]), "city", 0, "ArrowUp"), null);
  assert.equal(
    neighbourToward({tables: {...around([]).tables, neighbours: {city: {}}}}, "city", 0, "ArrowUp"),
    null,
  );
});

test("degrees of longitude are shorter in the north", () => {
  const far = around([[1, 0.7]]);
  far.tables.regions.label_lat = [80, 80.7];
  assert.equal(neighbourToward(far, "city", 0, "ArrowRight"), null);
});

const SIZE = {rows: 3, columns: 4};
for (const [from, event, to] of [
  [[0, 0], {key: "ArrowRight"}, [0, 1]],
  [[0, 0], {key: "ArrowDown"}, [1, 0]],
  [[2, 3], {key: "ArrowDown"}, [2, 3]],
  [[2, 3], {key: "ArrowRight"}, [2, 3]],
  [[0, 0], {key: "ArrowUp"}, [-1, 0]],
  [[-1, 0], {key: "ArrowUp"}, [-1, 0]],
  [[-1, 0], {key: "ArrowLeft"}, [-1, 0]],
  [[0, -1], {key: "ArrowUp"}, [0, -1]],
  [[1, 2], {key: "Home"}, [1, 0]],
  [[1, 2], {key: "End"}, [1, 3]],
  [[1, 2], {key: "Home", ctrlKey: true}, [0, 0]],
  [[1, 2], {key: "End", ctrlKey: true}, [2, 3]],
]) {
  test(`from ${from}, ${event.ctrlKey ? "Ctrl " : ""}${event.key} leads to ${to}`, () => {
    assert.deepEqual(cellToward(from, event, SIZE), to);
  });
}
