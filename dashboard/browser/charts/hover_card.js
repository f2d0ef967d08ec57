/**
 * The one hover card of the page, beside the pointer.
 *
 * @import {NodeChild} from "../core/types.js"
 * @import {Position} from "./types.js"
 */
import {byId, element} from "./dom.js";

const CARD_GAP_PX = 14;
const CARD_EDGE_PX = 4;
const CARD_ID = "hover-card";

/**
 * Show the card beside the pointer, inside the window.
 * @param {Position} position
 * @param {NodeChild[]} content
 */
export function showCard({clientX, clientY}, content) {
  const card = byId(CARD_ID);
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

/** Hide the card. */
export function hideCard() {
  byId(CARD_ID).hidden = true;
}
