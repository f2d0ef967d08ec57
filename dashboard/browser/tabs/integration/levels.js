/**
 * The levels at which the Integration tab has no indicator.
 *
 * @import {Level, Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";

/** @type {(lookup: Lookup, view: View) => Partial<Record<Level, string>>} */
export function emptyLevels({tables}, {lang}) {
  if (tables.integration.offerings.level.includes("county")) return {};
  return {county: message("integration.empty.county", lang)};
}
