/**
 * What stands in place of the charts of a tab that could not be loaded: what failed, and a retry.
 * The tab, its headline and the link agree; nothing of the tab before stays in view.
 *
 * @import {View} from "../core/types.js"
 */
import {byId, element} from "../charts/dom.js";
import {message, reasonOf} from "../core/messages.js";

const ID = "missing-tab";

/**
 * Show the message in place of the charts.
 * @param {View} view
 * @param {unknown} error
 * @param {() => unknown} retry
 */
export function showMissingTab({tab, lang}, error, retry) {
  hideMissingTab();
  const values = {what: message(`tab.${tab}`, lang), reason: reasonOf(error)};
  const button = element(
    "button",
    {type: "button", class: "primary", onclick: retry},
    message("notice.retry", lang),
  );
  const text = element("p", {}, message("notice.load", lang, values));
  byId("charts").before(element("section", {id: ID, class: "card", role: "alert"}, text, button));
  document.documentElement.dataset.missing = tab;
  delete byId("atlas").dataset.view;
}

/** Show the charts again; tells whether they were hidden. */
export function hideMissingTab() {
  const {dataset} = document.documentElement;
  const wasHidden = dataset.missing !== undefined;
  document.getElementById(ID)?.remove();
  delete dataset.missing;
  return wasHidden;
}
