/**
 * Names as they are compared: lower case without accents, in English, Chinese or pinyin.
 *
 * @typedef {object} Spelling a name ready to be compared
 * @property {string} text its letters without spaces
 * @property {string[]} words
 * @property {number[]} starts where words start, but the first
 * @property {string} initials of its words; empty: it has one
 * @property {number} letters as `letterBits`
 */

/** A text in Chinese, which is written without spaces. */
export const HAN = /^\p{Script=Han}+$/u;
const LATIN_LETTERS = 26;
const FIRST_LETTER = "a".charCodeAt(0);
const OTHER_BITS = 5;

/**
 * The words of a text: "Xiong'an New Area" is xiongan, new, area.
 * @param {string} text
 */
export function plainWords(text) {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘`]/gu, "");
  return letters.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * Make the words of a name ready to be compared.
 * @param {string[]} words
 * @returns {Spelling}
 */
export function spellingOf(words) {
  const starts = [];
  let length = 0;
  for (const word of words) {
    if (length) starts.push(length);
    length += word.length;
  }
  const text = words.join("");
  return {
    text,
    words,
    starts,
    initials: words.length > 1 ? words.map((word) => word[0]).join("") : "",
    letters: letterBits(text),
  };
}

/**
 * Which letters a text has, as bits; letters that are not Latin share a few.
 * @param {string} text
 */
export function letterBits(text) {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const place = code - FIRST_LETTER;
    bits |=
      1 << (place >= 0 && place < LATIN_LETTERS ? place : LATIN_LETTERS + (code % OTHER_BITS));
  }
  return bits;
}

/**
 * How many letters of one text are missing in the other, both as bits.
 * @param {number} one
 * @param {number} other
 */
export function missingLetters(one, other) {
  let bits = one & ~other;
  let count = 0;
  for (; bits; bits &= bits - 1) count += 1;
  return count;
}
