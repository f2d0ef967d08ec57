/** The years that have a small map. */

const MAPS_MAX = 12;

/**
 * Whether the view shows a map for each year: there must be two.
 * @param {{maps: string}} view
 * @param {{isAtLevel: boolean, years: number[]}} chosen
 */
export function hasYearMaps({maps}, {isAtLevel, years}) {
  return maps === "years" && isAtLevel && years.length > 1;
}

/**
 * At most twelve of the years with data, evenly spread, the first and the last among them.
 * @param {number[]} years
 */
export function mappedYears(years) {
  if (years.length <= MAPS_MAX) return years;
  const step = (years.length - 1) / (MAPS_MAX - 1);
  return Array.from({length: MAPS_MAX}, (_, place) => years[Math.round(place * step)]);
}
