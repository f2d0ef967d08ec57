import assert from "node:assert/strict";
import {test} from "node:test";

import {legendText} from "../../dashboard/browser/core/legend.js";
import {
  classLine,
  mapLines,
  regionsWithRole,
  roleEntries,
  roleLine,
  signLine,
} from "../../dashboard/browser/tabs/focus/legend.js";
import {selectMap} from "../../dashboard/browser/tabs/focus/select_map.js";
import {smallLookup, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();
const COLOURS = {
  line: "#000003",
  lead: "#000004",
  core: "#000005",
  support: "#000006",
  "faded-core": "#000007",
  "ramp-1": "#100001",
  "ramp-2": "#100002",
  "ramp-3": "#100003",
  "ramp-4": "#100004",
  "ramp-5": "#100005",
};
const onMap = (query) => selectMap(LOOKUP, wholeViewOf(query));
const labels = ({entries}) => entries.map(({label}) => label);

test("the legend of one industry names roles, of several the bounds of their classes", () => {
  const legend = (query) =>
    legendText(mapLines(LOOKUP, wholeViewOf(query), onMap(query))[0], COLOURS);
  const entries = (text) =>
    text.split("&nbsp;&nbsp;&nbsp;").map((entry) => entry.replace(/<[^>]*>/g, ""));
  assert.deepEqual(entries(legend("industries=robotics")), [
    "■ Lead",
    "■ Core",
    "■ Support",
    "■ Older or undated",
    "■ None found",
  ]);
  assert.deepEqual(entries(legend("")), [
    "Number of chosen industries",
    "■ 1",
    "■ 2",
    "■ None found",
  ]);
  assert.ok(legend("").includes('<span style="color:#100004">■</span> 1'));
  assert.ok(legend("").includes('<span style="color:#100005">■</span> 2'));
});

test("a class of several counts names its ends, and outlines the regions within", () => {
  const {entries} = classLine(wholeViewOf(""), {
    upper: [2, 3, 5, 6, 7],
    ids: ["a", "b", "c"],
    counts: [0, 4, 5],
  });
  assert.deepEqual(
    entries.map(({label}) => label),
    ["1–2", "3", "4–5", "6", "7"],
  );
  assert.deepEqual(
    entries.map(({ids}) => ids),
    [[], [], ["b", "c"], [], []],
  );
});

test("pictures of other charts explain the roles", () => {
  assert.deepEqual(labels({entries: roleEntries(wholeViewOf("lang=zh"))}), [
    "主导",
    "重点",
    "辅助",
    "较早或无年份",
    "未见表述",
  ]);
});

test("on the page the roles have a title where the map shows counts", () => {
  assert.equal(roleLine(wholeViewOf(""), {is_single: true}).title, "");
  assert.notEqual(roleLine(wholeViewOf(""), {is_single: false}).title, "");
});

test("only the signs in use are explained", () => {
  const signs = (query) =>
    signLine(LOOKUP, wholeViewOf(query), onMap(query)).entries.map(({sign}) => sign);
  assert.deepEqual(signs("industries=chips"), ["•", "?", "◆", "▢"]);
  assert.deepEqual(signs("industries=steel&level=province"), []);
});

test("the faint outlines around the chosen region are explained while they are drawn", () => {
  const last = (query) => signLine(LOOKUP, wholeViewOf(query), onMap(query)).entries.at(-1);
  assert.equal(last("region=130600").label, "shares a border with Baoding");
  assert.equal(last("region=130600&lang=zh").label, "与保定市相邻");
  assert.notEqual(last("").name, "neighbours");
});

test("a map without signs has no line of them", () => {
  const query = "industries=steel&level=province";
  assert.equal(mapLines(LOOKUP, wholeViewOf(query), onMap(query)).length, 1);
});

test("a legend entry stands for the regions with its role among the chosen industries", () => {
  const ids = (role) => regionsWithRole(LOOKUP, wholeViewOf(""), role);
  assert.deepEqual(["lead", "core", "support", "older", "none"].map(ids), [
    ["110000"],
    ["130600"],
    ["133100"],
    ["130600"],
    [],
  ]);
  assert.deepEqual(regionsWithRole(LOOKUP, wholeViewOf("industries=chips"), "none"), [
    "110000",
    "133100",
  ]);
});
