/**
 * The definition of a term beside it: it opens on hover, focus and tap, stays while it is pointed
 * at, and Escape closes it (WCAG 2.2, 1.4.13). Each is a popover, so that no card or window cuts it
 * off, and the description of the elements that name it.
 *
 * @import {Lang} from "../core/types.js"
 *
 * @typedef {object} TermCards
 * @property {Record<string, string | number>} values fill the definitions
 * @property {Map<string, HTMLElement>} cards by term
 * @property {Lang} lang
 * @property {{term: HTMLElement, card: HTMLElement} | null} open
 * @property {number} closing a timer
 */

import {termCardId, termDefinition, termName, termProps} from "../core/terms.js";
import {closestTo, element} from "./dom.js";

const TERM_GAP_PX = 6;
const TERM_EDGE_PX = 8;
// Long enough for a pointer on its way from the term to its definition.
const TERM_LINGERS_MS = 250;
const TERMS = "[data-term]";

/**
 * A term in a text.
 * @param {string} key
 * @param {string} text
 */
export function termNode(key, text) {
  return element("button", {type: "button", class: "term", ...termProps(key)}, text);
}

/**
 * Show the definitions of all terms of the page, those added later too.
 * @param {Record<string, string | number>} values fill the definitions
 */
export function makeTerms(values) {
  /** @type {TermCards} */
  const terms = {values, cards: new Map(), lang: "en", open: null, closing: 0};
  listenToPointer(terms);
  listenToKeyboard(terms);
  for (const moved of ["scroll", "resize"])
    window.addEventListener(moved, () => placeCard(terms.open), {capture: true, passive: true});
  return {
    /** Make the definitions of terms that the page has come to name. */
    describe() {
      for (const term of document.querySelectorAll(TERMS))
        cardOf(terms, /** @type {HTMLElement} */ (term));
    },
    /** @param {Lang} lang */
    translate(lang) {
      terms.lang = lang;
      for (const [key, card] of terms.cards) write(terms, key, card);
    },
  };
}

/** @param {TermCards} terms */
function listenToPointer(terms) {
  document.addEventListener("pointerover", (event) => {
    const term = event.pointerType === "touch" ? null : termAt(event);
    if (term) show(terms, term);
    else if (terms.open && !isWithin(event, terms.open.card)) leave(terms);
  });
  document.addEventListener("click", (event) => {
    const term = closestTo(event, ".term");
    if (term) show(terms, term);
    else if (terms.open && !isWithin(event, terms.open.card)) hide(terms);
  });
}

/** @param {TermCards} terms */
function listenToKeyboard(terms) {
  document.addEventListener("focusin", ({target}) => {
    const field = /** @type {HTMLElement} */ (target);
    if (field.dataset?.term && isFocused(field)) show(terms, field);
  });
  document.addEventListener("focusout", () => {
    const {open} = terms;
    if (open && !open.card.matches(":hover") && !open.term.matches(":hover")) hide(terms);
  });
  // Before anything else that Escape means on the page.
  document.addEventListener("keydown", (event) => closeOnEscape(terms, event), true);
}

/**
 * @param {TermCards} terms
 * @param {KeyboardEvent} event
 */
function closeOnEscape(terms, event) {
  if (event.key !== "Escape" || !terms.open) return;
  event.preventDefault();
  event.stopPropagation();
  hide(terms);
}

/**
 * The card of an element's term, made when first needed.
 * @param {TermCards} terms
 * @param {HTMLElement} term
 */
function cardOf(terms, term) {
  const key = term.dataset.term ?? "";
  const card = terms.cards.get(key) ?? makeCard(terms, key);
  terms.cards.set(key, card);
  return card;
}

/**
 * @param {TermCards} terms
 * @param {string} key
 */
function makeCard(terms, key) {
  const card = element(
    "div",
    {class: "definition", popover: "manual", role: "tooltip"},
    element("strong", {}),
    element("p", {id: termCardId(key)}),
  );
  write(terms, key, card);
  card.addEventListener("pointerenter", () => clearTimeout(terms.closing));
  card.addEventListener("pointerleave", () => leave(terms));
  document.body.append(card);
  return card;
}

/**
 * @param {TermCards} terms
 * @param {string} key
 * @param {HTMLElement} card
 */
function write({lang, values}, key, card) {
  const [name, definition] = card.children;
  name.textContent = termName(key, lang);
  definition.textContent = termDefinition(key, lang, values);
}

/**
 * @param {TermCards} terms
 * @param {HTMLElement} term
 */
function show(terms, term) {
  clearTimeout(terms.closing);
  if (terms.open?.term === term) return;
  hide(terms);
  terms.open = {term, card: cardOf(terms, term)};
  terms.open.card.showPopover();
  placeCard(terms.open);
}

/** @param {TermCards} terms */
function hide(terms) {
  clearTimeout(terms.closing);
  if (terms.open?.card.matches(":popover-open")) terms.open.card.hidePopover();
  terms.open = null;
}

/** @param {TermCards} terms */
function leave(terms) {
  clearTimeout(terms.closing);
  terms.closing = setTimeout(() => {
    if (!isFocused(terms.open?.term)) hide(terms);
  }, TERM_LINGERS_MS);
}

/**
 * The term that a pointer is on; a label stands for its field.
 * @param {Event} event
 * @returns {HTMLElement | null}
 */
function termAt(event) {
  return closestTo(event, TERMS) ?? closestTo(event, "label")?.querySelector(TERMS) ?? null;
}

/**
 * @param {Event} event
 * @param {Element} card
 */
function isWithin({target}, card) {
  return target instanceof Node && card.contains(target);
}

/**
 * Whether a term has the focus; a field only if the keyboard gave it.
 * @param {HTMLElement | undefined} term
 */
function isFocused(term) {
  return (
    term !== undefined &&
    term === document.activeElement &&
    (term.matches(".term") || term.matches(":focus-visible"))
  );
}

/** @param {TermCards["open"]} open */
function placeCard(open) {
  if (!open?.term.isConnected) return;
  const {term, card} = open;
  const box = (term.closest("label") ?? term).getBoundingClientRect();
  const {width, height} = card.getBoundingClientRect();
  const isBelow =
    box.bottom + TERM_GAP_PX + height + TERM_EDGE_PX <= window.innerHeight ||
    box.top < height + TERM_GAP_PX;
  const left = Math.max(TERM_EDGE_PX, Math.min(box.left, window.innerWidth - width - TERM_EDGE_PX));
  card.style.left = `${left}px`;
  card.style.top = `${isBelow ? box.bottom + TERM_GAP_PX : box.top - TERM_GAP_PX - height}px`;
}
