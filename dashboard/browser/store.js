/** The page's state: one view, its history, and whoever draws it. */
import {readView, toQuery} from "./view.js";

/**
 * Hold the view. `show(view, notices)` draws it. A change pushes one history entry unless it
 * replaces the last one (a slider being dragged) or nothing changed.
 */
export function makeStore(known, show) {
  let view = readView("", known).view;

  function set(next, {notices = [], history = "push"} = {}) {
    const before = toQuery(view);
    view = next;
    const query = toQuery(view);
    const address = query ? `?${query}` : window.location.pathname;
    if (history === "push" && query !== before) window.history.pushState(null, "", address);
    if (history === "replace") window.history.replaceState(null, "", address);
    return show(view, notices);
  }

  return {
    view: () => view,
    /** Replace the whole state as a link would; an address that named what is not here is put right. */
    go(query, options) {
      const read = readView(String(query ?? ""), known);
      const history = options?.history === "none" && read.notices.length ? "replace" : options?.history;
      return set(read.view, {history, notices: read.notices});
    },
    /** Change some fields of the state. */
    change: (fields, options) => set({...view, ...fields}, options),
  };
}
