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
 * @property {(option: string) => Promise<void>} open what an option of the last list offers
 *
 * @import {FindIndex} from "../match.js"
 * @import {Offer, Search} from "../offers.js"
 * @import {Page} from "../../charts/types.js"
 */

import {hasPages} from "../../charts/page_names.js";
import {message} from "../../core/messages.js";
import {makeSearch, offersFor} from "../offers.js";
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
    const search = makeSearch(index, hasPages());
    /** @type {Map<string, Offer>} */
    const offers = new Map();
    return {
      find: (text, tryOut) => resultsOf(page, search, offers, text, tryOut),
      async open(option) {
        const offer = offers.get(option);
        if (offer) await openOffer(page, offer);
      },
    };
  },
};

/**
 * @param {Page} page
 * @param {Search} search
 * @param {Map<string, Offer>} offers of the list, which is filled
 * @param {string} text
 * @param {(text: string) => void} tryOut
 * @returns {Results}
 */
function resultsOf(page, search, offers, text, tryOut) {
  const view = page.store.view();
  const {lang} = view;
  const {groups, count} = offersFor(page.lookup, view, search, text);
  offers.clear();
  for (const offer of groups.flatMap((group) => group.offers)) offers.set(offer.id, offer);
  if (!count) {
    const hint = hintWords(text, lang);
    return {options: [], hint: [hint, ...exampleNodes(tryOut)], report: text.trim() && hint};
  }
  const key = count === 1 ? "one" : "many";
  return {
    options: groupNodes(groups, lang),
    hint: [],
    report: message(`find.count.${key}`, lang, {count}),
  };
}

/**
 * Open the page of an offer, its sheet, or its view, and mark the element that shows it.
 * @param {Page} page
 * @param {Offer} offer
 */
async function openOffer(page, {opens, href, find}) {
  if (href) window.location.assign(href);
  if (opens?.sheet) await page.controls.openOwn();
  if (!opens || opens.sheet) return;
  const change = changeToShow(page.lookup, page.store.view(), opens);
  await page.store.change(change);
  if (page.store.view().tab !== change.tab) return; // the reader left for another tab
  const node = opens.mark ? document.querySelector(opens.mark) : page.tab?.found?.(find);
  markFound(node);
  // Where the profile stands below the map, the map that shows a site stays in sight.
  if (find?.kind !== "site" || !window.matchMedia(PROFILE_BELOW_QUERY).matches)
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
