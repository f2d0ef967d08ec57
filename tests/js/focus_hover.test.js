import assert from "node:assert/strict";
import {test} from "node:test";

import {nodeText} from "../../dashboard/browser/core/nodes.js";
import {pointed, strongestRole} from "../../dashboard/browser/tabs/focus/hover.js";
import {smallLookup, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();
const pointedIn = (query, thing) => pointed(LOOKUP, thing, wholeViewOf(query));
const lines = (query, thing) => pointedIn(query, thing).card().filter(Boolean).map(nodeText);

test("a region's card lists its roles in the chosen industries, the strongest first", () => {
  const [head, count, list] = pointedIn("", {region: "130600"}).card();
  assert.equal(nodeText(head), "Baoding 保定市");
  assert.equal(nodeText(count), "2 of 2 chosen industries");
  assert.deepEqual(
    list.children.map((item) => nodeText(item.children[1])),
    ["Robotics · Core · 2023", "Chips · Lead (older or undated) · 2014"],
  );
});

test("a cell of a folded group lists the roles in its industries, chosen or not", () => {
  const [head, count, list] = pointedIn("industries=robotics", {
    region: "130600",
    group: "g-ict",
  }).card();
  assert.equal(nodeText(head), "Baoding 保定市");
  assert.equal(nodeText(count), "Electronics: 1 of 2 industries");
  assert.deepEqual(
    list.children.map((item) => nodeText(item.children[1])),
    ["Chips · Lead (older or undated) · 2014"],
  );
});

test("of one industry, a region's card is that of its cell", () => {
  assert.deepEqual(
    lines("industries=chips", {region: "130600"}),
    lines("", {region: "130600", industry: "chips"}),
  );
});

test("a cell's card tells absent from filtered out", () => {
  const second = (query, thing) => lines(query, thing)[1];
  assert.equal(second("", {region: "110000", industry: "chips"}), "Chips · None found");
  assert.match(second("roles=lead", {region: "130600", industry: "robotics"}), /Core/);
  assert.notEqual(
    second("roles=lead", {region: "130600", industry: "robotics"}),
    second("", {region: "130600", industry: "robotics"}),
  );
});

test("an industry lights the regions that name it, and has no card", () => {
  const found = pointedIn("", {industry: "robotics"});
  assert.deepEqual([found.card, found.lights], [undefined, ["110000", "130600", "133100"]]);
});

test("a site lights nothing but its region's head", () => {
  const {region, lights, card} = pointedIn("layers=sites", {site: 1});
  assert.deepEqual([region, lights], ["110108", []]);
  assert.equal(card().length, 5);
});

test("nothing pointed at lights nothing", () => {
  assert.deepEqual(pointedIn("", {}).lights, []);
});

test("a region's legend entry is that of its strongest role", () => {
  const roles = (query) => [0, 2, 3].map((row) => strongestRole(LOOKUP, wholeViewOf(query), row));
  assert.deepEqual(roles("industries=robotics"), ["lead", "core", "support"]);
  assert.deepEqual(roles("industries=chips"), ["none", "older", "none"]);
});
