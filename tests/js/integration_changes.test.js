import assert from "node:assert/strict";
import {test} from "node:test";

import {
  changeClasses,
  classOfChange,
  SAME,
} from "../../dashboard/browser/tabs/integration/change_classes.js";

const bounds = (changes) => changeClasses(changes).map(({low, high}) => [low, high]);
const classesOf = (changes) => {
  const classes = changeClasses(changes);
  return changes.map((change) => classOfChange(change, classes));
};

test("where all fall, the classes start near the smallest fall, the largest first", () => {
  assert.deepEqual(bounds([-72, -66, -55, null]), [
    [70, 75],
    [65, 70],
    [60, 65],
    [55, 60],
    [50, 55],
  ]);
  assert.deepEqual(classesOf([-72, -66, -55, null]), [1, 2, 5, 0]);
});

test("where some fall and others rise, the classes are even around no change", () => {
  assert.deepEqual(
    changeClasses([-4, 0, 29]).map(({z, side, low, high}) => [z, side, low, high]),
    [
      [SAME - 1, -1, 0, 10],
      [SAME, 0, 0, 0],
      [SAME + 1, 1, 0, 10],
      [SAME + 3, 1, 10, 20],
      [SAME + 5, 1, 20, 30],
    ],
  );
  assert.deepEqual(classesOf([-4, 0, 29, 10, 10.1]), [5, 6, 11, 7, 9]);
});

test("no change is a class of its own only where it is needed", () => {
  assert.deepEqual(classesOf([0, 0]), [SAME, SAME]);
  assert.deepEqual(
    changeClasses([3, 5]).filter(({side}) => side === 0),
    [],
  );
  assert.deepEqual(changeClasses([null]), []);
});

test("a single change has a class, and small ones have bounds without remainders", () => {
  assert.equal(classesOf([-5])[0] < SAME, true);
  assert.deepEqual(
    bounds([0.1, 0.3])
      .flat()
      .filter((bound) => String(bound).length > 5),
    [],
  );
});
