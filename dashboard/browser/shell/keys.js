/** Keys that work on the whole page, and those of the chart that has the focus. */
import {byId, element} from "../charts/dom.js";
import {hideCard} from "../charts/hover_card.js";
import {openKeysSheet} from "./keys_sheet.js";
import {message} from "../core/messages.js";

const TYPING =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
const SETTING = "jjj-single-keys";

/** Listen to the keys of a page. */
export function makeKeys(page) {
  const {store, controls} = page;
  const box = element("input", {
    type: "checkbox",
    checked: areSingleKeysOn(),
    onchange: () => keepSetting(box.checked),
  });
  // Who speaks to the machine may press single letters unawares, so they can be turned off.
  byId("single-keys").append(
    element(
      "label",
      {},
      box,
      element("span", {"data-msg": "keys.single"}, message("keys.single", "en")),
    ),
  );

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    // What is open over the page has its own keys; it closes on Escape by itself.
    if (
      event.target.closest(TYPING) ||
      document.querySelector("dialog[open], [popover=auto]:popover-open")
    )
      return;
    const act = event.ctrlKey || event.metaKey ? withControl(event) : alone(event);
    if (!act) return;
    event.preventDefault();
    act();
  });

  function withControl({key, shiftKey}) {
    const letter = key.toLowerCase();
    if (letter === "z" && !shiftKey) return store.canUndo() && store.undo;
    if (letter === "y" || letter === "z") return store.canRedo() && store.redo;
    return null;
  }

  function alone({key, target}) {
    if (key === "Escape") return clear;
    if (!box.checked) return null;
    if (key === "/") return page.findBox.enter;
    if (key === "?") return () => openKeysSheet(store.view().lang);
    const chart = target.closest("section.card")?.id;
    if (!page.tab?.rows[chart]) return null;
    // The Data tab's table is one already.
    return {
      t: chart !== "table" && (() => controls.openTable(chart)),
      e: () => controls.openExport(chart),
    }[key.toLowerCase()];
  }

  function clear() {
    hideCard();
    if (store.view().region) store.change({region: ""});
  }
}

/** A page in a frame may have nowhere to keep a setting. */
function areSingleKeysOn() {
  try {
    return window.localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

function keepSetting(isOn) {
  try {
    window.localStorage.setItem(SETTING, isOn ? "on" : "off");
  } catch {
    // It holds until the page is left.
  }
}
