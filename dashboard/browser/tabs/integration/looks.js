/**
 * The look of the map: wealth and the like are blue, pollution has a hue of its own.
 *
 * @import {Lookup} from "../../core/types.js"
 */

export const POLLUTION = "pollution";
const AIR = "air";

/**
 * The colours of the map's classes: of an amount, or for a change what is good.
 * @param {Lookup} lookup
 * @param {number} offer
 * @param {boolean} isChange
 */
export function lookOf({tables: {integration}}, offer, isChange) {
  const {direction, group, is_lower_better: isLowerBetter} = integration.offers;
  if (isChange) return direction[offer];
  return group[offer] === AIR && isLowerBetter[offer] ? POLLUTION : "amount";
}
