/**
 * A legend on the page (core/legend_nodes.js).
 *
 * @import {LegendLine} from "../core/types.js"
 * @import {MapEvents} from "./types.js"
 */
import {legendRow as rowNode} from "../core/legend_nodes.js";
import {toElement} from "./dom.js";

/**
 * Make the row of a legend line.
 * @param {LegendLine} line
 * @param {MapEvents | null} [events] null: the entries light nothing
 */
export function legendRow(line, events = null) {
  return toElement(rowNode(line, events));
}
