/**
 * The filter sheet: where the page is narrow, the filters of the tab in view open as a dialog.
 *
 * @typedef {object} Sheet
 * @property {HTMLDialogElement} dialog
 * @property {Comment} place of the filters on the page
 * @property {HTMLElement | null} lent filters that are in the dialog
 */
import {byId} from "../charts/dom.js";

const NARROW_PAGE_QUERY = "(max-width: 900px)";

/**
 * Make the sheet. The browser's own dialog keeps the focus inside, closes on Escape and gives the
 * focus back. The filters move into it, and back to their place when it closes.
 */
export function makeSheet() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("filter-sheet"));
  /** @type {Sheet} */
  const sheet = {dialog, place: document.createComment("filters"), lent: null};
  const close = () => dialog.close();
  dialog.addEventListener("close", () => giveBack(sheet));
  // A tap beside the sheet is a tap on its backdrop, which counts as the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && isBeside(dialog, event)) close();
  });
  // Another state, or a wide page, may not need it.
  window.addEventListener("popstate", close);
  window.matchMedia(NARROW_PAGE_QUERY).addEventListener("change", close);
  return {open: () => open(sheet)};
}

/** @param {Sheet} sheet */
function open(sheet) {
  const {dialog, place} = sheet;
  sheet.lent = filtersOf(document.documentElement.dataset.tab ?? "");
  if (!sheet.lent) return;
  sheet.lent.replaceWith(place);
  dialog.append(sheet.lent);
  dialog.showModal();
}

/** @param {Sheet} sheet */
function giveBack(sheet) {
  if (sheet.lent) sheet.place.replaceWith(sheet.lent);
  sheet.lent = null;
}

/**
 * @param {HTMLElement} dialog
 * @param {MouseEvent} event
 */
function isBeside(dialog, {clientX, clientY}) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/**
 * The card that holds the filters of a tab.
 * @param {string} tab
 */
function filtersOf(tab) {
  /** @type {NodeListOf<HTMLElement>} */
  const sides = document.querySelectorAll(".grid > .side");
  return [...sides].find(({dataset}) => dataset.tabs?.split(" ").includes(tab)) ?? null;
}
