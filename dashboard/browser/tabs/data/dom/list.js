/**
 * The list of tables: those of facts, then those computed from them.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lookup, View} from "../../../core/types.js"
 */
import {byId, element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {shownCount} from "../select.js";

/**
 * Write the list; a button that has the focus keeps it.
 * @param {Page} page
 * @param {View} view
 */
export function writeTableList({lookup, store}, view) {
  const focused = document.activeElement?.closest("#data-tables [data-table]");
  const name = focused?.getAttribute("data-table");
  /** @param {string} table */
  const choose = (table) => store.change({table});
  fillElement(
    "data-tables",
    ...listPart(lookup, view, "data.tables.facts", false, choose),
    ...listPart(lookup, view, "data.tables.derived", true, choose),
  );
  scrollToChosen();
  const button = name ? document.querySelector(`#data-tables [data-table="${name}"]`) : null;
  if (button instanceof HTMLElement) button.focus();
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} key of the title
 * @param {boolean} isDerived
 * @param {(table: string) => void} choose
 */
function listPart(lookup, view, key, isDerived, choose) {
  const {about} = lookup.tables.data;
  const items = Object.keys(about)
    .filter((name) => about[name].is_derived === isDerived)
    .map((name) => tableItem(view, name, shownCount(lookup, view, name), choose));
  return [element("h3", {class: "list-head"}, message(key, view.lang)), element("ul", {}, items)];
}

/**
 * @param {View} view
 * @param {string} name
 * @param {number} count of rows
 * @param {(table: string) => void} choose
 */
function tableItem({table, lang}, name, count, choose) {
  const button = element(
    "button",
    {
      type: "button",
      "data-table": name,
      "aria-pressed": String(name === table),
      onclick: () => choose(name),
    },
    element("span", {class: "name"}, message(`data.table.${name}`, lang)),
    element("span", {class: "count"}, numberWords(count)),
    element("span", {class: "muted what"}, message(`data.about.${name}`, lang)),
  );
  return element("li", {}, button);
}

/** Scroll the list, and nothing else, to the table in view. */
function scrollToChosen() {
  const list = byId("data-side");
  const chosen = list.querySelector("[aria-pressed=true]");
  if (!chosen) return;
  const around = list.getBoundingClientRect();
  const box = chosen.getBoundingClientRect();
  if (box.top < around.top) list.scrollTop -= around.top - box.top;
  else if (box.bottom > around.bottom) list.scrollTop += box.bottom - around.bottom;
}
