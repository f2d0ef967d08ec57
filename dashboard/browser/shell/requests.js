/**
 * What the reader opens or copies on request: the export menu, a chart as a table, the colophon,
 * the link.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 */

import {copiedAddress} from "../charts/address.js";
import {byId} from "../charts/dom.js";
import {placeOf, viewLink} from "../core/link.js";
import {message, reasonOf} from "../core/messages.js";

/**
 * @param {string} id
 * @returns {HTMLDialogElement}
 */
function dialog(id) {
  return /** @type {any} */ (byId(id));
}

/**
 * Copy the link of the view, with what is arranged on the page alone.
 * @param {AtlasPage} page
 */
export async function copyLink(page) {
  const view = page.store.view();
  const address = copiedAddress();
  const link = viewLink(view, page.theme, address) + window.location.hash;
  try {
    await navigator.clipboard.writeText(link);
    page.say(message(placeOf(address) === "web" ? "link.copied" : "link.copied.here", view.lang));
  } catch {
    page.say(message("link.uncopied", view.lang));
  }
}

/**
 * Open a chart as a table; the exports, which load on request, have it.
 * @param {AtlasPage} page
 * @param {string} chart
 */
export async function openTable(page, chart) {
  const {lang} = page.store.view();
  try {
    const [{table}] = await Promise.all([page.exports(), page.drawn()]);
    if (!page.tab?.rows[chart]) return; // another tab has been opened since
    table.open(chart);
    dialog("table-sheet").showModal();
  } catch (error) {
    page.notify(message("table.unloaded", lang, {reason: reasonOf(error)}));
  }
}

/**
 * Open a sheet that loads on request.
 * @param {AtlasPage} page
 * @param {() => Promise<{open: () => void}>} load
 * @param {string} unloaded the message that it could not be loaded
 */
export async function openSheet(page, load, unloaded) {
  try {
    (await load()).open();
  } catch (error) {
    page.notify(message(unloaded, page.store.view().lang, {reason: reasonOf(error)}));
  }
}

/**
 * Open the colophon.
 * @param {AtlasPage} page
 */
export const openColophon = (page) => openSheet(page, page.colophon, "colophon.unloaded");

/**
 * Open the export menu, which loads on request, for a chart.
 * @param {AtlasPage} page
 * @param {string} [chart]
 */
export async function openExport(page, chart) {
  const menuDialog = dialog("export-menu");
  dialog("table-sheet").close();
  byId("export-body").replaceChildren(); // it may be of another tab
  writeStatus(message("app.loading", page.store.view().lang));
  menuDialog.showModal();
  try {
    const [{menu}] = await Promise.all([page.exports(), page.drawn()]);
    if (!page.tab) writeStatus(unopenedWords(page.store.view()));
    else if (menuDialog.open) menu.open(chart);
  } catch (error) {
    const {lang} = page.store.view();
    writeStatus(message("export.unloaded", lang, {reason: reasonOf(error)}));
  }
}

/** @param {View} view */
function unopenedWords({lang, tab}) {
  return message("export.untabbed", lang, {tab: message(`tab.${tab}`, lang)});
}

/** @param {string} text */
function writeStatus(text) {
  byId("export-status").textContent = text;
}
