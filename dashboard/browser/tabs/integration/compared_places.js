/**
 * How many places are compared, as a sentence says it.
 *
 * @import {Lang} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";

/**
 * Places with both years (`both`), or those whose values of both were read in sources (`read`).
 * @param {"both" | "read"} kind
 * @param {number} count
 * @param {Lang} lang
 */
export function comparedPlaces(kind, count, lang) {
  return message(`integration.places.${kind}${count === 1 ? "_one" : ""}`, lang, {count});
}

/**
 * The same of places that went one way: the one, both, or all of them.
 * @param {"both" | "read"} kind
 * @param {number} count
 * @param {Lang} lang
 */
export function allComparedPlaces(kind, count, lang) {
  const number = ["all", "one", "two"][count] ?? "all";
  return message(`integration.places.${kind}_${number}`, lang, {count});
}
