import assert from "node:assert/strict";
import {test} from "node:test";

import {nodeText} from "../../dashboard/browser/core/nodes.js";
import {pointed} from "../../dashboard/browser/tabs/integration/hover.js";
import {nearestItem} from "../../dashboard/browser/tabs/integration/year_card.js";
import {smallLookup, wholeViewOf} from "./small.js";

const [BEIJING, HEBEI, BAODING] = [0, 1, 2];

/** PM2.5 of Baoding, recalled for 2015; Hebei against Beijing in 2016; an event. */
const TABLES = {
  offers: {
    id: ["pm25"],
    group: ["air"],
    indicators: [["pm25"]],
    unit_en: ["µg/m3"],
    kind: ["level"],
    is_lower_better: [true],
    is_share: [false],
    title: [null],
  },
  offerings: {
    offer: [0],
    level: ["city"],
    years_show: [[2015, 2016]],
    years_hide: [[2016]],
    bounds: [[35, 50]],
    axis: [[0, 110]],
    is_hebei_shown: [false],
    measures: [["ratio", "difference"]],
  },
  series: {
    offering: [0, 0],
    region: [BAODING, BEIJING],
    years: [[2015, 2016], [2016]],
    values: [[100, 50], [90]],
    recalled: [[1, 0], [0]],
    source: [[1, 0], [0]],
    vintage: [[0, 0], [0]],
    basis: [[0, 0], [0]],
    stretch: [[0, 0], [0]],
  },
  gaps: {
    offering: [0],
    measure: ["ratio"],
    part: ["hebei"],
    years: [[2016]],
    values: [[1.256]],
    recalled: [[0]],
    upper: [[HEBEI]],
    lower: [[BEIJING]],
    sources: [[[0]]],
  },
  breaks: {offering: [], year: [], is_hard: []},
  limits: {id: [], value: []},
  thresholds: [],
  events: {
    at: [2016],
    groups: [["air"]],
    date: ["2016-01"],
    title_en: ["Clean air"],
    title_zh: ["蓝天"],
    detail_en: [""],
    is_recalled: [false],
    source: [0],
  },
  sources: {
    title_en: ["Yearbook (年鉴)", "General knowledge"],
    title_zh: ["年鉴", "一般常识"],
    url: ["https://yearbook.example", null],
    trust: ["low", null],
  },
  vintages: {indicator_id: ["pm25"], vintage: ["first edition"], vintage_zh: ["首版"]},
};

const lookup = smallLookup((tables) => Object.assign(tables, {integration: TABLES}));

/** What pointing at a thing shows, with the card as lines of text. */
function shownFor(thing, change = {}) {
  const view = {...wholeViewOf("tab=integration"), ...change};
  const {card, ...rest} = pointed(lookup, thing, view);
  return {...rest, lines: card?.().filter(Boolean).map(nodeText)};
}

test("a value has its region, unit, year and source", () => {
  assert.deepEqual(shownFor({item: "0.1"}), {
    region: "130600",
    lines: [
      "Baoding 保定市",
      "PM2.5: 50 µg/m³ · 2016low trust",
      "first edition",
      "Yearbook (年鉴)",
    ],
  });
});

test("a line over time tells the values of all lines in its year, the highest first", () => {
  const {region, lines} = shownFor({among: "0.1"});
  assert.equal(region, "130600");
  assert.deepEqual(lines, ["2016, µg/m³", "Beijing90Baoding50", "Baoding: Yearbook (年鉴)"]);
});

test("of the lines in a year the one nearest to the pointer is meant", () => {
  const view = wholeViewOf("tab=integration");
  assert.equal(nearestItem(lookup, view, 2016, 71), "1.0");
  assert.equal(nearestItem(lookup, view, 2016, 69), "0.1");
  assert.equal(nearestItem(lookup, {...view, scale: "log"}, 2016, 69), "1.0");
  assert.equal(nearestItem(lookup, view, 2012, 69), "");
});

/** The addresses of the links in a card. */
function linksIn(block) {
  if (!block || typeof block === "string") return [];
  const own = block.tag === "a" ? [block.attributes.href] : [];
  return [...own, ...block.children.flatMap(linksIn)];
}

test("a card links its source, where that has an address", () => {
  const linksOf = (thing) =>
    pointed(lookup, thing, wholeViewOf("tab=integration")).card().flatMap(linksIn);
  assert.deepEqual(linksOf({item: "0.1"}), ["https://yearbook.example"]);
  assert.deepEqual(linksOf({gap: "0.0"}), ["https://yearbook.example"]);
  assert.deepEqual(linksOf({event: 0}), ["https://yearbook.example"]);
  assert.deepEqual(linksOf({item: "0.0"}), []);
});

test("an unverified value carries its mark", () => {
  assert.match(shownFor({item: "0.0"}).lines[1], /^PM2\.5: 100 µg\/m³ · 2015.*unverified/);
});

test("a region has its change where two years are compared", () => {
  const {lines} = shownFor({region: "130600"}, {base_year: "2015"});
  assert.equal(lines[1], "\u221250 % · 2015–2016");
  assert.equal(lines.length, 8);
});

test("a region without a value says so", () => {
  const {region, lines} = shownFor({region: "133100"});
  assert.equal(region, "133100");
  assert.deepEqual(lines.slice(1), ["No value"]);
});

test("a gap lights those of its regions that the level shows", () => {
  assert.deepEqual(shownFor({gap: "0.0"}, {level: "province"}).lights, ["130000", "110000"]);
  const {lights, lines} = shownFor({gap: "0.0"});
  assert.deepEqual(lights, ["110000"]);
  assert.equal(lines[1], "Ratio: 1.26 · 2016");
});

test("an event lights no region", () => {
  const {lights, lines} = shownFor({event: 0});
  assert.deepEqual(lights, []);
  assert.deepEqual(lines.slice(0, 3), ["Clean air", "蓝天", "2016-01"]);
});

test("what is no thing of the tab shows nothing", () => {
  assert.deepEqual(shownFor({industry: "robotics"}), {lights: [], lines: undefined});
});
