/** What pages are made of: rows read once, places by what they lie in, statements in order. */
import assert from "node:assert/strict";
import {test} from "node:test";
import {asRows} from "../../dashboard/browser/core/columns.js";
import {
  age,
  chartRows,
  everStated,
  makeFacts,
  placeName,
  stated,
  statements,
  within,
} from "../../dashboard/browser/pages/facts.js";
import {regionsOf} from "./small.js";

const REGIONS = {
  ...regionsOf(
    ["130000", "province", "", "", "130000"],
    ["130600", "city", "130000", "130600", "130000"],
    ["133100", "city", "130000", "133100", "130000"],
    ["130629", "county", "133100", "133100", "130000"],
    ["130104", "county", "130100", "130100", "130000"],
    ["130602", "county", "130600", "130600", "130000"],
    ["z1", "zone", "130629", "133100", "130000"],
  ),
  name_en: ["Hebei", "Baoding", "Xiong'an", "Rongcheng", "Qiaoxi", "Qiaoxi", "Zone"],
  name_zh: ["河北省", "保定市", "雄安新区", "容城县", "桥西区", "桥西区", "园区"],
};
const cell = (adcode, industry, status, year, isFaded) => ({
  adcode,
  industry_id: industry,
  status,
  year,
  is_faded: isFaded,
});
const CELLS = [
  cell("130600", "steel", "core", 2024, false),
  cell("130600", "wind", "lead", 2021, true),
  cell("130600", "ships", "support", 2009, true),
  cell("130600", "toys", "none", null, false),
];
const statement = (adcode, value, year) => ({kind: "statement", adcode, value, year});
const PROFILE = [
  statement("130600", "support", 2024),
  statement("130600", "core", null),
  statement("130600", "core", 2020),
  statement("130602", "lead", 2024),
  {kind: "site", adcode: "130600", value: "park"},
];

function small() {
  const asked = [];
  const rowsOf = (query, chart) => {
    asked.push([query, chart]);
    if (chart === "profile") return PROFILE;
    return query.endsWith("level=city") ? CELLS : [];
  };
  const tables = {regions: REGIONS, build: {recent_from_year: 2017}};
  return {asked, facts: makeFacts({tables}, {rowsOf, bordersOf: () => ({}), address: ""})};
}

test("columns are rows, and the rows of a chart are asked for once", () => {
  assert.deepEqual(asRows({a: [1, 2], b: ["x", null]}), [
    {a: 1, b: "x"},
    {a: 2, b: null},
  ]);
  const {asked, facts} = small();
  assert.equal(chartRows(facts, "?a", "profile"), chartRows(facts, "?a", "profile"));
  chartRows(facts, "?a", "matrix");
  assert.equal(asked.length, 2);
});

test("the counties of Xiong'an are in Xiong'an, and so are their zones", () => {
  const {facts} = small();
  assert.deepEqual([...within(facts, "133100")], ["133100", "130629", "z1"]);
  assert.deepEqual([...within(facts, "130600")], ["130600", "130602"]);
  assert.deepEqual([...within(facts, "130629")], ["130629", "z1"]);
  assert.deepEqual([...within(facts, "z1")], ["z1"]);
});

test("places of one name are told apart by what they lie in", () => {
  const {facts} = small();
  assert.equal(placeName(facts, "130629", "en"), "Rongcheng");
  assert.equal(placeName(facts, "130602", "en"), "Qiaoxi (Baoding)");
  assert.equal(placeName(facts, "130602", "zh"), "桥西区（保定市）");
});

test("a place's own statements come strongest first, then newest", () => {
  const {asked, facts} = small();
  const found = statements(facts, "130600").map(({value, year}) => [value, year]);
  assert.deepEqual(found, [
    ["core", 2020],
    ["core", null],
    ["support", 2024],
  ]);
  statements(facts, "z1");
  const queries = asked.map(([query]) => query);
  assert.deepEqual(queries, [
    "?region=130600&industries=all&level=city",
    "?region=z1&industries=all",
  ]);
});

test("a role that does not count as recent is older, or contradicted", () => {
  const {facts} = small();
  assert.deepEqual([...everStated(facts, "130600").keys()], ["steel", "wind", "ships"]);
  assert.deepEqual([...stated(facts, "130600").keys()], ["steel"]);
  assert.equal(stated(facts, "130602").size, 0);
  assert.deepEqual(
    CELLS.map((one) => age(facts, one)),
    ["", "contradicted", "older", ""],
  );
});
