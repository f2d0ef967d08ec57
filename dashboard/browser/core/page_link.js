/**
 * Links to the pages without a script that stand beside the atlas (dashboard/pages/paths.py).
 *
 * @import {Lang} from "./types.js"
 */
import {node} from "./nodes.js";
import {ownPath, pagePath} from "./page_path.js";

/** A published folder may come without them: its page says so, and its style hides such links. */
const PAGE_LINK = "page-link";
/** A name that is a link to its page, where there are pages; elsewhere it is a plain name. */
export const PAGE_NAME = "page-name";

/**
 * The address of a page below the atlas. A disk needs the name of the file.
 * @param {string} path of its folder, such as place/130600/
 * @param {Lang} lang
 */
export function pageAddress(path, lang) {
  return `${ownPath(path, lang)}index.html`;
}

/**
 * A link to the page of a place, an industry or an organisation.
 * @param {"place" | "industry" | "organisation"} kind
 * @param {string} key
 * @param {string} words
 * @param {Lang} lang
 */
export function pageLink(kind, key, words, lang) {
  return pageAt(pagePath(kind, key), words, lang);
}

/**
 * A link to a page by the path of its folder.
 * @param {string} path
 * @param {string} words
 * @param {Lang} lang
 */
export function pageAt(path, words, lang) {
  return node("a", {class: PAGE_LINK, href: pageAddress(path, lang)}, words);
}
