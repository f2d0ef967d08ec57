/**
 * At most so many of a list, evenly from its start to its end.
 * @template T
 * @param {T[]} list
 * @param {number} most
 */
export function evenPart(list, most) {
  if (list.length <= most) return list;
  return Array.from({length: most}, (_, place) => list[Math.floor((place * list.length) / most)]);
}
