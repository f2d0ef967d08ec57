/**
 * What several charts of the tab put on the page.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {HeatHead} from "../../../charts/heat.js"
 * @import {Title} from "../titles.js"
 */
import {byId, element, fillElement} from "../../../charts/dom.js";

/**
 * Write a chart's title and subtitle.
 * @param {string} chart
 * @param {Title} title
 */
export function writeTitle(chart, {title, sub}) {
  byId(`${chart}-title`).textContent = title;
  byId(`${chart}-sub`).textContent = sub;
}

/**
 * Write the notes below a chart.
 * @param {string} chart
 * @param {string[]} notes
 */
export function writeNotes(chart, notes) {
  fillElement(
    `${chart}-notes`,
    notes.map((note) => element("li", {}, note)),
  );
}

/**
 * The heads of regions in a table of numbers.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string[]} ids
 * @param {number} chosen position of the chosen one, or -1
 * @returns {HeatHead[]}
 */
export function regionHeads(lookup, view, ids, chosen) {
  const names = lookup.tables.regions[`name_${view.lang}`];
  return ids.map((id, place) => ({
    thing: {region: id},
    name: names[lookup.regionRow.get(id)],
    isPressed: place === chosen,
  }));
}

/**
 * The CSS class of a cell by its class of values; 0 is without a value.
 * @param {string} ramp the start of the colour's token
 * @param {number} z
 */
export function heatClass(ramp, z) {
  return z ? `${ramp}-${z}` : "heat-none";
}
