import assert from "node:assert/strict";
import {test} from "node:test";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {termDefinition, termForms, termRuns} from "../../dashboard/browser/core/terms.js";

useCatalogue({
  "find.made.lq": {en: "location quotients|location quotient", zh: "区位商"},
  "find.made.share": {en: "share", zh: "比重"},
  "find.made.market": {en: "market share", zh: "市场比重"},
  "find.other.share": {en: "share", zh: "比重"},
  "define.made.lq": {en: "Since {year}.", zh: "自{year}年。"},
});
const marked = (text, lang = "en", met = new Set()) =>
  termRuns(text, termForms(["made"], lang), met)
    .map((run) => (run.term ? `[${run.text}|${run.term}]` : run.text))
    .join("");

test("the first mention of a term is found, whatever its case, and no later one", () => {
  assert.equal(
    marked("Location quotients: a location quotient of 1"),
    "[Location quotients|made.lq]: a location quotient of 1",
  );
  assert.equal(marked("就业区位商，区位商为1", "zh"), "就业[区位商|made.lq]，区位商为1");
});

test("the longer of two terms wins, and the shorter is found where it stands by itself", () => {
  assert.equal(marked("a market share"), "a [market share|made.market]");
  assert.equal(
    marked("market share, then share"),
    "[market share|made.market], then [share|made.share]",
  );
});

test("a part of another word is no mention", () => {
  assert.equal(marked("shareholders shared a share"), "shareholders shared a [share|made.share]");
  assert.equal(marked("shareholders"), "shareholders");
});

test("what was met before is not marked again", () => {
  const met = new Set(["made.share"]);
  assert.equal(
    marked("a share of a location quotient", "en", met),
    "a share of a [location quotient|made.lq]",
  );
  assert.deepEqual([...met], ["made.share", "made.lq"]);
});

test("only the terms of the tabs asked for are found", () => {
  assert.deepEqual(termForms(["other"], "en"), [{form: "share", term: "other.share"}]);
});

test("a definition takes values", () => {
  assert.equal(termDefinition("made.lq", "zh", {year: 2017}), "自2017年。");
});
