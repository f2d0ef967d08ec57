/**
 * Which line of the charts over time a region belongs to.
 *
 * @typedef {"rest" | "beijing" | "tianjin" | "hebei" | "named" | "chosen"} LineName
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {BEIJING, HEBEI, TIANJIN} from "../../core/adcodes.js";

/** @type {LineName[]} */
export const LINE_NAMES = ["rest", "beijing", "tianjin", "hebei", "named", "chosen"];
/** @type {Record<string, LineName>} */
const PROVINCE_LINES = {[BEIJING]: "beijing", [TIANJIN]: "tianjin", [HEBEI]: "hebei"};

/**
 * The line that a region belongs to; `own` is the chosen region's row. Where the reader said which
 * lines are named, all others are of the rest.
 * @param {Lookup} lookup
 * @param {Pick<View, "named">} view
 * @param {number} region row
 * @param {number | null} own
 * @returns {LineName}
 */
export function lineName(lookup, {named}, region, own) {
  const id = lookup.tables.regions.id[region];
  const other = region === own ? "chosen" : "rest";
  if (!named.length) return PROVINCE_LINES[id] ?? other;
  return named.includes(id) ? (PROVINCE_LINES[id] ?? (other === "rest" ? "named" : other)) : other;
}
