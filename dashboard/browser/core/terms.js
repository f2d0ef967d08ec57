/** Finding the words of the glossary in a text, and what each means. */
import {cataloguedUnder, message} from "./messages.js";

/** The terms of some tabs and the ways the page writes them, the longest first: `[{form, term}]`. */
export function termForms(tabs, lang) {
  return tabs
    .flatMap((tab) =>
      cataloguedUnder(`find.${tab}.`).flatMap((name) =>
        message(`find.${tab}.${name}`, lang)
          .split("|")
          .map((form) => ({form: form.toLowerCase(), term: `${tab}.${name}`})),
      ),
    )
    .sort((a, b) => b.form.length - a.form.length);
}

/** Cut a text at the first mention of each term that was not met before: `[{text, term}]`; `met` grows. */
export function termRuns(text, forms, met) {
  const lower = text.toLowerCase();
  const hits = [];
  for (const {form, term} of forms) {
    if (met.has(term)) continue;
    const start = wholeWordAt(lower, form, hits);
    if (start < 0) continue;
    hits.push({start, end: start + form.length, term});
    met.add(term);
  }
  hits.sort((a, b) => a.start - b.start);
  const ends = [0, ...hits.map(({end}) => end)];
  const runs = hits.flatMap(({start, end, term}, place) => [
    {text: text.slice(ends[place], start)},
    {text: text.slice(start, end), term},
  ]);
  return [...runs, {text: text.slice(ends.at(-1))}].filter((run) => run.text);
}

/** Where a text holds a form, not as a part of a longer Latin word or of what was found before. */
function wholeWordAt(text, form, hits) {
  const isLetter = (sign) => /[a-z0-9]/.test(sign ?? "");
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    const end = start + form.length;
    const isCut =
      (isLetter(text[start - 1]) && isLetter(form[0])) ||
      (isLetter(form.at(-1)) && isLetter(text[end]));
    if (!isCut && !hits.some((hit) => start < hit.end && hit.start < end)) return start;
  }
  return -1;
}

/** A term's own name. */
export function termName(key, lang) {
  const [tab, name] = key.split(".");
  return message(`term.${tab}.${name}`, lang);
}

/** What a term means; `values` fills what depends on the tables. */
export function termDefinition(key, lang, values) {
  const [tab, name] = key.split(".");
  return message(`define.${tab}.${name}`, lang, values);
}
