import assert from "node:assert/strict";
import {test} from "node:test";

import {firstQuery} from "../../dashboard/browser/main.js";

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
