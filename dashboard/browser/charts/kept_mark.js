/**
 * A mark in the local storage tells a page that starts whether the browser keeps data sets of the
 * reader's, without opening its database.
 */
import {KEPT_MARK} from "../core/own_mark.js";

/** Whether this browser keeps data sets; one without storage keeps none. */
export function hasKept() {
  try {
    return localStorage.getItem(KEPT_MARK) !== null;
  } catch {
    return false;
  }
}
