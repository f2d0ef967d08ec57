import assert from "node:assert/strict";
import {test} from "node:test";

import {comparedIds} from "../../dashboard/browser/tabs/structure/compare.js";
import {likenessSteps, valueSteps} from "../../dashboard/browser/tabs/structure/legend.js";
import {withCompared, withoutCompared} from "../../dashboard/browser/tabs/structure/dom/side_by_side.js";
import {KNOWN, viewOf} from "./small.js";

test("the first place added is the chosen one, the next are compared", () => {
  assert.deepEqual(withCompared(viewOf(""), "130600", KNOWN), {region: "130600", compare: []});
  assert.deepEqual(withCompared(viewOf("region=130600"), "110000", KNOWN), {compare: ["110000"]});
});

test("a place that is in already, or a fifth, is not added", () => {
  assert.equal(withCompared(viewOf("region=130600"), "130600", KNOWN), null);
  const full = viewOf("region=130600&compare=110000,130000,133100");
  assert.equal(withCompared(full, "110108", KNOWN), null);
});

test("when the chosen place leaves, the next takes its place", () => {
  const view = viewOf("region=130600&compare=110000,133100");
  assert.deepEqual(withoutCompared(view, "130600", KNOWN), {region: "110000", compare: ["133100"]});
  assert.deepEqual(withoutCompared(view, "133100", KNOWN), {compare: ["110000"]});
  assert.deepEqual(withoutCompared(viewOf("region=130600"), "130600", KNOWN), {region: "", compare: []});
});

test("a place stands once in the comparison", () => {
  assert.deepEqual(comparedIds(viewOf("region=130600&compare=110000,130600")), ["130600", "110000"]);
});

test("the classes cover every value, each bound once", () => {
  assert.deepEqual(valueSteps(viewOf("")).map(({label}) => label), ["below 0.5", "0.5 to 0.8", "0.8 to 1.25", "1.25 to 2", "2 and more"]);
  assert.deepEqual(valueSteps(viewOf("measure=share")).map(({token}) => token), ["ramp-1", "ramp-2", "ramp-3", "ramp-4", "ramp-5"]);
  assert.equal(likenessSteps(viewOf("lang=zh"))[4].label, "90 %及以上");
});
