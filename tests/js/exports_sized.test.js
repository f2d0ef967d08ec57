/** Pictures of a wanted size, and what a drawing carries beside its picture. */
import assert from "node:assert/strict";
import test from "node:test";

import "./small.js";
import {withMetadata} from "../../dashboard/browser/exports/metadata.js";
import {ownSize, SIZES, sizedFigure} from "../../dashboard/browser/exports/sized.js";

const TEMPLATES = {map: {data: [], layout: {}}};
const SCENE = {templates: TEMPLATES, colours: {ink: "#000", muted: "#555"}};
const SOURCES = Array.from({length: 5}, (_, number) => ({
  id: `s${number}`,
  title: `Source ${number} & more`,
  publisher: "P",
  published: "2024",
  url: "https://s.example",
  count: 1,
}));

function model(room) {
  return {
    chart: "map",
    view: {lang: "en"},
    title: "A title",
    subtitle: "of a chart",
    filter: "all",
    legend: [],
    sources: SOURCES,
    borders: "",
    terms: "terms",
    built: "built",
    link: "https://atlas.example/?tab=plan",
    linkNote: "",
    parts: {template: "map", data: [], room, layout: () => ({})},
  };
}

const ELASTIC = {height: 900, left: 0, right: 0, top: 0, isElastic: true};

for (const [name, size] of Object.entries(SIZES))
  test(`an elastic chart fills the size ${name}`, () => {
    const figure = sizedFigure(model(ELASTIC), SCENE, size);
    assert.deepEqual([figure.width, figure.height, figure.enlarged], [size.width, size.height, 1]);
    const {margin, height} = figure.layout;
    assert.ok(height - margin.t - margin.b >= 260);
  });

test("rows that need more height are drawn larger in the same proportion", () => {
  const rows = {height: 2000, left: 0, right: 0, top: 0};
  const figure = sizedFigure(model(rows), SCENE, SIZES.wide);
  assert.ok(figure.enlarged > 1);
  assert.ok(Math.abs(figure.width / figure.height - 16 / 9) < 0.01);
  assert.ok(figure.layout.height - figure.layout.margin.t - figure.layout.margin.b >= 2000 - 1);
});

test("few rows leave the rest of the height at the foot", () => {
  const figure = sizedFigure(model({height: 100, left: 0, right: 0, top: 0}), SCENE, SIZES.square);
  assert.deepEqual([figure.width, figure.height, figure.enlarged], [1080, 1080, 1]);
});

test("an own size stays within what can be drawn; what is none is none", () => {
  assert.deepEqual(ownSize("800", "450"), {width: 800, height: 450});
  assert.deepEqual(ownSize("10", "99999"), {width: 320, height: 4000});
  assert.equal(ownSize("", "450"), undefined);
  assert.equal(ownSize("x", "450"), undefined);
});

test("a picture names three sources and counts the rest", () => {
  const {layout} = sizedFigure(model(ELASTIC), SCENE, SIZES.wide);
  const text = layout.annotations.map((one) => one.text).join(" ");
  assert.equal(text.match(/Source \d/g).length, 3);
  assert.match(text, /and 2 more/);
});

test("the metadata of an SVG has every source, the terms and the link", () => {
  const svg = withMetadata('<svg width="1"><text>t</text></svg>', model(ELASTIC));
  assert.equal(svg.match(/<dc:source>/g).length, 5);
  assert.match(svg, /<svg width="1"><metadata>/);
  assert.match(svg, /Source 4 &amp; more, P, 2024, https:\/\/s\.example/);
  assert.match(svg, /<dc:identifier>https:\/\/atlas\.example\/\?tab=plan</);
});
