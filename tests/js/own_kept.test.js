/** What a browser kept is shown only if it is whole; names of data sets that are not taken. */
import assert from "node:assert/strict";
import test from "node:test";

import {keptSet} from "../../dashboard/browser/own/kept_record.js";
import {freeName} from "../../dashboard/browser/own/set_name.js";

const SET = {
  name: "plants",
  title: "Plants",
  publisher: "",
  url: "",
  unit: "MW",
  combine: "sum",
  added: 2026,
  cells: {region_id: ["110101"], industry_id: [null], year: [2020], count: [1], value: [5]},
  points: {lon: [116.4], lat: [39.9], region_id: ["110101"], industry_id: ["robotics"]},
};

test("a whole record is a data set, without the version that it was kept with", () => {
  assert.deepEqual(keptSet({...SET, version: 1}), SET);
  const {points: _, ...withoutPoints} = SET;
  assert.deepEqual(keptSet(withoutPoints), withoutPoints);
});

for (const [what, record] of [
  ["nothing", null],
  ["a text", "junk"],
  ["a record of a later version", {...SET, version: 2}],
  ["half a record", {name: "plants", title: "Plants"}],
  ["a record without cells", {...SET, cells: undefined}],
  ["columns of two lengths", {...SET, cells: {...SET.cells, value: []}}],
  ["a value that is no number", {...SET, cells: {...SET.cells, value: ["5"]}}],
  ["a value without end", {...SET, cells: {...SET.cells, value: [Number.NaN]}}],
  ["half its points", {...SET, points: {lon: [116.4]}}],
  ["an unknown way to combine", {...SET, combine: "median"}],
  ["a name that no link can have", {...SET, name: "<b>"}],
  ["a name that is no text", {...SET, name: 5}],
])
  test(`${what} is no data set`, () => {
    assert.equal(keptSet(record), null);
  });

test("a title has a name of its letters that no other title has", () => {
  const shown = {sets: [{name: "my-data", title: "企业"}], isBuilt: (name) => name === "firms"};
  assert.equal(freeName("Plants 2024!", shown), "plants-2024");
  assert.equal(freeName("学校", shown), "my-data-2");
  // The same file again replaces what it gave.
  assert.equal(freeName("企业", shown), "my-data");
  assert.equal(freeName("Firms", shown), "firms-2");
  assert.match(freeName("a".repeat(80), shown), /^a{36}$/);
});
