import assert from "node:assert/strict";
import {test} from "node:test";
import {classBounds, ramp} from "../../dashboard/browser/core/classes.js";
import {placeAtLevel} from "../../dashboard/browser/core/lookup.js";
import {selectMap} from "../../dashboard/browser/tabs/focus/select_map.js";
import {selectMatrix, withPaleCells} from "../../dashboard/browser/tabs/focus/select_matrix.js";
import {selectProfile} from "../../dashboard/browser/tabs/focus/select_profile.js";
import {selectRanking} from "../../dashboard/browser/tabs/focus/select_ranking.js";
import {smallLookup, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();
const onMap = (query) => selectMap(LOOKUP, wholeViewOf(query));
const ranked = (query) => selectRanking(LOOKUP, wholeViewOf(query));
const profiled = (query) => selectProfile(LOOKUP, wholeViewOf(query));

test("one industry colours regions by role, older ones below recent ones", () => {
  assert.deepEqual(onMap("industries=robotics").z, [6, 5, 4]);
  assert.deepEqual(onMap("industries=chips").z, [0, 3, 0]);
});

test("recalled statements can be hidden and roles left out", () => {
  assert.deepEqual(onMap("industries=robotics&recalled=hide").z, [6, 5, 0]);
  assert.deepEqual(onMap("industries=robotics&roles=core,support").z, [0, 5, 4]);
});

test("several industries colour regions by how many they name", () => {
  const shown = onMap("");
  assert.deepEqual(
    [shown.counts, shown.upper, shown.z],
    [
      [1, 2, 1],
      [1, 2],
      [4, 5, 4],
    ],
  );
});

for (const [most, upper] of [
  [0, []],
  [1, [1]],
  [3, [1, 2, 3]],
  [5, [1, 2, 3, 4, 5]],
  [7, [2, 3, 5, 6, 7]],
  [12, [3, 5, 8, 10, 12]],
]) {
  test(`at most five classes cover one to ${most}`, () => {
    assert.deepEqual(classBounds(most), upper);
  });
}

for (const [which, count, upper, step] of [
  ["none is no class", 0, [1, 2], 0],
  ["one class is the darkest", 1, [1], 5],
  ["two classes are the two darkest", 1, [1, 2], 4],
  ["a bound belongs to its class", 2, [2, 3, 5, 6, 7], 1],
  ["above a bound is the next class", 3, [2, 3, 5, 6, 7], 2],
  ["the most is the darkest", 7, [2, 3, 5, 6, 7], 5],
]) {
  test(`of the classes of a count, ${which}`, () => assert.equal(ramp(count, upper), step));
}

test("a statement on the whole region outlines and never colours", () => {
  const shown = onMap("level=province&industries=robotics");
  assert.deepEqual([shown.z, shown.regional], [[6, 0], ["130000"]]);
});

test("signs stand at label points", () => {
  assert.deepEqual(onMap("industries=chips").signs, {
    ids: ["130600"],
    lon: [115.5],
    lat: [38.9],
    text: ["•?"],
  });
});

test("a zone may name more industries than any region", () => {
  const {zones} = onMap("industries=robotics,medicine,chips,software");
  assert.deepEqual([zones.ids, zones.z, zones.counts], [["z-htz"], [5], [4]]);
  assert.deepEqual(onMap("level=county&industries=medicine,steel").zones.z, [5]);
});

test("the chosen place is outlined at every level", () => {
  const chosen = (query) => {
    const shown = onMap(query);
    return [shown.chosen, shown.chosen_city, shown.chosen_province];
  };
  assert.deepEqual(chosen("region=130629"), [["133100"], [], []]);
  assert.deepEqual(chosen("region=z-htz&level=county"), [[], ["130600"], []]);
  assert.deepEqual(chosen("region=130000"), [[], [], ["130000"]]);
  assert.deepEqual(onMap("region=130600").neighbours, ["110000", "133100"]);
});

test("no place is null, which is not the first row", () => {
  assert.equal(placeAtLevel(LOOKUP, "", "city"), null);
  assert.equal(placeAtLevel(LOOKUP, "110000", "city"), 0);
});

test("sites and clusters are layers", () => {
  const shown = onMap("layers=sites,clusters&level=county");
  assert.deepEqual(shown.sites.symbol, ["circle", "circle-open"]);
  assert.deepEqual([shown.clusters, shown.clusters_province], [[], ["110000"]]);
  assert.deepEqual(onMap("").sites.rows, []);
});

test("the matrix writes a letter or a sign for every cell", () => {
  const shown = selectMatrix(LOOKUP, wholeViewOf(""));
  assert.deepEqual(shown.rows, ["110000", "130600", "133100", "z-htz"]);
  assert.deepEqual(shown.text, [
    ["L", "", "", "", "S"],
    ["C", "", "C", "L?", "•"],
    ["S", "", "", "", ""],
    ["L", "", "C", "S", "S"],
  ]);
  const {pale} = withPaleCells(shown);
  assert.deepEqual(pale.text[1], ["", "", "C", "", "•"]);
  assert.deepEqual(
    pale.z[1].map((rank) => rank === null),
    [true, false, false, true, false],
  );
});

test("several industries rank by number, then lead, then core", () => {
  const shown = ranked("");
  assert.deepEqual(shown.ids, ["130600", "110000", "133100"]);
  assert.deepEqual(
    [shown.lead, shown.core, shown.support, shown.older],
    [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
    ],
  );
  assert.deepEqual(
    [shown.ends, shown.range],
    [
      [2, 1, 1],
      [0, 2.5],
    ],
  );
});

test("one industry ranks by role and measures independent sources", () => {
  const shown = ranked("industries=robotics");
  assert.deepEqual(shown.labels, ["Lead · 2", "Core · 1", "Support · none counted"]);
  assert.deepEqual(ranked("industries=chips").without, ["110000", "133100"]);
  assert.deepEqual(ranked("industries=steel").range, [0, 2]);
});

test("a profile lists chosen industries first, then the strongest role, then the newest", () => {
  assert.deepEqual(profiled("region=110000&industries=software").statements, [2, 0, 1]);
  assert.deepEqual(profiled("region=130600").statements, [6, 5, 7]);
  const lookup = smallLookup(({statements}) => {
    statements.role[1] = 3;
    statements.year[0] = null;
  });
  assert.deepEqual(selectProfile(lookup, wholeViewOf("region=110000")).statements, [1, 0, 2]);
});

test("a profile has figures by year, sites inside and its clusters", () => {
  const shown = profiled("region=110000");
  assert.deepEqual(shown.figures, [
    {indicator: 0, region: 0, rows: [1, 0]},
    {indicator: 1, region: 0, rows: [2]},
  ]);
  assert.deepEqual([shown.sites, shown.clusters], [[1], [0]]);
  assert.deepEqual(profiled("").clusters, [0, 1]);
});
