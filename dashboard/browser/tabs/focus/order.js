/** Sorting by several numbers. */

/**
 * Sort items by their keys; the first number that differs decides.
 * @template Item
 * @param {Item[]} items sorted in place
 * @param {(item: Item) => number[]} keyOf
 */
export function sortByKey(items, keyOf) {
  return items.sort((left, right) => compareKeys(keyOf(left), keyOf(right)));
}

/**
 * @param {number[]} left
 * @param {number[]} right
 */
function compareKeys(left, right) {
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : left[place] - right[place];
}
