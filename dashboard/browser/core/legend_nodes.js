/**
 * A legend as nodes: a swatch and a label for each entry, which light their regions on the map.
 *
 * @import {LegendEntry, LegendLine} from "./types.js"
 *
 * @typedef {{light: (ids: string[]) => void, leave: () => void}} Lights
 */
import {node} from "./nodes.js";

/**
 * Describe the row of a legend line.
 * @param {LegendLine} line
 * @param {Lights | null} [events] null: the entries light nothing
 */
export function legendRow({title = "", entries}, events = null) {
  const head = node("span", {class: "muted"}, title);
  const group = events ? {role: "group", "aria-label": title} : {};
  const nodes = entries.map((entry) => legendEntry(entry, events));
  return node("div", {class: "legend-row", ...group}, head, nodes);
}

/**
 * @param {LegendEntry} entry
 * @param {Lights | null} events
 */
function legendEntry({swatch, sign, token, label, ids = [], hint}, events) {
  return node(
    "span",
    {class: "entry", title: hint, ...(events ? lighting(() => ids, events) : {})},
    swatch
      ? node("span", {class: `swatch ${swatch}`, "aria-hidden": true})
      : node("b", {class: `sign-${token}`, "aria-hidden": true}, sign),
    node("span", {}, label),
  );
}

/**
 * Attributes that light regions while an element is pointed at or has the focus.
 * @param {() => string[]} ids
 * @param {Lights} events
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
