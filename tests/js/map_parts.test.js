/** What is under the pointer on a map, where names stand, and the scale bar. */
import assert from "node:assert/strict";
import {test} from "node:test";
import {firstScaleStyle} from "../../dashboard/browser/core/first_scale.js";
import {locator, locatorTraces} from "../../dashboard/browser/core/locator.js";
import {thingUnder} from "../../dashboard/browser/core/map_hits.js";
import {overlaps, placedNames, takenBy} from "../../dashboard/browser/core/map_labels.js";
import {countyNames} from "../../dashboard/browser/core/map_names.js";
import {clearSigns} from "../../dashboard/browser/core/map_signs.js";
import {fitWindow, mercatorDeg, windowOf} from "../../dashboard/browser/core/map_window.js";
import {barKm, pxPerKm, scaleBar} from "../../dashboard/browser/core/scale_bar.js";
import {smallLookup, viewOf} from "./small.js";

const square = (west, south, size) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (id, ...rings) => ({id, geometry: {type: "Polygon", coordinates: rings}});
const GEOJSON = {
  features: [
    polygon("ring", square(0, 0, 10), square(4, 4, 2)),
    polygon("hole", square(4, 4, 2)),
    {
      id: "parts",
      geometry: {type: "MultiPolygon", coordinates: [[square(20, 0, 1)], [square(30, 0, 1)]]},
    },
  ],
};
const REGIONS = {
  type: "choropleth",
  meta: {name: "regions"},
  geojson: GEOJSON,
  locations: ["ring", "hole", "parts"],
};
const POINTS = {
  meta: {name: "zones", thing: "region"},
  mode: "markers",
  lon: [2, 2.4],
  lat: [2, 2],
  customdata: ["one", "two"],
  marker: {size: 10},
};
const LINES = {
  meta: {name: "lines", thing: "path"},
  mode: "lines",
  lon: [0, 10, null, 8, 8],
  lat: [8, 8, null, 0, 4],
  customdata: [7, 7, 7, 9, 9],
  line: {width: 4},
};
/** Ten pixels a degree. */
const under = (lon, lat, traces = [REGIONS, LINES, POINTS]) =>
  thingUnder(traces, {
    at: [10 * lon, -10 * lat],
    place: [lon, lat],
    project: ([east, north]) => [10 * east, -10 * north],
    reachPx: 3,
  });

test("the region around a point is told, holes and parts included", () => {
  assert.deepEqual(under(1, 1, [REGIONS]), {region: "ring"});
  assert.deepEqual(under(5, 5, [REGIONS]), {region: "hole"});
  assert.deepEqual(under(30.5, 0.5, [REGIONS]), {region: "parts"});
  assert.deepEqual(under(25, 0.5, [REGIONS]), {region: undefined});
});

test("the nearest mark lies over lines, and they over regions", () => {
  assert.deepEqual(under(2.1, 2), {region: "one"});
  assert.deepEqual(under(2.3, 2), {region: "two"});
  assert.deepEqual(under(3, 8.4), {path: 7});
  assert.deepEqual(under(3, 8.6), {region: "ring"});
  assert.deepEqual(under(8, 2), {path: 9});
  // Nothing leads from the first line to the second.
  assert.deepEqual(under(9, 5), {region: "ring"});
});

test("a mark that is not drawn is not hit", () => {
  assert.deepEqual(under(2, 2, [REGIONS, {...POINTS, visible: false}]), {region: "ring"});
});

test("a city whose point is nearer than the mark beside it is meant", () => {
  const city = {meta: {name: "places"}, lon: [2.6], lat: [2], marker: {size: 10}};
  const both = [REGIONS, POINTS, city];
  assert.deepEqual(under(2.55, 2, both), {region: "ring"});
  assert.deepEqual(under(2.45, 2, both), {region: "two"});
  assert.deepEqual(under(2.55, 2, [REGIONS, POINTS, {...city, visible: false}]), {region: "two"});
});

