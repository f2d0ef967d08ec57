import assert from "node:assert/strict";
import {test} from "node:test";

import {
  plainText,
  textUnits,
  tickRoom,
  unitsIn,
  wrapRuns,
  wrapText,
} from "../../dashboard/browser/core/picture_text.js";

test("a wide character counts twice", () => {
  assert.deepEqual(["", "abc", "雄安", "a雄", "（）"].map(textUnits), [0, 3, 4, 3, 4]);
});

test("words go to the next line whole", () => {
  assert.deepEqual(wrapText("one two three", 8), ["one two", "three"]);
  assert.deepEqual(wrapText("one two three", 7), ["one two", "three"]);
  assert.deepEqual(wrapText("one two three", 6), ["one", "two", "three"]);
});

test("Chinese breaks anywhere", () => {
  assert.deepEqual(wrapText("京津冀图集", 4), ["京津", "冀图", "集"]);
  assert.deepEqual(wrapText("AI 人工智能", 6), ["AI 人", "工智能"]);
});

test("a text that fits is one line, and no text is one empty line", () => {
  assert.deepEqual(wrapText("fits", 10), ["fits"]);
  assert.deepEqual(wrapText("", 10), [""]);
});

test("nothing is lost in wrapping", () => {
  const text = "Boundaries: National Platform 天地图; simplified, for illustration only.";
  for (const units of [5, 10, 20, 40]) {
    assert.equal(wrapText(text, units).join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
  }
});

test("text from tables is never markup", () => {
  assert.equal(plainText("<b>R&D</b>"), "&lt;b&gt;R&amp;D&lt;/b&gt;");
  assert.equal(plainText("a\u0000b\u001b\ud800c\uffff😀"), "abc😀", "nor what no drawing can hold");
});

test("a run keeps its address on every line it takes", () => {
  const runs = [{text: "See "}, {text: "one two", url: "https://example.org"}];
  assert.deepEqual(wrapRuns(runs, 8), [
    [{text: "See "}, {text: "one", url: "https://example.org"}],
    [{text: "two", url: "https://example.org"}],
  ]);
});

test("no line begins with what separates two runs", () => {
  const runs = [{text: "one two", url: "https://a.example"}, {text: "; "}, {text: "three"}];
  const lines = wrapRuns(runs, 7).map((line) => line.map(({text}) => text).join(""));
  assert.deepEqual(lines, ["one two;", "three"]);
});

test("ticks have room for the longest name", () => {
  assert.ok(tickRoom(["雄安新区", "a"]) > tickRoom(["雄安"]));
  assert.equal(tickRoom([]), 16);
  assert.equal(unitsIn(74), 10);
});

test("a mark that closes stays with what it closes, one that opens with what it opens", () => {
  assert.deepEqual(wrapText("一二三。", 6), ["一二", "三。"]);
  assert.deepEqual(wrapText("一二（三", 6), ["一二", "（三"]);
});
