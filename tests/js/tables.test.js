/** What the page's tables are made with: amounts in words, links of statements, columns. */
import assert from "node:assert/strict";
import {test} from "node:test";

import {amountWords} from "../../dashboard/browser/tables/amounts.js";
import {pictureColumns, visibleColumns} from "../../dashboard/browser/tables/data_columns.js";
import {evidenceLink} from "../../dashboard/browser/tables/plan_links.js";

const AMOUNTS = [
  ["en", 5300, "buildings (more than)", "more than 5,300 buildings"],
  ["en", 4600, "100 million yuan (more than)", "more than 460 billion yuan"],
  ["en", 1.41, "million persons", "1.41 million persons"],
  ["en", 154.1, "2014 = 100", "154.1 (2014 = 100)"],
  ["en", 202, "km2", "202 km²"],
  ["en", 10000, "100 million yuan (more than)", "more than 1 trillion yuan"],
  ["zh", 4600, "亿元（超过）", "超过4,600亿元"],
  ["zh", 1.41, "百万人", "141万人"],
  ["zh", 21.5, "十亿元", "215亿元"],
  ["zh", 10000, "亿元（超过）", "超过1万亿元"],
  ["zh", 154.1, "2014年=100", "154.1（2014年=100）"],
];

test("an amount is written in the units that are usual in each language", () => {
  for (const [lang, value, unit, words] of AMOUNTS)
    assert.equal(amountWords(value, unit, lang), words);
});

function statement(name, more) {
  return {
    industry_ids: [],
    relocation_kinds: [],
    test: name,
    test_indicator_id: null,
    ...more,
  };
}

test("a link opens the data of a statement's test", () => {
  const links = [
    [
      statement("industry", {industry_ids: ["robotics", "hydrogen-energy"]}),
      "industries=hydrogen-energy,robotics&layers=cities,clusters",
    ],
    [statement("naming", {industry_ids: ["aerospace"]}), "industries=aerospace"],
    [
      statement("gap", {test_indicator_id: "income_all"}),
      "tab=integration&level=province&indicator=income_all&measure=ratio",
    ],
    [
      statement("moved", {relocation_kinds: ["university", "hospital"]}),
      "tab=xiongan&kinds=hospital,university&moves=all",
    ],
  ];
  for (const [row, link] of links) assert.equal(evidenceLink(row, false), link);
});

test("a link opens moves to other places if none came to Xiong'an", () => {
  const row = statement("moved", {relocation_kinds: ["government_agency"]});
  const link = "tab=xiongan&layers=cities,elsewhere&kinds=government_agency&moves=all";
  assert.equal(evidenceLink(row, true), link);
});

function field(name, kind = "text", refers = "") {
  return {name, kind, refers, allowed: []};
}

test("the two languages of a text are one column, and the name is first", () => {
  const fields = [
    field("thing_id", "key"),
    field("name_en"),
    field("name_zh"),
    field("region_ids", "list", "place"),
    field("value", "number"),
    field("source_id", "key", "source"),
  ];
  const longest = Object.fromEntries(fields.map(({name}) => [name, 80]));
  const visible = visibleColumns({name: "things", fields, longest});
  assert.deepEqual(
    visible.map(({id, parts, kind}) => [id, parts, kind]),
    [
      ["name", ["name_en", "name_zh"], "text"],
      ["region_ids", ["region_ids"], "region"],
      ["value", ["value"], "number"],
      ["source_id", ["source_id"], "source"],
      ["thing_id", ["thing_id"], "code"],
    ],
  );
});

test("a picture has at most six columns, and always the citation", () => {
  const visible = ["a", "b", "c", "d", "e", "f", "g", "source_id"].map((id) => ({id}));
  assert.deepEqual(pictureColumns("things", visible), [0, 1, 2, 3, 4, 7]);
  assert.deepEqual(pictureColumns("things", visible.slice(0, 3)), [0, 1, 2]);
});
