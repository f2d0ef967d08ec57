import assert from "node:assert/strict";
import {test} from "node:test";

import {spokenCard} from "../../dashboard/browser/core/card.js";
import {node, sourceLang, sourceNode} from "../../dashboard/browser/core/nodes.js";

test("a card is read out a sentence a line", () => {
  const head = node("p", {}, node("strong", {}, "Baoding"), " ", node("span", {}, "保定市"));
  const list = node("ul", {}, node("li", {}, "Robotics"), node("li", {}, "Steel"));
  assert.equal(spokenCard([head, null, list]), "Baoding 保定市. Robotics. Steel");
});

test("sources in a list are not read out", () => {
  const item = node("li", {}, "Robotics", node("span", {class: "muted told"}, "A gazette"));
  assert.equal(spokenCard([node("ul", {}, item)]), "Robotics");
});

test("what is empty is no sentence", () => {
  const swatch = node("p", {}, node("span", {class: "swatch"}), "Lead");
  assert.equal(spokenCard([node("p", {}, " "), swatch]), "Lead");
});

test("a table is read out row by row", () => {
  const row = (...cells) =>
    node(
      "tr",
      {},
      cells.map((text) => node("td", {}, text)),
    );
  const table = node("table", {}, node("tbody", {}, row("2010", "5"), row("2020", "7")));
  assert.equal(spokenCard([table]), "2010 5. 2020 7");
});

test("a source's words are marked by their language, names of the other in between", () => {
  assert.deepEqual(sourceNode("Yearbook 2011"), node("span", {lang: "en"}, "Yearbook 2011"));
  assert.deepEqual(sourceNode("2011年鉴"), node("span", {lang: "zh"}, "2011年鉴"));
  assert.deepEqual(
    sourceNode("日报（hebnews.cn转载）"),
    node(
      "span",
      {lang: "zh"},
      "日报",
      "（",
      node("span", {lang: "en"}, "hebnews.cn"),
      "转载",
      "）",
    ),
  );
  assert.deepEqual(
    sourceNode("Book (书)"),
    node("span", {lang: "en"}, "Book", " (", node("span", {lang: "zh"}, "书"), ")"),
  );
  assert.equal(sourceLang("2011"), null);
});
