/** What pages consist of: numbered sources, links, sections; and their drawings. */
import assert from "node:assert/strict";
import {test} from "node:test";
import "./small.js";
import {drawnPaths, locator, spark} from "../../dashboard/browser/pages/drawings.js";
import {
  addSection,
  addTable,
  cite,
  makeCell,
  makePage,
  makeSources,
  pageHref,
  restWords,
} from "../../dashboard/browser/pages/model.js";
import {runs} from "../../dashboard/browser/pages/series.js";
import {templateData} from "../../dashboard/browser/pages/template.js";

const source = (id, publisher) => [id, {title_en: id, title_zh: "", publisher_en: publisher}];
const KNOWN = new Map([source("a", "X"), source("b", ""), source("c", "")]);

const BUILD = {build_id: "b1", built: "2026-01-31T12:00:00+00:00"};
const FACTS = {tables: {build: BUILD}, address: ""};

function page(parts = {}) {
  const names = {en: "Town", zh: "镇"};
  return makePage(
    {sources: KNOWN},
    {path: "place/town/", lang: "en", names, kind: "a town", ...parts},
  );
}

test("sources are numbered as they are cited, each once, those unknown left out", () => {
  const sources = makeSources(KNOWN);
  assert.deepEqual(cite(sources, "b; none; b; a"), [1, 2]);
  assert.deepEqual(cite(sources, "c; a", 1), [3]);
  assert.deepEqual(cite(sources, null), []);
  const {sources: listed} = templateData(FACTS, page({sources, lang: "zh"}));
  assert.deepEqual(
    listed.map(({number, title, publisher, url}) => [number, title, publisher, url]),
    [
      [1, "b", "", ""],
      [2, "a", "X", ""],
      [3, "c", "", ""],
    ],
  );
});

test("a link leads up to the atlas and down again, in the language of its page", () => {
  assert.equal(pageHref(page(), "industry", "steel"), "../../industry/steel/index.html");
  assert.equal(pageHref(page({lang: "zh"}), "story"), "../../../zh/story/index.html");
});

test("a section without content is left out, an empty table says why it is", () => {
  const one = page();
  addSection(one, {name: "none", heading: "None"});
  addTable(one, "sites", ["site"], []);
  assert.deepEqual(one.sections, []);
  addTable(one, "sites", ["site"], [], {note: "how to read it", empty: "nothing is known"});
  addTable(one, "sites", ["site"], [[makeCell("a")]], {note: "how to read it"});
  assert.deepEqual(
    one.sections.map(({columns, note}) => [columns.length, note]),
    [
      [0, "nothing is known"],
      [1, "how to read it"],
    ],
  );
});

test("a cut table says of how many rows it shows some", () => {
  assert.equal(restWords(page(), 3, 3), "");
  assert.match(restWords(page(), 3, 4), /3.*4/);
});

test("a page with few lines is short, the story never is", () => {
  const items = (count) => Array.from({length: count}, () => makeCell("a"));
  const isShort = (count, steps = []) => {
    const one = page({steps});
    addSection(one, {name: "list", heading: "List", items: items(count)});
    return templateData(FACTS, one).is_short;
  };
  assert.deepEqual([isShort(44), isShort(45), isShort(1, [{}])], [true, false, false]);
});

test("the rows of a page are files of their own, in which no tag can end", () => {
  assert.deepEqual(templateData(FACTS, page()).files, {});
  const {files} = templateData(FACTS, page({rows: [{a: "</b>", c: 1.5}, {a: "R&D"}]}));
  assert.equal(files["rows.csv"], "\ufeffa,c\r\n</b>,1.5\r\nR&D,\r\n");
  assert.deepEqual(JSON.parse(files["rows.json"]), [{a: "</b>", c: 1.5}, {a: "R&D"}]);
  assert.doesNotMatch(files["rows.json"], /[<&]/);
});

test("a page tells search engines what it is, in text that ends no tag", () => {
  const describe = (parts, address = "") => {
    const data = templateData({...FACTS, address}, page({about: "</script> & more", ...parts}));
    assert.doesNotMatch(data.linked_data, /[<&]/);
    return JSON.parse(data.linked_data);
  };
  const {
    "@type": type,
    geo,
    description,
    alternateName,
    ...rest
  } = describe({point: [116.4, 39.9]});
  assert.deepEqual(
    [type, geo.longitude, geo.latitude, description, alternateName],
    ["Place", 116.4, 39.9, "</script> & more", "镇"],
  );
  assert.ok(!("url" in rest || "dateModified" in rest));
  const found = describe({lang: "zh"}, "https://a.example/");
  assert.equal(found.url, "https://a.example/zh/place/town/");
  assert.deepEqual([found["@type"], found.dateModified], ["Dataset", "2026-01-31"]);
});

test("the preview of a page is that of the tab that it leads to", () => {
  const preview = (view) => templateData(FACTS, page({view})).preview;
  assert.equal(preview("?region=1&tab=xiongan"), "previews/xiongan.en.png");
  assert.deepEqual([preview("?"), preview("")], Array(2).fill("previews/focus.en.png"));
});

const POINTS = [
  {year: 2017, value: 5, indicator_id: "gdp", vintage: "a"},
  {year: 2018, value: 6, indicator_id: "gdp", vintage: "a"},
  {year: 2019, value: 1, indicator_id: "gdp", vintage: "b"},
];

test("years of different editions are not joined", () => {
  assert.deepEqual(
    runs(POINTS).map((run) => run.length),
    [2, 1],
  );
  assert.deepEqual(runs([]), []);
  const drawn = spark(POINTS, 'R&D "x"');
  assert.equal(drawn.split("<polyline").length, 3);
  assert.match(drawn, /points="3\.0,5\.8 45\.0,3\.0"/);
  assert.match(drawn, /aria-label="R&amp;D &quot;x&quot;"/);
  assert.equal(spark(POINTS.slice(0, 1), "x"), "");
});

/** Squares of a degree from a corner on, north up. */
const square = (id, lon, lat) => ({
  id,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat + 1],
      ],
    ],
  },
});

test("a locator draws the cities, the outline, and the marked places alone", () => {
  const level = (...features) => ({regions: {features}});
  const borders = {
    province: level(square("9", 115, 39)),
    city: level(square("8", 115, 39)),
    county: level(square("7", 115, 39)),
  };
  const facts = {pathsOf: (name) => drawnPaths(borders[name].regions.features)};
  const drawn = locator(facts, "city", new Map([["7", "here"]]), "Xiong'an");
  const path = "M0 500l385 0l0 -500l-385 0z";
  assert.equal(drawn.split(path).length, 4);
  assert.match(drawn, new RegExp(`<path class="here" d="${path}"/><path class="outline"`));
  assert.equal(locator(facts, "city", new Map([["none", "here"]]), "").split(path).length, 3);
});
