/**
 * The legends of the Xiong'an tab on the page.
 *
 * @import {LegendEntry, LegendLine, Lookup, View} from "../../../core/types.js"
 * @import {MapEvents} from "../../../charts/types.js"
 * @import {StatusEntry} from "../legend.js"
 * @import {MapSelection} from "../select_map.js"
 */
import {element} from "../../../charts/dom.js";
import {legendRow} from "../../../charts/legend.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../core/terms.js";
import {
  countLegend,
  destinationLegend,
  mostWords,
  ringWords,
  signLegend,
  tallyNotes,
  widthLegend,
} from "../legend.js";

/**
 * The legend under the map: classes, lines, the ring, and what the lines cannot show.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @param {MapEvents} events
 */
export function mapLegendNodes(lookup, view, selection, events) {
  const notes = tallyNotes(view, selection).join(message("list.dot", view.lang));
  const signs = signLegend(lookup, view, selection);
  const most = mostWords(lookup, view, selection);
  return [
    most ? element("p", {class: "ends"}, most) : null,
    ...(signs.entries.length ? [legendRow(signs, events)] : []),
    legendRow(countLegend(lookup, view, selection), events),
    lineRow(view),
    element(
      "div",
      {class: "legend-row ring-row muted"},
      element("span", {class: "ring-sign", "aria-hidden": true}),
      ringWords(lookup, view.lang),
    ),
    element("div", {class: "legend-row muted", id: "move-notes"}, notes),
  ];
}

/**
 * Statuses, each with its term.
 * @param {{entries: StatusEntry[]}} line
 */
export function statusNodes({entries}) {
  return entries.map(({term, swatch, label}) =>
    element(
      "span",
      {class: "entry", tabindex: 0, ...termProps(term)},
      element("span", {class: `swatch ${swatch}`, "aria-hidden": true}),
      label,
    ),
  );
}

/**
 * The marks of the timeline.
 * @param {LegendLine} line
 */
export function eventNodes({entries}) {
  return entries.map(({sign, label}) =>
    element("span", {class: "entry"}, element("b", {"aria-hidden": true}, sign), label),
  );
}

/**
 * Widths and colours of lines.
 * @param {View} view
 */
function lineRow(view) {
  const {title, entries} = widthLegend(view);
  return element(
    "div",
    {class: "legend-row"},
    element("span", {class: "muted"}, title),
    entries.map(lineEntry),
    destinationLegend(view).entries.map(lineEntry),
  );
}

/** @param {LegendEntry} entry `swatch` gives width and colour */
function lineEntry({swatch, label}) {
  return element(
    "span",
    {class: "entry"},
    element("span", {class: `line-sign ${swatch}`, "aria-hidden": true}),
    label,
  );
}
