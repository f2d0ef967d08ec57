import assert from "node:assert/strict";
import {test} from "node:test";
import {toCsv} from "../../dashboard/browser/core/csv.js";
import {
  arrangeRows,
  fromFragment,
  searchTexts,
  toFragment,
  UNARRANGED,
} from "../../dashboard/browser/tabs/data/arrange.js";
import {arrangedTab} from "../../dashboard/browser/tabs/data/arranged.js";
import {tableRows, wholeRows} from "../../dashboard/browser/tabs/data/rows.js";
import {selectTable} from "../../dashboard/browser/tabs/data/select.js";
import {dataLookup, wholeViewOf} from "./small.js";

const LOOKUP = dataLookup();
const TABLES = LOOKUP.tables.data.rows;

function arranged(query, change) {
  const view = wholeViewOf(`tab=data&${query}`);
  const selection = selectTable(LOOKUP, view);
  return arrangeRows(LOOKUP, view, selection, {...UNARRANGED, ...change}, () =>
    searchTexts(LOOKUP, view.table),
  );
}

test("unarranged, a table has its rows in its order", () => {
  assert.deepEqual(arranged("", {}), [0, 1, 2]);
});

test("a search looks through every cell, in both languages, whatever the page's", () => {
  assert.deepEqual(arranged("", {search: "北京"}), [0, 1]);
  assert.deepEqual(arranged("lang=zh", {search: "BEIJING"}), [0, 1]);
  assert.deepEqual(arranged("", {search: "yearbook"}), [1]);
  assert.deepEqual(arranged("", {search: "bureau"}), [0]);
  assert.deepEqual(arranged("", {search: "钢铁"}), [2]);
});

test("all words of a search must stand in the row", () => {
  assert.deepEqual(arranged("", {search: "beijing  core "}), [1]);
  assert.deepEqual(arranged("", {search: "beijing steel"}), []);
});

test("numbers sort as numbers, absent values last either way", () => {
  assert.deepEqual(arranged("", {sort: "year"}), [0, 1, 2]);
  assert.deepEqual(arranged("table=focus", {sort: "year", isDescending: true}), [0, 1, 2]);
  assert.deepEqual(arranged("table=observations", {sort: "value"}), [4, 1, 0, 3, 2]);
});

test("rows on one thing stay together when sorted, by their preferred value", () => {
  // 44, 41, 32.5 with 33 beside it, 30.
  assert.deepEqual(
    arranged("table=observations", {sort: "value", isDescending: true}),
    [2, 3, 1, 0, 4],
  );
});

test("names sort by the language of the page", () => {
  // Baoding, Beijing, China; in Chinese 保定 (bao), 北京 (bei), 全国 (quan).
  assert.deepEqual(arranged("table=observations", {sort: "region_id"}), [2, 3, 1, 0, 4]);
  assert.deepEqual(
    arranged("table=observations&lang=zh", {sort: "region_id", isDescending: true}),
    [4, 1, 0, 2, 3],
  );
});

test("only what is chosen, and only where sources differ", () => {
  assert.deepEqual(arranged("industries=steel", {isNarrowed: true}), [2]);
  assert.deepEqual(arranged("table=observations", {onlyDiffer: true}), [1, 0]);
  assert.deepEqual(arranged("table=relocations", {onlyDiffer: true}), [0]);
});

test("a sort by a column that the table does not have changes nothing", () => {
  assert.deepEqual(arranged("table=distances", {sort: "year"}), [0]);
});

test("a download is the whole table as built; formulas are text", () => {
  const csv = toCsv(wholeRows(TABLES.focus.columns)).split("\r\n");
  assert.equal(
    csv[0],
    "statement_id,region_id,industry_id,role,year,statement_en,statement_zh,source_id,verification",
  );
  assert.equal(csv[3], "c,130600,steel,support,,'=SUM(1),辅助,recalled,recalled");
  assert.equal(wholeRows(TABLES.relocations.columns)[0].functions, "education;health");
});

test("rows are saved in the order in which the reader arranged them", () => {
  const rows = tableRows(LOOKUP, wholeViewOf("tab=data&table=observations"), [3, 1]);
  assert.deepEqual(
    rows.map(({year, value, source}) => [year, value, source]),
    [
      [2024, 41, "General knowledge"],
      [2023, 32.5, "Bulletin"],
    ],
  );
});

test("a search that a link brings has no control characters and no half of a character", () => {
  assert.equal(fromFragment("#find=a%00b%1Bc%0Ad%7Fe").search, "abcde");
  assert.equal(
    fromFragment(`#find=${encodeURIComponent(`${"x".repeat(199)}😀y`)}`).search,
    `${"x".repeat(199)}😀`,
  );
});

test("an arrangement survives its own link; anything else is as first shown", () => {
  const arrangement = {
    search: "雄安 & co",
    isNarrowed: true,
    onlyDiffer: true,
    sort: "year",
    isDescending: true,
  };
  assert.deepEqual(fromFragment(toFragment(arrangement)), arrangement);
  assert.equal(toFragment(UNARRANGED), "");
  for (const odd of ["", "#", "#%E4", "#find", "#sort=&only=no", "#=&&"])
    assert.deepEqual(fromFragment(odd), UNARRANGED);
});

test("without a page a table is arranged as its link has it; an unknown column sorts nothing", () => {
  const view = wholeViewOf("tab=data");
  const tab = arrangedTab(LOOKUP, view, "find=beijing&sort=alchemy");
  assert.deepEqual(tab.arranged("table"), arranged("", {search: "beijing"}));
  assert.equal(tab.fragment("table"), "#find=beijing");
  assert.ok(tab.arrangedWords(view).includes("beijing"));
  assert.deepEqual([tab.arranged("coverage"), tab.fragment("coverage")], [undefined, ""]);
});
