/**
 * A legend of classes: a swatch and a label each, which light their regions on the map.
 *
 * @import {MapEvents} from "./types.js"
 */
import {legendRow} from "./legend.js";

/**
 * @param {string} title
 * @param {{className: string, label: string, ids: string[], title?: string}[]} entries
 * @param {MapEvents} events
 */
export function classLegend(title, entries, events) {
  const swatched = entries.map(({className, label, ids, title: hint}) => ({
    swatch: className,
    label,
    ids,
    hint,
  }));
  return legendRow({title, entries: swatched}, events);
}
