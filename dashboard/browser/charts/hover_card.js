/**
 * The one hover card of the page, beside the pointer.
 *
 * @import {Lang, NodeChild} from "../core/types.js"
 * @import {Position} from "./types.js"
 */
import {message} from "../core/messages.js";
import {byId, element} from "./dom.js";

const CARD_GAP_PX = 14;
const CARD_EDGE_PX = 4;
const CARD_ID = "hover-card";
const PINNED = "is-pinned";

/** What ends the pin of the card. */
let onClose = () => {};

/**
 * Show the card beside the pointer, inside the window. One that is pinned stays.
 * @param {Position} position
 * @param {NodeChild[]} content
 */
export function showCard({clientX, clientY}, content) {
  const card = byId(CARD_ID);
  if (isPinned(card)) return;
  card.replaceChildren(...element("div", {}, content).childNodes);
  card.hidden = false;
  const {width, height} = card.getBoundingClientRect();
  const x = placeBeside(clientX, width, window.innerWidth);
  const y = placeBeside(clientY, height, window.innerHeight);
  card.style.transform = `translate(${x}px, ${y}px)`;
}

/**
 * Place the card after the pointer, or before it where the window ends.
 * @param {number} pointer
 * @param {number} size of the card
 * @param {number} end of the window
 */
function placeBeside(pointer, size, end) {
  const after = pointer + CARD_GAP_PX;
  return after + size > end ? Math.max(CARD_EDGE_PX, pointer - CARD_GAP_PX - size) : after;
}

/** Hide the card, unless it is pinned. */
export function hideCard() {
  const card = byId(CARD_ID);
  if (!isPinned(card)) card.hidden = true;
}

/** Whether a card is shown that can be pinned. */
export function canPinCard() {
  const card = byId(CARD_ID);
  return !card.hidden && !isPinned(card);
}

/**
 * Keep the card where it is until it is closed, so that its links can be followed; the first has
 * the focus.
 */
export function pinCard() {
  const card = byId(CARD_ID);
  const before = document.activeElement;
  card.classList.add(PINNED);
  card.setAttribute("role", "group");
  card.append(closeButton());
  /** @type {HTMLElement | null} */ (card.querySelector("a, button"))?.focus();
  const closeOutside = (/** @type {Event} */ {target}) => {
    if (!card.contains(/** @type {Element} */ (target))) closeCard();
  };
  document.addEventListener("pointerdown", closeOutside, true);
  onClose = () => {
    document.removeEventListener("pointerdown", closeOutside, true);
    if (card.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
  };
}

/** A pinned card can be closed where there is no keyboard. */
function closeButton() {
  const lang = /** @type {Lang} */ (document.documentElement.lang);
  const attributes = {type: "button", class: "card-close", onclick: () => closeCard()};
  return element("button", attributes, message("card.close", lang));
}

/** Close the card, pinned or not; tells whether it was pinned. */
export function closeCard() {
  const card = byId(CARD_ID);
  const wasPinned = isPinned(card);
  if (wasPinned) onClose();
  card.classList.remove(PINNED);
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  return wasPinned;
}

/** @param {Element} card */
function isPinned(card) {
  return card.classList.contains(PINNED);
}
