/**
 * Titles of charts that are the same in every view.
 *
 * @import {View} from "./types.js"
 */
import {message} from "./messages.js";

/**
 * Write a title and a subtitle.
 * @param {View} view
 * @param {string} title key of its message
 * @param {string} sub key of its message
 */
export function titled({lang}, title, sub) {
  return {title: message(title, lang), sub: message(sub, lang)};
}
