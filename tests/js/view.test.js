import assert from "node:assert/strict";
import {test} from "node:test";

import {
  canonicalSet,
  chosenIndustries,
  readView,
  toQuery,
} from "../../dashboard/browser/core/view.js";
import {KNOWN, viewOf} from "./small.js";

const canonical = (query) => toQuery(readView(query, KNOWN).view);
const leftOut = (query) => readView(query, KNOWN).notices.map(({field, value}) => [field, value]);

for (const query of [
  "",
  "level=county",
  "industries=chips,steel",
  "industries=all",
  "region=z-htz&compare=110000,130000",
  "roles=core,lead&recalled=show",
  "site=campus&organisation=clinic",
  "layers=",
  "layers=clusters,sites",
  "indicator=pm25&year=2023&base_year=2010",
  "kinds=company&moves=all&status=opened",
  "measure=gini&benchmark=nation&table=plan",
  "lang=zh&theme=dark&embed=map",
]) {
  test(`a view survives its own link: “${query}”`, () => {
    assert.equal(toQuery(viewOf(query)), query);
  });
}

for (const [what, query, spelling] of [
  ["the default state needs no words", "?level=city&recalled=hide&lang=en&layers=cities", ""],
  [
    "fields are written in their own order, sets sorted",
    "lang=zh&industries=steel,chips,steel",
    "industries=chips,steel&lang=zh",
  ],
  ["a group is its leaves", "industries=g-equip", "industries=robotics,steel"],
  ["the plan's fields spelled out are the default", "industries=chips,robotics", ""],
  ["every industry is all", "industries=g-equip,g-health,g-ict", "industries=all"],
  [
    "the first of two values counts, and what follows # does not",
    "level=county&level=province#level=city",
    "level=county",
  ],
  ["a second question mark belongs to the first field's name", "??level=county&lang=zh", "lang=zh"],
]) {
  test(what, () => {
    assert.equal(canonical(query), spelling);
  });
}

test("unknown values are left out and reported, in the order of the fields", () => {
  assert.deepEqual(leftOut("theme=blue&region=1&industries=robotics,magic,magic"), [
    ["industries", "magic"],
    ["region", "1"],
    ["theme", "blue"],
  ]);
});

test("an unknown field is ignored, also one that every object has", () => {
  assert.deepEqual(leftOut("colour=red&__proto__=x&constructor=y&toString=z"), []);
  assert.equal(canonical("colour=red&__proto__=x&constructor=y"), "");
});

test("a value that every object has is no value", () => {
  assert.deepEqual(leftOut("region=constructor&industries=toString"), [
    ["industries", "toString"],
    ["region", "constructor"],
  ]);
});

test("a broken escape and half a character are survivable", () => {
  assert.deepEqual(leftOut("region=%FF"), [["region", "\ufffd"]]);
  assert.deepEqual(leftOut("region=\ud800"), [["region", "\ufffd"]]);
});

test("a notice cuts a long value between characters", () => {
  const [[, value]] = leftOut(`region=${"😀".repeat(50)}`);
  assert.equal(value, "😀".repeat(40));
});

test("every unknown value is reported", () => {
  const words = Array.from({length: 100}, (_, number) => `x${number}`);
  assert.equal(leftOut(`industries=${words}`).length, 100);
});

test("a copied link names language and theme even at their default", () => {
  assert.equal(toQuery({...viewOf(""), theme: "light"}, ["lang", "theme"]), "lang=en&theme=light");
  assert.equal(toQuery(viewOf(""), ["lang", "theme"]), "lang=en");
  assert.equal(toQuery(viewOf("level=county"), ["lang", "theme"]), "level=county&lang=en");
});

test("a set has one spelling", () => {
  assert.deepEqual(canonicalSet("industries", ["chips", "robotics"], KNOWN), []);
  assert.deepEqual(canonicalSet("industries", [], KNOWN), []);
  assert.deepEqual(canonicalSet("industries", ["steel", "chips"], KNOWN), ["chips", "steel"]);
  assert.deepEqual(canonicalSet("roles", [], KNOWN), ["lead", "core", "support"]);
  assert.deepEqual(canonicalSet("roles", ["support", "lead"], KNOWN), ["lead", "support"]);
  assert.deepEqual(canonicalSet("layers", [], KNOWN), []);
});

test("the chosen industries are spelled out in table order", () => {
  assert.deepEqual(chosenIndustries(viewOf(""), KNOWN), ["robotics", "chips"]);
  assert.deepEqual(chosenIndustries(viewOf("industries=software,steel"), KNOWN), [
    "steel",
    "software",
  ]);
  assert.deepEqual(chosenIndustries(viewOf("industries=all"), KNOWN), [
    "robotics",
    "steel",
    "medicine",
    "chips",
    "software",
  ]);
});

test("the groups that a link may name, and the plan's industries, come from the tables", () => {
  assert.deepEqual(Object.fromEntries(KNOWN.groups), {
    "g-equip": ["robotics", "steel"],
    "g-health": ["medicine"],
    "g-ict": ["chips", "software"],
  });
  assert.deepEqual(KNOWN.plan, ["robotics", "chips"]);
});

test("reading a link leaves the defaults as they were", () => {
  viewOf("roles=lead&layers=sites");
  assert.equal(canonical(""), "");
});
