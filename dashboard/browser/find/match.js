/** What a few letters may mean: exact names first, then starts, words or initials, parts, mistakes. */
import {editsToStart, mayStart} from "./edits.js";
import {letterBits, missingLetters, plainWords, spellingOf} from "./text.js";

export const EXACT = 0;
export const START = 1;
export const WORD = 2;
export const PART = 3;
export const MISTAKE = 4;
const NO_FIT = 5;
/** No more of what only a mistake explains is told. */
const MISTAKEN_AT_MOST = 8;
const ONE_MISTAKE_FROM = 4;
const TWO_MISTAKES_FROM = 8;

/** Make an index ready: every name of every entry as it is compared. */
export function makeMatcher(index) {
  const spellings = index.id.map((_, row) => {
    const names = [
      index.name_en[row],
      index.name_zh[row],
      index.pinyin[row],
      ...index.aliases[row],
    ];
    const found = new Map();
    for (const words of names.map(plainWords))
      if (words.length) found.set(words.join(" "), spellingOf(words));
    return [...found.values()];
  });
  return {index, spellings};
}

/** Entries that a text may mean, as `{row, fit, edits}`, best first; among equals the larger thing. */
export function findRows({index, spellings}, text, isShown = () => true) {
  const asked = askedOf(text);
  if (!asked.text) return [];
  const rows = spellings.flatMap((names, row) => (isShown(row) ? [row] : []));
  const better = bestFits(spellings, rows, (spelling) => plainFit(asked, spelling));
  const sorted = better.sort(byRank(index));
  // Where a name starts as typed, nothing was mistaken.
  if (!asked.most || (sorted.length && sorted[0].fit <= START)) return sorted;
  const found = new Set(sorted.map(({row}) => row));
  const others = rows.filter((row) => !found.has(row));
  const mistaken = bestFits(spellings, others, (spelling) => mistakenFit(asked, spelling));
  return [...sorted, ...mistaken.sort(byRank(index)).slice(0, MISTAKEN_AT_MOST)];
}

function askedOf(text) {
  const words = plainWords(text);
  const joined = words.join("");
  const isCode = /^\d+$/.test(joined);
  const most =
    isCode || joined.length < ONE_MISTAKE_FROM ? 0 : joined.length < TWO_MISTAKES_FROM ? 1 : 2;
  return {text: joined, words, most, letters: letterBits(joined)};
}

/** Of each row the best of its names: by fit, then mistakes, then letters that were not typed. */
function bestFits(spellings, rows, fitOf) {
  const finds = [];
  for (const row of rows) {
    let best = null;
    for (const spelling of spellings[row]) {
      const found = fitOf(spelling);
      if (
        found &&
        (!best || (found.fit - best.fit || found.edits - best.edits || found.rest - best.rest) < 0)
      )
        best = found;
    }
    if (best) finds.push({row, ...best});
  }
  return finds;
}

function plainFit(asked, spelling) {
  const fit = fitOf(asked, spelling);
  return fit === NO_FIT ? null : {fit, edits: 0, rest: spelling.text.length - asked.text.length};
}

function fitOf(asked, {text, words, starts, initials}) {
  const at = text.indexOf(asked.text);
  if (at === 0) return text.length === asked.text.length ? EXACT : START;
  if (asked.text.length > 1 && initials.startsWith(asked.text)) return WORD;
  if (at > 0 && starts.some((start) => text.startsWith(asked.text, start))) return WORD;
  if (
    asked.words.length > 1 &&
    asked.words.every((word) => words.some((other) => other.startsWith(word)))
  )
    return WORD;
  return at > 0 ? PART : NO_FIT;
}

/** One mistake in four letters or more, two in eight or more, from the start of the name or a word. */
function mistakenFit(asked, spelling) {
  if (missingLetters(asked.letters, spelling.letters) > asked.most) return null;
  let edits = asked.most + 1;
  let isInside = false;
  for (const start of [0, ...spelling.starts]) {
    const most = edits - 1;
    const found = mayStart(asked.text, spelling.text, start, most)
      ? editsToStart(asked.text, spelling.text, start, most)
      : edits;
    if (found < edits) {
      edits = found;
      isInside = start > 0;
    }
  }
  if (edits > asked.most) return null;
  const rest = Math.abs(spelling.text.length - asked.text.length);
  return {fit: MISTAKE, edits: edits + (isInside || rest > asked.most ? 0.5 : 0), rest};
}

function byRank({kind, size}) {
  return (one, other) =>
    one.fit - other.fit ||
    one.edits - other.edits ||
    kind[one.row] - kind[other.row] ||
    size[one.row] - size[other.row] ||
    one.rest - other.rest ||
    one.row - other.row;
}
