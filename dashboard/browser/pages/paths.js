/**
 * Which kinds of pages there are, and their paths below the atlas; dashboard/pages/paths.py lists
 * the pages of a build.
 *
 * @import {Lang} from "../core/types.js"
 */

export const KINDS = ["place", "industry", "organisation"];
/** Kinds of which there is one page. */
export const STORY = "story";
export const CHANGES = "changes";
export const SINGLE = [STORY, CHANGES];
/** The key of the page of the region as a whole. */
export const REGION = "jjj";

/**
 * The path of a page's folder below the atlas; without a key, of the only page of its kind.
 * @param {string} kind
 * @param {string} [key]
 */
export function pagePath(kind, key = "") {
  return key ? `${kind}/${key}/` : `${kind}/`;
}

/**
 * The path of a page's folder in a language.
 * @param {string} path
 * @param {Lang} lang
 */
export function ownPath(path, lang) {
  return lang === "zh" ? `zh/${path}` : path;
}
