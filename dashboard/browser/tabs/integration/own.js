/**
 * Whether what is shown is the reader's own data: no source of the atlas stands behind it.
 *
 * @import {Lookup} from "../../core/types.js"
 */

/** @type {(lookup: Lookup, chosen: {offer: number}) => boolean} */
export function isOwn(lookup, {offer}) {
  return lookup.tables.integration.offers.title[offer] !== null;
}
