import assert from "node:assert/strict";
import {test} from "node:test";

import {choose} from "../../dashboard/browser/tabs/structure/choose.js";
import {
  comparedIds,
  withCompared,
  withoutCompared,
} from "../../dashboard/browser/tabs/structure/compared.js";
import {pointed} from "../../dashboard/browser/tabs/structure/hover.js";
import {sectorsLegend, similarityLegend} from "../../dashboard/browser/tabs/structure/legend.js";
import {likenessClass, valueClass} from "../../dashboard/browser/tabs/structure/values.js";
import {KNOWN, smallLookup, wholeViewOf} from "./small.js";

const ENTRIES = {id: ["chain-robots"], members: [[2, 4]], recalled_members: [[5]]};
const LOOKUP = smallLookup((tables) => {
  tables.structure = {sections: {code: ["B", "I"]}, entries: ENTRIES};
});
const NO_KEYS = {ctrlKey: false, metaKey: false, shiftKey: false};

test("the first place added is the chosen one, the next are compared", () => {
  assert.deepEqual(withCompared(wholeViewOf(""), "130600", KNOWN), {region: "130600", compare: []});
  assert.deepEqual(withCompared(wholeViewOf("region=130600"), "110000", KNOWN), {
    compare: ["110000"],
  });
});

test("a place that is in already, or a fifth, is not added", () => {
  assert.equal(withCompared(wholeViewOf("region=130600"), "130600", KNOWN), null);
  const full = wholeViewOf("region=130600&compare=110000,130000,133100");
  assert.equal(withCompared(full, "110108", KNOWN), null);
});

test("when the chosen place leaves, the next takes its place", () => {
  const view = wholeViewOf("region=130600&compare=110000,133100");
  assert.deepEqual(withoutCompared(view, "130600", KNOWN), {region: "110000", compare: ["133100"]});
  assert.deepEqual(withoutCompared(view, "133100", KNOWN), {compare: ["110000"]});
  const alone = wholeViewOf("region=130600");
  assert.deepEqual(withoutCompared(alone, "130600", KNOWN), {region: "", compare: []});
});

test("a place stands once in the comparison", () => {
  const view = wholeViewOf("region=130600&compare=110000,130600");
  assert.deepEqual(comparedIds(view), ["130600", "110000"]);
});

test("the classes cover every value, each bound once", () => {
  const {entries} = sectorsLegend(wholeViewOf(""));
  assert.deepEqual(
    entries.map(({label}) => label),
    ["below 0.5", "0.5 to under 0.8", "0.8 to under 1.25", "1.25 to under 2", "2 or more"],
  );
  assert.deepEqual(
    sectorsLegend(wholeViewOf("measure=share")).entries.map(({token}) => token),
    ["ramp-1", "ramp-2", "ramp-3", "ramp-4", "ramp-5"],
  );
  assert.equal(similarityLegend(wholeViewOf("lang=zh")).entries[4].label, "90%及以上");
});

test("a value has the class of the number that is written", () => {
  const lq = wholeViewOf("");
  const share = wholeViewOf("measure=share");
  // 0.497 is written 0.5, 0.494 is written 0.49.
  assert.deepEqual(
    [0.494, 0.497, 0.5, 0.799, 1.994, 1.995].map((value) => valueClass(lq, value)),
    [1, 2, 2, 3, 4, 5],
  );
  assert.deepEqual(
    [0.0194, 0.0195, 0.02, 0.19949, 0.2].map((value) => valueClass(share, value)),
    [1, 2, 2, 4, 5],
  );
  assert.deepEqual([0.594, 0.595, 0.9].map(likenessClass), [1, 2, 5]);
  assert.deepEqual([valueClass(lq, null), likenessClass(null)], [0, 0]);
});

test("a section is put on the map, and taken off when chosen again", () => {
  const view = wholeViewOf("");
  assert.deepEqual(choose(LOOKUP, {section: 1}, view), {indicator: "section-I"});
  const again = {...view, indicator: "section-I"};
  assert.deepEqual(choose(LOOKUP, {section: 1}, again), {indicator: ""});
  assert.equal(choose(LOOKUP, {}, view), null);
});

test("a compared region changes places with the chosen one", () => {
  const view = wholeViewOf("region=130600&compare=110000,133100");
  const change = {region: "133100", compare: ["110000", "130600"]};
  assert.deepEqual(choose(LOOKUP, {region: "133100"}, view, NO_KEYS), change);
  assert.deepEqual(choose(LOOKUP, {region: "130600"}, view, NO_KEYS), {region: ""});
  assert.deepEqual(choose(LOOKUP, {region: "130000"}, view, NO_KEYS), {region: "130000"});
});

test("with Ctrl, Cmd or Shift a region is added to the comparison", () => {
  const view = wholeViewOf("region=130600");
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
    const keys = {...NO_KEYS, [key]: true};
    assert.deepEqual(choose(LOOKUP, {region: "110000"}, view, keys), {compare: ["110000"]});
  }
});

test("two alike regions are compared; what a region states is not chosen", () => {
  const pair = {region: "130600", alike: "110000", likeness: 0.7};
  const change = {region: "130600", compare: ["110000"]};
  assert.deepEqual(choose(LOOKUP, pair, wholeViewOf("")), change);
  assert.equal(choose(LOOKUP, {region: "130600", statedIndustry: 0}, wholeViewOf("")), null);
});

test("pointing at a chain lights the regions of the level that are or contain a member", () => {
  const thing = {entry: "chain-robots"};
  // Baoding; Haidian lies in Beijing; Rongcheng, from memory, in Xiong'an.
  assert.deepEqual(pointed(LOOKUP, thing, wholeViewOf("")).lights, ["130600", "110000", "133100"]);
  assert.deepEqual(pointed(LOOKUP, thing, wholeViewOf("recalled=hide")).lights, [
    "130600",
    "110000",
  ]);
  assert.deepEqual(pointed(LOOKUP, thing, wholeViewOf("level=county")).lights, [
    "110108",
    "130629",
  ]);
});

test("pointing at two alike regions lights both and the head of the other", () => {
  const found = pointed(
    LOOKUP,
    {region: "130600", alike: "110000", likeness: 0.7},
    wholeViewOf(""),
  );
  assert.deepEqual(found.lights, ["130600", "110000"]);
  assert.equal(found.entry, '.head[data-region="110000"]');
  assert.deepEqual(pointed(LOOKUP, {}, wholeViewOf("")), {});
});
