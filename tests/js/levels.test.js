/** Levels at which a tab has nothing to show are named, each with the reason. */
import assert from "node:assert/strict";
import test from "node:test";

import {emptyLevels} from "../../dashboard/browser/tabs/integration/levels.js";
import {smallLookup, viewOf} from "./small.js";

const lookupWith = (...level) =>
  smallLookup((tables) => {
    tables.integration = {offerings: {level}};
  });

test("without an indicator of counties, Integration says why the level is empty", () => {
  assert.deepEqual(emptyLevels(lookupWith("city", "province"), viewOf("")), {
    county: "No indicator has values for counties.",
  });
  assert.deepEqual(emptyLevels(lookupWith("city", "county"), viewOf("")), {});
});
