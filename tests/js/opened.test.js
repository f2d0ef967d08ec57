import assert from "node:assert/strict";
import {test} from "node:test";

import {selectChoice} from "../../dashboard/browser/core/choice.js";
import {fieldsOpened, openedThing} from "../../dashboard/browser/core/opened.js";
import {smallLookup, viewOf} from "./small.js";

const LOOKUP = smallLookup((tables) => {
  tables.xiongan = {
    moves: {id: ["other", "clinic"], to: [0, 3], is_recalled: [false, false], recalled: [[], []]},
  };
});
const ORGANISATION = "tab=xiongan&organisation=clinic";

test("a view opens a site on Focus, an organisation on Xiong'an, and neither elsewhere", () => {
  assert.deepEqual(openedThing(LOOKUP, viewOf("site=plant")), {site: 0});
  assert.deepEqual(openedThing(LOOKUP, viewOf(ORGANISATION)), {move: 1});
  assert.equal(openedThing(LOOKUP, viewOf("tab=structure&site=plant&organisation=clinic")), null);
  assert.equal(openedThing(LOOKUP, viewOf("")), null);
});

test("what is unverified opens only where such rows are included", () => {
  assert.equal(openedThing(LOOKUP, viewOf("site=campus")), null);
  assert.deepEqual(openedThing(LOOKUP, viewOf("site=campus&recalled=show")), {site: 1});
  const unsure = smallLookup((tables) => {
    tables.xiongan = {
      moves: {
        id: ["clinic"],
        to: [3],
        is_recalled: [false],
        recalled: [["destination_region_id"]],
      },
    };
  });
  assert.equal(openedThing(unsure, viewOf(ORGANISATION)), null);
});

test("choosing an organisation opens it where it goes; chosen again, it closes", () => {
  assert.deepEqual(fieldsOpened(LOOKUP, viewOf("tab=xiongan"), {move: 1}), {
    organisation: "clinic",
    region: "133100",
  });
  assert.deepEqual(fieldsOpened(LOOKUP, viewOf(ORGANISATION), {move: 1}), {organisation: ""});
  assert.equal(fieldsOpened(LOOKUP, viewOf(""), {region: "130600"}), null);
});

test("the map rings the opened site, and the place to which the opened organisation goes", () => {
  const {regions, sites} = LOOKUP.tables;
  assert.deepEqual(selectChoice(LOOKUP, viewOf("site=plant")).point, {
    lon: [sites.lon[0]],
    lat: [sites.lat[0]],
  });
  assert.deepEqual(selectChoice(LOOKUP, viewOf(ORGANISATION)).point, {
    lon: [regions.lon[3]],
    lat: [regions.lat[3]],
  });
  assert.deepEqual(selectChoice(LOOKUP, viewOf("")).point, {lon: [], lat: []});
});
