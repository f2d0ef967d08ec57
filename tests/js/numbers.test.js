import assert from "node:assert/strict";
import test from "node:test";

import {numberWords} from "../../dashboard/browser/core/numbers.js";

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
