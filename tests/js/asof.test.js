/** What sources said by the end of a month, by rows worked out by hand. */
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import test from "node:test";

import {isAsOf, lookupOf} from "../../dashboard/browser/core/asof.js";
import {cellsOf} from "../../dashboard/browser/core/lookup.js";
import {nodeText} from "../../dashboard/browser/core/nodes.js";
import {monthOut, monthsFrom} from "../../dashboard/browser/core/source_months.js";
import {alternatives as focusAlternatives} from "../../dashboard/browser/tabs/focus/alternatives.js";
import {describe as describeFocus} from "../../dashboard/browser/tabs/focus/describe.js";
import {figureNodes} from "../../dashboard/browser/tabs/focus/profile_figures.js";
import {select as selectFocus} from "../../dashboard/browser/tabs/focus/select.js";
import {describe as describeXiongan} from "../../dashboard/browser/tabs/xiongan/describe.js";
import {sliderYears} from "../../dashboard/browser/tabs/xiongan/moves.js";
import {select as selectXiongan} from "../../dashboard/browser/tabs/xiongan/select.js";
import {smallLookup, viewOf} from "./small.js";

const XIONGAN = new URL("../dashboard/xiongan/small_xiongan.json", import.meta.url);
/** Of the sources, the paper is of 2024, the gazette of 2023, the blog of 2014, one has no date. */
const lookupAsOf = (asof, change) => lookupOf(smallLookup(change), {asof, tab: "focus"});
const xionganAsOf = (asof) =>
  lookupAsOf(asof, (tables) => {
    tables.xiongan = JSON.parse(readFileSync(XIONGAN, "utf8"));
  });

/** A cell in words: the role, the year, who names it, the texts of its statements. */
function cell(lookup, region, industry, recalled = "hide") {
  const {cells, statements} = lookup.tables;
  const row = cellsOf(lookup, {recalled}, region).get(industry);
  if (row === undefined) return null;
  return {
    role: cells.role[row],
    year: cells.year[row],
    is_faded: cells.is_faded[row],
    is_low_trust: cells.is_low_trust[row],
    is_inside: cells.is_inside[row],
    sources: cells.sources_by_role[row],
    said: cells.statements[row].map((one) => statements.text_en[one]),
  };
}

test("a source is out by the end of what its date names, and one without a date never", () => {
  const dates = ["2023-05-12", "2023-05", "2023", "2022-11/2023-02", "2019/2021", "", null];
  assert.deepEqual(dates.map(monthOut), [
    "2023-05",
    "2023-05",
    "2023-12",
    "2023-02",
    "2021-12",
    null,
    null,
  ]);
});

test("months follow each other over the end of a year", () => {
  assert.deepEqual(monthsFrom(["2022-11", "2023-02"]), [
    "2022-11",
    "2022-12",
    "2023-01",
    "2023-02",
  ]);
});

test("a cell has the role that the sources by then gave it", () => {
  const [beijing, robotics] = [0, 0];
  const whole = cell(smallLookup(), beijing, robotics);
  assert.deepEqual([whole.role, whole.year], [3, 2024]);
  assert.deepEqual(cell(lookupAsOf("2023-12"), beijing, robotics), {
    role: 2,
    year: 2021,
    is_faded: false,
    is_low_trust: false,
    is_inside: false,
    sources: [0, 1, 0, 0],
    said: ["Statement 1"],
  });
  assert.equal(cell(lookupAsOf("2023-11"), beijing, robotics), null);
});

test("older, undated and low-trust statements stay what they are", () => {
  const lookup = lookupAsOf("2023-12");
  const [baoding, medicine, chips] = [2, 2, 3];
  const undated = cell(lookup, baoding, medicine);
  assert.deepEqual([undated.role, undated.year, undated.is_faded], [2, null, true]);
  assert.deepEqual(undated.sources, [0, 0, 0, 1]);
  const doubted = cell(lookup, baoding, chips);
  assert.deepEqual([doubted.role, doubted.is_faded, doubted.is_low_trust], [3, true, true]);
  assert.deepEqual(doubted.sources, [0, 0, 0, 0]);
});

test("a place is marked for a place inside only once that one was named", () => {
  const [hebei, medicine] = [1, 2];
  const inside = cell(lookupAsOf("2023-12"), hebei, medicine);
  assert.deepEqual([inside.role, inside.is_inside, inside.said], [0, true, []]);
  assert.equal(cell(lookupAsOf("2023-11"), hebei, medicine), null);
});

test("a recalled statement without a dated source is missing as well", () => {
  const [xiongan, robotics] = [3, 0];
  assert.equal(cell(lookupAsOf("2024-12"), xiongan, robotics, "show"), null);
  assert.equal(cell(smallLookup(), xiongan, robotics, "show").role, 1);
});

