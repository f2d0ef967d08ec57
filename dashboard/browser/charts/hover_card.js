/**
 * The one hover card of the page: shown beside the pointer, or read out as text.
 *
 * @import {Node as NodeData} from "../core/types.js"
 *
 * @typedef {(Element | NodeData | null | undefined)[]} CardContent
 */
import {byId, toElement} from "./dom.js";

const CARD_GAP_PX = 14;
const CARD_EDGE_PX = 4;
const CARD_ID = "hover-card";
const BLOCKS = /^(?:P|UL|LI|TABLE|TBODY|TR|DL|DIV)$/;
/** Words of a card that are not read out. */
const UNSPOKEN = "told";

/**
 * Show the card beside the pointer, inside the window.
 * @param {{clientX: number, clientY: number}} position
 * @param {CardContent} content
 */
export function showCard({clientX, clientY}, content) {
  const card = byId(CARD_ID);
  card.replaceChildren(...elementsOf(content));
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

/**
 * A card's content as one text, a sentence a line, without long lists of sources.
 * @param {CardContent} content
 */
export function spokenCard(content) {
  return elementsOf(content).flatMap(spokenLines).filter(Boolean).join(". ");
}

/**
 * @param {Element} block
 * @returns {string[]}
 */
function spokenLines(block) {
  const blocks = [...block.children].filter(({tagName}) => BLOCKS.test(tagName));
  if (blocks.length) return blocks.flatMap(spokenLines);
  const words = [...block.childNodes]
    .filter((child) => !(child instanceof Element && child.classList.contains(UNSPOKEN)))
    .map(({textContent}) => (textContent ?? "").trim());
  return [words.filter(Boolean).join(" ")];
}

/**
 * @param {CardContent} content
 * @returns {Element[]}
 */
function elementsOf(content) {
  return content.filter((part) => part !== null && part !== undefined).map(toElement);
}
