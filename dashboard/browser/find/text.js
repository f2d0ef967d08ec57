/** Names as they are compared: small letters without marks, whether English, Chinese or pinyin. */

const LATIN_LETTERS = 26;
const OTHER_BITS = 5;

/** The words of a text: "Xiong'an New Area" is xiongan, new, area. */
export function plainWords(text) {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘`]/gu, "");
  return letters.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** A name made ready to be compared: its letters in one, where words start, their initials. */
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

/** Which letters a text has, as bits; letters that are not Latin share a few. */
export function letterBits(text) {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const place = code - 97;
    bits |=
      1 << (place >= 0 && place < LATIN_LETTERS ? place : LATIN_LETTERS + (code % OTHER_BITS));
  }
  return bits;
}

/** How many of the letters one has are missing in the other. */
export function missingLetters(one, other) {
  let bits = one & ~other;
  let count = 0;
  for (; bits; bits &= bits - 1) count += 1;
  return count;
}
