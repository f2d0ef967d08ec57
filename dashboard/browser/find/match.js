/**
 * What a few letters may mean: exact names first, then starts, words or initials, parts, mistakes.
 *
 * @typedef {object} FindIndex the entries by column
 * @property {string[]} kinds names of the kinds, the first rank first
 * @property {string[]} id
 * @property {number[]} kind
 * @property {number[]} size small numbers for large things
 * @property {string[]} name_en
 * @property {string[]} name_zh
 * @property {string[]} pinyin
 * @property {string[][]} aliases
 * @property {string[]} about_en
 * @property {string[]} about_zh
 * @property {boolean[]} is_recalled
 * @property {Opens[]} opens
 *
 * @typedef {object} Match how well a name matches; less is better in all
 * @property {number} fit EXACT to MISTAKE
 * @property {number} edits mistakes; half a mistake more where only a part matches
 * @property {number} rest letters that were not typed
 *
 * @typedef {Match & {row: number}} Find an entry that a text may mean
 *
 * @typedef {object} Asked what was typed
 * @property {string} text without spaces
 * @property {string[]} words
 * @property {number} most mistakes that it may have
 * @property {number} letters as `letterBits`
 *
 * @typedef {object} Matcher
 * @property {FindIndex} index
 * @property {Spelling[][]} spellings by entry, those of its names
 *
 * @import {Opens} from "./open.js"
 * @import {Spelling} from "./text.js"
 */
import {editsToStart, mayStart} from "../core/edits.js";
import {letterBits, missingLetters, plainWords, spellingOf} from "./text.js";

export const EXACT = 0;
export const START = 1;
export const WORD = 2;
export const PART = 3;
export const MISTAKE = 4;
const NO_FIT = 5;
/** More letters than any name has; a longer text would take seconds to compare. */
export const TEXT_MAX = 100;
/** Maximum number of finds with mistakes. */
const MISTAKEN_MAX = 8;
const ONE_MISTAKE_FROM = 4;
const TWO_MISTAKES_FROM = 8;
/** What ranks a match of a part, or of a name of another length, below others. */
const PART_EDITS = 0.5;

/**
 * Prepare an index: the spellings of all names of each entry.
 * @param {FindIndex} index
 * @returns {Matcher}
 */
export function makeMatcher(index) {
  const spellings = index.id.map((_, row) => {
    const {name_en, name_zh, pinyin, aliases} = index;
    const names = [name_en[row], name_zh[row], pinyin[row], ...aliases[row]];
    const found = new Map();
    for (const words of names.map(plainWords))
      if (words.length) found.set(words.join(" "), spellingOf(words));
    return [...found.values()];
  });
  return {index, spellings};
}

/**
 * Find the entries that a text may mean, best first; among equals the larger thing.
 * @param {Matcher} matcher
 * @param {string} text
 * @param {(row: number) => boolean} [isListed] which entries to search
 * @returns {Find[]}
 */
export function findRows({index, spellings}, text, isListed = () => true) {
  const asked = askedOf(text);
  if (!asked.text) return [];
  const rows = spellings.flatMap((_, row) => (isListed(row) ? [row] : []));
  const order = byRank(index);
  const plain = bestMatches(spellings, rows, (spelling) => plainMatch(asked, spelling)).sort(order);
  // Where a name starts as typed, there is no mistake.
  if (!asked.most || (plain.length && plain[0].fit <= START)) return plain;
  const found = new Set(plain.map(({row}) => row));
  const others = rows.filter((row) => !found.has(row));
  const mistaken = bestMatches(spellings, others, (spelling) => mistakenMatch(asked, spelling));
  return [...plain, ...mistaken.sort(order).slice(0, MISTAKEN_MAX)];
}

/**
 * @param {string} text
 * @returns {Asked}
 */
function askedOf(text) {
  const words = plainWords(text.slice(0, TEXT_MAX));
  const joined = words.join("");
  return {text: joined, words, most: mistakesIn(joined), letters: letterBits(joined)};
}

/**
 * How many mistakes a text may have; a code has none.
 * @param {string} text
 */
function mistakesIn(text) {
  if (/^\d+$/.test(text) || text.length < ONE_MISTAKE_FROM) return 0;
  return text.length < TWO_MISTAKES_FROM ? 1 : 2;
}

/**
 * The best match of each row among its names; rows without a match are left out.
 * @param {Spelling[][]} spellings
 * @param {number[]} rows
 * @param {(spelling: Spelling) => Match | null} matchOf
 * @returns {Find[]}
 */
function bestMatches(spellings, rows, matchOf) {
  const finds = [];
  for (const row of rows) {
    /** @type {Match | null} */
    let best = null;
    for (const spelling of spellings[row]) {
      const match = matchOf(spelling);
      if (match && (!best || compareMatches(match, best) < 0)) best = match;
    }
    if (best) finds.push({row, .../** @type {Match} */ (best)});
  }
  return finds;
}

/** @type {(one: Match, other: Match) => number} */
function compareMatches(one, other) {
  return one.fit - other.fit || one.edits - other.edits || one.rest - other.rest;
}

/**
 * Match a name without mistakes.
 * @param {Asked} asked
 * @param {Spelling} spelling
 * @returns {Match | null}
 */
function plainMatch(asked, spelling) {
  const fit = fitOf(asked, spelling);
  return fit === NO_FIT ? null : {fit, edits: 0, rest: spelling.text.length - asked.text.length};
}

/**
 * @param {Asked} asked
 * @param {Spelling} spelling
 */
function fitOf(asked, {text, words, starts, initials}) {
  const at = text.indexOf(asked.text);
  if (at === 0) return text.length === asked.text.length ? EXACT : START;
  if (asked.text.length > 1 && initials.startsWith(asked.text)) return WORD;
  if (at > 0 && starts.some((start) => text.startsWith(asked.text, start))) return WORD;
  /** @param {string} word */
  const startsOne = (word) => words.some((other) => other.startsWith(word));
  if (asked.words.length > 1 && asked.words.every(startsOne)) return WORD;
  return at > 0 ? PART : NO_FIT;
}

/**
 * Match a name, or its rest from a word on, with mistakes.
 * @param {Asked} asked
 * @param {Spelling} spelling
 * @returns {Match | null}
 */
function mistakenMatch(asked, spelling) {
  if (missingLetters(asked.letters, spelling.letters) > asked.most) return null;
  let edits = asked.most + 1;
  let isInside = false;
  for (const start of [0, ...spelling.starts]) {
    const most = edits - 1;
    if (!mayStart(asked.text, spelling.text, start, most)) continue;
    const found = editsToStart(asked.text, spelling.text, start, most);
    if (found >= edits) continue;
    edits = found;
    isInside = start > 0;
  }
  if (edits > asked.most) return null;
  const rest = Math.abs(spelling.text.length - asked.text.length);
  const isPart = isInside || rest > asked.most;
  return {fit: MISTAKE, edits: edits + (isPart ? PART_EDITS : 0), rest};
}

/**
 * The order of finds.
 * @param {FindIndex} index
 * @returns {(one: Find, other: Find) => number}
 */
function byRank({kind, size}) {
  return (one, other) =>
    one.fit - other.fit ||
    one.edits - other.edits ||
    kind[one.row] - kind[other.row] ||
    size[one.row] - size[other.row] ||
    one.rest - other.rest ||
    one.row - other.row;
}
