/**
 * Finds rows that are the same as an earlier row in every column that is used. They are counted like
 * all others: two firms in one house are no mistake.
 *
 * @import {Plan} from "./place_rows.js"
 */

const BETWEEN = "\u0000";

/**
 * The columns that decide what a row says: without the values if rows are counted.
 * @param {Plan} plan
 */
export function usedColumns({place, lon, lat, industry, year, value, combine}) {
  const places = lon && lat ? [lon, lat] : place;
  const names = [...places, industry, year, combine === "count" ? "" : value];
  return [...new Set(names.filter(Boolean))];
}

/**
 * Compare rows by columns.
 * @param {number[]} columns
 */
export function makeRepeats(columns) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  let rows = 0;
  return {
    /** @param {string[]} row */
    add(row) {
      const key = columns.map((column) => row[column] ?? "").join(BETWEEN);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      rows += 1;
    },
    /** @param {number} most samples */
    found(most) {
      const duplicates = rows - counts.size;
      const entries = duplicates ? [...counts].filter(([, count]) => count > 1) : [];
      const repeated = entries
        .slice(0, most)
        .map(([key, count]) => ({text: key.replaceAll(BETWEEN, ", "), count}));
      return {duplicates, repeated};
    },
  };
}
