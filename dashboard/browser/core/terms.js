/**
 * Finds the words of the glossary in a text, and gives their definitions.
 *
 * A term's key is its tab and name, joined by a dot.
 *
 * @typedef {{form: string, term: string}} TermForm how a text may write a term, in lower case
 * @typedef {{text: string, term?: string}} TermRun a piece of a text
 * @typedef {{start: number, end: number, term: string}} Hit
 *
 * @import {Lang} from "./types.js"
 */
import {message, messageNames} from "./messages.js";

/**
 * The terms of some tabs in all their forms, the longest first.
 * @param {string[]} tabs
 * @param {Lang} lang
 * @returns {TermForm[]}
 */
export function termForms(tabs, lang) {
  return tabs
    .flatMap((tab) =>
      messageNames(`find.${tab}.`).flatMap((name) =>
        message(`find.${tab}.${name}`, lang)
          .split("|")
          .map((form) => ({form: form.toLowerCase(), term: `${tab}.${name}`})),
      ),
    )
    .sort((a, b) => b.form.length - a.form.length);
}

/**
 * Cut a text at the first mention of each new term.
 * @param {string} text
 * @param {TermForm[]} forms
 * @param {Set<string>} met terms that earlier texts mentioned; it grows
 * @returns {TermRun[]}
 */
export function termRuns(text, forms, met) {
  const hits = firstMentions(text.toLowerCase(), forms, met);
  const ends = [0, ...hits.map(({end}) => end)];
  /** @type {TermRun[]} */
  const runs = hits.flatMap(({start, end, term}, place) => [
    {text: text.slice(ends[place], start)},
    {text: text.slice(start, end), term},
  ]);
  return [...runs, {text: text.slice(ends.at(-1))}].filter((run) => run.text);
}

/**
 * The first mention of each new term, in the order of the text.
 * @param {string} text in lower case
 * @param {TermForm[]} forms
 * @param {Set<string>} met
 */
function firstMentions(text, forms, met) {
  /** @type {Hit[]} */
  const hits = [];
  for (const {form, term} of forms) {
    if (met.has(term)) continue;
    const start = wholeWordAt(text, form, hits);
    if (start < 0) continue;
    hits.push({start, end: start + form.length, term});
    met.add(term);
  }
  return hits.sort((a, b) => a.start - b.start);
}

/**
 * Where a text has a form that is no part of a longer Latin word or of an earlier hit, or -1.
 * @param {string} text
 * @param {string} form
 * @param {Hit[]} hits
 */
function wholeWordAt(text, form, hits) {
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    const end = start + form.length;
    const isCut =
      (isLatin(text[start - 1]) && isLatin(form[0])) ||
      (isLatin(form.at(-1)) && isLatin(text[end]));
    if (!isCut && !hits.some((hit) => start < hit.end && hit.start < end)) return start;
  }
  return -1;
}

/** @param {string | undefined} sign */
function isLatin(sign) {
  return /[a-z0-9]/.test(sign ?? "");
}

/**
 * A term's own name.
 * @param {string} key
 * @param {Lang} lang
 */
export function termName(key, lang) {
  return message(`term.${key}`, lang);
}

/**
 * What a term means; `values` fills what depends on the tables.
 * @param {string} key
 * @param {Lang} lang
 * @param {Record<string, unknown>} [values]
 */
export function termDefinition(key, lang, values) {
  return message(`define.${key}`, lang, values);
}

/**
 * Attributes that bind an element to a term's definition.
 * @param {string} key
 */
export function termProps(key) {
  return {"data-term": key, "aria-describedby": termCardId(key)};
}

/** @param {string} key */
export function termCardId(key) {
  return `define-${key.replace(".", "-")}`;
}
