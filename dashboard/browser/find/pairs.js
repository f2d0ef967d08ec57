/**
 * A place and a thing in one text: "robots in Tianjin", "neighbours of Baoding", 保定的邻居.
 *
 * @typedef {object} Pair
 * @property {number} place row of a region or zone
 * @property {number} thing row of an industry, an indicator, a question or a second place
 *
 * @import {Find, Matcher} from "./match.js"
 */
import {EXACT, findRows, MISTAKE, TEXT_MAX} from "./match.js";
import {HAN, plainWords} from "./text.js";

export const PLACES = ["region", "zone"];
const THINGS = ["industry", "indicator", "topic"];
/** Districts and counties share names. */
const PLACES_MAX = 3;
const THINGS_MAX = 3;
/** What people leave out of a Chinese name. */
const GENERIC = /(?:自治县|新区|[省市区县])$/u;
const SHORT_MIN = 2;
/** "Far" is no start of "farming". */
const LETTERS_MIN = 4;

/**
 * Rows of places by their whole names, without spaces.
 * @param {Matcher} matcher
 * @returns {Map<string, number[]>}
 */
export function placesByName({index, spellings}) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (const [row, names] of spellings.entries()) {
    if (!PLACES.includes(index.kinds[index.kind[row]])) continue;
    const texts = names.flatMap(({text}) => [text, ...shortForms(text)]);
    for (const text of new Set(texts)) found.set(text, [...(found.get(text) ?? []), row]);
  }
  for (const rows of found.values()) rows.sort((a, b) => index.size[a] - index.size[b]);
  return found;
}

/** @param {string} name */
function shortForms(name) {
  const short = HAN.test(name) ? name.replace(GENERIC, "") : "";
  return short.length >= SHORT_MIN ? [short] : [];
}

/**
 * The pairs that a text may mean, best first.
 * @param {Matcher} matcher
 * @param {Map<string, number[]>} places as `placesByName`
 * @param {string} text
 * @param {number[]} chosen rows of the places that a question alone is on
 * @returns {Pair[]}
 */
export function findPairs(matcher, places, text, chosen) {
  const words = plainWords(withoutInside(matcher, text));
  const {rows, rest} = placeIn(matcher, places, words);
  const other = rows.length ? placeIn(matcher, places, rest) : {rows: []};
  if (other.rows.length) return [{place: rows[0], thing: other.rows[0]}];
  if (rows.length) return pairsOf(thingsOf(matcher, rest, THINGS), rows);
  const questions = thingsOf(matcher, words, ["topic"]).filter(({row}) => needsPlace(matcher, row));
  return pairsOf(questions, chosen);
}

/**
 * Whether a text asks for the places inside one: "districts of Tianjin".
 * @param {Pick<Matcher, "index">} matcher
 * @param {string} text
 */
export function asksInside(matcher, text) {
  return plainWords(withoutInside(matcher, text)).join() !== plainWords(text).join();
}

/**
 * The text without the words that ask for the places inside one.
 * @param {Pick<Matcher, "index">} matcher
 * @param {string} text
 */
function withoutInside({index: {inside = []}}, text) {
  const words = plainWords(text.slice(0, TEXT_MAX)).filter((word) => !inside.includes(word));
  const han = inside.filter((word) => HAN.test(word));
  return words.map((word) => han.reduce((left, one) => left.replace(one, ""), word)).join(" ");
}

/**
 * @param {Find[]} things
 * @param {number[]} rows of places
 */
function pairsOf(things, rows) {
  return things
    .slice(0, THINGS_MAX)
    .flatMap(({row}) => rows.slice(0, PLACES_MAX).map((place) => ({place, thing: row})));
}

/**
 * Whether an entry is a question that only a place answers.
 * @param {Pick<Matcher, "index">} matcher
 * @param {number} row
 */
export function needsPlace({index}, row) {
  return Boolean(index.opens[row].needs_place);
}

/**
 * The place that the text names, by the longest name, and the words around it.
 * @param {Matcher} matcher
 * @param {Map<string, number[]>} places
 * @param {string[]} words
 * @returns {{rows: number[], rest: string[]}}
 */
function placeIn(matcher, places, words) {
  for (let length = words.length; length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const rows = places.get(words.slice(from, from + length).join(""));
      if (rows) return {rows, rest: [...words.slice(0, from), ...words.slice(from + length)]};
    }
  return placeInside(matcher, places, words);
}

/**
 * The same in Chinese, which writes no spaces.
 * @param {Matcher} matcher
 * @param {Map<string, number[]>} places
 * @param {string[]} words
 */
function placeInside({skip}, places, words) {
  const at = words.findIndex((word) => HAN.test(word));
  if (at < 0) return {rows: [], rest: words};
  const names = [...places.keys()].filter((name) => HAN.test(name) && words[at].includes(name));
  const [name] = names.sort((a, b) => b.length - a.length);
  if (!name) return {rows: [], rest: words};
  const parts = words[at].split(name).map((part) => withoutSkipped(part, skip));
  const rest = [...words.slice(0, at), ...parts.filter(Boolean), ...words.slice(at + 1)];
  return {rows: places.get(name) ?? [], rest};
}

/**
 * @param {string} text
 * @param {Set<string>} skip
 */
function withoutSkipped(text, skip) {
  let left = text;
  for (const word of skip)
    if (HAN.test(word)) {
      if (left.startsWith(word)) left = left.slice(word.length);
      if (left.endsWith(word)) left = left.slice(0, -word.length);
    }
  return left;
}

/**
 * The things that words may mean; a mistake in so few letters would mean anything.
 * @param {Matcher} matcher
 * @param {string[]} words
 * @param {string[]} kinds
 */
function thingsOf(matcher, words, kinds) {
  const {index, skip} = matcher;
  const telling = words.filter((word) => !skip.has(word));
  if (!telling.length) return [];
  // A question on a place of its own is asked without one.
  const isThing = (/** @type {number} */ row) =>
    kinds.includes(index.kinds[index.kind[row]]) && !index.opens[row].region;
  const isShort = telling.join("").length < LETTERS_MIN && telling.every((word) => !HAN.test(word));
  return findRows(matcher, telling.join(" "), isThing).filter(
    ({fit}) => fit === EXACT || (fit < MISTAKE && !isShort),
  );
}
