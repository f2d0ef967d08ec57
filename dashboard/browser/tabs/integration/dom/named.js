/**
 * The choice of the lines over time that are named.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {canonicalSet} from "../../../core/view.js";

const FIELD = "trend-named";

/**
 * Write the choice: a box for each line, and a button back to those with room. It stays open.
 * @param {Page} page
 * @param {View} view
 * @param {Chosen} chosen
 * @param {boolean} isShown whether there are lines
 */
export function writeNamed({lookup, store}, view, chosen, isShown) {
  const isOpen = byId(FIELD).querySelector("details")?.open ?? false;
  if (!isShown) {
    byId(FIELD).replaceChildren();
    return;
  }
  const change = (/** @type {string[]} */ named) =>
    store.change({named: canonicalSet("named", named, lookup.known)});
  const boxes = regionsOf(lookup, chosen).map((region) => boxOf(lookup, view, region, change));
  const auto = element(
    "button",
    {type: "button", disabled: !view.named.length, onclick: () => change([])},
    message("integration.named.auto", view.lang),
  );
  byId(FIELD).replaceChildren(
    element(
      "details",
      {open: isOpen},
      element("summary", {}, message("integration.named", view.lang)),
      element("div", {class: "named-boxes"}, boxes, auto),
    ),
  );
}

/**
 * The regions with a line.
 * @param {Lookup} lookup
 * @param {Chosen} chosen
 */
function regionsOf(lookup, {offering}) {
  const {series} = lookup.tables.integration;
  return series.region.filter((_, row) => series.offering[row] === offering);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region row
 * @param {(named: string[]) => unknown} change
 */
function boxOf(lookup, {lang, named}, region, change) {
  const id = lookup.tables.regions.id[region];
  const box = element("input", {
    type: "checkbox",
    value: id,
    id: `named-${id}`,
    checked: named.includes(id),
    onchange: () => change(box.checked ? [...named, id] : named.filter((other) => other !== id)),
  });
  return element("label", {}, box, regionName(lookup, region, lang));
}
