/**
 * The search box of the header: a combobox that loads the search when it is first used.
 *
 * @typedef {object} BoxState
 * @property {Page} page
 * @property {Finder | null} finder null: not loaded yet
 * @property {boolean} isLoading
 * @property {boolean} isAwaited Enter was pressed before the search was loaded
 * @property {HTMLElement | null} back what gets the keyboard back
 *
 * @typedef {BoxState & BoxNodes} Box
 *
 * @import {BoxNodes} from "./box_nodes.js"
 * @import {Finder} from "./part.js"
 * @import {Page} from "../../charts/types.js"
 */

import {byId, element} from "../../charts/dom.js";
import {
  activeOption,
  isWalkKey,
  markOption,
  optionsOf,
  walkedOption,
} from "../../charts/listbox.js";
import {message, reasonOf} from "../../core/messages.js";
import {makeBoxNodes} from "./box_nodes.js";

const SHEET_QUERY = "(max-width: 700px)";

/**
 * Make the box of a page; `enter` brings the keyboard to it.
 * @param {Page} page
 */
export function makeFindBox(page) {
  /** @type {Box} */
  const box = {
    ...makeBoxNodes(),
    page,
    finder: null,
    isLoading: false,
    isAwaited: false,
    back: null,
  };
  listen(box);
  return {enter: () => enter(box)};
}

/** @param {Box} box */
function listen(box) {
  const {root, input, close: closeButton, panel, list} = box;
  input.addEventListener("input", () => write(box));
  input.addEventListener("click", () => open(box));
  input.addEventListener("keydown", (event) => press(box, event));
  input.addEventListener("focus", () => {
    input.select();
    open(box);
  });
  closeButton.addEventListener("click", () => close(box));
  list.addEventListener("click", ({target}) => {
    choose(box, /** @type {Element} */ (target).closest("[role=option]"));
  });
  // A press on the list leaves the keyboard in the box.
  panel.addEventListener("mousedown", (event) => {
    if (!(/** @type {Element} */ (event.target).closest("button"))) event.preventDefault();
  });
  root.addEventListener("focusout", ({relatedTarget}) => {
    const isInside = root.contains(/** @type {Element | null} */ (relatedTarget));
    if (document.activeElement !== input && !isInside) close(box);
  });
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    enter(box);
  });
}

/**
 * Whether a key is Ctrl or Cmd with K, which works while one types, too. The keys that work only
 * elsewhere are in shell/keys.js.
 * @param {KeyboardEvent} event
 */
function isShortcut({key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented}) {
  const isFree = !defaultPrevented && !document.querySelector("dialog[open]");
  return isFree && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k";
}

/** @param {Box} box */
function isOpen({panel}) {
  return !panel.hidden;
}

/**
 * Bring the keyboard to the box, and remember where it was.
 * @param {Box} box
 */
function enter(box) {
  const {root, input} = box;
  if (!input.offsetParent) return; // a chart alone has no header
  const {activeElement} = document;
  if (!root.contains(activeElement))
    box.back = activeElement === document.body ? null : /** @type {HTMLElement} */ (activeElement);
  input.focus();
  open(box);
}

/** @param {Box} box */
function open(box) {
  if (isOpen(box)) return;
  box.panel.hidden = false;
  box.root.classList.add("is-open");
  write(box);
}

/** @param {Box} box */
function close(box) {
  const {root, input, panel, report} = box;
  box.isAwaited = false;
  panel.hidden = true;
  root.classList.remove("is-open");
  report.textContent = "";
  markOption(input, box.list, null);
  input.setAttribute("aria-expanded", "false");
  if (window.matchMedia(SHEET_QUERY).matches) input.blur(); // hides a phone's keyboard
}

/**
 * Show what the text finds, after the search was loaded.
 * @param {Box} box
 */
function write(box) {
  const {finder, input, list, hint, panel, report} = box;
  if (!isOpen(box)) return open(box);
  if (!finder) {
    load(box);
    return undefined;
  }
  const results = finder.find(input.value, (text) => tryOut(box, text));
  list.replaceChildren(...results.options);
  list.hidden = !results.options.length;
  hint.replaceChildren(...results.hint);
  report.textContent = results.report;
  panel.scrollTop = 0;
  input.setAttribute("aria-expanded", String(results.options.length > 0));
  markOption(input, list, optionsOf(list)[0] ?? null);
  return undefined;
}

/** @param {Box} box */
async function load(box) {
  if (box.isLoading) return;
  const {page} = box;
  const {lang} = page.store.view();
  say(box, message("find.loading", lang));
  box.isLoading = true;
  try {
    box.finder = await page.finder();
  } catch (error) {
    const reason = reasonOf(error);
    say(box, message("find.failed", lang, {reason}), " ", retryButton(box));
    return;
  } finally {
    box.isLoading = false;
  }
  write(box);
  if (box.isAwaited) choose(box, activeOption(box.list));
}

/** @param {Box} box */
function retryButton(box) {
  const onclick = () => {
    box.input.focus();
    load(box);
  };
  const words = message("notice.retry", box.page.store.view().lang);
  return element("button", {type: "button", class: "chip", onclick}, words);
}

/**
 * Write a hint, for screen readers too.
 * @param {Box} box
 * @param {string} text
 * @param {...(Node | string)} more only in the hint
 */
function say({hint, report}, text, ...more) {
  hint.replaceChildren(text, ...more);
  report.textContent = text;
}

/**
 * @param {Box} box
 * @param {string} text
 */
function tryOut(box, text) {
  box.input.value = text;
  box.input.focus();
  write(box);
}

/**
 * @param {Box} box
 * @param {KeyboardEvent} event
 */
function press(box, event) {
  if (event.isComposing) return; // an input method is at work
  const {key} = event;
  if (key === "Escape" && isOpen(box)) leave(box, event);
  else if (key === "Enter") pressEnter(box, event);
  else if (key === "Tab") close(box);
  else if (isWalkKey(key) && !event.shiftKey) walk(box, event);
}

/**
 * Close the list, and give the keyboard back.
 * @param {Box} box
 * @param {KeyboardEvent} event
 */
function leave(box, event) {
  event.stopPropagation(); // elsewhere, Escape lets go of the chosen region
  event.preventDefault();
  close(box);
  box.back?.focus();
  box.back = null;
}

/**
 * @param {Box} box
 * @param {KeyboardEvent} event
 */
function pressEnter(box, event) {
  event.preventDefault();
  box.isAwaited = isOpen(box) && !box.finder && box.input.value.trim() !== "";
  if (isOpen(box)) choose(box, activeOption(box.list));
  else open(box);
}

/**
 * Mark another option, in a circle; a closed list opens with its first option marked.
 * @param {Box} box
 * @param {KeyboardEvent} event
 */
function walk(box, event) {
  if (!isOpen(box)) return open(box);
  const option = walkedOption(box.list, event.key);
  if (!option) return undefined;
  event.preventDefault();
  return markOption(box.input, box.list, option);
}

/**
 * Open the view of an option; the keyboard moves into the page.
 * @param {Box} box
 * @param {Element | null} option
 */
async function choose(box, option) {
  if (!option || !box.finder) return;
  const {id} = option;
  box.back = null;
  byId("charts").focus({preventScroll: true});
  close(box);
  box.input.value = "";
  await box.finder.open(id);
}