test("names stand on wide regions first, beside what is taken, or not at all", () => {
  const name = (text, x, room, width = 40) => ({text, at: [x, 100], width, room});
  const taken = [[190, 94, 210, 106]];
  const placed = placedNames(
    [name("narrow", 50, 30), name("small", 110, 45), name("large", 100, 90), name("low", 200, 50)],
    taken,
  );
  assert.deepEqual(placed, [
    {text: "large", at: [100, 100]},
    {text: "low", at: [200, 116]},
    {text: "small", at: [110, 116]},
  ]);
  const boxes = placed.map(({at: [x, y]}) => [x - 20, y - 8, x + 20, y + 8]);
  for (const [row, box] of boxes.entries())
    assert.ok(![...taken, ...boxes.slice(row + 1)].some((other) => overlaps(box, other)));
});

test("what a point and its name take follows the side of the name", () => {
  const trace = {
    mode: "markers+text",
    marker: {size: 6},
    lon: [0, 10],
    lat: [0, 0],
    text: ["abc", ""],
    textposition: ["middle right", "middle left"],
  };
  const boxes = takenBy(
    trace,
    ([lon]) => [10 * lon, 0],
    () => 30,
  );
  assert.deepEqual(boxes, [
    [-3, -3, 3, 3],
    [4, -8, 34, 8],
    [97, -3, 103, 3],
  ]);
  assert.deepEqual(
    takenBy({mode: "lines", lon: [0], lat: [0]}, () => [0, 0], Number),
    [],
  );
});

test("only the map of counties has their names, and only with names", () => {
  const lookup = smallLookup();
  const {ids, text} = countyNames(lookup, viewOf("level=county&lang=zh"));
  assert.deepEqual(
    ids,
    lookup.levelRows.county.map((row) => lookup.tables.regions.id[row]),
  );
  assert.equal(text[0], lookup.tables.regions.name_zh[lookup.levelRows.county[0]]);
  assert.deepEqual(countyNames(lookup, viewOf("level=county&layers=")).ids, []);
  assert.deepEqual(countyNames(lookup, viewOf("")).ids, []);
});

test("a bar of 100 km is as long on the map as a degree and a sixth at Beijing's latitude", () => {
  // A degree of longitude is 111.32 km × cos 39.9° = 85.4 km on WGS 84.
  const perKm = pxPerKm(64 * (180 / Math.PI), 39.9);
  assert.ok(Math.abs(100 * perKm - (64 * 100) / 85.4) < 0.3, `${100 * perKm}`);
});

test("a bar is a round number of kilometres and at most 100 pixels long", () => {
  assert.deepEqual([0.4, 0.5, 0.51, 0.99, 1, 3, 21].map(barKm), [200, 200, 100, 100, 100, 20, 2]);
  const {children} = scaleBar(20, "60px", "zh");
  assert.deepEqual(children.at(-1).children, ["20公里"]);
  assert.equal(children[0].attributes.style, "x:calc(-1 * 60px);width:60px");
});

test("the first picture's bar is chosen by its width, as the page would choose it", () => {
  const geo = {lonaxis: {range: [112, 122]}, lataxis: {range: [36, 42]}};
  const style = firstScaleStyle(geo, {width: 10, height: 8});
  const [for100] = /max-width: ([\d.]+)px\) or \(max-height: ([\d.]+)px\)/.exec(style).slice(1);
  const perKm = (px) => pxPerKm((px / 10) * (180 / Math.PI), 39);
  assert.equal(barKm(perKm(Number(for100) - 0.1)), 100);
  assert.equal(barKm(perKm(Number(for100) + 0.1)), 50);
});

test("a window is widened to the picture's shape on both axes, around its middle", () => {
  const geo = {lonaxis: {range: [112, 120]}, lataxis: {range: [36, 42]}};
  const {latRange, pxPerDeg} = fitWindow(geo, 80, 200);
  assert.equal(pxPerDeg, 10);
  assert.ok(Math.abs((latRange[0] + latRange[1]) / 2 - 39) < 1e-9);
  assert.ok(Math.abs(mercatorDeg(latRange[1]) - mercatorDeg(latRange[0]) - 20) < 1e-6);
});

