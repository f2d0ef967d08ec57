/**
 * The reader's own data in links, and the mark of data that this browser keeps.
 *
 * @import {Notice} from "./types.js"
 */

/** What the id of an own indicator begins with. */
export const OWN_PREFIX = "own:";
/** The same of a criterion, whose parts are separated by colons. */
export const OWN_CODE = "own-";
/** In the local storage, where the browser keeps data sets. */
export const KEPT_MARK = "atlas-own-kept";
const CODE = /^own-[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * Whether the code of a criterion names a reader's own data, here or not.
 * @param {string} code
 */
export function isOwnCode(code) {
  return CODE.test(code);
}

/**
 * The name of the own data that a link asks for and the page has not; null: the notice is another.
 * @param {Notice} notice
 */
export function missingOwn({field, value}) {
  if (["indicator", "layers"].includes(field) && value.startsWith(OWN_PREFIX))
    return value.slice(OWN_PREFIX.length);
  const [code] = value.split(":");
  return field === "criteria" && isOwnCode(code) ? code.slice(OWN_CODE.length) : null;
}
