import assert from "node:assert/strict";
import {test} from "node:test";

import {UNARRANGED} from "../../dashboard/browser/tabs/data/arrange.js";
import {arrangementWords, choiceWords} from "../../dashboard/browser/tabs/data/describe.js";
import {selectTable} from "../../dashboard/browser/tabs/data/select.js";
import {dataLookup, wholeViewOf} from "./small.js";

const LOOKUP = dataLookup();

for (const [what, query, narrowed, words] of [
  ["the plan", "", ["industries"], "the plan's twelve fields"],
  ["two industries", "industries=steel,chips", ["industries"], "Steel, Chips"],
  ["all industries", "industries=all", ["industries"], "all 5 industries"],
  ["many industries", "industries=steel,chips,medicine,software", ["industries"], "4 industries"],
  [
    "values",
    "indicator=pm25&year=2023&level=province",
    ["indicator", "year", "level"],
    "Fine dust · 2023 · 2 provinces",
  ],
  ["a region", "region=133100&lang=zh", ["region"], "雄安新区"],
]) {
  test(`what narrows a table is named: ${what}`, () => {
    assert.equal(choiceWords(LOOKUP, wholeViewOf(`tab=data&${query}`), narrowed), words);
  });
}

test("how a table is arranged follows other words; unarranged, there are no words", () => {
  const view = wholeViewOf("tab=data&industries=steel");
  const words = (change) =>
    arrangementWords(LOOKUP, view, selectTable(LOOKUP, view), {...UNARRANGED, ...change});
  assert.equal(words({}), "");
  assert.equal(words({search: "book", sort: "year"}), " · search: book · sorted by Year");
  assert.equal(words({isNarrowed: true}), " · Only Steel: 1");
});
