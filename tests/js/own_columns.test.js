import assert from "node:assert/strict";
import test from "node:test";

import {recogniseColumns} from "../../dashboard/browser/own/columns.js";
import {tableHead} from "../../dashboard/browser/own/dialect.js";
import {makeIndustryMatcher, matchIndustry} from "../../dashboard/browser/own/industries.js";
import {
  decimalMark,
  isEmpty,
  readCoordinate,
  readNumber,
  readYear,
} from "../../dashboard/browser/own/values.js";

for (const [text, value, decimal] of [
  ["12", 12],
  ["-1,234.5", -1234.5],
  ["−3", -3],
  ["１２３", 123],
  ["1 234", 1234],
  ["12%", 12],
  ["3.5万", 35000],
  ["1.2亿元", 120000000],
  ["¥1,000", 1000],
  ["1e3", 1000],
  ["1.234,5", 1234.5, ","],
  ["0,5", 0.5, ","],
  ["1,23,4", null],
  ["=1+1", null],
  ["12 000 abc", null],
  ["", null],
])
  test(`"${text}" is the number ${value}`, () => {
    assert.equal(readNumber(text, decimal), value);
  });

test("the decimal mark is a comma only where a comma can be nothing else", () => {
  assert.equal(decimalMark(["1.234,5", "2"]), ",");
  assert.equal(decimalMark(["0,5"]), ",");
  assert.equal(decimalMark(["1,234", "2,345"]), ".");
  assert.equal(decimalMark(["1,234.5"]), ".");
});

for (const [text, year] of [
  ["2020", 2020],
  ["2020.0", 2020],
  ["2020年", 2020],
  ["2020年3月", 2020],
  ["2020-03-01", 2020],
  ["2020/3", 2020],
  ["20200301", 2020],
  ["1899", null],
  ["20", null],
  ["2020abc", null],
])
  test(`"${text}" is the year ${year}`, () => {
    assert.equal(readYear(text), year);
  });

for (const [text, degrees] of [
  ["116.4", 116.4],
  [`116°24'36"E`, 116.41],
  ["116°24′36″", 116.41],
  ["N39°30'", 39.5],
  ["东经116度24分36秒", 116.41],
  ["东116度24分36秒", 116.41],
  ["12°60'", null],
  [`10°30'W`, -10.5],
  ["116,41", 116.41],
  ["116,407", 116.407],
])
  test(`"${text}" is ${degrees} degrees`, () => {
    const found = readCoordinate(text);
    assert.equal(found === null ? null : Math.round(found * 1e6) / 1e6, degrees);
  });

test("what a table writes where it has no value is empty", () => {
  for (const text of ["", " ", "-", "—", "N/A", "…"]) assert.ok(isEmpty(text), text);
  assert.ok(!isEmpty("0"));
});

const INDUSTRIES = makeIndustryMatcher({
  id: ["robotics", "electronics", "chips", "cars"],
  name_en: ["Robotics", "Electronics", "Integrated circuits", "Cars"],
  name_zh: ["机器人", "电子信息", "集成电路", "汽车"],
  short_en: ["Robots", "Electronics", "Chips", "Cars"],
  short_zh: ["机器人", "电子", "芯片", "汽车"],
  pinyin: ["ji qi ren", "dian zi xin xi", "ji cheng dian lu", "qi che"],
  codes: ["", "39;63-65", "397", "36"],
});

for (const [text, industry] of [
  ["robotics", "robotics"],
  ["机器人", "robotics"],
  ["Integrated Circuits", "chips"],
  ["C39", "electronics"],
  ["64", "electronics"],
  ["3973", "chips"],
  ["3911", "electronics"],
  ["36.0", "cars"],
])
  test(`"${text}" is ${industry}`, () => {
    assert.equal(matchIndustry(INDUSTRIES, text).industry, industry);
  });

test("an unknown industry is none", () => {
  assert.equal(matchIndustry(INDUSTRIES, "餐饮").status, "none");
  assert.equal(matchIndustry(INDUSTRIES, "99").status, "none");
});

const MATCHERS = {
  isPlace: (text) => /^1[123]\d{4}$|区$|市$/.test(text),
  isIndustry: (text) => matchIndustry(INDUSTRIES, text).status !== "none",
};
const rolesOf = (table) => recogniseColumns(Object.keys(table), Object.values(table), MATCHERS);

test("a code goes before names", () => {
  const roles = rolesOf({城市: ["北京市"], 区县: ["东城区"], 区划代码: ["110101"], 人数: ["5"]});
  assert.deepEqual(roles.place, ["区划代码"]);
  assert.equal(roles.value, "人数");
});

test("a column of places may hold codes", () => {
  assert.deepEqual(rolesOf({place: ["110101", "130102"], MW: ["5", "6"]}).place, ["place"]);
});

test("a county has its city and province beside it", () => {
  const roles = rolesOf({province: ["河北省"], city: ["石家庄市"], county: ["新华区"], v: ["5"]});
  assert.deepEqual(roles.place, ["county", "city", "province"]);
  assert.equal(roles.value, "v");
});

test("a position needs both columns", () => {
  const both = rolesOf({Longitude: ["116.4"], Latitude: ["39.9"], 行业: ["C39"], 年份: ["2020"]});
  assert.deepEqual(
    [both.lon, both.lat, both.industry, both.year, both.value],
    ["Longitude", "Latitude", "行业", "年份", ""],
  );
  assert.equal(rolesOf({lon: ["116.4"], name: ["东城区"]}).lon, "");
});

test("a column whose cells are something else is not taken for its name", () => {
  assert.equal(rolesOf({year: ["Tom", "Ann"], 地区: ["东城区", "新华区"]}).year, "");
});

const MERGED = "地区,人口 2019,人口 2020,GDP 2019,GDP 2020";
for (const [text, header, names] of [
  ["a,b\n1,2", 0, "a,b"],
  ["Title,,\na,b,c\n1,2,3", 1, "a,b,c"],
  ["区县,2019,2020\n东城区,1,2", 0, "区县,2019,2020"],
  ["地区,人口,,GDP,\n,2019,2020,2019,2020\n东城区,1,2,3,4", 1, MERGED],
  ["地区,,,数值\n河北省,石家庄市,长安区,5", 0, "地区,column 2,column 3,数值"],
  ["表1,单位：万元,,\n区县,2019,2020,2021\n东城区,1,2,3", 1, "区县,2019,2020,2021"],
])
  test(`the header of ${JSON.stringify(text)} is ${names}`, () => {
    const rows = text.split("\n").map((line) => line.split(","));
    assert.deepEqual(tableHead(rows), {header, names: names.split(",")});
  });

test("columns that a merged cell of the header names once are places within places", () => {
  const table = {地区: ["沧州市"], "column 2": ["新华区"], "column 3": ["x"], v: ["5"]};
  assert.deepEqual(rolesOf(table).place, ["column 2", "地区"]);
});
