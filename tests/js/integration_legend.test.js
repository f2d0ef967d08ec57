import assert from "node:assert/strict";
import test from "node:test";
import {classBounds} from "../../dashboard/browser/own/scales.js";
import {chosenOf} from "../../dashboard/browser/tabs/integration/chosen.js";
import {mapLegend} from "../../dashboard/browser/tabs/integration/legend.js";
import {selectMap} from "../../dashboard/browser/tabs/integration/select_map.js";
import {smallLookup, viewOf} from "./small.js";

const [BEIJING, , BAODING] = [0, 1, 2];

/** The labels of the map's classes where two cities have these values. */
function labelsOf(beijing, baoding) {
  const lookup = smallLookup((tables) => {
    tables.integration = {
      offers: {
        id: ["pm25"],
        group: ["air"],
        indicators: [["pm25"]],
        unit_en: ["µg/m3"],
        unit_zh: ["微克/立方米"],
        kind: ["level"],
        direction: ["neutral"],
        is_lower_better: [false],
        is_share: [false],
        title: ["Mine"],
      },
      offerings: {
        offer: [0],
        level: ["city"],
        years_show: [[2020]],
        years_hide: [[2020]],
        bounds: [classBounds([beijing, baoding])],
        axis: [[0, 10]],
        is_hebei_shown: [false],
        measures: [[]],
      },
      series: {
        offering: [0, 0],
        region: [BEIJING, BAODING],
        years: [[2020], [2020]],
        values: [[beijing], [baoding]],
        recalled: [[0], [0]],
        source: [[0], [0]],
        vintage: [[0], [0]],
        basis: [[0], [0]],
        stretch: [[0], [0]],
      },
      breaks: {offering: [], year: [], is_hard: [], regions: [], note: []},
      sources: {id: ["mine"], trust: [null]},
      vintages: {indicator_id: ["pm25"], vintage: [""], vintage_zh: [""]},
    };
  });
  const view = viewOf("tab=integration");
  const chosen = chosenOf(lookup, view);
  const {entries} = mapLegend(lookup, view, chosen, selectMap(lookup, view));
  return entries.filter(({token}) => token !== "none").map(({label, ids}) => [label, ids]);
}

test("equal values are one class, and the legend has no class without a place", () => {
  assert.deepEqual(labelsOf(5, 5), [["5", ["110000", "130600"]]]);
});

test("values that differ by less than bounds are rounded to are one class with its range", () => {
  assert.deepEqual(labelsOf(1003, 1005), [["1,003 to 1,005", ["110000", "130600"]]]);
});

test("the lowest and the highest class have a place each", () => {
  const labels = labelsOf(10, 90);
  assert.deepEqual([labels[0][1], labels.at(-1)[1]], [["110000"], ["130600"]]);
});
