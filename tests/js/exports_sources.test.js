/** Exports of words: citations, the code of a frame, sources. */
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {rowSources} from "../../dashboard/browser/core/row_sources.js";
import {quotedSources, sourceIndex, sourceRuns} from "../../dashboard/browser/core/sources.js";
import {citationsOf, embedCode} from "../../dashboard/browser/exports/cite.js";
import {termsOf, termsOfAll} from "../../dashboard/browser/exports/terms.js";
import {MODEL} from "./exports_small.js";

test("citations name title, build, date and address, whatever the title holds", () => {
  const work = {
    title: "R&D {50 %}",
    build: MODEL.build,
    link: MODEL.link,
    lang: "zh",
    name: "jjj-atlas-map-city-robotics",
  };
  const {apa, bibtex, csl} = citationsOf(work);
  const [entry] = JSON.parse(csl);
  assert.equal(
    apa,
    "JJJ Atlas. (2026, November 25). R&D {50 %} (Build abc123) " +
      `[Interactive map and data]. ${MODEL.link}`,
  );
  assert.ok(
    bibtex.startsWith(`@misc{${entry.id},\n`) && bibtex.includes("title = {{R\\&D \\{50 \\%\\}}},"),
  );
  assert.deepEqual(
    [entry.title, entry.URL, entry.issued["date-parts"], entry.language],
    ["R&D {50 %}", MODEL.link, [[2026, 11, 25]], "zh-CN"],
  );
});

test("the key of a citation names its view and its build", () => {
  const idOf = (change) =>
    JSON.parse(
      citationsOf({
        title: "T",
        build: MODEL.build,
        link: MODEL.link,
        lang: "en",
        name: "jjj-atlas-map-city-robotics",
        ...change,
      }).csl,
    )[0].id;
  assert.match(idOf({}), /^jjj-atlas-map-city-robotics-[0-9a-f]{8}-abc123$/);
  assert.equal(idOf({}), idOf({title: "Another"}));
  const others = [
    {link: `${MODEL.link}&region=130200`},
    {name: "jjj-atlas-ranking-city-robotics"},
    {build: {id: "def456", date: "2026-11-26"}},
  ];
  assert.equal(new Set([idOf({}), ...others.map(idOf)]).size, 4);
});

test("a citation names no address of a disk or of nowhere", () => {
  const work = {title: "T", build: MODEL.build, link: "?lang=en", lang: "en", name: "n"};
  const {apa, bibtex, csl} = citationsOf(work);
  assert.ok(apa.endsWith("[Interactive map and data]."));
  assert.ok(!bibtex.includes("url") && bibtex.endsWith("},\n}"));
  assert.ok(!("URL" in JSON.parse(csl)[0]));
});

test("the code of a frame cannot be broken out of", () => {
  const code = embedCode({title: 'A "quoted" <b>', link: MODEL.link, chart: "map"});
  assert.ok(code.includes('title="A &quot;quoted&quot; &lt;b>"'));
  assert.ok(
    code.includes(
      'src="https://atlas.example/?industries=robotics&amp;lang=en&amp;theme=light&amp;embed=map"',
    ),
  );
});

test("a title with a semicolon inside stays one source, and who has a publisher goes first", () => {
  const tables = {
    sources: {
      id: ["y", "b"],
      title_en: ["Yearbook; data of 2019", "B"],
      title_zh: ["年鉴；2019年数据", "乙"],
      publisher_en: ["P", null],
      publisher_zh: ["社", null],
      url: [null, "https://b.example"],
      published: ["2020", null],
    },
  };
  const rows = [
    {source_id: "b; y", source: "B; Yearbook; data of 2019"},
    {source_id: "b", source: "B"},
    {source: "A table"},
    {source_id: "", source: ""},
    {},
  ];
  const found = quotedSources(rows, sourceIndex(tables, "", "en"));
  assert.deepEqual(
    found.map(({title, url, count}) => [title, url, count]),
    [
      ["Yearbook; data of 2019", "", 1],
      ["B", "https://b.example", 2],
      ["A table", "", 1],
    ],
  );
});

