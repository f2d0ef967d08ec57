/** The words of pages: lists, sentences, dates, ranks, numbers. */
import assert from "node:assert/strict";
import {test} from "node:test";
import "./small.js";
import {inBoth} from "../../dashboard/browser/core/both.js";
import {
  cut,
  dayWords,
  inside,
  joined,
  nameOf,
  rankWords,
  sentence,
  shortened,
  yearsWords,
} from "../../dashboard/browser/pages/words.js";

test("a list has stronger marks where its names hold marks of their own", () => {
  assert.equal(joined(["A", "B", "C"], "en"), "A, B and C");
  assert.equal(shortened(["A", "B", "C", "D"], "en", 2), "A, B and 2 more");
  assert.equal(shortened(["A", "B", "C"], "zh", 2), "A、B和C");
  assert.equal(joined(["Food and beverages", "steel"], "en"), "Food and beverages; and steel");
  assert.equal(joined(["金属制品与丝网", "钢铁"], "zh"), "金属制品与丝网、钢铁");
  assert.equal(shortened(["A and B", "C", "D", "E"], "en", 2), "A and B; C; and 2 more");
  assert.equal(shortened(["甲", "乙", "丙", "丁"], "zh", 2), "甲、乙和另外2个");
  assert.equal(joined(["A and B"], "en"), "A and B");
});

test("a text becomes a sentence, and a name stands inside one", () => {
  assert.equal(sentence("its tower opened", "en"), "Its tower opened.");
  assert.equal(sentence("大楼启用", "zh"), "大楼启用。");
  assert.equal(sentence("大楼启用。", "zh"), "大楼启用。");
  assert.equal(sentence("in use (inferred)", "en"), "In use (inferred).");
  assert.equal(inside("Robots and machines", "en"), "robots and machines");
  assert.equal(inside("IT services", "en"), "IT services");
  assert.equal(inside("机器人", "zh"), "机器人");
});

test("a text is cut to a number of characters, of which some take two units", () => {
  assert.equal(cut("abcd", 4), "abcd");
  assert.equal(cut("abcde", 4), "abc…");
  assert.equal(cut("𠀀𠀁𠀂", 2), "𠀀…");
});

test("a name that a language lacks is the English one", () => {
  assert.equal(nameOf({name_en: "Ya", name_zh: ""}, "zh"), "Ya");
  assert.equal(nameOf({text_en: null, text_zh: "字"}, "en", "text"), "");
  assert.deepEqual(inBoth("pages.index.place"), {en: "Places", zh: "地区"});
});

test("dates, years and ranks", () => {
  assert.equal(dayWords("2026-09-22", "en"), "22 September 2026");
  assert.equal(dayWords("2026-09", "zh"), "2026年9月");
  assert.equal(dayWords("2026", "en"), "2026");
  assert.equal(yearsWords([2021, 2019, 2021], "en"), "2019–2021");
  assert.equal(yearsWords([2021], "zh"), "2021");
  const ranks = [1, 2, 3, 4, 11, 12, 21, 113, 122].map(
    (rank) => rankWords(rank, 199, "en").split(" ")[0],
  );
  assert.deepEqual(ranks, "1st 2nd 3rd 4th 11th 12th 21st 113th 122nd".split(" "));
  assert.equal(rankWords(3, 14, "zh"), "第3（共14）");
});
