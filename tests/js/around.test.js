/** Which places lie in which: a county of Xiong'an is in Xiong'an, not in its city by code. */
import assert from "node:assert/strict";
import test from "node:test";

import {idsWithin, placesAround, rowsWithin} from "../../dashboard/browser/core/around.js";
import {regionsOf} from "./small.js";

const REGIONS = regionsOf(
  ["110000", "province", "", "110000", "110000"],
  ["130000", "province", "", "", "130000"],
  ["130600", "city", "130000", "130600", "130000"],
  ["133100", "city", "130000", "133100", "130000"],
  ["130629", "county", "130600", "133100", "130000"],
  ["130602", "county", "130600", "130600", "130000"],
  ["z-park", "zone", "130602", "130600", "130000"],
);
const within = (id) => [...idsWithin(REGIONS, id)];

test("a county lies in its city of the 14 regions, a zone also in its county", () => {
  assert.deepEqual(within("130600"), ["130600", "130602", "z-park"]);
  assert.deepEqual(within("133100"), ["133100", "130629"]);
  assert.deepEqual(within("130602"), ["130602", "z-park"]);
  assert.deepEqual(within("z-park"), ["z-park"]);
  assert.deepEqual(rowsWithin(REGIONS, "130000"), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(placesAround(REGIONS, 6), ["130602", "130600", "130000"]);
  assert.deepEqual(placesAround(REGIONS, 4), ["133100", "130000"]);
});

test("a municipality is within itself once", () => {
  assert.deepEqual(within("110000"), ["110000"]);
});
