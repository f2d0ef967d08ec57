/** The reader's own data beside the statements of the Focus tab. */
import assert from "node:assert/strict";
import {test} from "node:test";

import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {nodeText} from "../../dashboard/browser/core/nodes.js";
import {missingOwn} from "../../dashboard/browser/core/own_mark.js";
import {shownSources, sourceIndex} from "../../dashboard/browser/core/sources.js";
import {readView} from "../../dashboard/browser/core/view.js";
import {addOwnLayers} from "../../dashboard/browser/own/layers.js";
import {makeShown} from "../../dashboard/browser/own/shown.js";
import {mapFilter} from "../../dashboard/browser/tabs/focus/describe.js";
import {pointed, regionCard} from "../../dashboard/browser/tabs/focus/hover.js";
import {mapLines} from "../../dashboard/browser/tabs/focus/legend.js";
import {mapRows} from "../../dashboard/browser/tabs/focus/rows.js";
import {selectMap} from "../../dashboard/browser/tabs/focus/select_map.js";
import {DOTS_MAX} from "../../dashboard/browser/tabs/focus/select_own.js";
import {smallLookup, smallTables} from "./small.js";

const SET = {
  name: "plants",
  title: "Plants",
  publisher: "Our office",
  url: "",
  unit: "",
  combine: "count",
  added: 2026,
  cells: {
    region_id: ["110108", "110108", "130629", "130600", "110108"],
    industry_id: ["robotics", "robotics", "robotics", "robotics", null],
    year: [2020, 2021, 2020, 2020, 2020],
    count: [1, 3, 16, 5, 7],
    value: [1, 3, 16, 5, 7],
  },
  points: {
    lon: [116.3, 116.31],
    lat: [39.9, 39.91],
    region_id: ["110108", "110108"],
    industry_id: ["robotics", "chips"],
  },
};

function lookupWith(...sets) {
  const tables = smallTables();
  addOwnLayers(tables, sets);
  return makeLookup(tables);
}

const LOOKUP = lookupWith(SET);
const viewOf = (query) => readView(query, LOOKUP.known).view;
const COUNTIES = viewOf("level=county&industries=robotics&layers=own:plants");

test("rows of the chosen industries are counted by region, those of larger places in larger ones", () => {
  const {circles, shown} = selectMap(LOOKUP, COUNTIES).own;
  assert.deepEqual(
    [circles.ids, circles.counts],
    [
      ["110108", "130629"],
      [4, 16],
    ],
  );
  // Four times the rows are four times the area.
  assert.equal(circles.sizes[1], 2 * circles.sizes[0]);
  const {count, total, most} = shown[0];
  assert.deepEqual([count, total, most], [20, 25, 16]);
  const {own} = selectMap(LOOKUP, {...COUNTIES, level: "city"});
  assert.deepEqual(
    Object.fromEntries(own.circles.ids.map((id, row) => [id, own.circles.counts[row]])),
    {110000: 4, 133100: 16, 130600: 5},
  );
});

test("they change nothing of what the statements show", () => {
  const {own: _, ...without} = selectMap(LOOKUP, {...COUNTIES, layers: []});
  const {own, ...withLayer} = selectMap(LOOKUP, COUNTIES);
  assert.deepEqual(withLayer, without);
  assert.equal(own.circles.ids.length, 2);
});

test("dots stand at the positions of the chosen industries; too many are thinned evenly", () => {
  assert.deepEqual(selectMap(LOOKUP, COUNTIES).own.dots.lon, [116.3]);
  const count = 3 * DOTS_MAX;
  const many = {
    lon: Array.from({length: count}, (_, row) => row),
    lat: Array(count).fill(39.9),
    region_id: Array(count).fill("110108"),
    industry_id: Array(count).fill("robotics"),
  };
  const {dots, shown} = selectMap(lookupWith({...SET, points: many}), COUNTIES).own;
  assert.deepEqual([dots.lon.length, dots.lon[1], dots.lon.at(-1)], [DOTS_MAX, 3, count - 3]);
  assert.deepEqual([shown[0].dots, shown[0].points], [DOTS_MAX, count]);
});

test("legend, filter, card and table say whose data they are", () => {
  const selection = selectMap(LOOKUP, COUNTIES);
  const entries = mapLines(LOOKUP, COUNTIES, selection).flatMap((line) => line.entries);
  assert.equal(
    entries.find(({sign}) => sign === "◯").label,
    "Plants (the reader's own data): 20 of 25 rows of the chosen industries, all years; " +
      "largest circle: 16; dots: 1 of 1 positions",
  );
  assert.match(mapFilter(LOOKUP, COUNTIES, selection), /with Plants \(the reader's own data\)$/);
  const card = pointed(LOOKUP, {region: "110108"}, COUNTIES).card();
  assert.equal(
    card.length,
    regionCard(LOOKUP, COUNTIES, LOOKUP.regionRow.get("110108")).length + 1,
  );
  assert.match(nodeText(card.at(-1)), /own data\): rows of the chosen industries: 4/);
  const rows = mapRows(LOOKUP, COUNTIES).filter(({status}) => status === "own_data");
  assert.deepEqual(
    rows.map((row) => [row.adcode, row.level, row.own_rows, row.own_lon, row.own_industry_id]),
    [
      ["110108", "county", 4, undefined, undefined],
      ["130629", "county", 16, undefined, undefined],
      ["110108", "position", 1, 116.3, "robotics"],
    ],
  );
  assert.ok(rows.every(({verification}) => verification === "own"));
  const [source] = shownSources(rows, sourceIndex(LOOKUP.tables, "focus", "en"));
  assert.deepEqual(
    [source.title, source.publisher],
    ["Plants (the reader's own data)", "Our office"],
  );
});

test("a set without industries is no layer", () => {
  const industry_id = SET.cells.industry_id.map(() => null);
  const lookup = lookupWith({...SET, cells: {...SET.cells, industry_id}});
  assert.equal(readView("layers=own:plants", lookup.known).view.layers.length, 1);
  assert.equal(readView("layers=own:plants", lookup.known).notices.map(missingOwn)[0], "plants");
});

test("a layer of the page comes and goes, and a link to one that is gone says so", () => {
  const lookup = smallLookup();
  const shown = makeShown(lookup);
  shown.add(lookup, SET);
  shown.add(lookup, SET); // in place of itself
  assert.deepEqual(readView("layers=own:plants", lookup.known).notices, []);
  assert.equal(selectMap(lookup, COUNTIES).own.shown.length, 1);
  shown.remove(lookup, "plants");
  assert.deepEqual(readView("layers=own:plants", lookup.known).notices.map(missingOwn), ["plants"]);
  assert.equal(selectMap(lookup, COUNTIES).own.shown.length, 0);
});
