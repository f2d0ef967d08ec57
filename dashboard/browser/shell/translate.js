/**
 * The page's texts in another language: elements name their message in `data-msg` (text),
 * `data-msg-label` (accessible name) or `data-msg-placeholder`.
 *
 * @import {Lang} from "../core/types.js"
 */
import {hasMessage, message} from "../core/messages.js";

/**
 * Write the texts of the page in a language.
 * @param {Lang} lang
 */
export function translate(lang) {
  for (const {node, key} of bound("msg")) write(node, message(key, lang));
  for (const {node, key} of bound("msgLabel")) label(node, key, lang);
  for (const {node, key} of bound("msgPlaceholder"))
    node.setAttribute("placeholder", message(key, lang));
}

/**
 * The elements that name a message in a data attribute. Those of a tab load with the tab.
 * @param {"msg" | "msgLabel" | "msgPlaceholder"} name
 */
function bound(name) {
  const attribute = `data-${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`;
  /** @type {NodeListOf<HTMLElement>} */
  const nodes = document.querySelectorAll(`[${attribute}]`);
  return [...nodes]
    .map((node) => ({node, key: node.dataset[name] ?? ""}))
    .filter(({key}) => hasMessage(key));
}

/**
 * Write a text; one that is bold at times also stands, unseen, in bold: it keeps that width.
 * @param {HTMLElement} node
 * @param {string} text
 */
function write(node, text) {
  node.textContent = text;
  if (node.dataset.twin) node.dataset.twin = text;
}

/**
 * @param {HTMLElement} node
 * @param {string} key
 * @param {Lang} lang
 */
function label(node, key, lang) {
  const chart = node.dataset.msgChart;
  const values = chart ? {chart: message(`chart.${chart}`, lang)} : {};
  const text = message(key, lang, values);
  node.setAttribute("aria-label", text);
  if (node.title) node.title = text;
}
