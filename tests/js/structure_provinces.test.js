import assert from "node:assert/strict";
import {test} from "node:test";

import {
  measureYears,
  partsOf,
  quotientOf,
  totalsOf,
} from "../../dashboard/browser/tabs/structure/provinces.js";
import {smallLookup} from "./small.js";

const provinces = {
  measure: ["employment_province", "employment_province", "value_added", "value_added"],
  year: [2020, 2020, 2019, 2024],
  region: [0, 0, 0, 0],
  code: ["A", "I", "J", "J"],
  value: [1, 2, 3, 4],
  lq_jjj: [0.5, 1.5, 1.1, 1.2],
  lq_nation: [0.4, 3, null, null],
};
const totals = {region: [1, 0, 1], year: [2022, 2021, 2021], value: [30, 10, 20]};
const lookup = smallLookup((tables) => Object.assign(tables, {structure: {provinces, totals}}));

test("a measure has its own years, and the parts of a year their rows", () => {
  assert.deepEqual(measureYears(lookup, "value_added"), [2019, 2024]);
  assert.deepEqual(partsOf(lookup, "value_added", 2024), [{code: "J", first: 3, rows: [3]}]);
});

test("value added has no quotient against the nation, an unreliable section none at all", () => {
  assert.equal(quotientOf(lookup, {benchmark: "nation"}, 1), 3);
  assert.equal(quotientOf(lookup, {benchmark: "jjj"}, 1), 1.5);
  assert.equal(quotientOf(lookup, {benchmark: "nation"}, 3), 1.2);
  assert.equal(quotientOf(lookup, {benchmark: "jjj"}, 0), null);
});

test("totals are by region and year; what is not known stays empty", () => {
  assert.deepEqual(totalsOf(lookup), {
    years: [2021, 2022],
    regions: [
      {region: 0, values: [10, null]},
      {region: 1, values: [20, 30]},
    ],
  });
});
