import assert from "node:assert/strict";
import {test} from "node:test";

import {firstQuery} from "../../dashboard/browser/shell/main.js";
import {isSealed} from "../../dashboard/browser/shell/sealed.js";

test("an empty link in a Chinese browser opens in Chinese", () => {
  assert.equal(firstQuery("", "zh-CN"), "lang=zh");
  assert.equal(firstQuery("", "ZH"), "lang=zh");
});

test("any other browser opens in English", () => {
  assert.equal(firstQuery("", "en-GB"), "");
  assert.equal(firstQuery("", "de"), "");
});

test("a link that says something is taken at its word", () => {
  assert.equal(firstQuery("?level=county", "zh-CN"), "?level=county");
});

test("only a page of a server can be cut off from it", () => {
  assert.equal(isSealed("https:", "null"), true);
  assert.equal(isSealed("https:", "https://atlas.example"), false);
  assert.equal(isSealed("file:", "null"), false);
});
