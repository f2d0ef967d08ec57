/**
 * What the map of the Structure tab shows: a list beside the map, a menu in the sheet of a narrow page.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Store} from "../../../charts/types.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {ENTRY_GROUPS, hiddenReason, sectionIndicator, tabTables} from "../chosen.js";
import {sectionName} from "../phrases.js";

const WIDE_QUERY = "(min-width: 901px)";
/** At least; the style sheet lets the list grow. */
const LIST_ROWS = 6;

/**
 * What the map shows: the sections that have values, the chains, clusters and schemes.
 * @param {Lookup} lookup
 * @param {Store} store
 * @param {View} view
 */
export function subjectField(lookup, store, view) {
  const select = element(
    "select",
    {id: "structure-subject", onchange: () => store.change({indicator: select.value})},
    option("", message("structure.subject.top", view.lang)),
    optionGroup(message("chart.sectors", view.lang), sectionOptions(lookup, view)),
    ENTRY_GROUPS.map((group) =>
      optionGroup(
        message(`structure.chains.${group}`, view.lang),
        entryOptions(lookup, view, group),
      ),
    ),
  );
  return element(
    "div",
    {class: "choices subject"},
    element("label", {for: "structure-subject"}, message("structure.subject", view.lang)),
    select,
  );
}

/**
 * @param {string} label
 * @param {Element[]} options
 */
function optionGroup(label, options) {
  return element("optgroup", {label}, options);
}

/**
 * @param {string} value
 * @param {string} text
 */
function option(value, text) {
  return element("option", {value}, text);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function sectionOptions(lookup, view) {
  const {code} = tabTables(lookup).sections;
  return [...code]
    .sort()
    .map((letter) => code.indexOf(letter))
    .filter((section) => !hiddenReason(lookup, view, section))
    .map((section) =>
      option(
        sectionIndicator(lookup, section),
        `${code[section]} ${sectionName(lookup, view, section)}`,
      ),
    );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} group
 */
function entryOptions(lookup, view, group) {
  const {entries} = tabTables(lookup);
  return entries.id.flatMap((id, row) =>
    entries.group[row] === group ? [option(id, entries[`name_${view.lang}`][row])] : [],
  );
}

/** Keep to the width of the window. */
export function followWidth() {
  window.matchMedia(WIDE_QUERY).addEventListener("change", sizeSubject);
}

/** A list where there is room for one. */
export function sizeSubject() {
  const select = document.querySelector("#structure-subject");
  const isWide = window.matchMedia(WIDE_QUERY).matches;
  if (select instanceof HTMLSelectElement) select.size = isWide ? LIST_ROWS : 0;
}