test("a selection opens the window that it names, otherwise the whole map", () => {
  const near = {lonaxis: {range: [115, 117]}, lataxis: {range: [38, 40]}};
  const geo = {lonaxis: {range: [112, 120]}, lataxis: {range: [36, 42]}};
  const layout = {geo: {...geo, visible: false}, meta: {windows: {near}}};
  assert.deepEqual(windowOf(layout, {window: "near"}), near);
  assert.deepEqual(windowOf(layout, {}), geo);
});

test("letters stand clear of names inside their regions, where the template allows it", () => {
  const letters = {
    type: "scattergeo",
    meta: {name: "signs", can_move: true},
    mode: "text",
    textfont: {size: 15},
    lon: [2, 30.5],
    lat: [2, 0.5],
    text: ["C", "J"],
  };
  const names = {
    type: "scattergeo",
    meta: {name: "places"},
    mode: "markers+text",
    marker: {size: 6},
    textposition: ["middle right", "middle center"],
    lon: [1.9, 30.5],
    lat: [2, 0.5],
    text: ["Baoding", "all of it"],
  };
  const pxPerDeg = 20;
  const [, moved] = clearSigns([REGIONS, letters, names], pxPerDeg);
  const project = ([lon, lat]) => [lon * pxPerDeg, -mercatorDeg(lat) * pxPerDeg];
  const width = (text) => 7 * text.length;
  const boxes = (trace) => takenBy(trace, project, width);
  assert.ok(!boxes(names).some((box) => overlaps(box, boxes(moved)[0])));
  assert.deepEqual(under(moved.lon[0], moved.lat[0], [REGIONS]), {region: "ring"});
  // The small region has no free spot.
  assert.deepEqual([moved.lon[1], moved.lat[1]], [30.5, 0.5]);
  const fixed = {...letters, meta: {name: "signs"}};
  assert.deepEqual(clearSigns([REGIONS, fixed, names], pxPerDeg)[1].lon, [2, 30.5]);
});

test("the locator frames what is shown within the whole", () => {
  const whole = {lonaxis: {range: [112, 122]}, lataxis: {range: [36, 42]}};
  const shown = {lonaxis: {range: [114.5, 117]}, lataxis: {range: [35, 40]}};
  const provinces = {features: [polygon("110000", square(114, 38, 2))]};
  const small = locator(provinces, whole, shown, 100);
  const tall = mercatorDeg(42) - mercatorDeg(36);
  assert.ok(Math.abs(small.width - 1000 / tall) < 1e-9);
  assert.ok(Math.abs(small.shown.left - small.width / 4) < 1e-9);
  assert.ok(Math.abs(small.shown.width - small.width / 4) < 1e-9);
  // What lies beyond the whole is cut off.
  assert.ok(Math.abs(small.shown.top + small.shown.height - 100) < 1e-9);
  const [west] = small.rings[0].map(([x]) => x).sort((a, b) => a - b);
  assert.ok(Math.abs(west - small.width / 5) < 1e-9);
});

test("a picture's locator lies in the lower left corner of its window", () => {
  const whole = {lonaxis: {range: [112, 122]}, lataxis: {range: [36, 42]}};
  const shown = {lonaxis: {range: [114, 118]}, lataxis: {range: [38, 41]}};
  const provinces = {features: [polygon("110000", square(114, 38, 2))]};
  const traces = locatorTraces(provinces, whole, shown, {panel: "p", line: "l"});
  assert.deepEqual(
    traces.map(({meta}) => meta.name),
    ["locator_frame", "locator_provinces", "locator_shown"],
  );
  for (const {lon, lat} of traces) {
    assert.ok(lon.every((one) => one === null || (one > 114 && one < 115)));
    assert.ok(lat.every((one) => one === null || (one > 38 && one < 38.7)));
  }
});
