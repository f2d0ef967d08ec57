import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {test} from "node:test";

import {criterionWord, readCriteria, readCriterion} from "../../dashboard/browser/core/criteria.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {noticeWords} from "../../dashboard/browser/core/notices.js";
import {robustnessOf, spreadCount} from "../../dashboard/browser/tabs/siting/draws.js";
import {
  exactExp,
  exactLn,
  seededNumbers,
  seedOf,
} from "../../dashboard/browser/tabs/siting/exact.js";
import {
  ranksOf,
  scaled,
  scoreOf,
  summands,
  weightedMeans,
} from "../../dashboard/browser/tabs/siting/scores.js";
import {tippingOf} from "../../dashboard/browser/tabs/siting/tipping.js";

useCatalogue(JSON.parse(readFileSync("dashboard/catalogue/page.json", "utf8")));

const VIEW = {scaling: "range", mean: "arithmetic"};
const CODES = new Set(["pm25", "gdp", "km-110000"]);

/** A judged siting of made-up scores, by criterion and place. */
function sitingOf(columns, weights, key = "key") {
  const criteria = columns.map((scores, one) => ({
    weight: weights[one],
    prefer: "high",
    values: scores.map((value) => ({value, others: []})),
    scores,
  }));
  const count = columns[0].length;
  const scores = weightedMeans(columns, weights, count);
  const ranks = ranksOf(scores);
  const order = [...ranks.keys()].sort((a, b) => ranks[a] - ranks[b] || a - b);
  const rows = [...ranks.keys()];
  return {rows, criteria, scores, ranks, order, status: rows.map(() => "ranked"), key};
}

test("a criterion survives its own word", () => {
  for (const word of ["pm25:3", "pm25:0:low:min-2.5:max40", "km-110000:5:high"])
    assert.equal(criterionWord(readCriterion(word)), word);
});

test("what a word leaves out has its default", () => {
  assert.equal(criterionWord(readCriterion("gdp")), "gdp:3");
});

test("criteria are sorted, one for each code; unknown ones are reported", () => {
  assert.deepEqual(readCriteria(["pm25:2", "gdp:9", "magic", "gdp", "pm25:1"], CODES), {
    kept: ["gdp:3", "pm25:1"],
    unknown: ["gdp:9", "magic"],
  });
});

test("a reader's own data stay in a link and are reported where they are not", () => {
  const here = new Set([...CODES, "own-plants"]);
  assert.deepEqual(readCriteria(["own-plants:2", "own-mine:5:min3"], here), {
    kept: ["own-mine:5:min3", "own-plants:2"],
    unknown: ["own-mine:5:min3"],
  });
  assert.match(
    noticeWords([{field: "criteria", value: "own-mine:5:min3"}], "en"),
    /“mine”, which this browser does not have.*It counts as not known/,
  );
});

test("a percentile rank is the share of the others that are worse, half of the equal ones", () => {
  assert.deepEqual(scaled([10, 20, 20, 40, null], "rank", "high"), [0, 50, 50, 100, null]);
  assert.deepEqual(scaled([10, 20, 20, 40, null], "rank", "low"), [100, 50, 50, 0, null]);
});

test("a range is in proportion; equal values are even", () => {
  assert.deepEqual(scaled([10, 25, 40, null], "range", "low"), [100, 50, 0, null]);
  assert.deepEqual(scaled([7, 7], "range", "high"), [50, 50]);
  assert.deepEqual(scaled([7, null], "rank", "high"), [50, null]);
});

test("what is missing is left out of a mean, not counted as zero", () => {
  const means = weightedMeans(
    [
      [80, null, null],
      [20, 60, null],
    ],
    [3, 1],
    3,
  );
  assert.deepEqual(means, [65, 60, null]);
});

test("a geometric mean of 25 and 100 is 50; a zero counts as one", () => {
  const mean = (scores) => {
    const columns = scores.map((score) => summands([score], "geometric"));
    return scoreOf(weightedMeans(columns, [1, 1], 1)[0], "geometric");
  };
  assert.equal(mean([25, 100]), 50);
  assert.equal(mean([0, 100]), 10);
});

test("logarithms and their inverse are those of Math, to 14 digits", () => {
  for (const value of [1e-3, 0.7, 1, 1.5, 2, 10, 33.3, 100, 12345]) {
    assert.ok(Math.abs(exactLn(value) - Math.log(value)) < 1e-14 * Math.max(1, Math.log(value)));
    assert.ok(Math.abs(exactExp(exactLn(value)) / value - 1) < 1e-14);
  }
});

test("the generator gives the published numbers of mulberry32", () => {
  const random = seededNumbers(1);
  const drawn = [random(), random(), random()].map((number) => Math.floor(number * 4294967296));
  assert.deepEqual(drawn, [2693262067, 11749833, 2265367787]);
  assert.equal(seedOf("a"), 0xe40c292c);
});

