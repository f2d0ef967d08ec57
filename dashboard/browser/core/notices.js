/**
 * Notices about links, in words.
 *
 * @import {Lang, Notice} from "./types.js"
 */
import {placeOf} from "./link.js";
import {message} from "./messages.js";
import {missingOwn} from "./own_mark.js";

const NAMED_AT_MOST = 8;

/**
 * The unknown values of a link in a sentence, the first of them by name; empty where it has none.
 * @param {Notice[]} notices
 * @param {Lang} lang
 */
export function noticeWords(notices, lang) {
  const named = notices.slice(0, NAMED_AT_MOST);
  const count = notices.length - named.length;
  const rest = count ? [message("notice.rest", lang, {count})] : [];
  return [...namedWords(named, lang), ...rest].join(" ");
}

/**
 * @param {Notice[]} notices
 * @param {Lang} lang
 */
function namedWords(notices, lang) {
  const own = notices.flatMap((notice) => {
    const name = missingOwn(notice);
    const key = notice.field === "criteria" ? "notice.own.criterion" : "notice.own";
    return name === null ? [] : [message(key, lang, {name})];
  });
  const values = notices
    .filter((notice) => missingOwn(notice) === null)
    .map(({field, value}) =>
      message("notice.value", lang, {field: message(`field.${field}`, lang), value}),
    );
  const joined = values.join(message("list.comma", lang));
  const unknown = values.length ? [message("notice.unknown", lang, {values: joined})] : [];
  return [...own, ...unknown];
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
