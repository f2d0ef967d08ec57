/** What only the browser does in the Xiong'an tab: legends in words, the classes that occur. */
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import test from "node:test";

import {knownValues, readView} from "../../dashboard/browser/core/view.js";
import {countClasses, flowsFoot, ringWords, tallyNotes, widthClasses} from "../../dashboard/browser/tabs/xiongan/legend.js";
import {moveDateWords, movePlaceName} from "../../dashboard/browser/tabs/xiongan/moves.js";
import {selectFlows, selectMovesMap} from "../../dashboard/browser/tabs/xiongan/select.js";
import {smallLookup} from "./small.js";

const MOVES = new URL("../dashboard/xiongan/small_xiongan.json", import.meta.url);
const LOOKUP = smallLookup((tables) => {
  tables.xiongan = JSON.parse(readFileSync(MOVES, "utf8"));
  for (const [name, values] of Object.entries(tables.xiongan.order)) tables.choices[name] = [...values].sort();
});
const viewOf = (query) => readView(`tab=xiongan&${query}`, knownValues(LOOKUP.tables)).view;

test("the legend has the classes that occur, with the numbers in them", () => {
  const shown = selectMovesMap(LOOKUP, viewOf("moves=all&layers=elsewhere"));
  assert.deepEqual(countClasses(shown), [
    {step: 1, label: "1", ids: ["110000"]},
    {step: 5, label: "5", ids: ["133100"]},
  ]);
});

test("a line's width stands for a span of numbers, the last one open", () => {
  assert.deepEqual(widthClasses().map(({label}) => label), ["1", "2–4", "5–9", "10+"]);
});

test("what the lines cannot say is said under the map", () => {
  const view = viewOf("moves=all&layers=elsewhere");
  assert.deepEqual(tallyNotes(view, selectMovesMap(LOOKUP, view), "city"), [
    "founded there, no line: 1", "place not named, no line: 1",
    "place not known at this level: 1", "group rows, never added: 1",
  ]);
});

test("recalled points are said where they decide the county, and only there", () => {
  const view = viewOf("level=county");
  const notes = tallyNotes(view, selectMovesMap(LOOKUP, view), "county");
  assert.ok(notes.at(-1).includes("recalled points"));
  const hidden = viewOf("level=county&recalled=hide");
  assert.ok(!tallyNotes(hidden, selectMovesMap(LOOKUP, hidden), "county").some((note) => note.includes("recalled points")));
});

test("the ring says the rounded distance beside the measured one", () => {
  const words = ringWords(LOOKUP, "en");
  assert.ok(words.includes("100 km") && words.includes("103.7 km, south-south-west"));
});

test("group rows are said to stand apart where there are any", () => {
  const apart = viewOf("moves=all&kinds=company");
  assert.equal(flowsFoot(apart, selectFlows(LOOKUP, apart)), "Organisations: 1. Group rows, which overlap and are never added: 1.");
  assert.equal(flowsFoot(viewOf(""), selectFlows(LOOKUP, viewOf(""))), "Organisations: 3.");
  const none = viewOf("kinds=bank");
  assert.equal(flowsFoot(none, selectFlows(LOOKUP, none)), "No organisation passes this filter.");
});

test("a date is said to the month, or as it stands, or as not shown", () => {
  assert.deepEqual([moveDateWords("2026-01-13", "en"), moveDateWords("2026", "en"), moveDateWords(null, "en")], ["January 2026", "2026", "date not shown"]);
  assert.equal(moveDateWords("2026-01", "zh"), "2026年1月");
});

test("a whole province is only the province of a place that no source names", () => {
  assert.equal(movePlaceName(LOOKUP, 1, "en"), "Hebei, place not named");
  assert.equal(movePlaceName(LOOKUP, 0, "en"), "Beijing");
});
