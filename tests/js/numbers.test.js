import assert from "node:assert/strict";
import test from "node:test";

import {fullNumberWords, numberWords} from "../../dashboard/browser/core/numbers.js";

test("numbers are grouped, with one decimal below a thousand", () => {
  assert.deepEqual(
    [0, 7.25, 30, 999.96, 1149.4, 227376, 1234567.5, -1500.5, -0.01].map((value) =>
      numberWords(value),
    ),
    ["0", "7.3", "30", "1,000", "1,149", "227,376", "1,234,568", "\u22121,501", "0"],
  );
});

test("decimals may be asked for, and trailing zeros are not written", () => {
  assert.deepEqual(
    [2.455, 2.4, 2].map((value) => numberWords(value, 2)),
    ["2.46", "2.4", "2"],
  );
});

test("all decimals may be asked for, rounded as they are otherwise", () => {
  assert.deepEqual(
    [43.25, 2.625, 0.5, 100, 1234.5, -0.04].map((value) => fullNumberWords(value, 2)),
    ["43.25", "2.63", "0.50", "100.00", "1,234.50", "\u22120.04"],
  );
  assert.deepEqual(
    [43.25, -0.04, 30].map((value) => fullNumberWords(value, 1)),
    ["43.3", "0.0", "30.0"],
  );
  assert.equal(fullNumberWords(43.25, 1), numberWords(43.25));
});
