/**
 * Marks the terms of the glossary where they stand on the page: in heads, legends, notes, captions.
 *
 * @import {TermForm, TermRun} from "../core/terms.js"
 * @import {View} from "../core/types.js"
 */
import {termNode} from "../charts/term_cards.js";
import {termForms, termRuns} from "../core/terms.js";

// Texts that explain; a control that is itself a term has it by `termProps`.
const TERM_PLACES = [
  ".card-head h2",
  ".card-head p",
  ".card > h2",
  ".legend-row",
  "#legend > p",
  ".heat-legend",
  ".heat-notes li",
  ".note",
  ".hint",
  ".chart-foot > p",
  "fieldset > legend",
  "fieldset > .reason",
  ".choices > .muted",
  "h4",
  "#move-notes",
  "#flows-foot",
  ".plan-counts li",
  "#plan-rule li",
  ".compare th",
  ".reading th",
].join(", ");
const NOT_IN = "button, a, label, summary, select, .term, [tabindex]";

/**
 * Mark each term once a card, in the parts of the page that a tab shows.
 * @param {View} view
 */
export function markTerms(view) {
  const forms = formsOf(view);
  for (const card of document.querySelectorAll(`[data-tabs~="${view.tab}"]`)) {
    const met = termsIn(card);
    for (const place of card.querySelectorAll(TERM_PLACES)) markPlace(place, forms, met);
  }
}

/**
 * A text of a view with its terms as elements.
 * @param {string} text
 * @param {View} view
 * @param {Set<string>} met terms that need no second mention; those of the text are added
 */
export function markedText(text, view, met) {
  return markedRuns(termRuns(text, formsOf(view), met));
}

/** @param {View} view */
function formsOf({tab, lang}) {
  return termForms(["page", tab], lang);
}

/** @param {Element} card */
function termsIn(card) {
  /** @type {NodeListOf<HTMLElement>} */
  const marked = card.querySelectorAll("[data-term]");
  return new Set([...marked].map(({dataset}) => dataset.term ?? ""));
}

/** @param {TermRun[]} runs */
function markedRuns(runs) {
  return runs.map(({term, text}) => (term ? termNode(term, text) : text));
}

/**
 * @param {Element} place
 * @param {TermForm[]} forms
 * @param {Set<string>} met
 */
function markPlace(place, forms, met) {
  for (const text of textsOf(place)) {
    const runs = termRuns(text.data, forms, met);
    if (runs.some(({term}) => term)) text.replaceWith(...markedRuns(runs));
  }
}

/** @param {Element} place */
function textsOf(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement?.closest(NOT_IN);
    if (!holder || !place.contains(holder)) found.push(/** @type {Text} */ (node));
  }
  return found;
}
