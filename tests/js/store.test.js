import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";

import {makeLateWrites} from "../../dashboard/browser/shell/late_writes.js";
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
    addresses: () => entries.map(({address}) => address),
    titles: () => entries.map(({title}) => title),
    entitle(title) {
      entries[at].title = title;
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
/** Shows a frame; what is written after it is written. */
let showFrame;
const walk = (by) => store.go(history.walk(by).split("?")[1] ?? "", {history: "none"});

beforeEach(() => {
  history = makeHistory();
  globalThis.window = {history, location: {href: "http://a.example/"}};
  globalThis.document = {
    set title(title) {
      history.entitle(title);
    },
  };
  store = makeStore(KNOWN, () => {}, atOnce());
});

/** Frames that are over at once. */
function atOnce() {
  return {later: (write) => write(), along: (write) => write(), flush() {}, drop() {}};
}

/** A store whose frames are shown by `showFrame`. */
function makeLateStore() {
  const frame = () =>
    new Promise((resolve) => {
      showFrame = async () => {
        resolve();
        await null;
        await null;
      };
    });
  return makeStore(KNOWN, () => {}, makeLateWrites(frame));
}

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
  store = makeStore(KNOWN, () => {}, atOnce());
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

test("the address and the title are written after the frame that shows a choice", async () => {
  store = makeLateStore();
  store.entitle("at first");
  store.change({level: "county"});
  store.entitle("counties");
  assert.deepEqual([store.view().level, store.canUndo()], ["county", true]);
  assert.deepEqual(history.titles(), ["at first"]);
  await showFrame();
  assert.deepEqual(history.addresses(), ["/", "?level=county"]);
  assert.deepEqual(history.titles(), ["at first", "counties"]);
});

test("of two choices in a frame each has its entry", async () => {
  store = makeLateStore();
  store.change({level: "county"});
  store.entitle("counties");
  store.change({level: "province"});
  store.entitle("provinces");
  await showFrame();
  assert.deepEqual(history.addresses(), ["/", "?level=county", "?level=province"]);
  assert.deepEqual(history.titles(), [undefined, "counties", "provinces"]);
});

test("a page that is left before the frame keeps the address, once", async () => {
  store = makeLateStore();
  store.change({level: "county"});
  store.settle();
  assert.deepEqual(history.addresses(), ["/", "?level=county"]);
  await showFrame();
  assert.equal(history.count(), 2);
});

test("a reader who goes back before the frame stays where that leads", async () => {
  store = makeLateStore();
  store.change({level: "province"});
  await showFrame();
  store.change({level: "county"});
  walk(-1);
  await showFrame();
  assert.deepEqual([history.addresses(), store.view().level], [["/", "?level=province"], "city"]);
});
