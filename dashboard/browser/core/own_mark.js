/**
 * The reader's own data in links, and the mark of data that this browser keeps.
 *
 * @import {Notice} from "./types.js"
 */

/** What the id of an own indicator begins with. */
export const OWN_PREFIX = "own:";
/** In the local storage, where the browser keeps data sets. */
export const KEPT_MARK = "atlas-own-kept";

/**
 * The names of own data that a link asks for and the page has not.
 * @param {Notice[]} notices
 */
export function missingOwn(notices) {
  return notices.flatMap(({field, value}) =>
    field === "indicator" && value.startsWith(OWN_PREFIX) ? [value.slice(OWN_PREFIX.length)] : [],
  );
}