test("a statement stands until the text that contradicts it is out", () => {
  const contradict = ({statements, contradictions}) => {
    statements.reread[1] = "contradicted";
    statements.is_recent[1] = false;
    for (const [name, value] of Object.entries({statement: 1, text_en: "no", text_zh: "否"}))
      contradictions[name] = [value];
    contradictions.source = [0];
  };
  const before = lookupAsOf("2023-12", contradict);
  assert.equal(cell(before, 0, 0).is_faded, false);
  assert.equal(before.tables.statements.reread[0], "");
  assert.deepEqual(before.tables.contradictions.statement, []);
  const after = lookupAsOf("2024-12", contradict);
  assert.equal(after.tables.statements.reread[1], "contradicted");
  assert.deepEqual(after.tables.contradictions.statement, [1]);
});

test("sites, clusters and figures of later or undated sources are missing", () => {
  const {sites, clusters, figures} = lookupAsOf("2023-12").tables;
  assert.deepEqual(sites.id, []);
  assert.deepEqual(clusters.id, ["drugs"]);
  assert.deepEqual(figures.value, [2185.75, 7393, 1149]);
  assert.deepEqual(lookupAsOf("2024-12").tables.sites.id, ["plant"]);
});

test("the other tabs keep all sources, and tables that load later are seen", () => {
  const whole = smallLookup();
  assert.equal(lookupOf(whole, {asof: "2023-12", tab: "structure"}), whole);
  assert.equal(lookupOf(whole, {asof: "", tab: "focus"}), whole);
  assert.equal(isAsOf(viewOf("asof=2023-12")), true);
  const narrow = lookupOf(whole, {asof: "2023-12", tab: "focus"});
  assert.equal(lookupOf(whole, {asof: "2023-12", tab: "xiongan"}), narrow);
  assert.equal(narrow.tables.xiongan, undefined);
  whole.tables.xiongan = JSON.parse(readFileSync(XIONGAN, "utf8"));
  assert.deepEqual(narrow.tables.xiongan.moves.id, []);
  assert.equal(narrow.known, whole.known);
});

test("moves are as old as the newest source by then, and name no later source", () => {
  const {moves, newest_year: newest, paths} = xionganAsOf("2026-09").tables.xiongan;
  assert.deepEqual(moves.id, ["alpha-hq", "gamma-uni", "many-firms", "epsilon-new"]);
  assert.deepEqual(moves.pledge_years, [null, 1, null, null]);
  assert.deepEqual(moves.more, [[], [], [], []]);
  assert.deepEqual([newest, moves.path, paths.start], [2025, [0, 0, 0, null], [null]]);
});

test("topics keep the figures that were out, and those of none are gone", () => {
  const {figures, topics} = xionganAsOf("2026-09").tables.xiongan;
  assert.deepEqual(figures.id, ["pop-new", "uni-a", "spare"]);
  assert.deepEqual(
    [topics.id, topics.rows, topics.others],
    [["population", "universities"], [[0], [1]], [2]],
  );
  const early = xionganAsOf("2020-01").tables.xiongan;
  assert.deepEqual([early.topics.id, early.figures.id], [[], []]);
});

test("the words say the month, in the headline, the filter and the window's title", () => {
  const view = viewOf("industries=robotics&asof=2023-12");
  const lookup = lookupOf(smallLookup(), view);
  const words = describeFocus(lookup, view, selectFocus(lookup, view));
  assert.match(words.headline, /^In sources up to December 2023: /);
  assert.match(words.filter, /as of December 2023/);
  assert.match(words.title, /as of December 2023/);
  const chinese = {...view, lang: "zh"};
  const told = describeFocus(lookup, chinese, selectFocus(lookup, chinese));
  assert.match(told.headline, /^截至2023年12月的来源：/);
});

test("where nothing was said yet, all sources are offered first", () => {
  const view = viewOf("industries=robotics&asof=2015-01");
  const [first] = focusAlternatives(lookupOf(smallLookup(), view), view);
  assert.deepEqual([first.key, first.change], ["asof.leave", {asof: ""}]);
});

test("a profile without figures by then leads to all sources, and promises none elsewhere", () => {
  const view = viewOf("asof=2014-12");
  const lookup = lookupOf(smallLookup(), view);
  const [note] = figureNodes(lookup, view, selectFocus(lookup, view).profile, {});
  assert.match(nodeText(note), /^None of the sources shown has figures here.*Show all sources/);
});

test("Xiong'an before any source has a year to show, and says that nothing was said", () => {
  const view = {...viewOf(""), tab: "xiongan", asof: "2020-01"};
  const lookup = lookupOf(xionganAsOf(""), view);
  assert.deepEqual(sliderYears(lookup), [2017]);
  const {tally} = describeXiongan(lookup, view, selectXiongan(lookup, view));
  assert.match(tally, /^No source shown here/);
});
