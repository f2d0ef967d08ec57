/**
 * Keys that work on the whole page, and those of the chart that has the focus.
 *
 * @import {AtlasPage} from "./types.js"
 */
import {byId, element} from "../charts/dom.js";
import {canPinCard, closeCard, pinCard} from "../charts/hover_card.js";
import {message} from "../core/messages.js";
import {openKeysSheet} from "./keys_sheet.js";

const TYPING =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
const OPEN = "dialog[open], [popover=auto]:popover-open";
const SETTING = "jjj-single-keys";
const OFF = "off";
/** It is a table already. */
const TABLE_CHART = "table";

/**
 * Listen to the keys of a page.
 * @param {AtlasPage} page
 */
export function makeKeys(page) {
  const box = singleKeysBox();
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const target = /** @type {Element} */ (event.target);
    // What is open over the page has its own keys; it closes on Escape by itself.
    if (target.closest(TYPING) || document.querySelector(OPEN)) return;
    const act =
      event.ctrlKey || event.metaKey
        ? withControl(page, event)
        : alone(page, event.key, target, box.checked);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** The checkbox that turns single keys off: speech input may press single letters by mistake. */
function singleKeysBox() {
  const box = element("input", {
    type: "checkbox",
    checked: areSingleKeysOn(),
    onchange: () => keepSetting(box.checked),
  });
  const label = element("span", {"data-msg": "keys.single"}, message("keys.single", "en"));
  byId("single-keys").append(element("label", {}, box, label));
  return box;
}

/**
 * @param {AtlasPage} page
 * @param {KeyboardEvent} event
 * @returns {(() => unknown) | null}
 */
function withControl({store}, {key, shiftKey}) {
  const letter = key.toLowerCase();
  if (letter === "z" && !shiftKey) return store.canUndo() ? store.undo : null;
  if (letter === "y" || letter === "z") return store.canRedo() ? store.redo : null;
  return null;
}

/**
 * @param {AtlasPage} page
 * @param {string} key
 * @param {Element} target
 * @param {boolean} areLettersOn
 * @returns {(() => unknown) | null}
 */
function alone(page, key, target, areLettersOn) {
  if (key === "Escape") return () => clear(page);
  if (!areLettersOn) return null;
  if (key === "/") return page.findBox.enter;
  if (key === "?") return () => openKeysSheet(page.store.view().lang);
  if (key.toLowerCase() === "p" && canPinCard()) return pinCard;
  const chart = target.closest("section.card")?.id ?? "";
  return page.tab?.rows[chart] ? ofChart(page, chart, key.toLowerCase()) : null;
}

/**
 * @param {AtlasPage} page
 * @param {string} chart
 * @param {string} letter
 */
function ofChart({controls}, chart, letter) {
  if (letter === "t" && chart !== TABLE_CHART) return () => controls.openTable(chart);
  return letter === "e" ? () => controls.openExport(chart) : null;
}

/** @param {AtlasPage} page */
function clear({store}) {
  if (closeCard()) return;
  const {region, site, organisation} = store.view();
  if (site || organisation) store.change({site: "", organisation: ""});
  else if (region) store.change({region: ""});
}

/** A page in a frame may have no storage. */
function areSingleKeysOn() {
  try {
    return window.localStorage.getItem(SETTING) !== OFF;
  } catch {
    return true;
  }
}

/** @param {boolean} isOn */
function keepSetting(isOn) {
  try {
    window.localStorage.setItem(SETTING, isOn ? "on" : OFF);
  } catch {
    // It holds until the page is left.
  }
}
