/**
 * The search, which the page loads when its box is first used.
 *
 * @typedef {object} Results
 * @property {HTMLElement[]} options grouped by kind
 * @property {(HTMLElement | string)[]} hint what to try; empty where there are options
 * @property {string} report the number of finds in words, for screen readers
 *
 * @typedef {object} Finder
 * @property {(text: string, tryOut: (text: string) => void) => Results} find
 * @property {(row: number) => Promise<void>} open the view that shows an entry
 *
 * @import {FindIndex, Matcher} from "../match.js"
 * @import {Page} from "../../charts/types.js"
 */

import {message} from "../../core/messages.js";
import {groupFinds} from "../group.js";
import {findRows, makeMatcher} from "../match.js";
import {changeToShow} from "../open.js";
import {exampleNodes, groupNodes, hintWords} from "./list.js";

const PROFILE_BELOW_QUERY = "(max-width: 1279px)";

export const PART = {
  /**
   * @param {Page} page
   * @param {{index: FindIndex}} content
   * @returns {Finder}
   */
  make(page, {index}) {
    const matcher = makeMatcher(index);
    return {
      find: (text, tryOut) => resultsOf(page, matcher, text, tryOut),
      open: (row) => openEntry(page, index, row),
    };
  },
};

/**
 * @param {Page} page
 * @param {Matcher} matcher
 * @param {string} text
 * @param {(text: string) => void} tryOut
 * @returns {Results}
 */
function resultsOf(page, matcher, text, tryOut) {
  const {lang, recalled} = page.store.view();
  const {index} = matcher;
  const finds = findRows(matcher, text, (row) => recalled === "show" || !index.is_recalled[row]);
  if (!finds.length) {
    const hint = hintWords(text, lang);
    return {options: [], hint: [hint, ...exampleNodes(tryOut)], report: text.trim() && hint};
  }
  const count = finds.length === 1 ? "one" : "many";
  return {
    options: groupNodes(index, groupFinds(index, finds), lang),
    hint: [],
    report: message(`find.count.${count}`, lang, {count: finds.length}),
  };
}

/**
 * Open the view that shows an entry, and mark the element that its tab gives.
 * @param {Page} page
 * @param {FindIndex} index
 * @param {number} row
 */
async function openEntry(page, index, row) {
  const change = changeToShow(page.lookup, page.store.view(), index.opens[row]);
  await page.store.change(change);
  const {tab, lang} = page.store.view();
  if (tab !== change.tab) return; // the reader left for another tab
  const kind = index.kinds[index.kind[row]];
  const find = {kind, id: index.id[row], name: index[`name_${lang}`][row]};
  /** @type {Element | null | undefined} */
  const node = page.tab?.found?.(find);
  markFound(node);
  // Where the profile stands below the map, the map that shows a site stays in sight.
  if (kind !== "site" || !window.matchMedia(PROFILE_BELOW_QUERY).matches)
    node?.scrollIntoView({block: "center"});
}

/**
 * Mark the element that shows a find, until the next find.
 * @param {Element | null | undefined} node
 */
function markFound(node) {
  document.querySelector(".is-found")?.classList.remove("is-found");
  node?.classList.add("is-found");
  const folded = node?.closest("details");
  if (folded) folded.open = true;
}
