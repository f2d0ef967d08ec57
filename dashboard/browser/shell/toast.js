/** What is said for a moment at the foot of the window, over whatever is open. */
import {element} from "../charts/dom.js";

const SHOWN_MS = 4000;
let away = 0;

/** Show a text; a screen reader hears it elsewhere. */
export function showToast(text) {
  const toast =
    document.getElementById("toast") ??
    document.body.appendChild(
      element("div", {id: "toast", popover: "manual", "aria-hidden": "true"}),
    );
  toast.textContent = text;
  toast.showPopover?.();
  clearTimeout(away);
  away = setTimeout(() => toast.hidePopover?.(), SHOWN_MS);
}
