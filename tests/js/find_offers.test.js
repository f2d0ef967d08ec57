import assert from "node:assert/strict";
import test from "node:test";

import {AROUND, findRows, makeMatcher} from "../../dashboard/browser/find/match.js";
import {makeSearch, offersFor} from "../../dashboard/browser/find/offers.js";
import {smallLookup, viewOf} from "./small.js";

const LOOKUP = smallLookup();
const KINDS = ["region", "industry", "organisation", "topic", "tool"];
/** `[kind, id, English, Chinese, other names, about, opens, page]` */
const ENTRIES = [
  [
    0,
    "110000",
    "Beijing",
    "北京市",
    ["Beijing City"],
    "province-level",
    {region: "110000"},
    "place/110000/",
  ],
  [0, "110108", "Haidian", "海淀区", [], "district · Beijing", {region: "110108"}, ""],
  [0, "130600", "Baoding", "保定市", ["baoding"], "city", {region: "130600"}, "place/130600/"],
  [
    1,
    "robotics",
    "Robots",
    "机器人",
    ["robotics"],
    "Equipment",
    {tab: "focus", set: {industries: ["robotics"]}},
    "industry/robotics/",
  ],
  [
    1,
    "hydrogen",
    "Hydrogen energy",
    "氢能",
    ["hydrogen bus"],
    "Energy",
    {tab: "focus", set: {industries: ["steel"]}},
    "",
  ],
  [
    2,
    "lab",
    "A laboratory",
    "某实验室",
    [],
    "research institute under construction",
    {tab: "xiongan"},
    "",
  ],
  [
    3,
    "neighbours",
    "Neighbours",
    "相邻地区",
    ["neighbours", "邻居"],
    "who borders on it",
    {tab: "focus", needs_place: true, mark: "#n"},
    "",
  ],
  [
    3,
    "distance",
    "Distance to Xiong'an",
    "雄安的距离",
    ["distance to beijing"],
    "how far",
    {tab: "xiongan", region: "133100"},
    "",
  ],
  [4, "own", "Your data", "自有数据", ["我的数据"], "put a table here", {sheet: "own"}, ""],
];
const column = (place) => ENTRIES.map((entry) => entry[place]);
const INDEX = {
  kinds: KINDS,
  kind: column(0),
  id: column(1),
  size: ENTRIES.map(() => 0),
  name_en: column(2),
  name_zh: column(3),
  pinyin: ENTRIES.map(() => ""),
  aliases: column(4),
  about_en: column(5),
  about_zh: column(5),
  is_recalled: ENTRIES.map(() => 0),
  opens: column(6),
  page: column(7),
  inside: ["districts", "哪个区"],
  skip: ["of", "in", "the", "to", "what", "has", "that", "的"],
};

function offered(text, query = "", hasPages = true) {
  const {groups} = offersFor(LOOKUP, viewOf(query), makeSearch(INDEX, hasPages), text);
  return groups.flatMap(({kind, offers}) => offers.map(({name}) => `${kind}: ${name}`));
}

function best(text, query = "") {
  const {groups} = offersFor(LOOKUP, viewOf(query), makeSearch(INDEX, false), text);
  return groups[0].offers[0];
}

for (const [typed, name] of [
  ["hydrogen bus", "Hydrogen energy"],
  ["the hydrogen bus", "Hydrogen energy"],
  ["bus hydrogen", "Hydrogen energy"],
  ["distance to beijing", "Distance to Xiong'an"],
  ["neighbours of Baoding", "Neighbours: Baoding"],
  ["baoding neighbours", "Neighbours: Baoding"],
  ["保定的邻居", "Neighbours: Baoding"],
  ["robots in Beijing", "Robots: Beijing"],
  ["北京机器人", "Robots: Beijing"],
  ["哪里有某实验室吗", "A laboratory"],
]) {
  test(`“${typed}” offers ${name} first`, () => assert.equal(best(typed).name, name));
}

test("a tool is found and says that it opens over the page", () => {
  const {name, leads, opens} = best("我的数据", "tab=data");
  assert.deepEqual([name, leads, opens], ["Your data", "opens over this page", {sheet: "own"}]);
});

test("words of a name and of what is said of it are matched in any order", () => {
  const [find] = findRows(makeMatcher(INDEX), "construction laboratory");
  assert.deepEqual([ENTRIES[find.row][1], find.fit], ["lab", AROUND]);
  assert.deepEqual(findRows(makeMatcher(INDEX), "construction institute"), []);
});

test("a thing in a place opens both, and the counties of the place", () => {
  assert.deepEqual(best("robots in Beijing").opens, {
    tab: "focus",
    set: {industries: ["robotics"]},
    region: "110000",
  });
  assert.deepEqual(offered("robots in Beijing", "", false), [
    "pair: Robots: Beijing",
    "pair: Robots: counties and districts of Beijing",
  ]);
});

test("who asks for districts is offered those first", () => {
  const inside = "Robots: counties and districts of Beijing";
  assert.equal(best("robots in districts of Beijing").name, inside);
  assert.equal(best("北京哪个区机器人").name, inside);
});

test("two places are put side by side, unless one lies in the other", () => {
  const {name, opens} = best("what has Baoding that Beijing has not");
  assert.equal(name, "Baoding and Beijing side by side");
  assert.deepEqual(
    [opens.tab, opens.region, opens.set],
    ["structure", "130600", {compare: ["110000"]}],
  );
  assert.deepEqual(offered("haidian beijing", "", false), ["region: Haidian"]);
});

test("a question alone is on the chosen place, else on the provinces", () => {
  assert.deepEqual(offered("neighbours", "region=130600"), ["pair: Neighbours: Baoding"]);
  assert.equal(offered("neighbours")[0], "pair: Neighbours: Beijing");
});

test("a name alone says what it opens, and offers its page, if there are pages", () => {
  assert.deepEqual(offered("robots"), ["industry: Robots", "page: Robots"]);
  assert.deepEqual(offered("robots", "", false), ["industry: Robots"]);
  assert.equal(best("robots", "lang=zh").leads, "打开“产业重点”");
  const {groups} = offersFor(LOOKUP, viewOf("lang=zh"), makeSearch(INDEX, true), "robots");
  assert.equal(groups[1].offers[0].href, "zh/industry/robotics/index.html");
});
