import assert from "node:assert/strict";
import test from "node:test";

import {correctionsCsv, readCorrections} from "../../dashboard/browser/own/corrections.js";
import {tableOf} from "../../dashboard/browser/own/dialect.js";
import {splitCsv} from "../../dashboard/browser/own/dom/split_csv.js";
import {toWgs84} from "../../dashboard/browser/own/positions.js";
import {LISTED_MAX} from "../../dashboard/browser/own/worker/work.js";
import {counted, opened, valuesOf} from "./own_small.js";

// GB18030 of "地区,数值\n东城区,5\n".
const GB18030 = [
  0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0a, 0xb6, 0xab, 0xb3, 0xc7, 0xc7, 0xf8,
  0x2c, 0x35, 0x0a,
];

function utf16(text, isBigEndian) {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  for (const [place, letter] of [..."\ufeff", ...text].entries())
    view.setUint16(2 * place, letter.charCodeAt(0), !isBigEndian);
  return bytes;
}

for (const [name, content, expected] of [
  ["UTF-8 with its mark", "\ufeffadcode,value\n110101,5\n", 5],
  ["GB18030", new Uint8Array(GB18030), 5],
  ["UTF-16, low byte first", utf16("地区\t数值\n东城区\t5\n", false), 5],
  ["UTF-16, high byte first", utf16("地区\t数值\n东城区\t5\n", true), 5],
  ["semicolons and decimal commas", "地区;数值\n东城区;1.234,5\n", 1234.5],
  ["thousands separators", '地区,数值\n东城区,"1,234"\n', 1234],
  ["per cent", "地区,数值\n东城区,12.5%\n", 12.5],
  ["ten thousands", "地区,数值\n东城区,3.5万\n", 35000],
  ["a merged head above the header", "表1,,\n,2024年,\n地区,数值,单位\n东城区,5,元\n", 5],
  ["a code of twelve digits as a float", "code,v\n110101000000.0,5\n", 5],
  ["line ends of Windows", "adcode,value\r\n110101,5\r\n", 5],
  ["quoted cells with line ends", 'name,note,value\n东城区,"a\nb",5\n', 5],
  ["rows of one place twice", "adcode,value\n110101,2\n110101,3\n", 5],
])
  test(`a table is read: ${name}`, async () => {
    assert.deepEqual(valuesOf(await counted(content)), {110101: expected});
  });

test("every row is accounted for, and none is guessed", async () => {
  const rows = [
    "地区,年份,行业,数值",
    "东城区,2020,机器人,5",
    "东城区,2020,nothing,1",
    "新华区,2020,机器人,7",
    "新华,2020,机器人,7",
    "济南市山东省,2020,机器人,7",
    "东城区,soon,机器人,7",
    "东城区,2020,机器人,=1+1",
    "东城区,2020,机器人,",
    "东城区,2020,机器人,1e20",
  ];
  const {report, matches, cells} = await counted(rows.join("\n"));
  const {rows: count, placed, outside, ambiguous, unmatched, bad} = report;
  assert.equal(placed + outside + ambiguous + unmatched + bad, count);
  assert.deepEqual([count, placed, ambiguous, bad], [9, 3, 1, 3]);
  assert.deepEqual(report.faults, {year: 1, value: 1, large: 1});
  assert.deepEqual(report.samples[0], {row: 6, text: "soon", fault: "year"});
  assert.deepEqual([report.empty, report.unknownIndustry], [1, 1]);
  const [xinhua] = matches.filter(({text}) => text === "新华区");
  assert.deepEqual(xinhua.match.candidates, ["130105", "130902"]);
  assert.deepEqual(cells.industry_id, [null, "robotics"]);
});

test("rows that repeat an earlier one in the columns used are counted, and reported", async () => {
  const text = "adcode,value,note\n110101,2,a\n110101,2,b\n110101,3,a\n110101,2,c\n";
  const found = await counted(text);
  assert.deepEqual(valuesOf(found), {110101: 9});
  assert.equal(found.report.duplicates, 2);
  assert.deepEqual(found.report.repeated, [{text: "110101, 2", count: 3}]);
});

test("the reader's corrections go before matches, and an empty one leaves rows out", async () => {
  const text = "地区,数值\n新华区,7\n东城区,5\n";
  const right = await counted(text, {}, {新华区: "130105", 东城区: ""});
  assert.deepEqual(valuesOf(right), {130105: 7});
  assert.deepEqual([right.report.placed, right.report.unmatched], [1, 1]);
});

test("corrections are saved and read again, without regions that do not exist", () => {
  const corrections = {"新华区, 石家庄": "130105", "=x": "", gone: "999999"};
  const read = readCorrections(
    tableOf(splitCsv(`\ufeff${correctionsCsv(corrections)}`)),
    (id) => id === "130105",
  );
  assert.deepEqual(read.corrections, {"新华区, 石家庄": "130105", "=x": ""});
  assert.deepEqual(read.unknown, ["999999"]);
  assert.equal(
    readCorrections({names: ["a"], rows: []}, () => true),
    null,
  );
});

