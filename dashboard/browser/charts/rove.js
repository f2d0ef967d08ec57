/** Lists of buttons as one stop of the Tab key: the arrow keys move within. */
import {closestTo} from "./dom.js";

/**
 * Let the arrow keys, Home and End move the focus among the buttons of a list. The list may be
 * rewritten; `renew` follows it.
 * @param {HTMLElement} list
 * @param {string} [selector]
 */
export function rove(list, selector = "button") {
  const items = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(selector)]);
  const settle = (/** @type {Element | null | undefined} */ current) => {
    for (const item of items()) {
      const stop = item === current ? "0" : "-1";
      // Writing costs as much when nothing changes.
      if (item.getAttribute("tabindex") !== stop) item.setAttribute("tabindex", stop);
    }
  };
  list.addEventListener("focusin", (event) => settle(closestTo(event, selector)));
  list.addEventListener("keydown", (event) => moveFocus(items(), event));
  return {
    /** After the list was written: the pressed item is the stop, or else the first. */
    renew: () =>
      settle(items().find((item) => item.getAttribute("aria-pressed") === "true") ?? items()[0]),
  };
}

/**
 * @param {HTMLElement[]} items
 * @param {KeyboardEvent} event
 */
function moveFocus(items, event) {
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const last = items.length - 1;
  const to = {ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last}[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  items[Math.min(Math.max(to, 0), last)].focus();
}
