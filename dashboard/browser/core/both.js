/**
 * Texts in both languages at once, for what is made for either reader: the search's entries and the
 * pages without a script.
 *
 * @import {Lang} from "./types.js"
 *
 * @typedef {Record<Lang, string>} Both a text by language
 */
import {message} from "./messages.js";

/**
 * A text for each language.
 * @param {(lang: Lang) => string} textIn
 * @returns {Both}
 */
export function eachLang(textIn) {
  return {en: textIn("en"), zh: textIn("zh")};
}

/**
 * A message in both languages.
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 */
export function inBoth(key, values) {
  return eachLang((lang) => message(key, lang, values));
}

/**
 * A text of a row in both languages.
 * @param {Record<string, any>} row
 * @param {string} stem of its columns: `name` of `name_en` and `name_zh`
 */
export function bothOf(row, stem = "name") {
  return eachLang((lang) => row[`${stem}_${lang}`]);
}
