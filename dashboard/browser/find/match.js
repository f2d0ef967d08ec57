/**
 * What a few letters may mean: exact names first, then starts, words or initials, parts, all words
 * among names and what is said of a thing, mistakes.
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
 * @property {string[]} [page] paths of pages, empty for a thing without one
 * @property {string[]} [skip] words that say nothing on what is looked for
 * @property {string[]} [inside] words that ask for the places inside one
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
 * @property {Map<number, string[]>} around by entry, the words of its names and description; filled
 *   when they are needed
 * @property {Set<string>} skip
 *
 * @import {Opens} from "./open.js"
 * @import {Spelling} from "./text.js"
 */
import {editsToStart, mayStart} from "../core/edits.js";
import {HAN, letterBits, missingLetters, plainWords, spellingOf} from "./text.js";

export const EXACT = 0;
export const START = 1;
export const WORD = 2;
export const PART = 3;
export const AROUND = 4;
export const MISTAKE = 5;
const NO_FIT = 6;
/** More letters than any name has; a longer text would take seconds to compare. */
export const TEXT_MAX = 100;
/** Maximum number of finds with mistakes. */
const MISTAKEN_MAX = 8;
/** Two characters may stand in any sentence. */
const INSIDE_MIN = 3;
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
  const skip = new Set((index.skip ?? []).flatMap(plainWords));
  return {index, spellings, around: new Map(), skip};
}

/**
 * Find the entries that a text may mean, best first; among equals the larger thing. If nothing is
 * named so, words that say nothing ("of", "the") are left out.
 * @param {Matcher} matcher
 * @param {string} text
 * @param {(row: number) => boolean} [isListed] which entries to search
 * @returns {Find[]}
 */
export function findRows(matcher, text, isListed = () => true) {
  const {index, spellings, skip} = matcher;
  const rows = spellings.flatMap((_, row) => (isListed(row) ? [row] : []));
  const words = plainWords(text.slice(0, TEXT_MAX));
  const plain = plainFinds(matcher, rows, words);
  if (plain.length || !words.length) return withMistakes(matcher, rows, words, plain);
  const telling = words.filter((word) => !skip.has(word));
  if (!telling.length || telling.length === words.length)
    return withMistakes(matcher, rows, words, plain);
  const again = plainFinds(matcher, rows, telling);
  const finds = withMistakes(matcher, rows, again.length ? telling : words, again);
  return finds.sort(byRank(index));
}

/**
 * The finds without mistakes: names, then entries with all words among what is said of them.
 * @param {Matcher} matcher
 * @param {number[]} rows
 * @param {string[]} words
 * @returns {Find[]}
 */
function plainFinds(matcher, rows, words) {
  if (!words.length) return [];
  const {index, spellings, skip} = matcher;
  const asked = askedOf(words);
  const named = bestMatches(spellings, rows, (spelling) => plainMatch(asked, spelling));
  const telling = words.filter((word) => !skip.has(word));
  if (telling.length > 1) {
    const found = new Set(named.map(({row}) => row));
    for (const row of rows)
      if (!found.has(row) && hasAll(matcher, row, telling))
        named.push({row, fit: AROUND, edits: 0, rest: 0});
  }
  if (!named.length && words.length === 1) named.push(...namesInside(matcher, rows, asked.text));
  return named.sort(byRank(index));
}

/**
 * The entries with the longest name that a Chinese sentence, which has no spaces, contains.
 * @param {Matcher} matcher
 * @param {number[]} rows
 * @param {string} text
 * @returns {Find[]}
 */
function namesInside({spellings}, rows, text) {
  if (!HAN.test(text)) return [];
  const lengths = rows.map((row) =>
    Math.max(0, ...spellings[row].map((own) => (text.includes(own.text) ? own.text.length : 0))),
  );
  const longest = Math.max(INSIDE_MIN, ...lengths);
  return rows
    .filter((_, place) => lengths[place] === longest)
    .map((row) => ({row, fit: AROUND, edits: 0, rest: text.length - longest}));
}

/**
 * Whether each word starts a word of an entry's names or description, one of them of its names.
 * @param {Matcher} matcher
 * @param {number} row
 * @param {string[]} words
 */
function hasAll({index, spellings, around}, row, words) {
  const known = around.get(row) ?? aroundWords(index, spellings[row], row);
  around.set(row, known);
  const isKnown = (/** @type {string} */ word) => known.some((other) => other.startsWith(word));
  if (!words.every(isKnown)) return false;
  return words.some((word) =>
    spellings[row].some((spelling) => spelling.words.some((other) => other.startsWith(word))),
  );
}

/**
 * @param {FindIndex} index
 * @param {Spelling[]} spellings of the entry
 * @param {number} row
 */
function aroundWords({about_en: en, about_zh: zh}, spellings, row) {
  const about = [en[row], zh[row]].flatMap((text) => plainWords(text ?? ""));
  return [...new Set([...spellings.flatMap(({words}) => words), ...about])];
}

/**
 * Add finds with mistakes, unless a name starts as typed, where there is no mistake.
 * @param {Matcher} matcher
 * @param {number[]} rows
 * @param {string[]} words
 * @param {Find[]} plain
 */
function withMistakes({index, spellings}, rows, words, plain) {
  const asked = askedOf(words);
  if (!asked.most || (plain.length && plain[0].fit <= START)) return plain;
  const found = new Set(plain.map(({row}) => row));
  const others = rows.filter((row) => !found.has(row));
  const mistaken = bestMatches(spellings, others, (spelling) => mistakenMatch(asked, spelling));
  return [...plain, ...mistaken.sort(byRank(index)).slice(0, MISTAKEN_MAX)];
}

/**
 * @param {string[]} words
 * @returns {Asked}
 */
function askedOf(words) {
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
