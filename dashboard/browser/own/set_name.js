/**
 * Names of data sets in links: small letters, digits and hyphens, as on the command line.
 *
 * @import {Shown} from "./shown.js"
 */

export const NAME_MAX = 40;
/** Room for a number at the end. */
const STEM_MAX = 36;

/**
 * A name of the letters that a title has, which no set of another title has: many titles are in
 * Chinese alone.
 * @param {string} title
 * @param {Pick<Shown, "sets" | "isBuilt">} shown
 */
export function freeName(title, {sets, isBuilt}) {
  const plain = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const stem = plain.replace(/^-+/, "").slice(0, STEM_MAX).replace(/-+$/, "") || "my-data";
  const isTaken = (/** @type {string} */ one) =>
    isBuilt(one) || sets.some((set) => set.name === one && set.title !== title);
  let name = stem;
  for (let number = 2; isTaken(name); number += 1) name = `${stem}-${number}`;
  return name;
}
