/** The Xiong'an tab's own logic: legends, notes, the classes in use, hover cards. */
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import test from "node:test";

import {legendText} from "../../dashboard/browser/core/legend.js";
import {nodeText} from "../../dashboard/browser/core/nodes.js";
import {knownValues, readView} from "../../dashboard/browser/core/view.js";
import {pointed} from "../../dashboard/browser/tabs/xiongan/hover.js";
import * as legend from "../../dashboard/browser/tabs/xiongan/legend.js";
import {sliderYears} from "../../dashboard/browser/tabs/xiongan/moves.js";
import {selectFlows} from "../../dashboard/browser/tabs/xiongan/select_flows.js";
import {selectMap} from "../../dashboard/browser/tabs/xiongan/select_map.js";
import {ticks} from "../../dashboard/browser/tabs/xiongan/ticks.js";
import {dateWords, placeName} from "../../dashboard/browser/tabs/xiongan/words.js";
import {smallLookup} from "./small.js";

const MOVES = new URL("../dashboard/xiongan/small_xiongan.json", import.meta.url);
const LOOKUP = smallLookup((tables) => {
  tables.xiongan = JSON.parse(readFileSync(MOVES, "utf8"));
  for (const [name, values] of Object.entries(tables.xiongan.order))
    tables.choices[name] = [...values].sort();
  tables.choices.year = [...tables.choices.year, "2023"];
});
const KNOWN = knownValues(LOOKUP.tables);
/** With unverified rows, unless the link leaves them out. */
const wholeViewOf = (query) => readView(`tab=xiongan&${query}&recalled=show`, KNOWN).view;
/** A token in place of its colour. */
const TOKENS = new Proxy({}, {get: (_, token) => token});

test("the legend has the classes that occur, with the numbers in them", () => {
  const selection = selectMap(LOOKUP, wholeViewOf("moves=all&layers=elsewhere"));
  assert.deepEqual(legend.countClasses(selection), [
    {step: 1, label: "1", ids: ["110000"]},
    {step: 5, label: "5", ids: ["133100"]},
  ]);
});

test("regions without an organisation are an entry of their own", () => {
  const view = wholeViewOf("");
  const selection = selectMap(LOOKUP, view);
  const {label, ids} = legend.countLegend(LOOKUP, view, selection).entries.at(-1);
  assert.equal(label, "None found: not zero");
  assert.equal(ids.length, selection.counts.filter((count) => !count).length);
});

test("a line's width stands for a span of numbers, the last one open", () => {
  const labels = legend.widthLegend(wholeViewOf("")).entries.map(({label}) => label);
  assert.deepEqual(labels, ["1", "2–4", "5–9", "10+"]);
});

test("lines to other places are in the legend only where they are drawn", () => {
  const tokens = (view) => legend.destinationLegend(view).entries.map(({token}) => token);
  assert.deepEqual(tokens(wholeViewOf("")), ["accent"]);
  assert.deepEqual(tokens(wholeViewOf("layers=elsewhere")), ["accent", "series-2"]);
});

test("a picture writes statuses in colour, and marks without one", () => {
  assert.equal(
    legendText(legend.statusLegend(["operating", "announced"], "en"), TOKENS),
    '<span style="color:lead">■</span> Operating&nbsp;&nbsp;&nbsp;' +
      '<span style="color:support">▩</span> Only announced',
  );
  assert.ok(
    legendText(legend.eventLegend("en"), TOKENS).startsWith(
      "◇ announced&nbsp;&nbsp;&nbsp;▲ started",
    ),
  );
});

test("what the lines cannot show is written under the map", () => {
  const view = wholeViewOf("moves=all&layers=elsewhere");
  assert.deepEqual(legend.tallyNotes(view, selectMap(LOOKUP, view)), [
    "founded there, no line: 1",
    "place not named, no line: 1",
    "place not known at this level: 1",
    "group rows, never added: 1",
  ]);
});

