/**
 * What a text with a mistake may have meant.
 *
 * @import {PlaceMatcher} from "./place_index.js"
 */
import {editsToStart} from "../core/edits.js";
import {isChinese} from "./place_keys.js";

const SUGGESTED_MAX = 3;

/**
 * Regions whose names are spelled almost like the last of the keys, best first.
 * @param {PlaceMatcher} matcher
 * @param {string[]} keys
 */
export function suggestions({hits}, keys) {
  /** @type {Map<string, number>} */
  const best = new Map();
  for (const asked of keys.filter((key) => key.length > 1)) {
    const most = isChinese(asked) || asked.length < 6 ? 1 : 2;
    for (const [key, ofKey] of hits) {
      if (Math.abs(key.length - asked.length) > most || isChinese(key) !== isChinese(asked))
        continue;
      const edits = Math.max(editsToStart(asked, key, 0, most), editsToStart(key, asked, 0, most));
      if (edits > most || /^\d/.test(key)) continue;
      for (const {region} of ofKey) best.set(region, Math.min(best.get(region) ?? most, edits));
    }
  }
  const sorted = [...best].sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
  return sorted.slice(0, SUGGESTED_MAX).map(([region]) => region);
}
