/**
 * The texts around the map of the Integration tab: titles, legend, and what to do without values.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Level, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 * @import {MapSelection} from "../select_map.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {legendRow} from "../../../charts/legend.js";
import {message} from "../../../core/messages.js";
import {indicatorWords} from "../amounts.js";
import {breakNotes} from "../breaks.js";
import {mapLegend} from "../legend.js";
import {mapEnds} from "../standing.js";
import {mapSub, mapTitle, sentenceStart} from "../titles.js";
import {foldedList} from "./foot.js";

/** @type {(page: Page, view: View, chosen: Chosen, map: MapSelection) => void} */
export function writeMapText(page, view, chosen, map) {
  byId("map-title").textContent = mapTitle(page.lookup, view, chosen);
  byId("map-sub").textContent = mapSub(page.lookup, view, chosen, map);
  writeLegend(page, view, chosen, map);
  const note = noteOf(page, view, chosen, map);
  if (note.length) byId("map-note").replaceChildren(...note);
}

/**
 * Fill the legend, with the places at both ends, and a note under a change across a break.
 * @type {(page: Page, view: View, chosen: Chosen, map: MapSelection) => void}
 */
function writeLegend({lookup, links}, view, chosen, map) {
  const nodes = [legendRow(mapLegend(lookup, view, chosen, map), links)];
  const ends = mapEnds(lookup, view, chosen, map);
  if (ends) nodes.push(element("p", {class: "ends"}, ends));
  const notes = breakNotes(lookup, view, map.breaks);
  if (notes.length) {
    const title = message("integration.change.broken", view.lang);
    nodes.push(...foldedList(title, notes));
  }
  byId("legend").replaceChildren(...nodes);
}

/**
 * Where the map has nothing to show: why, and a button to what has.
 * @type {(page: Page, view: View, chosen: Chosen, map: MapSelection) => HTMLElement[]}
 */
function noteOf(page, view, chosen, map) {
  const {lookup} = page;
  if (!chosen.isAtLevel) {
    const what = sentenceStart(indicatorWords(lookup, view, chosen));
    const {offerings} = lookup.tables.integration;
    const level = /** @type {Level} */ (offerings.level[chosen.offering]);
    const kind = level === "county" ? "counties" : view.level;
    const text = message(`integration.map.note.${kind}`, view.lang, {what});
    return [
      element("p", {}, text),
      changeButton(page, message(`show.${level}`, view.lang), {level}),
    ];
  }
  if (map.count) return [];
  return [
    element("p", {}, message("integration.map.note.unread", view.lang)),
    changeButton(page, message("recalled", view.lang), {recalled: "show"}),
  ];
}

/** @type {(page: Page, text: string, change: Partial<View>) => HTMLElement} */
function changeButton({store}, text, change) {
  const onclick = () => store.change(change);
  return element("button", {type: "button", class: "primary", onclick}, text);
}
