/** The colophon, from small tables and a record of a build. */
import assert from "node:assert/strict";
import test from "node:test";
import {colophonOf} from "../../dashboard/browser/core/colophon.js";

const BUILD = {
  build_id: "0123456789ab",
  built: "2026-01-31T12:00:00+00:00",
  borders: "package",
  borders_edition: "geotool-cn==1.1.0",
};
const COUNTS = {focus: 3, regions: 2, sources: 4};
const SOURCES = {
  source_id: ["paper", "series", "a-paper", "recalled"],
  title_en: ["Paper", "Series", "Another paper", "Recalled"],
  title_zh: ["报", "列", "另一报", "忆"],
  publisher_en: ["P", "Q", "R", "-"],
  publisher_zh: ["甲", "乙", "丙", "-"],
  url: ["https://p.example/", null, null, null],
  published: ["2024-05", "2020/2025", "2025", null],
};

function smallColophon(published = SOURCES.published) {
  const record = {...BUILD, counts: COUNTS, inputs: ["seeds"]};
  return colophonOf(record, {
    focus: {columns: {source_id: ["paper", "series", "recalled"]}},
    regions: {columns: {adcode: ["110000", "120000"]}},
    sources: {columns: {...SOURCES, published}},
  });
}

test("the build is named, and its rows are counted", () => {
  const {build, counts} = smallColophon();
  assert.deepEqual(build, BUILD);
  assert.deepEqual(counts, {tables: 3, rows: 9});
});

test("a table has its row count and the last day of its newest source", () => {
  const [focus, regions] = smallColophon().tables;
  assert.deepEqual(focus, {name: "focus", rows: 3, newest: "2025"});
  assert.deepEqual(regions, {name: "regions", rows: 2, newest: ""});
});

test("of several newest sources the first by id is named", () => {
  assert.deepEqual(smallColophon().sources, {
    count: 3,
    newest: {
      title_en: "Another paper",
      title_zh: "另一报",
      publisher_en: "R",
      publisher_zh: "丙",
      published: "2025",
      url: null,
    },
  });
});

test("sources without any date have no newest", () => {
  const {sources, tables} = smallColophon([null, null, null, null]);
  assert.deepEqual(sources, {count: 0, newest: null});
  assert.equal(tables[0].newest, "");
});
