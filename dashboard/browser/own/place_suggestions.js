/**
 * What a text with a mistake may have meant.
 *
 * @import {PlaceMatcher} from "./place_index.js"
 */
import {editsToStart} from "../core/edits.js";
import {isChinese} from "./place_keys.js";

const SUGGESTED_MAX = 3;
const BITS = 31;

/** @typedef {{key: string, isHan: boolean, letters: number, regions: string[]}} Spelling */
/** @type {WeakMap<PlaceMatcher, Spelling[]>} */
const SPELLINGS = new WeakMap();

/**
 * Regions whose names are spelled almost like the last of the keys, best first.
 * @param {PlaceMatcher} matcher
 * @param {string[]} keys
 */
export function suggestions(matcher, keys) {
  /** @type {Map<string, number>} */
  const best = new Map();
  for (const asked of keys.filter((key) => key.length > 1)) {
    const isHan = isChinese(asked);
    const most = isHan || asked.length < 6 ? 1 : 2;
    const letters = lettersOf(asked);
    for (const one of spellingsOf(matcher)) {
      if (Math.abs(one.key.length - asked.length) > most || one.isHan !== isHan) continue;
      // Quick, and it leaves few for the exact count: an edit changes two letters at most.
      if (bitCount(one.letters ^ letters) > 2 * most) continue;
      const edits = editsOf(asked, one.key, most);
      if (edits > most) continue;
      for (const region of one.regions) best.set(region, Math.min(best.get(region) ?? most, edits));
    }
  }
  const sorted = [...best].sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
  return sorted.slice(0, SUGGESTED_MAX).map(([region]) => region);
}

/** @type {(asked: string, key: string, most: number) => number} */
function editsOf(asked, key, most) {
  return Math.max(editsToStart(asked, key, 0, most), editsToStart(key, asked, 0, most));
}

/**
 * The names of a matcher, prepared once.
 * @param {PlaceMatcher} matcher
 */
function spellingsOf(matcher) {
  const known = SPELLINGS.get(matcher);
  if (known) return known;
  const names = [...matcher.hits].filter(([key]) => !/^\d/.test(key));
  const found = names.map(([key, hits]) => ({
    key,
    isHan: isChinese(key),
    letters: lettersOf(key),
    regions: hits.map(({region}) => region),
  }));
  SPELLINGS.set(matcher, found);
  return found;
}

/**
 * Which letters a text has, as bits; some share one.
 * @param {string} text
 */
function lettersOf(text) {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % BITS);
  return bits;
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
