import assert from "node:assert/strict";
import {test} from "node:test";

import {bracketed} from "../../dashboard/browser/core/messages.js";
import "./small.js";

test("brackets are full-width in Chinese, where no space stands before them", () => {
  assert.equal(bracketed("Baoding", 2023, "en"), "Baoding (2023)");
  assert.equal(bracketed("保定", 2023, "zh"), "保定（2023）");
});
