import assert from "node:assert/strict";
import test from "node:test";

import {dosDateOf} from "../../dashboard/browser/exports/zip.js";

/** The date that readers of a zip see. */
function readDate(bits) {
  const [year, month, day] = [(bits >> 9) + 1980, (bits >> 5) & 15, bits & 31];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

for (const [date, read] of [
  ["2026-11-29", "2026-11-29"],
  ["1980-01-01", "1980-01-01"],
  ["2107-12-31", "2107-12-31"],
  ["1979-12-31", "1980-01-01"],
  ["1970-01-01", "1980-01-01"],
  ["2108-01-01", "2107-12-31"],
  ["9999-12-31", "2107-12-31"],
  ["", "1980-01-01"],
]) {
  test(`a file of ${date || "no date"} is dated ${read}`, () => {
    const bits = dosDateOf(date);
    assert.ok(bits >= 0 && bits <= 0xffff);
    assert.equal(readDate(bits), read);
  });
}
