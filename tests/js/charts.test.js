import assert from "node:assert/strict";
import {test} from "node:test";
import {fillTraces} from "../../dashboard/browser/core/fill.js";
import {fileName} from "../../dashboard/browser/core/link.js";
import {fitWindow, layerOf} from "../../dashboard/browser/core/map_window.js";
import {roleName} from "../../dashboard/browser/core/role_ranks.js";
import {viewOf} from "./small.js";

const TEMPLATE = {
  data: [
    {
      type: "scattergeo",
      meta: {name: "dots", fill: {lon: "points.lon", "marker.color": "z"}},
      marker: {size: 3},
    },
    {type: "choropleth", meta: {name: "outline_city", fill: {}}},
  ],
};

test("arrays go where each trace says", () => {
  const lon = [116];
  const [dots, outline] = fillTraces(TEMPLATE, {points: {lon}, z: [5]}, (name) => ({name}));
  assert.equal(dots.lon, lon);
  assert.deepEqual(dots.marker, {size: 3, color: [5]});
  assert.deepEqual(outline.geojson, {name: "outline_city"});
  assert.equal("geojson" in dots, false);
});

test("a template stays as it was, to be filled again", () => {
  const [dots, outline] = fillTraces(TEMPLATE, {points: {lon: [1]}, z: [2]});
  // Plotly takes away what is empty in the traces it is given.
  delete outline.meta.fill;
  dots.marker.size = 9;
  assert.deepEqual(TEMPLATE.data[0], {
    type: "scattergeo",
    meta: {name: "dots", fill: {lon: "points.lon", "marker.color": "z"}},
    marker: {size: 3},
  });
});

test("a path that the selection does not have is an error", () => {
  assert.throws(() => fillTraces(TEMPLATE, {z: [5]}), TypeError);
});

test("the window widens to the picture's shape around the same middle", () => {
  const geo = {lonaxis: {range: [112, 120]}, lataxis: {range: [-1, 1]}};
  const wide = fitWindow(geo, 1000, 100);
  assert.ok(Math.abs(wide.pxPerDeg - 50) < 0.1);
  assert.ok(Math.abs(wide.range[0] - 106) < 0.05 && Math.abs(wide.range[1] - 126) < 0.05);
  const {range, pxPerDeg} = fitWindow(geo, 80, 100);
  assert.deepEqual({range, pxPerDeg}, {range: [112, 120], pxPerDeg: 10});
});

test("a trace's name says its border layer", () => {
  const names = [
    "regions",
    "chosen",
    "lit",
    "outline_city",
    "chosen_province",
    "clusters_province",
    "lit_city",
  ];
  assert.deepEqual(names.map(layerOf), [
    "regions",
    "regions",
    "regions",
    "outline_city",
    "outline_province",
    "outline_province",
    "regions",
  ]);
});

test("faded and recent roles have one word", () => {
  const names = [0, 1, 2, 3, 4, 5, 6].map(roleName).join(" ");
  assert.equal(names, "none support core lead support core lead");
});

test("a file is named by what is inside, and not endlessly", () => {
  assert.equal(fileName("map", viewOf(""), "svg"), "jjj-atlas-map-city.svg");
  assert.equal(
    fileName("map", viewOf("region=130600&industries=steel&level=county"), "csv"),
    "jjj-atlas-map-county-130600-steel.csv",
  );
  assert.equal(
    fileName("map", viewOf("lang=zh&kinds=company&measure=gini"), "svg"),
    "jjj-atlas-map-city-gini-company-zh.svg",
  );
  const view = {...viewOf(""), industries: Array.from({length: 60}, () => "a-long-name")};
  assert.ok(fileName("matrix", view, "png").length < 80);
});
