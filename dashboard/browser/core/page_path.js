/**
 * Where the pages without a script stand; dashboard/pages/paths.py has the same paths for Python.
 *
 * @import {Lang} from "./types.js"
 */

/**
 * The path of a page without a script below the atlas; without a key, of the only page of its kind.
 * @param {string} kind
 * @param {string} [key]
 */
export function pagePath(kind, key = "") {
  return key ? `${kind}/${key}/` : `${kind}/`;
}

/**
 * The path of a page in a language.
 * @param {string} path
 * @param {Lang} lang
 */
export function ownPath(path, lang) {
  return lang === "zh" ? `zh/${path}` : path;
}
