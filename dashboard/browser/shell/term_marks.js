/** Marking the terms where they stand on the page: in heads, legends, notes and captions. */
import {termNode} from "../charts/term_cards.js";
import {termForms, termRuns} from "../core/terms.js";

// Texts that explain; what is itself a control says its term by `termProps`.
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

/** Mark each term once a card, in the parts of the page that a tab shows. */
export function markTerms(view) {
  const forms = formsOf(view);
  for (const card of document.querySelectorAll(`[data-tabs~="${view.tab}"]`)) {
    const met = new Set([...card.querySelectorAll("[data-term]")].map(({dataset}) => dataset.term));
    for (const place of card.querySelectorAll(TERM_PLACES)) markPlace(place, forms, met);
  }
}

/** A text of a view with its terms; `met` holds those that need no second mention. */
export function markedText(text, view, met) {
  return markedRuns(termRuns(text, formsOf(view), met));
}

function formsOf(view) {
  return termForms(["page", view.tab], view.lang);
}

function markedRuns(runs) {
  return runs.map((run) => (run.term ? termNode(run.term, run.text) : run.text));
}

function markPlace(place, forms, met) {
  for (const text of textsOf(place)) {
    const runs = termRuns(text.data, forms, met);
    if (runs.some(({term}) => term)) text.replaceWith(...markedRuns(runs));
  }
}

function textsOf(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement.closest(NOT_IN);
    if (!holder || !place.contains(holder)) found.push(node);
  }
  return found;
}
