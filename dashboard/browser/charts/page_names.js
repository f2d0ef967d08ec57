/**
 * Names that lead to a page without a script, where such pages stand beside the atlas.
 *
 * @import {Lang} from "../core/types.js"
 */
import {PAGE_NAME, pageAddress} from "../core/page_link.js";
import {element} from "./dom.js";

/** Whether the pages stand beside the atlas; a published folder may come without them. */
export function hasPages() {
  return document.documentElement.dataset.pages !== "none";
}

/**
 * A name as a link to its page; without one, or in the frame of another site, the plain name.
 * @param {string | undefined} path of the page; empty: it has none
 * @param {string} name
 */
export function pageName(path, name) {
  if (!path || !hasPages() || window.parent !== window) return name;
  const lang = /** @type {Lang} */ (document.documentElement.lang);
  return element("a", {class: PAGE_NAME, href: pageAddress(path, lang)}, name);
}
