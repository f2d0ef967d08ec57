/**
 * The compared regions, each with a button that removes it, and a field that adds one.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 *
 * @typedef {(change: Partial<View>) => unknown} ChangeView
 */
import {byId, element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {COMPARED_MAX, comparedIds, withCompared, withoutCompared} from "../compared.js";

const PICKER = "compare-picker";

/**
 * Write the picker.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChangeView} change
 */
export function writePicker(lookup, view, change) {
  const ids = comparedIds(view);
  const isFull = ids.length >= COMPARED_MAX;
  const row = element(
    "div",
    {class: "row compare-row"},
    ids.map((id) => removeButton(lookup, view, id, change)),
    addField(lookup, view, isFull, change),
    ids.length ? clearButton(view, change) : null,
  );
  const full = element("p", {class: "muted"}, message("structure.compare.full", view.lang));
  fillElement(PICKER, row, isFull ? full : null);
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
 * @param {Lookup} lookup
 * @param {View} view
 * @param {boolean} isFull
 * @param {ChangeView} change
 */
function addField(lookup, view, isFull, change) {
  const label = message("structure.compare.add", view.lang);
  const field = element("input", {
    type: "search",
    id: "compare-add",
    list: "region-options",
    autocomplete: "off",
    disabled: isFull,
    placeholder: label,
    "aria-label": label,
    onchange: () => addTyped(lookup, view, field.value.trim(), change),
  });
  return field;
}

/**
 * Add the region whose option was typed, and keep the focus in the new field.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} text
 * @param {ChangeView} change
 */
function addTyped(lookup, view, text, change) {
  const {id} = lookup.tables.regions;
  const row = id.findIndex((_, region) => optionTexts(lookup, view, region).includes(text));
  const next = row < 0 ? null : withCompared(view, id[row], lookup.known);
  if (!next) return;
  change(next);
  byId(PICKER).querySelector("input")?.focus();
}

/**
 * What a reader may type for a region: its option, or its name in either language.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function optionTexts(lookup, {lang}, row) {
  const name = regionName(lookup, row, lang);
  const other = lookup.tables.regions[`name_${lang === "en" ? "zh" : "en"}`][row];
  return [`${name} · ${other}`, name, other];
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
