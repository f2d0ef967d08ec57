/**
 * The level at which the Siting tab compares nothing.
 *
 * @import {Level, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";

/** @type {(lookup: unknown, view: View) => Partial<Record<Level, string>>} */
export function emptyLevels(_, {lang}) {
  return {province: message("siting.headline.level", lang)};
}
