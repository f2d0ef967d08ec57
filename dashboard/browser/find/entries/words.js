/**
 * Other words for things, from the catalogue (`find.words.…`), where a vertical bar separates them.
 */
import {hasMessage, message} from "../../core/messages.js";

const BETWEEN = "|";

/**
 * The words of a message in both languages; none if the catalogue has no such message.
 * @param {string} key
 */
export function wordsOf(key) {
  if (!hasMessage(key)) return [];
  return [message(key, "en"), message(key, "zh")]
    .flatMap((text) => text.split(BETWEEN))
    .filter(Boolean);
}

/**
 * The other words for a thing in both languages.
 * @param {string} key
 */
export function otherWords(key) {
  return wordsOf(`find.words.${key}`);
}
