/**
 * The list of the most alike: a bar and a number for each place.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Links, Page} from "../../../charts/types.js"
 * @import {AlikeSelection} from "../select_alike.js"
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {pairName} from "../alike_words.js";
import {selectAlike} from "../select_alike.js";
import {alikeTitle} from "../titles.js";
import {writeTitle} from "./parts.js";

/**
 * Write the chart.
 * @param {Page} page
 * @param {View} view
 */
export function writeAlike({lookup, links}, view) {
  const selection = selectAlike(lookup, view);
  const {pairs, place, year} = selection;
  writeTitle("alike", alikeTitle(lookup, view, selection));
  const rows = pairs.map((_, number) => pairRow(lookup, links, view, selection, number));
  const region = view.region && regionName(lookup, lookup.regionRow.get(view.region), view.lang);
  fillElement(
    "alike-body",
    place ? null : element("p", {class: "muted"}, message("structure.alike.choose", view.lang)),
    rows.length
      ? element("ol", {class: "alike-list"}, rows)
      : element("p", {class: "note"}, message("structure.alike.none", view.lang, {region, year})),
  );
}

/**
 * @param {Lookup} lookup
 * @param {Links} links
 * @param {View} view
 * @param {AlikeSelection} selection
 * @param {number} number
 */
function pairRow(lookup, links, view, selection, number) {
  const pair = selection.pairs[number];
  const thing = {region: pair.id, alike: pair.other, likeness: pair.value};
  const name = element(
    "button",
    {type: "button", class: "link", onclick: () => links.choose(thing)},
    pairName(lookup, view, selection, pair),
  );
  const bar = element("i", {style: `width:${selection.values[number]}%`});
  return element(
    "li",
    {
      onpointerenter: (/** @type {PointerEvent} */ event) => links.point(thing, event),
      onpointerleave: () => links.leave(),
    },
    name,
    element("span", {class: "alike-bar", "aria-hidden": true}, bar),
    element("span", {class: "amount"}, selection.labels[number]),
  );
}
