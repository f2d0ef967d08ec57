import assert from "node:assert/strict";
import test from "node:test";

import {bestRegion} from "../../dashboard/browser/region_search.js";
import {smallLookup} from "./small.js";

const LOOKUP = smallLookup();

for (const [text, id] of [
  ["Baoding", "130600"], ["baod", "130600"], ["保定", "130600"], ["xiongan", "133100"], ["Xiong'an", "133100"],
  ["haidian", "110108"], ["130600", "130600"], ["", null], ["   ", null], ["Atlantis", null],
]) {
  test(`“${text}” finds ${id}`, () => assert.equal(bestRegion(LOOKUP, text), id));
}
