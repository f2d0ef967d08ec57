/**
 * Notices about a link, in words.
 *
 * @import {Lang, Notice} from "./types.js"
 */
import {message} from "./messages.js";

/**
 * The unknown values of a link in a sentence; empty where it has none.
 * @param {Notice[]} notices
 * @param {Lang} lang
 */
export function noticeWords(notices, lang) {
  if (!notices.length) return "";
  const values = notices.map(({field, value}) =>
    message("notice.value", lang, {field: message(`field.${field}`, lang), value}),
  );
  return message("notice.unknown", lang, {values: values.join(message("list.comma", lang))});
}
