/** A text for a moment at the foot of the window, over whatever is open. */
import {element} from "../charts/dom.js";

const DISPLAYED_MS = 4000;
const TOAST_ID = "toast";
let hiding = 0;

/**
 * Show a text; a screen reader gets it elsewhere.
 * @param {string} text
 */
export function showToast(text) {
  const toast = document.getElementById(TOAST_ID) ?? addToast();
  toast.textContent = text;
  toast.showPopover?.();
  clearTimeout(hiding);
  hiding = setTimeout(() => toast.hidePopover?.(), DISPLAYED_MS);
}

function addToast() {
  const toast = element("div", {id: TOAST_ID, popover: "manual", "aria-hidden": "true"});
  return document.body.appendChild(toast);
}