test("equal scores share a rank, and the next one is left out", () => {
  assert.deepEqual(ranksOf([50, 70, 50, null, 10]), [2, 1, 2, null, 4]);
});

test("a place that leads in everything is first in every draw", () => {
  const siting = sitingOf(
    [
      [90, 10, 50],
      [80, 70, 20],
    ],
    [3, 2],
  );
  const {low, high, first, top3} = robustnessOf(VIEW, siting);
  assert.deepEqual([low[0], high[0], first[0]], [1, 1, 1]);
  assert.deepEqual(top3, [1, 1, 1]);
});

test("two places that mirror each other are each first in about half of the draws", () => {
  const siting = sitingOf(
    [
      [100, 0],
      [0, 100],
    ],
    [2, 2],
  );
  const {low, high, first, ahead} = robustnessOf(VIEW, siting);
  assert.deepEqual(
    [low, high],
    [
      [1, 1],
      [2, 2],
    ],
  );
  assert.ok(first[0] > 0.4 && first[0] < 0.6);
  assert.equal(ahead[0], first[0]);
});

test("where sources differ, their values are drawn", () => {
  const siting = sitingOf([[60, 50, 0]], [3]);
  siting.criteria[0].values[1].others = [100];
  const {first} = robustnessOf({...VIEW, scaling: "rank"}, siting);
  assert.ok(first[1] > 0.4 && first[1] < 0.6);
});

test("the draws are those of every machine, to the last digit", () => {
  const columns = [
    [90, 40, 55, null, 10],
    [20, 80, 50, 60, 70],
    [35, 30, 100, 0, null],
  ];
  const digestOf = (mean) => {
    const siting = sitingOf(columns, [3, 2, 4]);
    siting.criteria[1].values[0].others = [75, 85];
    const drawn = robustnessOf({...VIEW, mean}, siting);
    return createHash("sha256").update(JSON.stringify(drawn)).digest("hex").slice(0, 16);
  };
  assert.equal(digestOf("arithmetic"), "1f980641a0804060");
  assert.equal(digestOf("geometric"), "32ec9eba5be81e3c");
});

test("of the values that differ, those of criteria with a weight are drawn, also the known ones", () => {
  const siting = sitingOf(
    [
      [60, 50, 0],
      [10, 20, 30],
    ],
    [3, 0],
  );
  siting.criteria[0].values[1].others = [100, 55];
  siting.criteria[1].values[0].others = [90];
  assert.equal(spreadCount(siting.criteria), 1);
  const {first} = robustnessOf(VIEW, siting);
  // The second place is ahead with 100 alone, one of its three values.
  assert.ok(Math.abs(first[1] - 1 / 3) < 0.05, String(first[1]));
});

test("the same link draws the same; another link draws other numbers", () => {
  const of = (key) =>
    robustnessOf(
      VIEW,
      sitingOf(
        [
          [100, 0],
          [0, 100],
        ],
        [2, 2],
        key,
      ),
    ).first[0];
  assert.equal(of("one"), of("one"));
  assert.notEqual(of("one"), of("two"));
});

test("the smallest change of one weight is where two places are level", () => {
  const siting = sitingOf(
    [
      [100, 0],
      [0, 100],
    ],
    [3, 2],
  );
  const {criterion, weight, winner} = tippingOf(VIEW, siting);
  assert.deepEqual([criterion, winner], [0, 1]);
  assert.ok(Math.abs(weight - 2) < 1e-9);
});

test("no weight changes the winner of everything", () => {
  assert.equal(
    tippingOf(
      VIEW,
      sitingOf(
        [
          [90, 10],
          [80, 70],
        ],
        [3, 2],
      ),
    ),
    null,
  );
});

test("a tipping weight is that which a search over all weights finds", () => {
  const random = seededNumbers(7);
  for (let turn = 0; turn < 40; turn += 1) {
    const score = () => (random() < 0.1 ? null : Math.floor(random() * 100));
    const columns = [0, 1, 2].map(() => [0, 1, 2, 3].map(score));
    if (columns[0].some((_, place) => columns.every((column) => column[place] === null))) continue;
    // Places of which too little is known are a case of their own.
    if (columns.flat().includes(null)) continue;
    const weights = [0, 1, 2].map(() => 1 + Math.floor(random() * 4));
    const siting = sitingOf(columns, weights);
    const [leader] = siting.order;
    const found = tippingOf(VIEW, siting);
    let nearest = Number.POSITIVE_INFINITY;
    for (const [one, weight] of weights.entries())
      for (let step = 0; step <= 5000; step += 1) {
        const other = weights.map((own, place) => (place === one ? step / 1000 : own));
        const means = weightedMeans(columns, other, 4);
        if (means[leader] < Math.max(...means) - 1e-6)
          nearest = Math.min(nearest, Math.abs(step / 1000 - weight));
      }
    const size = found ? Math.abs(found.weight - weights[found.criterion]) : nearest;
    assert.ok(Math.abs(size - nearest) < 0.0021 || size === nearest, `${size} ${nearest}`);
  }
});
