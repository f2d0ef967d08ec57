/** Exports of pictures: drawings, their words, and the formats of each chart. */
import assert from "node:assert/strict";
import {test} from "node:test";
import {node} from "../../dashboard/browser/core/nodes.js";
import {TAB_CHARTS} from "../../dashboard/browser/core/registry.js";
import {steadySvg} from "../../dashboard/browser/exports/dom/image.js";
import {formatsOf} from "../../dashboard/browser/exports/formats.js";
import {withHover} from "../../dashboard/browser/exports/hover.js";
import {legendWords, pictureLayout} from "../../dashboard/browser/exports/picture.js";
import {escapeXml} from "../../dashboard/browser/exports/xml.js";
import {COLOURS, MODEL} from "./exports_small.js";

test("names that plotly gives by chance are numbered, references with them", () => {
  const drawing = (name) =>
    `<svg class="main-svg ${name}"><defs id="defs-${name}"/><clipPath id="clip${name}xy"/>` +
    `<g clip-path="url(#clip${name}xy)"/><use xlink:href="#clip${name}xy"/></svg>`;
  assert.equal(steadySvg(drawing("a1b2c3"), "map"), steadySvg(drawing("d4e5f6"), "map"));
  assert.equal(
    steadySvg(drawing("a1b2c3"), "map"),
    '<svg><defs id="map-0"/><clipPath id="map-1"/>' +
      '<g clip-path="url(#map-1)"/><use xlink:href="#map-1"/></svg>',
  );
  assert.equal(
    steadySvg('<rect width="1" fill=\'x\' style="a"/>', "m"),
    '<rect width="1" fill=\'x\' style="a"/>',
  );
  assert.equal(steadySvg('<rect y="2" x="1"/>', "m"), '<rect x="1" y="2"/>');
});

test("a shadow around text becomes a stroke under it", () => {
  const text = steadySvg(
    '<text style="fill: red; text-shadow: rgb(1, 2, 3) 1px 0px 1px, rgb(1, 2, 3) 0px 1px; ' +
      'white-space: pre;">a</text>',
    "m",
  );
  assert.equal(
    text,
    '<text style="fill: red; paint-order: stroke; stroke: rgb(1, 2, 3); stroke-width: 3px; ' +
      'stroke-linejoin: round; white-space: pre;">a</text>',
  );
});

test("a picture makes room for every line and puts none over the chart or its ticks", () => {
  const words = {
    title: "Where <b> is named",
    subtitle: "Role",
    filter: "Shown: all",
    legend: ["a", "b"],
    sources: [{text: "Sources: "}, {text: "A", url: "https://example.org/?a=1&b=2"}],
    foot: [[{text: "Borders"}]],
  };
  const room = {height: 300, left: 50, right: 10, top: 0, bottom: 24};
  const {layout, width, height} = pictureLayout(
    {layout: {paper_bgcolor: "#fff"}},
    words,
    room,
    COLOURS,
  );
  assert.equal(layout.paper_bgcolor, "#fff");
  assert.deepEqual([layout.width, layout.height], [width, height]);
  assert.equal(height - layout.margin.t - layout.margin.b, 300);
  assert.deepEqual(
    layout.annotations.map(({text}) => text),
    [
      "<b>Where &lt;b&gt; is named</b>",
      "Role",
      "Shown: all",
      "a",
      "b",
      'Sources: <a href="https://example.org/?a=1&b=2">A</a>',
      "Borders",
    ],
  );
  for (const {y, yshift} of layout.annotations) {
    if (y === 1) assert.ok(yshift > 0 && yshift <= layout.margin.t);
    else assert.ok(yshift <= -12 - room.bottom && -yshift < layout.margin.b);
  }
});

test("no line of a picture is written smaller than 13 pixels, sources neither", () => {
  const text = "word ".repeat(60).trim();
  const {layout} = pictureLayout(
    {layout: {}},
    {title: "T", legend: [], sources: [{text}], foot: [[{text}]]},
    {height: 1, left: 0, right: 0, top: 0},
    COLOURS,
  );
  const lines = layout.annotations.filter(({text: words}) => words && !words.startsWith("<b>"));
  assert.deepEqual([...new Set(lines.map(({font}) => font.size))], [13]);
  assert.ok(text.startsWith(lines[0].text));
});

test("a chart alone has the room of its ticks and no words", () => {
  const {layout, width} = pictureLayout(
    {layout: {}},
    {legend: [], foot: []},
    {height: 100, left: 40, right: 0, top: 20},
    COLOURS,
    400,
  );
  assert.equal(width, 400);
  assert.deepEqual(
    [layout.annotations.length, layout.margin.t, layout.margin.l, layout.margin.b],
    [0, 28, 48, 8],
  );
});

test("an address that is no web address is no link in a picture", () => {
  const words = {
    title: "T",
    subtitle: "",
    filter: "",
    legend: [],
    foot: [[{text: "A", url: "javascript:alert(1)"}]],
  };
  const {layout} = pictureLayout(
    {layout: {}},
    words,
    {height: 1, left: 0, right: 0, top: 0},
    COLOURS,
  );
  assert.equal(layout.annotations.at(-1).text, "A");
});

test("a legend in words loses its colours, not its meaning", () => {
  assert.equal(legendWords(MODEL.legend[0]), "■ Lead; ■ A & B");
});

test("text is never markup", () => {
  assert.equal(
    escapeXml("<img onerror='x'>\u0000\u0008\ud800&\""),
    "&lt;img onerror=&#39;x&#39;&gt;&amp;&quot;",
  );
});

test("every chart has every format that suits it", () => {
  const all = ["png", "svg", "pdf", "html", "csv", "xlsx", "geojson", "zip"];
  for (const [tab, charts] of Object.entries(TAB_CHARTS)) {
    for (const chart of charts) {
      const missing = all.filter((format) => !formatsOf(tab, chart).includes(format));
      assert.deepEqual(missing, missing.length ? ["geojson"] : []);
    }
    assert.ok(formatsOf(tab, "tab").includes("pdf"));
  }
  assert.ok(formatsOf("focus", "map").includes("geojson"));
  assert.ok(!formatsOf("plan", "plan").includes("geojson"));
});

const card = () => [
  node("p", {}, node("strong", {}, "Tangshan"), " ", node("span", {}, "唐山市")),
  null,
  node("ul", {}, node("li", {}, "R&D · lead"), node("li", {}, "Steel")),
];

test("the label of a point is its card: a line for each block and each item of a list", () => {
  const data = [{type: "bar", meta: {}}];
  const [trace] = withHover(data, {things: () => [{region: "130200"}, null]}, () => ({card}));
  assert.deepEqual(trace.hovertext, ["<b>Tangshan 唐山市</b><br>R&amp;D · lead<br>Steel", ""]);
  assert.equal(trace.hoverinfo, "text");
});

test("regions of a map name themselves; outlines and tables have no labels", () => {
  const locations = ["130200"];
  const data = [
    {type: "choropleth", meta: {name: "regions"}, locations},
    {type: "choropleth", meta: {name: "outline_city"}, locations},
    {type: "scattergeo", meta: {thing: "site"}, customdata: [7, null]},
    {type: "table", meta: {}, customdata: [1]},
  ];
  const pointed = (thing) => ({card: () => [node("p", {}, JSON.stringify(thing))]});
  const labels = withHover(data, {}, pointed).map(({hovertext}) => hovertext);
  assert.deepEqual(labels, [
    ['<b>{"region":"130200"}</b>'],
    undefined,
    ['<b>{"site":7}</b>', ""],
    undefined,
  ]);
});
