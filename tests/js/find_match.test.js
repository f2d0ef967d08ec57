import assert from "node:assert/strict";
import test from "node:test";

import {editsToStart} from "../../dashboard/browser/core/edits.js";
import {
  EXACT,
  findRows,
  MISTAKE,
  makeMatcher,
  PART,
  START,
  TEXT_MAX,
  WORD,
} from "../../dashboard/browser/find/match.js";
import {plainWords} from "../../dashboard/browser/find/text.js";

/** An index of made-up entries: `[kind, size, English, Chinese, pinyin, other names]`. */
function indexOf(entries) {
  const column = (place) => entries.map((entry) => entry[place]);
  return {
    kind: column(0),
    size: column(1),
    id: entries.map((_, row) => String(row)),
    name_en: column(2),
    name_zh: column(3),
    pinyin: column(4),
    about_en: entries.map(() => ""),
    about_zh: entries.map(() => ""),
    aliases: entries.map((entry) => entry.slice(5)),
  };
}

const ENTRIES = [
  [0, 1, "Xiong'an New Area", "雄安新区", "xiong an xin qu", "xiongan"],
  [0, 2, "Haidian", "海淀区", "hai dian qu", "Haidian District"],
  [0, 1, "Baoding", "保定市", "bao ding shi"],
  [0, 2, "Baodi", "宝坻区", "bao di qu"],
  [2, 0, "Artificial intelligence", "人工智能", "ren gong zhi neng", "AI"],
  [3, 0, "Beijing Forestry University", "北京林业大学", "bei jing lin ye da xue"],
  [5, 0, "PM2.5 annual mean", "PM2.5年均浓度", "PM2.5 nian jun nong du", "pm25"],
  [8, 0, "Xiong'an", "雄安", "xiong an"],
];
const MATCHER = makeMatcher(indexOf(ENTRIES));
const NAME = (row) => ENTRIES[row][2];

for (const [typed, name, fit] of [
  ["Xiong'an", "Xiong'an New Area", EXACT],
  ["Xiong’an new area", "Xiong'an New Area", EXACT],
  ["XIONGAN", "Xiong'an New Area", EXACT],
  ["xaxq", "Xiong'an New Area", WORD],
  ["xa", "Xiong'an New Area", WORD],
  ["新区", "Xiong'an New Area", PART],
  ["haidian district", "Haidian", EXACT],
  ["baod", "Baoding", START],
  ["保定", "Baoding", START],
  ["rgzn", "Artificial intelligence", WORD],
  ["university forestry", "Beijing Forestry University", WORD],
  ["restry", "Beijing Forestry University", PART],
  ["bjlydx", "Beijing Forestry University", WORD],
  ["pm2.5", "PM2.5 annual mean", EXACT],
  ["ＰＭ２．５", "PM2.5 annual mean", EXACT],
  ["hadian", "Haidian", MISTAKE],
  ["haidina", "Haidian", MISTAKE],
  ["haidoan", "Haidian", MISTAKE],
  ["haiddian", "Haidian", MISTAKE],
  ["beijng forestri university", "Beijing Forestry University", MISTAKE],
  ["foresttry", "Beijing Forestry University", MISTAKE],
  ["北京林大学", "Beijing Forestry University", MISTAKE],
]) {
  test(`“${typed}” finds ${name}`, () => {
    const [best] = findRows(MATCHER, typed);
    assert.deepEqual([NAME(best.row), best.fit], [name, fit]);
  });
}

for (const [typed, why] of [
  ["", "nothing was typed"],
  ["  '’-", "no letters"],
  ["Atlantis", "no such name"],
  ["bje", "three letters are no mistake"],
  ["hidoan", "two mistakes in six letters"],
  ["1331", "a code is not mistaken"],
]) {
  test(`“${typed}” finds nothing: ${why}`, () => assert.deepEqual(findRows(MATCHER, typed), []));
}

test("among equal finds the kind decides, then the larger thing, then the shorter name", () => {
  assert.deepEqual(
    findRows(MATCHER, "xiong an").map(({row}) => NAME(row)),
    ["Xiong'an New Area", "Xiong'an"],
  );
  assert.deepEqual(
    findRows(MATCHER, "bao").map(({row}) => NAME(row)),
    ["Baoding", "Baodi"],
  );
});

test("where a name starts as typed, nothing is taken for a mistake", () => {
  assert.deepEqual(
    findRows(MATCHER, "baodi").map(({row, fit}) => [NAME(row), fit]),
    [
      ["Baodi", EXACT],
      ["Baoding", START],
    ],
  );
});

test("what is not listed is not found", () => {
  assert.deepEqual(
    findRows(MATCHER, "baod", (row) => row !== 2).map(({row}) => NAME(row)),
    ["Baodi"],
  );
});

for (const [asked, text, from, edits] of [
  ["tangshan", "tangshan", 0, 0],
  ["tangshan", "tangshanhightech", 0, 0],
  ["tangsan", "tangshan", 0, 1],
  ["tangshna", "tangshan", 0, 1],
  ["tamgshan", "tangshan", 0, 1],
  ["ttangshan", "tangshan", 0, 1],
  ["atngshan", "tangshan", 0, 1],
  ["atngshna", "tangshan", 0, 2],
  ["shan", "tangshan", 4, 0],
  ["xyz", "tangshan", 0, 3],
  ["tangshanxyz", "tangshan", 0, 3],
]) {
  test(`from “${asked}” to the start of “${text.slice(from)}” it takes ${edits} mistakes`, () => {
    assert.equal(editsToStart(asked, text, from, 2), Math.min(edits, 3));
  });
}

test("words are compared without case, accents, apostrophes and signs", () => {
  const words = plainWords("Xi’an's Café-Bar (PM2.5) 年均");
  assert.equal(words.join(" | "), "xians | cafe | bar | pm2 | 5 | 年均");
});

test("only the first hundred characters are searched for, so that a pasted text is no delay", () => {
  const name = "a".repeat(TEXT_MAX);
  const matcher = makeMatcher(indexOf([[0, 1, name, "名", "ming"]]));
  assert.equal(TEXT_MAX, 100);
  const [find] = findRows(matcher, name + "b".repeat(150_000));
  assert.equal(find.fit, EXACT);
  assert.deepEqual(findRows(MATCHER, " ".repeat(TEXT_MAX) + "Baoding"), []);
});
