import assert from "node:assert/strict";
import test from "node:test";
import {makePlaceMatcher} from "../../dashboard/browser/own/place_index.js";
import {placeKey, placeKeys} from "../../dashboard/browser/own/place_keys.js";
import {matchPlace} from "../../dashboard/browser/own/places.js";

const REGIONS = {
  id: [
    "110000",
    "110101",
    "120000",
    "120105",
    "130000",
    "130100",
    "130105",
    "130900",
    "130902",
    "z-port",
  ],
  level: [
    "province",
    "county",
    "province",
    "county",
    "province",
    "city",
    "county",
    "city",
    "county",
    "zone",
  ],
  parent: [
    "156000",
    "110000",
    "156000",
    "120000",
    "156000",
    "130000",
    "130100",
    "130000",
    "130900",
    "130902",
  ],
  city: [
    "110000",
    "110000",
    "120000",
    "120000",
    "",
    "130100",
    "130100",
    "130900",
    "130900",
    "130900",
  ],
  province: [
    "110000",
    "110000",
    "120000",
    "120000",
    "130000",
    "130000",
    "130000",
    "130000",
    "130000",
    "130000",
  ],
};
/** `[region, alias, kind, match, from, to, needs its city]` */
const NAMES = [
  ["110000", "110000", "code", "exact"],
  ["110000", "北京市", "official", "exact"],
  ["110000", "Beijing", "english", "exact"],
  ["110101", "110101", "code", "exact"],
  ["110101", "110103", "old_code", "merged", null, 2010],
  ["110101", "东城区", "official", "exact"],
  ["110101", "东城", "short", "exact"],
  ["110101", "Dongcheng", "english", "exact"],
  ["110101", "崇文区", "old_name", "merged", null, 2010],
  ["120000", "天津市", "official", "exact"],
  ["120000", "天津", "short", "exact"],
  ["120000", "Tianjin", "english", "exact"],
  ["120105", "河北区", "official", "exact"],
  ["120105", "Hebei", "english", "exact"],
  ["130000", "河北省", "official", "exact"],
  ["130000", "河北", "short", "exact"],
  ["130000", "Hebei", "english", "exact"],
  ["130000", "Hebei Province", "english", "exact"],
  ["130100", "130100", "code", "exact"],
  ["130100", "石家庄市", "official", "exact"],
  ["130100", "石家庄", "short", "exact"],
  ["130100", "Shijiazhuang", "english", "exact"],
  ["130105", "130105", "code", "exact"],
  ["130105", "新华区", "official", "exact"],
  ["130105", "Xinhua", "english", "exact"],
  ["130105", "郊区", "old_name", "part", null, 2001, true],
  ["130900", "沧州市", "official", "exact"],
  ["130900", "沧州", "short", "exact"],
  ["130900", "Cangzhou", "english", "exact"],
  ["130902", "新华区", "official", "exact"],
  ["130902", "Xinhua", "english", "exact"],
  ["130902", "新市区", "old_name", "exact", null, 1999, true],
  ["156000", "中国", "official", "exact"],
  ["z-port", "120116400", "code", "exact"],
  ["z-port", "沧州港", "official", "exact"],
];
const column = (place) => NAMES.map((name) => name[place] ?? null);
const MATCHER = makePlaceMatcher(REGIONS, {
  region: column(0),
  alias: column(1),
  kind: column(2),
  match: column(3),
  from: column(4),
  to: column(5),
  is_generic: NAMES.map((name) => Boolean(name[6])),
});
const match = (text, options) => matchPlace(MATCHER, text, options);
const regionOf = (text, options) => match(text, options).region;

for (const [text, region] of [
  ["110101", "110101"],
  ["110101.0", "110101"],
  ["1.10101E5", "110101"],
  ["110,101", "110101"],
  ["１１０１０１", "110101"],
  ["110101000", "110101"],
  ["110101000000", "110101"],
  ["156110101", "110101"],
  ["11", "110000"],
  ["1301", "130100"],
  ["120116400", "z-port"],
  ["东城", "110101"],
  ["东 城 区", "110101"],
  ["东城区①", "110101"],
  ["1. 东城区", "110101"],
  ["（2）东城区", "110101"],
  ["ＤＯＮＧＣＨＥＮＧ", "110101"],
  ["其中：东城区", "110101"],
  ["Dōngchéng", "110101"],
  ["Dongcheng District", "110101"],
  ["Dongcheng Dist.", "110101"],
  ["北京市东城区", "110101"],
  ["北京市市辖区东城区", "110101"],
  ["Dongcheng, Beijing", "110101"],
  ["Beijing, Dongcheng", "110101"],
  ["河北省石家庄市新华区", "130105"],
  ["河北沧州新华区", "130902"],
  ["Xinhua District (Cangzhou)", "130902"],
  ["石家庄 Shijiazhuang", "130100"],
  ["Hebei Province", "130000"],
  ["河北区", "120105"],
  ["天津河北区", "120105"],
  ["沧州新市区", "130902"],
])
  test(`"${text}" is ${region}`, () => {
    assert.deepEqual([match(text).status, regionOf(text)], ["matched", region]);
  });

for (const [text, candidates] of [
  ["新华区", ["130105", "130902"]],
  ["Hebei", ["120105", "130000"]],
  ["郊区", ["130105"]],
  ["石家庄郊区", ["130105"]],
  ["新市区", ["130902"]],
])
  test(`"${text}" is ambiguous`, () => {
    assert.deepEqual(match(text), {status: "ambiguous", region: "", how: "", candidates});
  });

for (const text of [
  "",
  "  ",
  "合计",
  "2020",
  "13010",
  "110101001",
  "999999",
  "东城区教育局",
  "x".repeat(500),
])
  test(`"${text.slice(0, 20)}" is unknown, and nothing is guessed`, () => {
    assert.deepEqual([match(text).status, regionOf(text)], ["none", ""]);
  });

for (const text of ["310000", "上海市", "Shanghai", "辽宁省朝阳市", "Jinan, Shandong", "中国"])
  test(`"${text}" is outside`, () => {
    assert.equal(match(text).status, "outside");
  });

test("a district of a city with a total's filler after it is no match of the city", () => {
  assert.equal(match("石家庄市市辖区").status, "none");
});

test("a wrong word for the type is no match", () => {
  assert.equal(match("Dongcheng County").status, "none");
  assert.equal(match("Beijing District").status, "none");
});

test("a mistake is no match but gets a suggestion", () => {
  assert.deepEqual(match("Shijiazuang"), {
    status: "none",
    region: "",
    how: "",
    candidates: ["130100"],
  });
});

test("a name of another year does not count", () => {
  assert.equal(regionOf("崇文区", {year: 2005}), "110101");
  assert.equal(match("崇文区", {year: 2015}).status, "none");
});

test("in a table of cities a county of the same name does not count, a province does", () => {
  assert.equal(regionOf("Hebei", {level: "city"}), "130000");
  assert.equal(match("Hebei", {level: "county"}).status, "ambiguous");
});

test("how it matched is the kind of the name", () => {
  assert.equal(match("崇文区").how, "old_name");
  assert.equal(match("110103").how, "old_code");
});

test("keys have letters and digits only", () => {
  assert.equal(placeKey("Xiong'an New-Area"), "xiongannewarea");
  assert.deepEqual(placeKeys("新华区（石家庄市）"), ["新华区", "石家庄市"]);
});
