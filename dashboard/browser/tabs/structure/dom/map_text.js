/**
 * The text around the map: title, legend, notes, and what to do if it is empty.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {MapSelection} from "../select.js"
 */
import {element, fillElement} from "../../../charts/dom.js";
import {legendRow} from "../../../charts/legend.js";
import {message} from "../../../core/messages.js";
import {mapLegend} from "../legend.js";
import {mapEnds} from "../map_ends.js";
import {mapNotes, mapTitle} from "../titles.js";
import {writeTitle} from "./parts.js";

/**
 * Write the text around the map.
 * @param {Page} page
 * @param {View} view
 * @param {MapSelection} selection
 */
export function writeMapText({lookup, links, store}, view, selection) {
  writeTitle("map", mapTitle(lookup, view));
  const ends = mapEnds(lookup, view, selection);
  fillElement(
    "legend",
    legendRow(mapLegend(lookup, view, selection), links),
    ends ? element("p", {class: "ends"}, ends) : null,
    mapNotes(view, selection).map((note) => element("p", {class: "muted"}, note)),
  );
  if (selection.is_empty) fillElement("map-note", emptyNote(view, store.change));
}

/**
 * Why the map has no values, and the nearest view that has some.
 * @param {View} view
 * @param {(change: Partial<View>) => unknown} change
 */
function emptyNote(view, change) {
  const {why, offer, next} = emptyReason(view);
  return [
    element("p", {}, message(why, view.lang)),
    element("button", {type: "button", onclick: () => change(next)}, message(offer, view.lang)),
  ];
}

/**
 * @param {View} view
 * @returns {{why: string, offer: string, next: Partial<View>}}
 */
function emptyReason({level}) {
  return level === "county"
    ? {why: "structure.map.none", offer: "show.city", next: {level: "city"}}
    : {why: "structure.map.hidden", offer: "structure.map.whole", next: {indicator: ""}};
}
