/**
 * The search among regions and zones alone, made of the page's own tables, so that a field that
 * takes a place matches as the search box does without loading its index.
 *
 * @import {Lookup} from "../core/types.js"
 */
import {findRows, makeMatcher} from "./match.js";

/** Among equals a province is before its cities. */
const SIZES = ["province", "city", "county", "zone"];

/**
 * A function that finds the rows of regions that a text may mean, best first.
 * @param {Lookup} lookup
 * @returns {(text: string) => number[]}
 */
export function makeRegionSearch({tables: {regions}}) {
  /** @type {import("./match.js").Matcher | null} */
  let matcher = null;
  return (text) => {
    matcher ??= makeMatcher({
      ...regions,
      about_en: [],
      about_zh: [],
      is_recalled: [],
      opens: [],
      kinds: ["region"],
      kind: regions.id.map(() => 0),
      size: regions.level.map((level) => SIZES.indexOf(level)),
      aliases: regions.id.map((id) => [id.replace(/^z-/, "")]),
    });
    return findRows(matcher, text).map(({row}) => row);
  };
}
