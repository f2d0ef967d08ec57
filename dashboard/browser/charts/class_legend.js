/** A legend of classes: a swatch and a label each, which light their regions on the map. */
import {element} from "./dom.js";

/**
 * A row of entries `{className, label, ids, title}`; `className` gives the swatch its colour, `ids`
 * are the regions that pointing at the entry outlines.
 */
export function classLegend(title, entries, events) {
  return element(
    "div",
    {class: "legend-row", role: "group", "aria-label": title},
    element("span", {class: "muted"}, title),
    entries.map(({className, label, ids, title: hint}) =>
      element(
        "span",
        {
          class: "entry",
          tabindex: 0,
          title: hint,
          onmouseenter: () => events.light(ids),
          onmouseleave: () => events.leave(),
          onfocus: () => events.light(ids),
          onblur: () => events.leave(),
        },
        element("span", {class: `swatch ${className}`, "aria-hidden": true}),
        label,
      ),
    ),
  );
}
