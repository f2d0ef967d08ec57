import assert from "node:assert/strict";
import {test} from "node:test";
import {message} from "../../dashboard/browser/core/messages.js";
import {joinWords, regionName} from "../../dashboard/browser/core/names.js";
import {describe} from "../../dashboard/browser/tabs/focus/describe.js";
import {selectMap} from "../../dashboard/browser/tabs/focus/select_map.js";
import {smallLookup, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();

function words(query) {
  const view = wholeViewOf(query);
  return describe(LOOKUP, view, {map: selectMap(LOOKUP, view)});
}

test("the headline names up to three industries and counts more", () => {
  assert.equal(words("").headline, "Where the plan's twelve fields are named");
  assert.equal(words("industries=steel").headline, "Steel: where it is named as a focus");
  assert.equal(
    words("industries=medicine,software,steel").headline,
    "Steel, Medicine and Software: where they are named",
  );
  assert.equal(
    words("industries=chips,medicine,software,steel").headline,
    "Where 4 chosen industries are named",
  );
  assert.equal(words("industries=all&lang=zh").headline, "全部5个产业在哪些地方");
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
