/** The templates of charts: bindings to a selection, scales, and a map of the small region. */
import assert from "node:assert/strict";
import test from "node:test";

import {mapFigure} from "../../dashboard/browser/templates/base_map.js";
import {at, LOOKS, traceMeta, WORDLESS_LOOKS} from "../../dashboard/browser/templates/parts.js";
import {changeScale, discreteScale} from "../../dashboard/browser/templates/scales.js";
import {smallLookup} from "./small.js";

test("the meta of a trace binds its properties to arrays", () => {
  assert.deepEqual(traceMeta("dots", {x: "points.x", "marker.color": "z"}), {
    name: "dots",
    fill: {x: "points.x", "marker.color": "z"},
  });
});

test("properties are bound below a path, by their own name or another", () => {
  assert.deepEqual(at("points", ["x", "y"], {"marker.color": "z"}), {
    x: "points.x",
    y: "points.y",
    "marker.color": "points.z",
  });
});

test("a discrete scale has equal unblended steps", () => {
  assert.deepEqual(discreteScale(["a", "b"]), [
    [0, "a"],
    [0.5, "a"],
    [0.5, "b"],
    [1, "b"],
  ]);
});

test("a scale of changes goes from the largest fall over no change to the largest rise", () => {
  const names = ["fall", "rise"].flatMap((side) =>
    [1, 2, 3, 4, 5].map((step) => `${side}-${step}`),
  );
  const colours = Object.fromEntries(["none", "diverge-3", ...names].map((name) => [name, name]));
  const falls = ["fall-5", "fall-4", "fall-3", "fall-2", "fall-1"];
  const rises = ["rise-1", "rise-2", "rise-3", "rise-4", "rise-5"];
  assert.deepEqual(changeScale(colours, "fall", "rise"), ["none", ...falls, "diverge-3", ...rises]);
});

test("a template's key ends in its theme, and in its language where it has words", () => {
  assert.deepEqual(
    LOOKS.map(({key}) => key),
    ["light.en", "light.zh", "dark.en", "dark.zh"],
  );
  assert.deepEqual(
    WORDLESS_LOOKS.map(({key}) => key),
    ["light", "dark"],
  );
});

test("a map draws what is below and above the choice on either side of it", () => {
  const layer = (name) => ({meta: traceMeta(name)});
  const parts = {below: [layer("below")], above: [layer("above")], top: [layer("top")]};
  const {data} = mapFigure(smallLookup(), LOOKS[0], "county", ["#000000"], parts);
  const names = data.map(({meta}) => meta.name);
  const order = ["regions", "outline_city", "outline_province", "below", "chosen", "chosen_city"];
  const later = ["lit", "around", "above", "places", "top", "scale_bar_100"];
  assert.deepEqual(
    names.filter((name) => [...order, ...later].includes(name)),
    [...order, ...later],
  );
});
