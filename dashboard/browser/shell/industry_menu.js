/**
 * The menu of an industry, wherever its name is: keep only it, hide it, add it.
 *
 * @import {Position} from "../charts/types.js"
 * @import {Known, View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 *
 * @typedef {object} Menu
 * @property {AtlasPage} page
 * @property {HTMLElement} root
 * @property {{renew: () => void}} roving
 * @property {Element | null} opener had the focus before
 */
import {closestTo, element} from "../charts/dom.js";
import {rove} from "../charts/rove.js";
import {message} from "../core/messages.js";
import {canonicalSet, chosenIndustries} from "../core/view.js";

const EDGE_PX = 4;

/**
 * The industries of the view with one left out, or added.
 * @param {View} view
 * @param {Known} known
 * @param {string} industry
 * @param {boolean} isAdded
 */
export function industriesWith(view, known, industry, isAdded) {
  const chosen = new Set(chosenIndustries(view, known));
  if (isAdded) chosen.add(industry);
  else chosen.delete(industry);
  return canonicalSet("industries", chosen, known);
}

/**
 * Make the menu of a page; a right click, a long press or the menu key on an industry opens it.
 * @param {AtlasPage} page
 */
export function makeIndustryMenu(page) {
  const root = document.body.appendChild(
    element("div", {id: "industry-menu", role: "menu", popover: "auto"}),
  );
  /** @type {Menu} */
  const menu = {page, root, roving: rove(root), opener: null};
  document.addEventListener("contextmenu", (event) => {
    const industry = closestTo(event, "[data-industry]")?.dataset.industry;
    if (!industry || page.store.view().tab !== "focus") return;
    event.preventDefault();
    open(menu, industry, event);
  });
  root.addEventListener("beforetoggle", ({newState}) => {
    const {opener} = menu;
    if (newState === "closed" && root.contains(document.activeElement))
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
  });
  return {
    /**
     * Open the menu beside a point of the window.
     * @param {string} industry
     * @param {Position} position
     */
    open: (industry, position) => open(menu, industry, position),
  };
}

/**
 * @param {Menu} menu
 * @param {string} industry
 * @param {Position} position
 */
function open(menu, industry, position) {
  const {page, root, roving} = menu;
  const {lookup, store} = page;
  const {lang} = store.view();
  const name = lookup.tables.industries[`name_${lang}`][lookup.industryRow.get(industry)];
  menu.opener = document.activeElement;
  root.setAttribute("aria-label", name);
  root.replaceChildren(...items(menu, industry, name));
  root.showPopover();
  placeAt(root, position);
  roving.renew();
  /** @type {HTMLButtonElement | null} */ (root.querySelector("button:not(:disabled)"))?.focus();
}

/**
 * @param {Menu} menu
 * @param {string} industry
 * @param {string} name
 */
function items(menu, industry, name) {
  const {store, lookup} = menu.page;
  const view = store.view();
  const chosen = chosenIndustries(view, lookup.known);
  const isChosen = chosen.includes(industry);
  const isOnly = isChosen && chosen.length === 1;
  const others = industriesWith(view, lookup.known, industry, !isChosen);
  return [
    item(menu, "industry.only", name, [industry], isOnly),
    item(menu, isChosen ? "industry.hide" : "industry.add", name, others, isOnly),
  ];
}

/**
 * @param {Menu} menu
 * @param {string} key
 * @param {string} name of the industry
 * @param {string[]} industries that it chooses
 * @param {boolean} isDisabled
 */
function item({page, root}, key, name, industries, isDisabled) {
  const onclick = () => {
    root.hidePopover();
    page.store.change({industries});
  };
  return element(
    "button",
    {type: "button", role: "menuitem", disabled: isDisabled, onclick},
    message(key, page.store.view().lang, {industry: name}),
  );
}

/**
 * Place the menu at a point, inside the window.
 * @param {HTMLElement} root
 * @param {Position} position
 */
function placeAt(root, {clientX, clientY}) {
  const {width, height} = root.getBoundingClientRect();
  const left = Math.min(clientX, window.innerWidth - width - EDGE_PX);
  const top = Math.min(clientY, window.innerHeight - height - EDGE_PX);
  root.style.left = `${Math.max(EDGE_PX, left)}px`;
  root.style.top = `${Math.max(EDGE_PX, top)}px`;
}
