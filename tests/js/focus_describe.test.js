import assert from "node:assert/strict";
import {test} from "node:test";
import {message} from "../../dashboard/browser/core/messages.js";
import {joinWords, regionName} from "../../dashboard/browser/core/names.js";
import {describe} from "../../dashboard/browser/tabs/focus/describe.js";
import {select} from "../../dashboard/browser/tabs/focus/select.js";
import {smallLookup, viewOf, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();

function words(query) {
  const view = wholeViewOf(query);
  return describe(LOOKUP, view, select(LOOKUP, view));
}

/** The headline where only these cities state robotics, in these recent roles, and others steel. */
function headlineWith(roles, query = "industries=robotics") {
  const lookup = smallLookup(({regions, cells}) => {
    const places = roles.map(([id]) => regions.id.indexOf(id));
    for (const column of Object.values(cells)) column.length = 0;
    for (const [number, [, industry, role, isFaded = false]] of roles.entries())
      for (const recalled of ["show", "hide"]) {
        for (const [name, column] of Object.entries(cells)) column.push(EMPTY_CELL[name]);
        const row = cells.role.length - 1;
        Object.assign(cells.region, {[row]: places[number]});
        cells.recalled[row] = recalled;
        cells.industry[row] = industry;
        cells.role[row] = role;
        cells.is_faded[row] = isFaded;
      }
  });
  const view = viewOf(query);
  return describe(lookup, view, select(lookup, view)).headline;
}
const [ROBOTICS, STEEL] = [0, 1];
const [SUPPORT, CORE, LEAD] = [1, 2, 3];
const [BEIJING, BAODING, XIONGAN] = ["110000", "130600", "133100"];
const EMPTY_CELL = {
  is_regional: false,
  is_inside: false,
  is_low_trust: false,
  is_recalled: false,
  year: 2024,
  source_count: 1,
  sources_by_role: [1, 0, 0, 0],
  statement_ids: [],
};

test("of one industry the headline says who names it as leading", () => {
  const two = [
    [BEIJING, ROBOTICS, LEAD],
    [BAODING, ROBOTICS, LEAD],
    [XIONGAN, ROBOTICS, CORE],
  ];
  assert.equal(headlineWith(two), "Robotics: a leading industry of Beijing and Baoding");
  assert.equal(
    headlineWith(two, "industries=robotics&lang=zh"),
    "机器人：北京市和保定市的主导产业",
  );
});

test("or that no recent statement does, and who names it as core or support", () => {
  assert.equal(
    headlineWith([
      [BEIJING, ROBOTICS, SUPPORT],
      [BAODING, ROBOTICS, CORE],
      [XIONGAN, ROBOTICS, LEAD, true],
    ]),
    "Robotics: no city found to name it as leading since 2017; core for Baoding",
  );
  assert.equal(
    headlineWith([[BEIJING, ROBOTICS, SUPPORT]]),
    "Robotics: no city found to name it as leading or core since 2017; " + "support for Beijing",
  );
  assert.equal(
    headlineWith([[XIONGAN, ROBOTICS, LEAD, true]]),
    "Robotics: only older or undated statements, of Xiong'an",
  );
  assert.equal(headlineWith([]), "Robotics: no statement found of any place at this level");
});

test("where leading ones are filtered out, it does not say that there are none", () => {
  const places = [
    [BEIJING, ROBOTICS, LEAD],
    [BAODING, ROBOTICS, CORE],
  ];
  const query = "industries=robotics&roles=core,support";
  assert.equal(headlineWith(places, query), "Robotics: core for Baoding");
  assert.equal(
    headlineWith([[BEIJING, ROBOTICS, LEAD]], query),
    "Robotics: for no city is the strongest role one of those counted (core and support)",
  );
});

test("of several industries it says where most of them are named, equals together", () => {
  const query = "industries=robotics,steel";
  const both = (id) => [
    [id, ROBOTICS, CORE],
    [id, STEEL, CORE],
  ];
  assert.equal(
    headlineWith([...both(BAODING), [BEIJING, STEEL, LEAD]], query),
    "Robotics and Steel: named most in Baoding (2)",
  );
  assert.equal(
    headlineWith([...both(BAODING), ...both(BEIJING)], query),
    "Robotics and Steel: named most in Beijing and Baoding (2 each)",
  );
  assert.equal(headlineWith([], query), "Robotics and Steel: where they are named");
});

test("the tally counts what is seen", () => {
  assert.equal(
    words("industries=robotics").tally,
    "1 lead · 1 core · 1 support of 3 city-level regions",
  );
  assert.equal(words("level=county").tally, "1 of 2 counties and districts name at least one");
  assert.equal(words("industries=steel").tally, "no statement found at this level");
});

test("the filter says itself in one line", () => {
  assert.equal(
    words("recalled=show&region=130629&roles=core,lead").filter,
    [
      "the plan's twelve fields",
      "3 city-level regions",
      "only lead and core",
      "unverified included",
      "chosen: Rongcheng (Xiong'an)",
    ].join(" · "),
  );
});

test("the window title names the state", () => {
  assert.equal(
    words("region=z-htz&lang=zh").title,
    "保定高新区 · 规划的十二个领域在哪些地方 · 京津冀图集",
  );
});

for (const [what, row, english, chinese] of [
  ["a province", 0, "Beijing", "北京市"],
  ["a city", 3, "Xiong'an", "雄安新区"],
  ["a county, with its city,", 5, "Rongcheng (Xiong'an)", "容城县（雄安新区）"],
  ["a zone", 6, "Baoding zone", "保定高新区"],
]) {
  test(`${what} is named in both languages`, () => {
    assert.deepEqual(
      ["en", "zh"].map((lang) => regionName(LOOKUP, row, lang)),
      [english, chinese],
    );
  });
}

for (const [words, english, chinese] of [
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a and b", "a和b"],
  [["a", "b", "c"], "a, b and c", "a、b和c"],
]) {
  test(`${words.length} words are joined as a sentence does`, () => {
    assert.deepEqual([joinWords(words, "en"), joinWords(words, "zh")], [english, chinese]);
  });
}

test("a message takes values as they are", () => {
  assert.equal(message("tally.part", "en", {count: 0, role: "$& $1"}), "0 $& $1");
});
