import assert from "node:assert/strict";
import {test} from "node:test";

import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {amountWords} from "../../dashboard/browser/core/units.js";
import {landedYear, nearestYear} from "../../dashboard/browser/core/years.js";
import {whyNot} from "../../dashboard/browser/tabs/integration/chosen.js";
import {turnOf} from "../../dashboard/browser/tabs/integration/gap_words.js";
import {classLabels} from "../../dashboard/browser/tabs/integration/legend.js";

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

test("the nearest year is the earlier of two, and the latest where no year is wanted", () => {
  assert.equal(nearestYear([2010, 2014], "2012"), 2010);
  assert.equal(nearestYear([2010, 2014], "2013"), 2014);
  assert.equal(nearestYear([2010, 2014], ""), 2014);
  assert.equal(nearestYear([], "2012"), null);
});

test("a number that reads the same stays", () => {
  assert.equal(turnOf([2.51, 2.54], [0, 1], "2.5", "2.5"), "same");
  assert.equal(turnOf([2.5, 2.6], [0, 1], "2.5", "2.6"), "up");
  assert.equal(turnOf([2.6, 2.5], [0, 1], "2.6", "2.5"), "down");
});

test("amounts are written as a reader says them", () => {
  assert.equal(amountWords(1909.3, "100 million CNY", "en"), "190.9 billion CNY");
  assert.equal(amountWords(2183, "10,000 persons", "en"), "21.8 million persons");
  assert.equal(amountWords(27.5, "µg/m3", "en"), "27.5 µg/m³");
  assert.deepEqual(
    ["en", "zh"].map((lang) => amountWords(88.2, "%", lang)),
    ["88.2 %", "88.2%"],
  );
});

test("a measure that is not offered says why", () => {
  const lookup = {
    tables: {
      integration: {
        offerings: {
          measures: [["ratio", "difference"], [], ["ratio"]],
          level: ["province", "city", "city"],
        },
        offers: {kind: ["level", "total", "ratio"]},
      },
    },
  };
  assert.equal(whyNot(lookup, {offering: 0, offer: 0}, "ratio"), "");
  assert.equal(whyNot(lookup, {offering: 0, offer: 0}, "gini"), "few");
  assert.equal(whyNot(lookup, {offering: 1, offer: 1}, "ratio"), "total");
  assert.equal(whyNot(lookup, {offering: 2, offer: 0}, "gini"), "weight");
});

test("classes are labelled by their bounds", () => {
  useCatalogue({
    "integration.legend.below": {en: "{bound} or less"},
    "integration.legend.between": {en: "over {low} to {high}"},
    "integration.legend.above": {en: "over {bound}"},
  });
  assert.deepEqual(classLabels(["35", "50"], "en"), ["35 or less", "over 35 to 50", "over 50"]);
  assert.deepEqual(classLabels([], "en"), []);
});
