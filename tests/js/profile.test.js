import assert from "node:assert/strict";
import {test} from "node:test";

import {namingNodes} from "../../dashboard/browser/tabs/focus/profile_statements.js";
import {selectProfile} from "../../dashboard/browser/tabs/focus/select_profile.js";
import {sparkPath} from "../../dashboard/browser/tabs/focus/spark.js";
import {smallLookup, viewOf} from "./small.js";

/** The words of nodes, in order. */
function wordsOf(nodes) {
  return [nodes]
    .flat(Infinity)
    .map((one) => (one?.children ? wordsOf(one.children) : (one ?? "")))
    .join("");
}

test("a small line spans the years, and the lowest to the highest value", () => {
  assert.equal(sparkPath([2010, 2011, 2012], [0, 5, 10]), "M3.0 21.0L48.0 12.0L93.0 3.0");
});

test("a missing year is a gap, never a slope", () => {
  assert.equal(sparkPath([2010, 2012, 2013], [1, 1, 2]), "M3.0 21.0M63.0 21.0L93.0 3.0");
});

test("one year, and values that never change, stay in the middle", () => {
  assert.equal(sparkPath([2023], [7]), "M48.0 12.0");
  assert.equal(sparkPath([2010, 2011], [7, 7]), "M3.0 12.0L93.0 12.0");
});

test("the profile of a choice says what is named together with it, as no forecast", () => {
  const lookup = smallLookup();
  const textOf = (query) => {
    const view = viewOf(query);
    return wordsOf(namingNodes(lookup, view, selectProfile(lookup, view), {}));
  };
  const words = textOf("industries=robotics");
  assert.match(words, /Often named together with Robotics: Chips \(50 %\) and Software \(25 %\)\./);
  assert.match(words, /Co-naming, not a forecast\./);
  assert.match(
    textOf("industries=robotics&lang=zh"),
    /常与机器人一起列为重点：集成电路（50%）和软件（25%）。/,
  );
  assert.doesNotMatch(textOf("industries=steel"), /together/);
  assert.doesNotMatch(textOf(""), /together/);
});
