import assert from "node:assert/strict";
import {test} from "node:test";

import {fieldsChosen, industriesToggled} from "../../dashboard/browser/tabs/focus/choose.js";
import {smallLookup, viewOf} from "./small.js";

const LOOKUP = smallLookup();
const chosen = (query, thing, event) => fieldsChosen(LOOKUP, thing, viewOf(query), event);

test("a region is chosen, and let go when chosen again", () => {
  assert.deepEqual(chosen("", {region: "130600"}), {region: "130600"});
  assert.deepEqual(chosen("region=130600", {region: "130600"}), {region: ""});
});

test("a site opens in its region, and closes when it is chosen again", () => {
  assert.deepEqual(chosen("", {site: 1}), {site: "campus", region: "110108"});
  assert.deepEqual(chosen("site=campus", {site: 1}), {site: ""});
});

test("an industry is chosen alone, and the plan's return when it is chosen again", () => {
  assert.deepEqual(chosen("industries=chips,steel", {industry: "steel"}), {industries: ["steel"]});
  assert.deepEqual(chosen("industries=steel", {industry: "steel"}), {industries: []});
});

for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
  test(`with ${key} held, industries add up`, () => {
    assert.deepEqual(chosen("industries=chips", {industry: "steel"}, {[key]: true}), {
      industries: ["chips", "steel"],
    });
    assert.deepEqual(chosen("industries=chips,steel", {industry: "steel"}, {[key]: true}), {
      industries: ["chips"],
    });
  });
}

test("a cell chooses its region and its industry", () => {
  assert.deepEqual(chosen("industries=chips", {region: "130600", industry: "steel"}), {
    region: "130600",
    industries: ["steel"],
  });
});

test("nothing changes nothing", () => {
  assert.equal(chosen("", {}), null);
});

test("a group is added whole, and removed only when whole", () => {
  const toggled = (query) => industriesToggled(LOOKUP, viewOf(query), ["robotics", "steel"]);
  assert.deepEqual(toggled("industries=steel"), ["robotics", "steel"]);
  assert.deepEqual(toggled("industries=chips,robotics,steel"), ["chips"]);
});
