/**
 * Messages of the catalogue. Those of a tab arrive with the tab.
 *
 * @import {Lang} from "./types.js"
 * @typedef {Record<string, Record<Lang, string>>} Catalogue texts by key, then by language
 */

/** @type {Catalogue} */
let catalogue = {};

/**
 * Add messages; those of the page's start are in one language.
 * @param {Record<string, Partial<Record<Lang, string>>>} more
 */
export function useCatalogue(more) {
  catalogue = {...catalogue, .../** @type {Catalogue} */ (more)};
}

/**
 * Whether a message has been added.
 * @param {string} key
 */
export function hasMessage(key) {
  return Object.hasOwn(catalogue, key);
}

/**
 * The keys that begin with a prefix, without it.
 * @param {string} prefix
 */
export function messageNames(prefix) {
  return Object.keys(catalogue)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/**
 * The text of a message; `{name}` stands for a value.
 * @param {string} key
 * @param {Lang} lang
 * @param {Record<string, unknown>} [values]
 */
export function message(key, lang, values = {}) {
  let text = catalogue[key][lang];
  for (const [name, value] of Object.entries(values))
    text = text.split(`{${name}}`).join(String(value));
  return text;
}

/**
 * A text with another in brackets after it: full-width ones in Chinese, without a space.
 * @param {string} text
 * @param {unknown} aside
 * @param {Lang} lang
 */
export function bracketed(text, aside, lang) {
  return message("list.bracket", lang, {text, aside});
}

/**
 * The message of an error, or the text of anything else that was thrown.
 * @param {any} error
 * @returns {string}
 */
export function reasonOf(error) {
  return error?.message ?? String(error);
}

/**
 * The other language of the page.
 * @param {Lang} lang
 * @returns {Lang}
 */
export function otherLang(lang) {
  return lang === "en" ? "zh" : "en";
}
