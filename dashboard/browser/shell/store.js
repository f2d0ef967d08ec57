/** The page's state: one view, its history, and whoever draws it. */
import {ownAddress} from "../core/link.js";
import {readView, toQuery} from "../core/view.js";

/**
 * Hold the view. `show(view, notices)` draws it. A change pushes one history entry unless it
 * replaces the last one (a slider being dragged) or nothing changed.
 */
export function makeStore(known, show) {
  let view = readView("", known).view;
  // An entry of the history knows which step it is, also after the page was loaded anew.
  let step = window.history.state?.step ?? 0;
  let last = step;

  function set(next, {notices = [], history = "push"} = {}) {
    const before = toQuery(view);
    view = next;
    const query = toQuery(view);
    const address = query ? `?${query}` : ownAddress(window.location);
    if (history === "push" && query !== before) {
      step += 1;
      last = step;
      window.history.pushState({step}, "", address);
    }
    if (history === "replace") window.history.replaceState({step}, "", address);
    return show(view, notices);
  }

  return {
    view: () => view,
    /** Replace the whole state as a link would; an address that named what is not here is put right. */
    go(query, options) {
      if (options?.history === "none") {
        step = window.history.state?.step ?? 0;
        last = Math.max(last, step);
      }
      const read = readView(String(query ?? ""), known);
      const history =
        options?.history === "none" && read.notices.length ? "replace" : options?.history;
      return set(read.view, {history, notices: read.notices});
    },
    /** Change some fields of the state. */
    change: (fields, options) => set({...view, ...fields}, options),
    /** Go back to the tab's own state; how it is read (language, theme) stays. */
    reset: () =>
      set({...readView("", known).view, tab: view.tab, lang: view.lang, theme: view.theme}),
    /** Whether there are states of the page before and after this one; the browser's history leads there. */
    canUndo: () => step > 0,
    canRedo: () => step < last,
    undo() {
      if (step > 0) window.history.back();
    },
    redo() {
      if (step < last) window.history.forward();
    },
  };
}
