/** The page's own controls: they show the state, and what the reader does there changes it. */
import {byId} from "../charts/dom.js";
import {openKeysSheet} from "./keys_sheet.js";
import {hasMessage, message, reasonOf} from "../core/messages.js";
import {ownAddress, viewLink} from "../core/link.js";
import {makeSheet} from "./filter_sheet.js";
import {toQuery} from "../core/view.js";

/** Wire the controls of a page. */
export function makeControls(page) {
  const {store} = page;
  const sheet = makeSheet();

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) actions[button.dataset.action]?.(button, event);
  });

  const actions = {
    export: (button) => openExport(button.dataset.chart),
    undo: () => store.undo(),
    redo: () => store.redo(),
    reset: () => store.reset(),
    "copy-link": copyLink,
    keys: () => openKeysSheet(store.view().lang),
    colophon: openColophon,
    table: (button) => openTable(button.dataset.chart),
    skip: (link, event) => skip(event),
    link: () => page.exports().then(({menu}) => menu.copyLink()),
    close: (button) => button.closest("dialog").close(),
    zoom: (button) => page.map.zoom(Number(button.dataset.step)),
    whole: () => store.change({region: ""}),
    set: (button) => changeIf(button.dataset.field, button.dataset.value),
    theme: () => store.change({theme: page.theme === "dark" ? "light" : "dark"}),
    filter: () => sheet.open(),
    profile: () => byId("profile").scrollIntoView(),
    tab: (link, event) => openTab(link, event),
  };

  function openTab(link, event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab of the browser's own
    event.preventDefault();
    if (link.dataset.tab !== store.view().tab) store.change({tab: link.dataset.tab});
  }

  /** Skip to the map, or to the charts where the tab has none. */
  function skip(event) {
    event.preventDefault();
    const map = byId("map-walk");
    (map.offsetParent ? map : byId("charts")).focus();
  }

  async function copyLink() {
    const {lang} = store.view();
    try {
      await navigator.clipboard.writeText(
        viewLink(store.view(), page.theme, ownAddress(window.location)) + window.location.hash,
      );
      page.say(message("link.copied", lang));
    } catch {
      page.say(message("link.uncopied", lang));
    }
  }

  /** The tables behind charts come with the exports. */
  async function openTable(chart) {
    const {lang} = store.view();
    try {
      const [{table}] = await Promise.all([page.exports(), page.drawn()]);
      if (!page.tab?.rows[chart]) return; // another tab has been opened since
      table.open(chart);
      byId("table-sheet").showModal();
    } catch (error) {
      page.notify(message("table.unloaded", lang, {reason: reasonOf(error)}));
    }
  }

  /** What the page says of itself comes when it is asked for. */
  async function openColophon() {
    try {
      (await page.colophon()).open();
    } catch (error) {
      page.notify(message("colophon.unloaded", store.view().lang, {reason: reasonOf(error)}));
    }
  }

  /** The menu comes with the exports, when they are first asked for. */
  async function openExport(chart) {
    const dialog = byId("export-menu");
    byId("table-sheet").close();
    byId("export-body").replaceChildren(); // it may be of another tab
    byId("export-status").textContent = message("app.loading", store.view().lang);
    dialog.showModal();
    try {
      const [{menu}] = await Promise.all([page.exports(), page.drawn()]);
      if (!page.tab) return sayUnopened(store.view());
      return dialog.open && menu.open(chart); // closed in the meantime, it stays so
    } catch (error) {
      byId("export-status").textContent = message("export.unloaded", store.view().lang, {
        reason: reasonOf(error),
      });
      return false;
    }
  }

  function sayUnopened({lang, tab}) {
    byId("export-status").textContent = message("export.untabbed", lang, {
      tab: message(`tab.${tab}`, lang),
    });
    return false;
  }

  /** Let the controls show the state. */
  function sync(view) {
    for (const button of document.querySelectorAll("[data-action=set]")) {
      button.setAttribute(
        "aria-pressed",
        String(view[button.dataset.field] === button.dataset.value),
      );
    }
    for (const link of document.querySelectorAll("[data-action=tab]")) {
      link.toggleAttribute("aria-current", link.dataset.tab === view.tab);
      if (link.dataset.tab === view.tab) link.setAttribute("aria-current", "page");
    }
    byId("undo").disabled = !store.canUndo();
    byId("redo").disabled = !store.canRedo();
    byId("theme").textContent = page.theme === "dark" ? "☀" : "☾";
  }

  /** Say the page in another language: whatever names a message says it again. */
  function translate(lang) {
    // What a tab says comes with the tab.
    const isHere = (key) => (node) => hasMessage(node.dataset[key]);
    for (const node of [...document.querySelectorAll("[data-msg]")].filter(isHere("msg"))) {
      node.textContent = message(node.dataset.msg, lang);
    }
    for (const node of [...document.querySelectorAll("[data-msg-label]")].filter(
      isHere("msgLabel"),
    )) {
      const {msgLabel, msgChart} = node.dataset;
      const text = message(
        msgLabel,
        lang,
        msgChart ? {chart: message(`chart.${msgChart}`, lang)} : {},
      );
      node.setAttribute("aria-label", text);
      if (node.title) node.title = text;
    }
    for (const node of [...document.querySelectorAll("[data-msg-placeholder]")].filter(
      isHere("msgPlaceholder"),
    )) {
      node.placeholder = message(node.dataset.msgPlaceholder, lang);
    }
  }

  function changeIf(name, value) {
    const view = store.view();
    if (
      value !== undefined &&
      value !== null &&
      toQuery({...view, [name]: value}) !== toQuery(view)
    ) {
      store.change({[name]: value});
    }
  }

  return {sync, translate, openTable, openExport};
}
