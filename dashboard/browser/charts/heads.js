/**
 * Heads of rows and columns: names that point at a thing and choose it, by mouse and keyboard.
 *
 * @import {Thing} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 * @import {Child} from "./dom.js"
 *
 * @typedef {object} HeadOptions
 * @property {string} className
 * @property {boolean} [isPressed] undefined: the head is no toggle
 * @property {string} [lang] of the name, where it is not that of the page
 * @property {boolean} [isWalked] its chart is walked by arrow keys: the head is no stop of Tab
 * @property {Child | Child[]} [children] shown instead of the name
 */
import {headAttributes} from "../core/heads.js";
import {element} from "./dom.js";

/**
 * Make a head for a thing.
 * @param {Thing} thing such as `{region}` or `{industry}`
 * @param {string} name
 * @param {HeadOptions} options
 * @param {ChartEvents} events
 */
export function makeHead(thing, name, options, events) {
  const {className, isPressed, isWalked, lang, children = name} = options;
  const attributes = {
    lang,
    ...headAttributes(thing, name, className, isPressed),
    tabindex: isWalked ? -1 : null,
    ...pointing(thing, events),
  };
  return element("button", attributes, children);
}

/**
 * @param {Thing} thing
 * @param {ChartEvents} events
 */
function pointing(thing, events) {
  return {
    onclick: (/** @type {MouseEvent} */ event) => events.choose(thing, event),
    onmouseenter: (/** @type {MouseEvent} */ event) => events.point(thing, event),
    onmouseleave: () => events.leave(),
    onfocus: (/** @type {FocusEvent} */ event) => events.point(thing, besideTarget(event)),
    onblur: () => events.leave(),
  };
}

/**
 * The position of a hover card for an element reached by keyboard.
 * @param {FocusEvent} event
 */
function besideTarget({target}) {
  const box = /** @type {Element} */ (target).getBoundingClientRect();
  return {clientX: box.right, clientY: box.top};
}

/**
 * Mark whether a head is chosen. Writing an attribute costs as much when nothing changes.
 * @param {Element} head
 * @param {boolean} isPressed
 */
export function press(head, isPressed) {
  const pressed = String(isPressed);
  if (head.getAttribute("aria-pressed") !== pressed) head.setAttribute("aria-pressed", pressed);
}
