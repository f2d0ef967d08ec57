/**
 * The elements of the search box: a combobox with its list, a hint, a report for screen readers.
 *
 * @typedef {object} BoxNodes
 * @property {HTMLElement} root
 * @property {HTMLInputElement} input
 * @property {HTMLElement} close
 * @property {HTMLElement} panel what opens below the input
 * @property {HTMLElement} list
 * @property {HTMLElement} hint
 * @property {HTMLElement} report
 */
import {byId, element} from "../../charts/dom.js";
import {comboboxInput} from "../../charts/listbox.js";
import {message} from "../../core/messages.js";
import {TEXT_MAX} from "../match.js";

const MAC = /Mac|iPhone|iPad/;

/**
 * Put the elements into the header.
 * @returns {BoxNodes}
 */
export function makeBoxNodes() {
  const root = byId("find");
  const input = inputNode();
  const close = element("button", {
    type: "button",
    class: "icon",
    id: "find-close",
    "data-icon": "close",
    ...labelledBy("close"),
  });
  const list = element("div", {
    id: "find-list",
    class: "listbox",
    role: "listbox",
    hidden: true,
    ...labelledBy("find.list"),
  });
  const hint = element("div", {id: "find-hint", class: "muted"});
  const panel = element("div", {id: "find-panel", hidden: true}, list, hint);
  const report = element("p", {class: "unseen", role: "status"});
  const shortcut = MAC.test(window.navigator.platform) ? "⌘K" : "Ctrl K";
  const keys = element("kbd", {"aria-hidden": true}, shortcut);
  root.replaceChildren(element("div", {id: "find-field"}, input, keys, close), panel, report);
  return {root, input, close, panel, list, hint, report};
}

function inputNode() {
  return comboboxInput("find-list", {
    id: "region-search",
    maxlength: TEXT_MAX,
    "aria-keyshortcuts": "Control+K Meta+K /",
    ...labelledBy("find.label"),
    "data-msg-placeholder": "find.label",
    placeholder: message("find.label", "en"),
  });
}

/**
 * An accessible name that follows the language of the page.
 * @param {string} key of its message
 */
function labelledBy(key) {
  return {"data-msg-label": key, "aria-label": message(key, "en")};
}
