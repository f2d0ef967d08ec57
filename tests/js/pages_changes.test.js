/** What changed from one published version to the next, in a record and in words. */
import assert from "node:assert/strict";
import {test} from "node:test";
import "./small.js";
import {countsOf, mostCommon} from "../../dashboard/browser/core/counts.js";
import {changesPage, withChangeLines} from "../../dashboard/browser/pages/changes_page.js";
import {describedChanges} from "../../dashboard/browser/pages/history.js";

const row = (en, zh) => ({name_en: en, name_zh: zh});
const about = (places, industries, choice) => ({
  places,
  industries,
  shown: [{kind: "choice", parts: [choice]}],
});
const FACTS = {
  tables: {
    build: {built: "2026-01-31T12:00:00+00:00"},
    data: {
      about: {
        focus: about(["region_id"], ["industry_id"], "role"),
        relocations: about(["origin_region_id", "destination_region_id"], [], "status"),
        events: about(["region_ids"], ["industry_ids"], "category"),
        observations: about(["region_id"], [], "verification"),
        xiongan_figures: about([], [], "verification"),
        sources: about([], [], "trust"),
      },
    },
  },
  regions: new Map([
    ["110000", row("Beijing", "北京市")],
    ["133100", row("Xiong'an", "雄安新区")],
  ]),
  industries: new Map([["steel", row("Steel", "钢铁")]]),
  allIndicators: new Map([["gdp", row("GDP", "地区生产总值")]]),
  sources: new Map([["s1", {title_en: "A plan", title_zh: ""}]]),
};
const change = (parts) => ({key: ["x"], kind: "added", fields: {}, row: {}, source: "", ...parts});
const described = (parts) => describedChanges(FACTS, [change(parts)])[0];
const changeLine = (one, lang) => withChangeLines(FACTS, [one])[0][`line_${lang}`];

test("a change is on the places and industries that its row names, now or before", () => {
  const moved = described({
    table: "relocations",
    kind: "changed",
    fields: {destination_region_id: ["110000", "133100"]},
    row: {origin_region_id: "", destination_region_id: "133100"},
  });
  assert.deepEqual([moved.places, moved.industries], [["133100", "110000"], []]);
  const held = described({
    table: "events",
    row: {region_ids: "110000; 133100;", industry_ids: "steel"},
  });
  assert.deepEqual([held.places, held.industries], [["110000", "133100"], ["steel"]]);
  assert.deepEqual(described({table: "xiongan_figures"}).places, ["133100"]);
  assert.ok(!("row" in moved));
});

test("a row is called by its own name, else by what its key refers to", () => {
  const names = (parts) => {
    const {name_en: en, name_zh: zh} = described(parts);
    return [en, zh];
  };
  const named = {organisation_en: "A bank", organisation_zh: "银行"};
  assert.deepEqual(names({table: "relocations", row: named}), ["A bank", "银行"]);
  const long = {title_en: "a".repeat(91), title_zh: "b".repeat(90)};
  assert.deepEqual(names({table: "events", row: long}), [`${"a".repeat(89)}…`, "b".repeat(90)]);
  assert.deepEqual(names({table: "observations", key: ["110000", "gdp", "2020", "s1"]}), [
    "Beijing · GDP · 2020 · A plan",
    "北京市 · 地区生产总值 · 2020 · A plan",
  ]);
  const stated = {region_id: "110000", industry_id: "steel", statement_en: "We build on it."};
  assert.deepEqual(names({table: "focus", row: stated}), ["Beijing · Steel", "北京市 · 钢铁"]);
});

test("a line of a feed says from what to what a row changed, in one language", () => {
  const status = change({
    table: "relocations",
    kind: "changed",
    fields: {
      status: ["announced", "operating"],
      detail_en: ["", "x".repeat(61)],
      detail_zh: ["楼", ""],
    },
    name_en: "A bank",
    name_zh: "银行",
  });
  assert.equal(
    changeLine(status, "en"),
    `Moves · changed · A bank · Status: announced → operating · Detail: (empty) → ${"x".repeat(59)}…`,
  );
  assert.equal(
    changeLine(status, "zh"),
    "疏解与迁移 · 修改 · 银行 · 进展：已宣布 → 已入驻运营 · 详情：楼 → （空）",
  );
  // An earlier version had another choice; and what a text happens to be is no choice.
  const other = {
    ...status,
    fields: {status: ["dreamt_of", ""], organisation_en: ["announced", ""]},
  };
  assert.match(changeLine(other, "zh"), /进展：dreamt_of → （空）$/);
  assert.match(changeLine(other, "en"), /: announced → \(empty\)$/);
});

const version = (build, changes) => ({build, day: "2026-01-31", updated: "", changes});
const placed = (places, industries = []) => ({
  ...change({table: "events", source: "s1"}),
  ...row("An event", "事件"),
  places,
  industries,
});
const sectionsOf = ({sections}) => Object.fromEntries(sections.map((one) => [one.name, one]));

test("the page counts the changes of all versions by place, the most first", () => {
  const record = {
    since: "2025-12-31",
    versions: [
      version("b", [placed(["110000"]), placed(["133100", "none"], ["steel"])]),
      version("a", [placed(["133100"])]),
    ],
  };
  const page = changesPage(FACTS, "zh", record);
  const {places, industries, feeds, "build-b": newest} = sectionsOf(page);
  const cells = ({rows}) => rows.map((cellsOfRow) => cellsOfRow.map(({text}) => text));
  assert.deepEqual(cells(places), [
    ["雄安新区", "2", "订阅源"],
    ["北京市", "1", "订阅源"],
  ]);
  assert.deepEqual(cells(industries), [["钢铁", "1", "订阅源"]]);
  assert.equal(places.rows[0][2].href, "../../feeds/place/133100.atom");
  assert.equal(feeds.items[0].href, "../../feeds/all.atom");
  assert.equal(newest.rows.length, 2);
  assert.deepEqual(newest.rows[0][0].cited, [1]);
  assert.equal(page.sentences.length, 1);
});

test("a long version is cut and says so; a server has no versions and no feeds", () => {
  const changes = Array.from({length: 41}, () => placed([]));
  const {"build-a": cut} = sectionsOf(
    changesPage(FACTS, "en", {since: "", versions: [version("a", changes)]}),
  );
  assert.equal(cut.rows.length, 40);
  assert.match(cut.note, /40.*41/);
  const page = changesPage(FACTS, "en");
  assert.deepEqual(page.sections, []);
  assert.match(page.sentences[1].text, /first version is that of 2026-01-31/);
});

test("of values that occur as often, the first comes first", () => {
  assert.deepEqual(mostCommon(countsOf("abcbac"), 2), [
    ["a", 2],
    ["b", 2],
  ]);
});
