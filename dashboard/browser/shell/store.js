/**
 * The page's state: one view, and its place in the browser's history.
 *
 * @import {ChangeOptions} from "../charts/types.js"
 * @import {Known, Notice, View} from "../core/types.js"
 * @import {LateWrites} from "./late_writes.js"
 * @import {DrawView, PageStore} from "./types.js"
 *
 * @typedef {object} StoreState
 * @property {Known} known what links may name
 * @property {DrawView} draw
 * @property {LateWrites} late writes the history
 * @property {View} view
 * @property {number} step of the view in the history
 * @property {number} last step
 */
import {ownAddress} from "../core/link.js";
import {readView, toQuery} from "../core/view.js";

/**
 * Hold the view. A change pushes one history entry, unless it replaces the last one (a slider that
 * is being dragged) or changes nothing. The entry is written after the frame that shows the change.
 * @param {Known} known
 * @param {DrawView} draw
 * @param {LateWrites} late
 * @returns {PageStore}
 */
export function makeStore(known, draw, late) {
  const step = stepInHistory();
  /** @type {StoreState} */
  const store = {known, draw, late, view: readView("", known).view, step, last: step};
  return {
    view: () => store.view,
    go: (query, options) => go(store, String(query ?? ""), options),
    change: (fields, options) => set(store, {...store.view, ...fields}, options),
    reset: () => set(store, resetView(store)),
    canUndo: () => store.step > 0,
    canRedo: () => store.step < store.last,
    settle: late.flush,
    entitle: (title) => late.along(() => writeTitle(title)),
    undo() {
      late.flush();
      if (store.step > 0) window.history.back();
    },
    redo() {
      late.flush();
      if (store.step < store.last) window.history.forward();
    },
  };
}

/** The step that the history's entry keeps, also after the page was loaded again. */
function stepInHistory() {
  return window.history.state?.step ?? 0;
}

/**
 * @param {StoreState} store
 * @param {View} view
 * @param {ChangeOptions} [options]
 * @param {Notice[] | null} [notices] about the link that the view was read from
 */
function set(store, view, {history = "push"} = {}, notices = null) {
  const before = toQuery(store.view);
  store.view = view;
  const query = toQuery(view);
  const address = query ? `?${query}` : ownAddress(window.location);
  if (history === "push" && query !== before) {
    const step = store.step + 1;
    Object.assign(store, {step, last: step});
    store.late.later(() => window.history.pushState({step}, "", address));
  }
  if (history === "replace") {
    const {step} = store;
    store.late.later(() => window.history.replaceState({step}, "", address));
  }
  return store.draw(view, notices);
}

/**
 * The title belongs to the entry, so it is written after it.
 * @param {string} title
 */
function writeTitle(title) {
  if (document.title !== title) document.title = title;
}

/**
 * Replace the whole state as a link would. If the address had unknown values, it is corrected.
 * @param {StoreState} store
 * @param {string} query
 * @param {ChangeOptions} [options]
 */
function go(store, query, options) {
  const isAtEntry = options?.history === "none";
  if (isAtEntry) {
    store.late.drop(); // the reader has gone to another entry
    store.step = stepInHistory();
    store.last = Math.max(store.last, store.step);
  }
  const {view, notices} = readView(query, store.known);
  const history = isAtEntry && notices.length ? "replace" : options?.history;
  return set(store, view, {history}, notices);
}

/**
 * The tab's first state, in the language and the theme that the reader has.
 * @param {StoreState} store
 */
function resetView({known, view: {tab, lang, theme}}) {
  return {...readView("", known).view, tab, lang, theme};
}
