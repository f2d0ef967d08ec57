/**
 * Several tabs have a chart of the same name, and so a card with the same ids. An id must be unique
 * on a page: the cards out of view put theirs aside in `data-id`.
 */
import {TAB_CHARTS} from "../core/registry.js";

const TABS_WITH = countTabs();

/** In how many tabs each chart is. */
function countTabs() {
  const counts = new Map();
  for (const chart of Object.values(TAB_CHARTS).flat())
    counts.set(chart, (counts.get(chart) ?? 0) + 1);
  return counts;
}

/**
 * Give the ids to the cards of a tab.
 * @param {string} tab
 */
export function giveIds(tab) {
  const cards = [...document.querySelectorAll(".grid > [data-tabs]")].filter(isShared);
  const names = cards.map(nameOf);
  const isInTab = (/** @type {Element} */ card) =>
    card.getAttribute("data-tabs")?.split(" ").includes(tab);
  const isTwice = (/** @type {string} */ name) => names.indexOf(name) < names.lastIndexOf(name);
  for (const [place, card] of cards.entries())
    if (!isInTab(card) && isTwice(names[place])) move(card, "id", "data-id");
  for (const card of cards) if (isInTab(card)) move(card, "data-id", "id");
}

/** @param {Element} card */
function isShared(card) {
  const tabs = card.getAttribute("data-tabs")?.split(" ") ?? [];
  return (TABS_WITH.get(nameOf(card)) ?? 0) > tabs.length;
}

/** @param {Element} card */
function nameOf(card) {
  return card.id || card.getAttribute("data-id") || "";
}

/**
 * Move an attribute of a card and of all that is in it to another.
 * @param {Element} card
 * @param {string} from
 * @param {string} to
 */
function move(card, from, to) {
  for (const node of [card, ...card.querySelectorAll(`[${from}]`)]) {
    const id = node.getAttribute(from);
    if (id === null) continue;
    node.setAttribute(to, id);
    node.removeAttribute(from);
  }
}
