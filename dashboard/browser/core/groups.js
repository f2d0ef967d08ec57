/** What belongs together. */

/**
 * @template One, Key
 * @param {Iterable<One>} list
 * @param {(one: One) => Key} keyOf
 * @returns {Map<Key, One[]>} in the order in which the keys first occur
 */
export function grouped(list, keyOf) {
  /** @type {Map<Key, One[]>} */
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
