import assert from "node:assert/strict";
import {test} from "node:test";

import {makeRegionSearch} from "../../dashboard/browser/find/regions.js";
import {placesBeside} from "../../dashboard/browser/tabs/structure/compared.js";
import {smallLookup, viewOf} from "./small.js";

const LOOKUP = smallLookup();
const {id} = LOOKUP.tables.regions;

for (const [typed, best] of [
  ["baoding", "130600"],
  ["保定", "130600"],
  ["baodign", "130600"],
  ["110108", "110108"],
  ["htz", "z-htz"],
]) {
  test(`a field that takes a place finds “${typed}” as the search box does`, () => {
    assert.equal(id[makeRegionSearch(LOOKUP)(typed)[0]], best);
  });
}

test("a text that is no place finds none", () => {
  assert.deepEqual(makeRegionSearch(LOOKUP)("atlantis"), []);
});

test("places beside the first compared one are offered first, none that is compared", () => {
  const offered = (query) => placesBeside(LOOKUP, viewOf(query)).map((row) => id[row]);
  assert.deepEqual(offered("region=130600"), ["133100", "110000"]);
  assert.deepEqual(offered("region=130600&compare=133100"), ["110000"]);
  assert.deepEqual(offered(""), ["110000", "130600", "133100"]);
});
