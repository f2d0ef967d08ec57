/**
 * What a tab shows, in a few plain sentences beside the headline, opened on request.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 *
 * @typedef {Record<string, string | number>} Values fill the words
 */
import {byId, element} from "../charts/dom.js";
import {hasMessage, message} from "../core/messages.js";
import {markedText} from "./term_marks.js";

const PARTS = ["shows", "read", "try", "not"];
const GAP_PX = 6;
const EDGE_PX = 12;
const IS_OPEN = ":popover-open";

/**
 * Make the orientation of a page.
 * @param {AtlasPage} page
 * @param {Values} values
 */
export function makeAbout(page, values) {
  const button = /** @type {HTMLButtonElement} */ (byId("about"));
  const card = element("div", {
    id: "about-card",
    popover: "auto",
    role: "dialog",
    "aria-labelledby": "about-title",
  });
  // At the end of the page, so that no card cuts it off; the button makes it the next stop of Tab.
  document.body.append(card);
  button.popoverTargetElement = card;
  card.addEventListener("beforetoggle", ({newState}) => {
    if (newState === "open") write(page, card, page.store.view(), values);
  });
  card.addEventListener("toggle", ({newState}) => {
    if (newState === "open") placeBelow(button, card);
  });
  window.addEventListener("resize", () => placeBelow(button, card));
  return {
    /**
     * Write it for another tab, or in another language.
     * @param {View} view
     */
    sync(view) {
      if (card.matches(IS_OPEN) && hasMessage(`about.${view.tab}.shows`))
        write(page, card, view, values);
    },
  };
}

/**
 * @param {AtlasPage} page
 * @param {HTMLElement} card
 * @param {View} view
 * @param {Values} values
 */
function write(page, card, view, values) {
  const {tab, lang} = view;
  /** @type {Set<string>} */
  const met = new Set();
  const parts = PARTS.map((part) =>
    element(
      "p",
      {},
      element("strong", {}, message(`about.part.${part}`, lang)),
      " ",
      markedText(message(`about.${tab}.${part}`, lang, values), view, met),
    ),
  );
  card.replaceChildren(element("h2", {id: "about-title"}, message("about.open", lang)), ...parts);
  page.terms.describe();
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} card
 */
function placeBelow(button, card) {
  if (!card.matches(IS_OPEN)) return;
  const {left, bottom} = button.getBoundingClientRect();
  const {width} = card.getBoundingClientRect();
  const furthest = window.innerWidth - width - EDGE_PX;
  card.style.left = `${Math.max(EDGE_PX, Math.min(left, furthest))}px`;
  card.style.top = `${bottom + GAP_PX}px`;
  card.style.maxHeight = `${window.innerHeight - bottom - GAP_PX - EDGE_PX}px`;
}