test("signs of the map are explained, and that they stand at no address", () => {
  const view = wholeViewOf("moves=all");
  const selection = selectMap(LOOKUP, view);
  const {entries} = legend.signLegend(LOOKUP, view, selection);
  assert.deepEqual(
    entries.map(({sign, label}) => `${sign} ${label}`),
    ["● Operating", "▲ Being built", "◆ Only announced"],
  );
  assert.ok(legend.tallyNotes(view, selection)[0].includes("not at addresses"));
  const wide = wholeViewOf("layers=elsewhere");
  assert.deepEqual(legend.signLegend(LOOKUP, wide, selectMap(LOOKUP, wide)).entries, []);
});

test("the places that most go to stand in words", () => {
  const words = (query) => {
    const view = wholeViewOf(query);
    return legend.mostWords(LOOKUP, view, selectMap(LOOKUP, view));
  };
  assert.equal(words("moves=all&layers=elsewhere"), "Most: Xiong'an 5, Beijing 1");
  assert.equal(words("lang=zh"), "最多：雄安新区3家");
  assert.equal(words("kinds=bank"), "");
});

test("a kind without an organisation says what to tick", () => {
  assert.deepEqual(ticks(LOOKUP, wholeViewOf("")), [
    {move: "new_campus", kinds: [{kind: "university", count: 1}]},
    {move: "branch", kinds: [{kind: "company", count: 1}]},
  ]);
  assert.deepEqual(ticks(LOOKUP, wholeViewOf("moves=all")), []);
  assert.deepEqual(ticks(LOOKUP, wholeViewOf("status=announced")), [
    {move: "new_campus", kinds: [{kind: "university", count: 1}]},
  ]);
});

test("a year that is left out is noted under the map", () => {
  const view = wholeViewOf("year=2023");
  const notes = legend.tallyNotes(view, selectMap(LOOKUP, view));
  assert.ok(notes.includes("without a year, not shown: 1"));
});

test("the slider goes from the founding to the year of the newest source", () => {
  const years = sliderYears(LOOKUP);
  assert.deepEqual([years[0], years.at(-1), years.length], [2017, 2026, 10]);
});

test("recalled points are noted where they decide the county, and only there", () => {
  const isNoted = (query) => {
    const view = wholeViewOf(query);
    const notes = legend.tallyNotes(view, selectMap(LOOKUP, view));
    return notes.some((note) => note.includes("unverified points"));
  };
  assert.ok(isNoted("level=county"));
  assert.ok(!isNoted(""));
  assert.ok(!isNoted("level=county&recalled=hide"));
});

test("the ring gives the rounded distance beside the measured one", () => {
  const words = legend.ringWords(LOOKUP, "en");
  assert.ok(words.includes("100 km") && words.includes("103.7 km, south-south-west"));
});

test("group rows stand apart where there are any", () => {
  const footOf = (view) => legend.flowsFoot(view, selectFlows(LOOKUP, view));
  assert.equal(
    footOf(wholeViewOf("moves=all&kinds=company")),
    "Organisations: 1. Group rows, which overlap and are never added: 1.",
  );
  assert.equal(footOf(wholeViewOf("")), "Organisations: 3.");
  assert.equal(footOf(wholeViewOf("kinds=bank")), "No organisation passes this filter.");
});

test("a date is written to the month, or as it stands, or as not shown", () => {
  assert.equal(dateWords("2026-01-13", "en"), "January 2026");
  assert.equal(dateWords("2026", "en"), "2026");
  assert.equal(dateWords(null, "en"), "no date given");
  assert.equal(dateWords("2026-01", "zh"), "2026年1月");
});

test("a whole province is only the province of a place that no source names", () => {
  assert.equal(placeName(LOOKUP, 1, "en"), "Hebei, place not named");
  assert.equal(placeName(LOOKUP, 0, "en"), "Beijing");
});

test("a move lights its destination; a kind lights nothing and lists its organisations", () => {
  const view = wholeViewOf("");
  const {moves} = LOOKUP.tables.xiongan;
  const move = pointed(LOOKUP, {move: 0}, view);
  assert.equal(move.region, LOOKUP.tables.regions.id[moves.to[0]]);
  assert.ok(nodeText(move.card()[0]).startsWith(moves.name_en[0]));
  const kind = pointed(LOOKUP, {kind: moves.kind[0]}, view);
  assert.deepEqual(kind.lights, []);
  assert.equal(kind.card()[1].tag, "ul");
  assert.deepEqual(pointed(LOOKUP, {}, view), {lights: []});
});
