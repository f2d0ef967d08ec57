import assert from "node:assert/strict";
import {test} from "node:test";

import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {whyNot} from "../../dashboard/browser/tabs/integration/chosen.js";
import {classLabels} from "../../dashboard/browser/tabs/integration/legend.js";
import {landedYear} from "../../dashboard/browser/tabs/integration/years.js";

const YEARS = [2010, 2011, 2014, 2016];

test("a year without data is skipped in the direction of the move", () => {
  assert.equal(landedYear(YEARS, 2012, 2011), 2014);
  assert.equal(landedYear(YEARS, 2013, 2014), 2011);
  assert.equal(landedYear(YEARS, 2016, 2014), 2016);
});

test("beyond the ends the slider stays at the last year with data", () => {
  assert.equal(landedYear(YEARS, 2018, 2016), 2016);
  assert.equal(landedYear(YEARS, 2005, 2010), 2010);
});

test("a measure that is not offered says why", () => {
  const lookup = {tables: {integration: {
    offerings: {measures: [["ratio", "difference"], [], ["ratio"]], level: ["province", "city", "city"]},
    offers: {kind: ["level", "total", "ratio"]},
  }}};
  assert.equal(whyNot(lookup, {offering: 0, offer: 0}, "ratio"), "");
  assert.equal(whyNot(lookup, {offering: 0, offer: 0}, "gini"), "few");
  assert.equal(whyNot(lookup, {offering: 1, offer: 1}, "ratio"), "total");
  assert.equal(whyNot(lookup, {offering: 2, offer: 0}, "gini"), "weight");
});

test("classes are labelled by their bounds", () => {
  useCatalogue({
    "integration.legend.below": {en: "{bound} or less"},
    "integration.legend.between": {en: "{low} – {high}"},
    "integration.legend.above": {en: "above {bound}"},
  });
  assert.deepEqual(classLabels(["35", "50"], "en"), ["35 or less", "35 – 50", "above 50"]);
  assert.deepEqual(classLabels([], "en"), []);
});
