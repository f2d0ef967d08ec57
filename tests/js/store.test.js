import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";

import {makeStore} from "../../dashboard/browser/shell/store.js";
import {KNOWN} from "./small.js";

/** A history as browsers keep it; `to(step)` walks it, as Back and Forward do. */
function makeHistory() {
  const entries = [{state: null, address: "/"}];
  let at = 0;
  return {
    get state() {
      return entries[at].state;
    },
    pushState(state, _, address) {
      entries.splice(at + 1);
      entries.push({state, address});
      at += 1;
    },
    replaceState(state, _, address) {
      entries[at] = {state, address};
    },
    walk(by) {
      at += by;
      return entries[at].address;
    },
    count: () => entries.length,
  };
}

let history;
let store;
const walk = (by) => store.go(history.walk(by).split("?")[1] ?? "", {history: "none"});

beforeEach(() => {
  history = makeHistory();
  globalThis.window = {history, location: {href: "http://a.example/"}};
  store = makeStore(KNOWN, () => {});
});

test("nothing is undone before anything was done", () => {
  assert.deepEqual([store.canUndo(), store.canRedo()], [false, false]);
});

test("undo and redo are possible where the history has states of the page", () => {
  store.change({level: "county"});
  store.change({level: "province"});
  assert.deepEqual([store.canUndo(), store.canRedo()], [true, false]);
  walk(-1);
  assert.equal(store.view().level, "county");
  assert.deepEqual([store.canUndo(), store.canRedo()], [true, true]);
  walk(-1);
  assert.deepEqual([store.canUndo(), store.canRedo()], [false, true]);
  walk(1);
  store.change({lang: "zh"});
  assert.deepEqual([store.canUndo(), store.canRedo()], [true, false]);
});

test("a drag and a change of nothing are no steps", () => {
  store.change({level: "county"});
  store.change({level: "province"}, {history: "replace"});
  store.change({level: "province"});
  assert.equal(history.count(), 2);
  walk(-1);
  assert.equal(store.canUndo(), false);
});

test("a page that is loaded anew knows its step", () => {
  store.change({level: "county"});
  store = makeStore(KNOWN, () => {});
  store.go("level=county", {history: "none"});
  assert.equal(store.canUndo(), true);
});

test("reset keeps the tab and how it is read", () => {
  store.change({tab: "plan", level: "county", lang: "zh", theme: "dark", region: "130000"});
  store.reset();
  const {tab, level, lang, theme, region} = store.view();
  assert.deepEqual(
    {tab, level, lang, theme, region},
    {tab: "plan", level: "city", lang: "zh", theme: "dark", region: ""},
  );
});
