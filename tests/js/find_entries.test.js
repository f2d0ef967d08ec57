import assert from "node:assert/strict";
import test from "node:test";
import {eventEntries} from "../../dashboard/browser/find/entries/events.js";
import {findIndex} from "../../dashboard/browser/find/entries/index.js";
import {regionEntries} from "../../dashboard/browser/find/entries/places.js";
import {wordsOf} from "../../dashboard/browser/find/entries/words.js";
import {regionsOf, smallTables} from "./small.js";

const EVENTS = {
  event_id: ["line", "park", "fair"],
  date: ["2019-09", "1899", "2024-05-01"],
  title_en: ["Line opens", "Park opens", "Fair"],
  title_zh: ["线路开通", "园区启用", "展会"],
  verification: ["seen", "recalled", "seen"],
};

function regionNamed(name_en, name_zh, level = "county") {
  const row = {id: "1", level, parent: "", city: "", province: "", pinyin: "", name_en, name_zh};
  const regions = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, [cell]]));
  return regionEntries({regions})[0];
}

for (const [what, english, chinese, generic] of [
  ["a district", "Haidian", "海淀区", "Haidian District"],
  ["a county", "Laishui", "涞水县", "Laishui County"],
  ["an autonomous county", "Kuancheng", "宽城满族自治县", "Kuancheng Autonomous County"],
  ["a name that has the word", "Xingtai City", "邢台市"],
  ["a new area", "Xiong'an New Area", "雄安新区"],
])
  test(`${what} is also found with its generic word, once`, () => {
    const {aliases} = regionNamed(english, chinese);
    assert.deepEqual(
      aliases.filter((alias) => alias.includes(" ")),
      generic ? [generic] : [],
    );
  });

test("a county is found as part of its city of the 14 regions, not of that by code", () => {
  const regions = {
    ...regionsOf(
      ["130000", "province", "", "", "130000"],
      ["130600", "city", "130000", "130600", "130000"],
      ["133100", "city", "130000", "133100", "130000"],
      ["130629", "county", "130600", "133100", "130000"],
    ),
    pinyin: ["", "", "", ""],
    name_en: ["Hebei", "Baoding", "Xiong'an", "Rongcheng"],
    name_zh: ["河北省", "保定市", "雄安新区", "容城县"],
  };
  const places = regionEntries({regions}).map(({about}) => about.en.split(" · ")[1]);
  assert.deepEqual(places, [undefined, "Hebei", "Hebei", "Xiong'an"]);
});

test("only a region is spelled by the pinyin of its table, a zone has a shorter one", () => {
  const {regions} = smallTables();
  for (const [row, {kind, reading}] of regionEntries({regions}).entries())
    assert.equal(reading, kind === "zone" ? "" : regions.pinyin[row]);
});

test("an event opens the first chart that shows it at every level, else the table", () => {
  const tables = {
    choices: {year: ["2019", "2024"]},
    integration: {events: {id: ["line", "fair", "park"]}},
    data: {rows: {events: {columns: EVENTS}}},
  };
  const drawn = (query) => {
    if (query.includes("indicator=gdp_per_capita")) return [0, 2];
    if (query.includes("indicator=pm25")) return [0, 1];
    return query.includes("level=city") ? [0] : [];
  };
  const [line, park, fair] = eventEntries(tables, drawn);
  assert.deepEqual(line.opens.set, {indicator: "pm25", year: "2019"});
  // No link may name a year without data.
  assert.deepEqual(park.opens.set, {indicator: "gdp_per_capita", year: ""});
  assert.deepEqual(fair.opens.set, {indicator: "pm25", year: "2024"});
  assert.deepEqual(
    [line, park, fair].map(({isRecalled}) => isRecalled),
    [false, true, false],
  );
  const [, , undrawn] = eventEntries(tables, () => []);
  assert.deepEqual(undrawn.opens, {tab: "data", set: {table: "events"}});
  assert.equal(undrawn.about.en, "2024-05-01 · Data");
});

test("an entry's other names do not repeat its name, nor each other", () => {
  const names = {en: "Robotics", zh: "机器人"};
  const entry = {kind: "industry", key: "robotics", names, about: names, opens: {tab: "focus"}};
  const {aliases, reading, size, is_recalled, page} = findIndex([
    {...entry, aliases: ["Robotics", "robot", "", "robot"]},
    entry,
  ]);
  assert.deepEqual(aliases, [["robot"], []]);
  assert.deepEqual(
    [reading, size, is_recalled, page],
    [
      ["", ""],
      [0, 0],
      [0, 0],
      ["", ""],
    ],
  );
});

test("a thing without other words has none", () => {
  assert.deepEqual(wordsOf("find.words.nothing"), []);
  assert.ok(wordsOf("find.words.robotics").includes("人形机器人"));
});
