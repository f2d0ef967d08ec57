/** How often values occur. */

/**
 * @template Value
 * @param {Iterable<Value>} values
 * @returns {Map<Value, number>} in the order in which they first occur
 */
export function countsOf(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * The values that occur most often; of those that occur as often, the first.
 * @template Value
 * @param {Map<Value, number>} counts
 * @param {number} [most] how many; all without
 */
export function mostCommon(counts, most) {
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
}
