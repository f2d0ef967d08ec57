/**
 * Which drawings take so long that the page draws each chart in a task of its own: those of other
 * values of many places. Another year takes less, and is drawn at once.
 *
 * @import {Lookup} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 */

const OF_MANY = "county";

/** Make what tells whether a drawing is large; it knows what was drawn before. */
export function makeLarge() {
  let last = -1;
  return {
    /** @type {(lookup: Lookup, parts: {chosen: Chosen}, isRedraw: boolean) => boolean} */
    isLarge(lookup, parts, isRedraw) {
      try {
        const {offering} = parts.chosen;
        const isOther = isRedraw || offering !== last;
        last = offering;
        return isOther && lookup.tables.integration.offerings.level[offering] === OF_MANY;
      } catch {
        return false; // each chart tells what is wrong with its tables
      }
    },
  };
}
