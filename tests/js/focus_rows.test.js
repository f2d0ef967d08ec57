import assert from "node:assert/strict";
import {test} from "node:test";

import {toCsv} from "../../dashboard/browser/core/csv.js";
import {neighboursOf} from "../../dashboard/browser/core/neighbours.js";
import {latestEntries, profileEntries} from "../../dashboard/browser/tabs/focus/profile_entries.js";
import {profileRows} from "../../dashboard/browser/tabs/focus/profile_rows.js";
import {mapRows, matrixRows, ROWS, rankingRows} from "../../dashboard/browser/tabs/focus/rows.js";
import {smallLookup, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();

test("the map has a row for every region, zone and site it draws", () => {
  const rows = mapRows(LOOKUP, wholeViewOf("layers=sites"));
  assert.deepEqual(
    rows.map((row) => [row.adcode, row.level, row.status, row.year]),
    [
      ["110000", "province", "lead", 2024],
      ["130600", "city", "core", 2023],
      ["133100", "city", "support", 2022],
      ["z-htz", "zone", "lead", 2023],
      ["z-htz", "site", "plant", 2019],
      ["110108", "site", "park", null],
    ],
  );
});

test("a region without a statement keeps its row; absent is null, not zero", () => {
  const [beijing] = mapRows(LOOKUP, wholeViewOf("industries=chips"));
  assert.deepEqual(
    [beijing.status, beijing.year, beijing.source_count, beijing.verification],
    ["none_found", null, null, ""],
  );
});

test("the matrix has a row for every filled cell", () => {
  const rows = matrixRows(LOOKUP, wholeViewOf(""));
  assert.equal(rows.length, 11);
  assert.deepEqual(
    [rows[4].industry_id, rows[4].status, rows[4].is_faded, rows[4].is_low_trust],
    ["chips", "lead", true, true],
  );
});

test("the ranking has a row for every bar, best first", () => {
  const rows = rankingRows(LOOKUP, wholeViewOf(""));
  assert.deepEqual(
    rows.map((row) => [row.rank, row.adcode, row.unit]),
    [
      [1, "130600", "industries"],
      [2, "110000", "industries"],
      [3, "133100", "industries"],
    ],
  );
});

test("the profile has a row for every figure, statement, site, cluster and neighbour", () => {
  const kinds = profileRows(LOOKUP, wholeViewOf("region=110000")).map((row) => row.kind);
  assert.deepEqual(kinds, [
    "figure",
    "figure",
    "figure",
    "statement",
    "statement",
    "statement",
    "site",
    "cluster",
    "neighbour",
  ]);
});

test("a neighbour has a row for each industry that both name, with its own role and sources", () => {
  const rows = profileRows(LOOKUP, wholeViewOf("region=110000"));
  const {adcode, name_en, value, unit, source_id} = rows.at(-1);
  assert.deepEqual(
    {adcode, name_en, value, unit},
    {adcode: "130600", name_en: "Baoding", value: "core", unit: "robotics"},
  );
  assert.notEqual(source_id, "");
});

test("a neighbour that shares no recent role has one row without a value", () => {
  const lookup = smallLookup((tables) => {
    tables.cells.is_faded = tables.cells.is_faded.map(() => true);
  });
  const rows = profileRows(lookup, wholeViewOf("region=110000"));
  const {kind, adcode, value, unit, year} = rows.at(-1);
  assert.deepEqual([kind, adcode, value, unit, year], ["neighbour", "130600", null, "", null]);
});

test("neighbours with most in common come first, each once", () => {
  const found = neighboursOf(LOOKUP, wholeViewOf("region=130600"));
  assert.deepEqual(
    found.map(({region, shared}) => [region, shared.map(({own, other}) => [own, other])]),
    [
      [0, [[5, 6]]],
      [3, [[5, 4]]],
    ],
  );
});

test("a picture of a profile has all its rows", () => {
  const [what, values, years] = profileEntries(LOOKUP, wholeViewOf("region=110000"));
  assert.equal(what.length, profileRows(LOOKUP, wholeViewOf("region=110000")).length);
  const residents = years.filter((_, row) => what[row] === "Residents");
  assert.deepEqual([residents, values.length], [["2010 (unverified)", "2023"], what.length]);
});

test("a picture of a long profile has the latest of each figure and all the rest", () => {
  assert.deepEqual(latestEntries(LOOKUP, wholeViewOf("region=110000")), [
    [
      "Residents",
      "PM2.5",
      "Statement 0",
      "Statement 1",
      "Statement 2",
      "A campus",
      "A robot cluster",
      "Neighbour: Baoding",
    ],
    [
      "2,186 10,000 people",
      "30 µg/m³",
      "Lead · Robotics",
      "Core · Robotics",
      "Support · Software",
      "park",
      "",
      "Core · Robotics",
    ],
    ["2023", "2024", "2024", "2021", "2020", "(unverified)", "2022", "2023"],
    ["A gazette", "A paper", "A paper", "A gazette", "A paper", "Recalled", "A paper", "A paper"],
  ]);
});

test("a picture in Chinese has names, values and units in Chinese", () => {
  const [what, values, years] = latestEntries(LOOKUP, wholeViewOf("region=110000&lang=zh"));
  assert.deepEqual(what.slice(0, 3), ["常住人口", "细颗粒物", "表述0"]);
  assert.deepEqual(values.slice(0, 3), ["2,186万人", "30微克/立方米", "主导 · 机器人"]);
  assert.equal(values[5], "园区");
  assert.deepEqual(years.slice(0, 2), ["2023", "2024"]);
});

test("a picture of the whole names the province of each figure", () => {
  const [what] = latestEntries(LOOKUP, wholeViewOf(""));
  assert.deepEqual(what.slice(0, 3), [
    "Residents · Beijing",
    "Residents · Hebei",
    "PM2.5 · Beijing",
  ]);
});

test("a picture of the whole names the place of each statement", () => {
  const [what] = profileEntries(LOOKUP, wholeViewOf("industries=software"));
  assert.deepEqual(
    what.filter((text) => text.startsWith("Statement")),
    ["Statement 13 · Baoding zone", "Statement 2 · Beijing"],
  );
});

for (const chart of Object.keys(ROWS)) {
  test(`the rows of the ${chart} make a table of as many lines`, () => {
    const rows = ROWS[chart](LOOKUP, wholeViewOf("layers=sites,clusters&region=110000"));
    assert.equal(toCsv(rows).split("\r\n").length, rows.length + 2);
  });
}

test("a table has a column for each name that occurs, absent values empty", () => {
  assert.equal(
    toCsv([{a: 1, b: null}, {a: 0, c: undefined}, {c: false}]),
    "a,b,c\r\n1,,\r\n0,,\r\n,,false\r\n",
  );
});

test("a list with semicolons is quoted, since some spreadsheets split cells at them", () => {
  assert.equal(toCsv([{a: "x; y", b: 1}]), 'a,b\r\n"x; y",1\r\n');
});

test("commas, quotes and line breaks are quoted", () => {
  assert.equal(
    toCsv([{a: "x,y", b: 'say "it"', c: "two\nlines", d: "雄安"}]),
    'a,b,c,d\r\n"x,y","say ""it""","two\nlines",雄安\r\n',
  );
});

for (const text of [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "＝1＋1",
  "＋1",
  "－1",
  "＠SUM(A1)",
]) {
  test(`a spreadsheet does not run ${JSON.stringify(text)}`, () => {
    const [, line] = toCsv([{a: text}]).split("\r\n");
    assert.ok(line.replace(/^"/, "").startsWith("'"));
  });
}

test("a formula with quotes is both disarmed and quoted", () => {
  assert.equal(toCsv([{a: '=HYPERLINK("x")'}]), `a\r\n"'=HYPERLINK(""x"")"\r\n`);
});

test("a number below zero stays a number", () => {
  assert.equal(toCsv([{a: -1.5}]), "a\r\n-1.5\r\n");
});

test("no rows are an empty table", () => {
  assert.equal(toCsv([]), "\r\n");
});
