/**
 * A legend on the page: a swatch and a label for each entry, which light their regions on the map.
 *
 * @import {LegendEntry, LegendLine} from "../core/types.js"
 * @import {MapEvents} from "./types.js"
 */
import {element} from "./dom.js";

/**
 * Make the row of a legend line.
 * @param {LegendLine} line
 * @param {MapEvents | null} [events] null: the entries light nothing
 */
export function legendRow({title = "", entries}, events = null) {
  const head = element("span", {class: "muted"}, title);
  const group = events ? {role: "group", "aria-label": title} : {};
  const nodes = entries.map((entry) => legendEntry(entry, events));
  return element("div", {class: "legend-row", ...group}, head, nodes);
}

/**
 * @param {LegendEntry} entry
 * @param {MapEvents | null} events
 */
function legendEntry({swatch, sign, token, label, ids = [], hint}, events) {
  return element(
    "span",
    {class: "entry", title: hint, ...(events ? lighting(() => ids, events) : {})},
    swatch
      ? element("span", {class: `swatch ${swatch}`, "aria-hidden": true})
      : element("b", {class: `sign-${token}`, "aria-hidden": true}, sign),
    label,
  );
}

/**
 * Attributes that light regions while an element is pointed at or has the focus.
 * @param {() => string[]} ids
 * @param {MapEvents} events
 */
export function lighting(ids, events) {
  return {
    tabindex: 0,
    onmouseenter: () => events.light(ids()),
    onmouseleave: () => events.leave(),
    onfocus: () => events.light(ids()),
    onblur: () => events.leave(),
  };
}
