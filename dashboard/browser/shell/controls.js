/**
 * The page's own controls: they show the state, and the reader changes it there.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage, Controls} from "./types.js"
 *
 * @typedef {(element: HTMLElement, event: MouseEvent) => unknown} Action
 */
import {byId, closestTo} from "../charts/dom.js";
import {press} from "../charts/heads.js";
import {toQuery} from "../core/view.js";
import {openComparison} from "./compare.js";
import {makeSheet} from "./filter_sheet.js";
import {openKeysSheet} from "./keys_sheet.js";
import {disableLevels} from "./levels.js";
import {openOwn} from "./own_data.js";
import {copyLink, openColophon, openExport, openTable} from "./requests.js";
import {translate} from "./translate.js";

/**
 * Wire the controls of a page: elements name their action in `data-action`.
 * @param {AtlasPage} page
 * @returns {Controls}
 */
export function makeControls(page) {
  const actions = actionsOf(page);
  document.addEventListener("click", (event) => {
    const element = closestTo(event, "[data-action]");
    if (element) actions[element.dataset.action ?? ""]?.(element, event);
  });
  return {
    sync: (view) => sync(page, view),
    translate,
    openTable: (chart) => openTable(page, chart),
    openExport: (chart) => openExport(page, chart),
    openOwn: () => openOwn(page),
  };
}

/**
 * @param {AtlasPage} page
 * @returns {Record<string, Action>}
 */
function actionsOf(page) {
  const {store} = page;
  const sheet = makeSheet();
  return {
    export: ({dataset}) => openExport(page, dataset.chart),
    undo: () => store.undo(),
    redo: () => store.redo(),
    reset: () => store.reset(),
    "copy-link": () => copyLink(page),
    keys: () => openKeysSheet(store.view().lang),
    colophon: () => openColophon(page),
    own: () => openOwn(page),
    table: ({dataset}) => openTable(page, dataset.chart ?? ""),
    skip: (_, event) => skip(event),
    link: async () => (await page.exports()).menu.copyLink(),
    close: (button) => button.closest("dialog")?.close(),
    zoom: ({dataset}) => page.map.zoom(Number(dataset.step)),
    whole: () => store.change({region: ""}),
    compare: ({dataset}) => openComparison(page, dataset.region ?? ""),
    set: (button) => changeField(page, button),
    theme: () => store.change({theme: page.theme === "dark" ? "light" : "dark"}),
    filter: () => sheet.open(),
    profile: () => byId("profile").scrollIntoView(),
    tab: (link, event) => openTab(page, link, event),
  };
}

/**
 * @param {AtlasPage} page
 * @param {HTMLElement} link
 * @param {MouseEvent} event
 */
function openTab({store}, {dataset}, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab of the browser
  event.preventDefault();
  if (dataset.tab !== store.view().tab) store.change({tab: dataset.tab});
}

/**
 * Skip to the map, or to the charts where the tab has none.
 * @param {MouseEvent} event
 */
function skip(event) {
  event.preventDefault();
  const map = byId("map-walk");
  (map.offsetParent ? map : byId("charts")).focus();
}

/**
 * Set a field of the view, if that changes it; a disabled button says why.
 * @param {AtlasPage} page
 * @param {HTMLElement} button
 */
function changeField({say, store}, {dataset, title, ariaDisabled}) {
  const {field: name = "", value} = dataset;
  if (ariaDisabled === "true") {
    say(title);
    return;
  }
  const view = store.view();
  if (value === undefined || toQuery({...view, [name]: value}) === toQuery(view)) return;
  store.change({[name]: value});
}

/**
 * Let the controls show the state.
 * @param {AtlasPage} page
 * @param {View} view
 */
function sync({lookup, store, tab, theme}, view) {
  const fields = /** @type {Record<string, any>} */ (view);
  for (const button of elements("[data-action=set]")) {
    const {field = "", value} = button.dataset;
    press(button, fields[field] === value);
  }
  for (const link of elements("[data-action=tab]")) {
    if (link.dataset.tab === view.tab) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  disableLevels(tab?.emptyLevels?.(lookup, view) ?? {});
  disable("undo", !store.canUndo());
  disable("redo", !store.canRedo());
  byId("theme").dataset.icon = theme === "dark" ? "sun" : "moon";
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
function elements(selector) {
  return document.querySelectorAll(selector);
}

/**
 * @param {string} id
 * @param {boolean} isDisabled
 */
function disable(id, isDisabled) {
  const button = /** @type {HTMLButtonElement} */ (byId(id));
  button.disabled = isDisabled;
}