test("two sources of one title stay two, each with its own address", () => {
  const sources = {
    id: ["1", "2"],
    title_en: ["A", "A"],
    title_zh: ["甲", "甲"],
    publisher_en: ["P", "P"],
    publisher_zh: ["社", "社"],
    url: ["https://1.example", "https://2.example"],
    published: ["2024", "2025"],
  };
  const rows = [{...rowSources(sources, [1, 0, 1])}, {...rowSources(sources, [1])}];
  const found = quotedSources(rows, sourceIndex({sources}, "", "en"));
  assert.deepEqual(
    found.map(({url, published, count}) => [url, published, count]),
    [
      ["https://2.example", "2025", 2],
      ["https://1.example", "2024", 1],
    ],
  );
});

test("the Data tab's sources, records by id, are found the same way, in either language", () => {
  const words = {title_en: "A", title_zh: "甲", publisher_en: "P", publisher_zh: "社"};
  const sources = {s1: {...words, url: "https://1.example", published: "2024"}};
  /** @param {"en" | "zh"} lang */
  const quotedIn = (lang) =>
    quotedSources(
      [{source_id: "s1", source: "A"}],
      sourceIndex({data: {sources}}, "data", lang),
    ).map(({id, title, publisher, url, count}) => [id, title, publisher, url, count]);
  assert.deepEqual(quotedIn("en"), [["s1", "A", "P", "https://1.example", 1]]);
  assert.deepEqual(quotedIn("zh"), [["s1", "甲", "社", "https://1.example", 1]]);
});

test("the page's sources are indexed once a language, those of a tab each time, as rows may join", () => {
  const columns = (/** @type {string[]} */ ...id) => ({
    id,
    title_en: id,
    title_zh: id,
    publisher_en: id,
    publisher_zh: id,
    url: id,
    published: id,
  });
  const sources = columns("a");
  const tables = {sources, siting: {sources: columns("s")}};
  const ofPage = sourceIndex(tables, "focus", "en");
  assert.equal(sourceIndex(tables, "plan", "en"), ofPage);
  assert.notEqual(sourceIndex(tables, "focus", "zh"), ofPage);
  assert.deepEqual([...sourceIndex(tables, "siting", "en").keys()], ["a", "s"]);
  tables.siting.sources = columns("s", "own");
  assert.deepEqual([...sourceIndex(tables, "siting", "en").keys()], ["a", "s", "own"]);
  assert.deepEqual([...ofPage.keys()], ["a"]);
});

test("a source names its publisher behind the link", () => {
  const runs = sourceRuns([{title: "T", url: "https://t.example", publisher: "P"}], "zh", 8);
  assert.deepEqual(
    runs.map(({text}) => text),
    ["来源：", "T", "，", "P", ""],
  );
  assert.deepEqual(
    runs.map(({url}) => url),
    [undefined, "https://t.example", undefined, "", undefined],
  );
});

test("eight sources are named and linked, the others counted", () => {
  const sources = Array.from({length: 10}, (_, number) => ({
    title: `S${number}`,
    url: number ? "" : "https://s.example",
  }));
  const runs = sourceRuns(sources, "en", 8);
  assert.equal(
    runs.map(({text}) => text).join(""),
    "Sources: S0; S1; S2; S3; S4; S5; S6; S7, and 2 more, listed in the XLSX and ZIP files",
  );
  assert.equal(runs.find(({text}) => text === "S0").url, "https://s.example");
  assert.deepEqual(sourceRuns([], "en", 8), []);
});

test("the terms of the atlas are not said of a reader's own data", () => {
  useCatalogue(JSON.parse(readFileSync("dashboard/catalogue/export.json", "utf8")));
  const [atlas, own] = [{id: "yearbook-2021"}, {id: "own:plants"}];
  assert.match(termsOf([atlas], "en"), /^Figures may be reused/);
  assert.match(termsOf([own], "en"), /^These are the reader's own data: their owner decides/);
  assert.match(termsOf([atlas, own], "en"), /of the atlas may be reused.*only as their owner/);
  assert.match(termsOf([own], "zh"), /由数据所有者决定/);
  const ofCharts = (...lists) =>
    lists.map((one) => ({terms: termsOf(one, "en"), view: {lang: "en"}}));
  assert.match(termsOfAll(ofCharts([atlas], [own])), /of the atlas may be reused/);
  assert.match(termsOfAll(ofCharts([own], [own])), /^These are/);
});
