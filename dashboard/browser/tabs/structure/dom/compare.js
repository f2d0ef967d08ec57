/**
 * The comparison: which regions, and a table of what stands side by side.
 *
 * @import {Alternative} from "../../../core/alternatives.js"
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {CompareSelection} from "../select.js"
 */
import {alternativeButtons} from "../../../charts/alternatives.js";
import {element, fillElement} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {firstPair, pairWith} from "../alternatives.js";
import {selectCompare} from "../select_compare.js";
import {compareTitle} from "../titles.js";
import {figureRow, onlyRow, sectorsRow, sharedRow} from "./compare_parts.js";
import {writePicker} from "./compare_picker.js";
import {writeTitle} from "./parts.js";

/**
 * Write the chart.
 * @param {Page} page
 * @param {View} view
 */
export function writeCompare(page, view) {
  const {lookup} = page;
  const selection = selectCompare(lookup, view);
  writeTitle("compare", compareTitle(view));
  writePicker(page, view);
  fillElement("compare-body", bodyNodes(page, view, selection));
}

/**
 * The table, and what to do if there is nothing to compare.
 * @param {Page} page
 * @param {View} view
 * @param {CompareSelection} selection
 */
function bodyNodes(page, view, selection) {
  const {lookup} = page;
  const {ids} = selection;
  if (!ids.length) return [note(page, view, "structure.compare.empty", [firstPair(lookup, view)])];
  const frame = element(
    "div",
    {class: "compare-frame", tabindex: 0, role: "group", "aria-labelledby": "compare-title"},
    table(page, view, selection),
  );
  if (ids.length > 1) return [frame];
  return [note(page, view, "structure.compare.one", [pairWith(lookup, view, ids[0])]), frame];
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {string} key
 * @param {Alternative[]} alternatives
 */
function note({store}, {lang}, key, alternatives) {
  const buttons = alternativeButtons(alternatives, lang, store.change);
  return element("div", {class: "note"}, element("p", {}, message(key, lang)), buttons);
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {CompareSelection} selection
 */
function table(page, view, selection) {
  const heads = selection.ids.map((id) => columnHead(page, view, id));
  return element(
    "table",
    {class: "compare"},
    element("thead", {}, element("tr", {}, element("td", {}), heads)),
    groups(page, view, selection),
  );
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {string} id
 */
function columnHead({lookup, links}, view, id) {
  const name = regionName(lookup, lookup.regionRow.get(id), view.lang);
  return element("th", {scope: "col"}, makeHead({region: id}, name, {className: "link"}, links));
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {CompareSelection} selection
 */
function groups({lookup, links}, view, selection) {
  const {ids, shared, figures} = selection;
  const isAlone = ids.length === 1;
  const span = ids.length + 1;
  const sharedRows = shared.map((entry) => sharedRow(lookup, view, ids, entry, links));
  const figureRows = figures.map((figure) => figureRow(lookup, view, figure));
  return [
    group(view, "only", span, isAlone ? [] : [onlyRow(lookup, view, selection, links)]),
    group(view, isAlone ? "named" : "shared", span, sharedRows),
    group(view, "sectors", span, [sectorsRow(lookup, view, selection)]),
    group(view, "figures", span, figureRows),
  ];
}

/**
 * Rows below a head of their own; nothing without rows.
 * @param {View} view
 * @param {string} key
 * @param {number} span columns of the table
 * @param {Element[]} rows
 */
function group({lang}, key, span, rows) {
  if (!rows.length) return null;
  const text = message(`structure.compare.${key}`, lang);
  const head = element("th", {colspan: span, scope: "rowgroup"}, text);
  return element("tbody", {"data-part": key}, element("tr", {class: "part"}, head), rows);
}
