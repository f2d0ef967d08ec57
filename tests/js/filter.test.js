import assert from "node:assert/strict";
import {test} from "node:test";

import {matchesSearch, regionCounts} from "../../dashboard/browser/tabs/focus/industry_list.js";
import {smallLookup, smallTables, wholeViewOf} from "./small.js";

const {industries, groups} = smallTables();
const found = (text) =>
  industries.id.filter((_, row) => matchesSearch(industries, groups, row, text));

for (const [how, text, ids] of [
  ["nothing", "", ["robotics", "steel", "medicine", "chips", "software"]],
  ["blanks", "  ", ["robotics", "steel", "medicine", "chips", "software"]],
  ["English", "robot", ["robotics"]],
  ["English in capitals", "CHIPS", ["chips"]],
  ["Chinese", "钢", ["steel"]],
  ["pinyin without blanks", "jiqiren", ["robotics"]],
  ["pinyin with blanks", "ji qi ren", ["robotics"]],
  ["the start of pinyin", "jich", ["chips"]],
  ["initials", "jcdl", ["chips"]],
  ["a group in English", "equipment", ["robotics", "steel"]],
  ["a group in Chinese", "电子", ["chips", "software"]],
  ["blanks around it", " steel ", ["steel"]],
  ["what nothing matches", "alchemy", []],
  ["what a pattern would match", ".*", []],
]) {
  test(`an industry answers to ${how}: “${text}”`, () => assert.deepEqual(found(text), ids));
}

test("a hyphen in a name does not stand between a reader and it", () => {
  const tables = smallTables();
  tables.industries.id[0] = "new-energy-vehicles";
  assert.ok(matchesSearch(tables.industries, groups, 0, "new energy"));
});

test("an industry says how many regions of the level have it in a shown role", () => {
  const lookup = smallLookup();
  assert.deepEqual(regionCounts(lookup, wholeViewOf("")), [3, 0, 1, 1, 1]);
  assert.deepEqual(regionCounts(lookup, wholeViewOf("recalled=hide&roles=lead")), [1, 0, 0, 1, 0]);
  assert.deepEqual(regionCounts(lookup, wholeViewOf("level=county")), [1, 0, 0, 0, 0]);
});
