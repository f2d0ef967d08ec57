import assert from "node:assert/strict";
import {test} from "node:test";

import {makePlayer} from "../../dashboard/browser/charts/player.js";

const YEARS = [2010, 2011, 2014, 2016];

/** A page of `YEARS` whose redraws and timers end when the test says so, with a player. */
function playedPage(t) {
  const timers = new Map();
  t.mock.method(globalThis, "setTimeout", (then) => timers.set(timers.size + 1, then).size);
  t.mock.method(globalThis, "clearTimeout", (timer) => timers.set(timer, () => {}));
  const page = {year: 2010, requests: [], ended: 0};
  let redraws = [];
  page.player = makePlayer({
    next: () => YEARS.find((year) => year > page.year) ?? YEARS[0],
    show(year, history) {
      page.requests.push(`${year} ${history}`);
      return new Promise((resolve) => {
        redraws.push(() => {
          page.year = year;
          resolve(year);
        });
      });
    },
    isLast: (year) => year === YEARS.at(-1),
    ended: () => (page.ended += 1),
  });
  page.redraw = () => {
    for (const end of redraws) end();
    redraws = [];
    return new Promise(setImmediate);
  };
  page.step = () => {
    for (const [timer, then] of [...timers]) {
      timers.set(timer, () => {});
      then();
    }
  };
  return page;
}

test("play goes on a year at a time and ends at the last", async (t) => {
  const page = playedPage(t);
  page.player.start();
  for (const request of ["2011 push", "2014 replace", "2016 replace"]) {
    assert.equal(page.requests.at(-1), request);
    assert.ok(page.player.isPlaying());
    await page.redraw();
    page.step();
  }
  assert.deepEqual(page.requests, ["2011 push", "2014 replace", "2016 replace"]);
  assert.equal(page.ended, 1);
  assert.equal(page.player.isPlaying(), false);
});

test("play, pause and play within one redraw start one timer", async (t) => {
  const page = playedPage(t);
  page.player.start();
  page.player.stop();
  page.player.start();
  await page.redraw();
  page.step();
  assert.deepEqual(page.requests, ["2011 push", "2011 push", "2014 replace"]);
  page.player.stop();
  await page.redraw();
  page.step();
  assert.equal(page.requests.length, 3);
});

test("a pause before the redraw ends starts no timer", async (t) => {
  const page = playedPage(t);
  page.player.start();
  page.player.stop();
  await page.redraw();
  page.step();
  assert.deepEqual(page.requests, ["2011 push"]);
});

test("a year that the run did not ask for stops it", async (t) => {
  const page = playedPage(t);
  page.player.start();
  page.player.follow(2011);
  assert.ok(page.player.isPlaying());
  await page.redraw();
  page.player.follow(2010);
  page.step();
  assert.equal(page.player.isPlaying(), false);
  assert.deepEqual(page.requests, ["2011 push"]);
});