test("a zone counts in its county; columns around a place tell which one is meant", async () => {
  const zone = await counted("地区,数值\nPark Zone,3\n");
  assert.deepEqual(valuesOf(zone), {130105: 3});
  const both = await counted("县,市,数值\n新华区,石家庄市,4\n");
  assert.deepEqual(valuesOf(both), {130105: 4});
});

test("positions are placed; swapped ones, those elsewhere and texts are told apart", async () => {
  const rows = ["lon,lat", "116.5,39.5", "117,39.5", "39.5,116.5", "100,30", "abc,39.5"];
  const {report, cells} = await counted(rows.join("\n"));
  // A position on the common border is in the county with the smaller adcode.
  assert.deepEqual([cells.region_id, cells.count], [["110101"], [2]]);
  assert.deepEqual([report.placed, report.outside, report.bad], [2, 1, 2]);
  assert.deepEqual(report.faults, {swapped: 1, none: 1});
  assert.equal(report.samples[0].text, "39.5, 116.5");
});

test("degrees with minutes and seconds are positions", async () => {
  const text = "lon\tlat\n116°30'0\"E\t39°30'N\n东经117度30分\t北纬39度30分\n";
  assert.deepEqual(valuesOf(await counted(text)), {110101: 1, 130105: 1});
});

test("GeoJSON: points stand where they are, polygons at a point inside them", async () => {
  const feature = (geometry) => ({type: "Feature", properties: {MW: 5}, geometry});
  const ring = [
    [117.1, 39.1],
    [117.9, 39.1],
    [117.9, 39.9],
    [117.1, 39.9],
    [117.1, 39.1],
  ];
  const features = [
    feature({type: "Point", coordinates: [116.5, 39.5]}),
    feature({type: "Polygon", coordinates: [ring]}),
    feature(null),
  ];
  const found = await counted(JSON.stringify({type: "FeatureCollection", features}));
  assert.deepEqual(valuesOf(found), {110101: 5, 130105: 5});
  assert.equal(found.head.labelPoints, 1);
  assert.deepEqual([found.report.bad, found.report.rows], [1, 3]);
});

// The public test set of github.com/googollee/eviltransform: WGS 84, GCJ-02.
for (const [wgs, gcj] of [
  [
    [121.5272106, 31.1774276],
    [121.531541859215, 31.17530398364597],
  ],
  [
    [113.912316, 22.543847],
    [113.9171764808363, 22.540796131694766],
  ],
  [
    [116.377817, 39.911954],
    [116.38404722455657, 39.91334545536069],
  ],
])
  test(`GCJ-02 ${gcj} is WGS 84 ${wgs}`, () => {
    const found = toWgs84("gcj02")(gcj);
    assert.ok(Math.hypot(found[0] - wgs[0], found[1] - wgs[1]) < 2e-6, String(found));
  });

test("BD-09 of Beijing's station is where its GCJ-02 is", () => {
  // Both as published with the R package cst.
  const [bd, gcj] = [
    [116.43351, 39.90851],
    [116.42703, 39.90245],
  ];
  const [one, other] = [toWgs84("bd09")(bd), toWgs84("gcj02")(gcj)];
  assert.ok(Math.hypot(one[0] - other[0], one[1] - other[1]) < 2e-5, `${one} ${other}`);
});

test("the system of coordinates decides in which county a position is", async () => {
  const text = "lon,lat\n117.003,39.5\n";
  assert.deepEqual(valuesOf(await counted(text)), {130105: 1});
  assert.deepEqual(valuesOf(await counted(text, {system: "gcj02"})), {110101: 1});
});

test("what the page gets to review is as large for any number of rows, and comes in slices", async () => {
  const count = 30_000;
  const rows = Array.from({length: count}, (_, row) => `Dongchen${row},1`);
  const {work, head} = await opened(`地区,数值\n东城区,1\nDongchenf,1\n${rows.join("\n")}\n`);
  const plan = {...head.roles, fixedYear: 2024, combine: "sum", system: "wgs84"};
  const shares = [];
  const {matches, groups} = work.place(plan, (share) => shares.push(share));
  assert.deepEqual(groups, [
    {status: "matched", texts: 1, count: 1},
    {status: "none", texts: count + 1, count: count + 1},
  ]);
  assert.equal(matches.length, 1 + LISTED_MAX);
  assert.deepEqual(matches[1].match.candidates, ["110101"]);
  // The worker tells how far it is, and can be stopped, at least every 5,000 rows.
  assert.ok(shares.every((share, place) => share - (shares[place - 1] ?? 0) <= 5000 / count));
  work.count(plan, {}, (share) => shares.push(share));
  assert.equal(shares.length, 14);
});
