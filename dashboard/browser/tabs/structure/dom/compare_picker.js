/**
 * The compared regions, each with a button that removes it, and a field that adds one.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 *
 * @typedef {(change: Partial<View>) => unknown} ChangeView
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {COMPARED_MAX, comparedIds, withoutCompared} from "../compared.js";
import {makeField} from "./compare_field.js";

const PICKER = "compare-picker";

/**
 * Write the picker.
 * @param {Page} page
 * @param {View} view
 */
export function writePicker(page, view) {
  const {lookup, store} = page;
  const {change} = store;
  const ids = comparedIds(view);
  const isFull = ids.length >= COMPARED_MAX;
  const {box, report} = makeField(page, view, isFull);
  const row = element(
    "div",
    {class: "row compare-row"},
    ids.map((id) => removeButton(lookup, view, id, change)),
    box,
    ids.length ? clearButton(view, change) : null,
  );
  const full = element("p", {class: "muted"}, message("compare.full", view.lang));
  fillElement(PICKER, row, report, isFull ? full : null);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id
 * @param {ChangeView} change
 */
function removeButton(lookup, view, id, change) {
  const region = regionName(lookup, lookup.regionRow.get(id), view.lang);
  const label = message("structure.compare.remove", view.lang, {region});
  return element(
    "button",
    {
      type: "button",
      class: "chip",
      "data-region": id,
      "aria-label": label,
      title: label,
      onclick: () => change(withoutCompared(view, id, lookup.known)),
    },
    `${region} ×`,
  );
}

/**
 * @param {View} view
 * @param {ChangeView} change
 */
function clearButton(view, change) {
  return element(
    "button",
    {type: "button", class: "chip", onclick: () => change({region: "", compare: []})},
    message("structure.compare.clear", view.lang),
  );
}
