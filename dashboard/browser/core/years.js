/** Which of the years with data a wanted year means. */

/**
 * The year wanted, or else the nearest, the earlier of two; the latest if no year is wanted.
 * @param {number[]} years with data
 * @param {string | number | null} wanted
 * @returns {number | null} null without data
 */
export function nearestYear(years, wanted) {
  if (!years.length) return null;
  if (!wanted) return years[years.length - 1];
  const distance = (/** @type {number} */ year) => Math.abs(year - Number(wanted));
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/**
 * The year to land on: the one wanted, or the next in the direction of the move.
 * @param {number[]} years with data
 * @param {number} wanted
 * @param {number} current
 */
export function landedYear(years, wanted, current) {
  if (years.includes(wanted)) return wanted;
  const later = years.find((year) => year > wanted);
  const earlier = years.findLast((year) => year < wanted);
  return (wanted > current ? (later ?? earlier) : (earlier ?? later)) ?? current;
}

/**
 * The year, or the two years of a change.
 * @param {{base: number | null, year: number | null}} chosen
 */
export function whenWords({base, year}) {
  return base === null ? String(year) : `${base}–${year}`;
}
