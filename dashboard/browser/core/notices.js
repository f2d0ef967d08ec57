/**
 * Notices about links, in words.
 *
 * @import {Lang, Notice} from "./types.js"
 */
import {placeOf} from "./link.js";
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

/**
 * Why others cannot open links that begin with an address; empty where they can.
 * @param {string} address
 * @param {Lang} lang
 */
export function linkNote(address, lang) {
  const place = placeOf(address);
  return place === "web" ? "" : message(`export.link.${place}`, lang);
}
