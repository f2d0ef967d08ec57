/**
 * The definition of a term beside it: it opens on hover, focus and tap, stays while it is pointed
 * at, and Escape puts it away (WCAG 2.2, 1.4.13). Each is a popover, so that no card or window
 * cuts it off, and the description of whatever element names it.
 */
import {element} from "./dom.js";
import {termDefinition, termName} from "../core/terms.js";

const TERM_GAP_PX = 6;
const TERM_EDGE_PX = 8;
// Long enough for a pointer on its way from the term to its definition.
const TERM_LINGERS_MS = 250;

/** How an element is bound to a term's definition; `showTerms` makes it open. */
export function termProps(key) {
  return {"data-term": key, "aria-describedby": termCardId(key)};
}

/** A term in a text. */
export function termNode(key, text) {
  return element("button", {type: "button", class: "term", ...termProps(key)}, text);
}

/** Answer for every term of the page, now and later; `values` fill the definitions. */
export function makeTerms(values) {
  const cards = new Map();
  let lang = "en";
  let open = null;
  let closing = 0;

  /** Make the definitions of terms that the page has come to name. */
  function describe() {
    for (const {dataset} of document.querySelectorAll("[data-term]"))
      if (!cards.has(dataset.term)) make(dataset.term);
  }

  function make(key) {
    const card = element(
      "div",
      {class: "definition", popover: "manual", role: "tooltip"},
      element("strong", {}),
      element("p", {id: termCardId(key)}),
    );
    cards.set(key, card);
    write(key, card);
    card.addEventListener("pointerenter", stay);
    card.addEventListener("pointerleave", leave);
    document.body.append(card);
  }

  function write(key, card) {
    card.firstChild.textContent = termName(key, lang);
    card.lastChild.textContent = termDefinition(key, lang, values);
  }

  /** Say the definitions in another language. */
  function translate(other) {
    lang = other;
    for (const [key, card] of cards) write(key, card);
  }

  function show(term) {
    stay();
    if (open?.term === term) return;
    hide();
    if (!cards.has(term.dataset.term)) make(term.dataset.term);
    open = {term, card: cards.get(term.dataset.term)};
    open.card.showPopover();
    placeCard(open);
  }

  function hide() {
    stay();
    if (open?.card.matches(":popover-open")) open.card.hidePopover();
    open = null;
  }

  function stay() {
    clearTimeout(closing);
  }

  function leave() {
    stay();
    closing = setTimeout(() => {
      if (!isFocused(open?.term)) hide();
    }, TERM_LINGERS_MS);
  }

  document.addEventListener("pointerover", ({target, pointerType}) => {
    const term = pointerType === "touch" ? null : termAt(target);
    if (term) show(term);
    else if (open && !open.card.contains(target)) leave();
  });
  document.addEventListener("focusin", ({target}) => {
    if (target.dataset?.term && isFocused(target)) show(target);
  });
  document.addEventListener("focusout", () => {
    if (open && ![open.card, open.term].some((node) => node.matches(":hover"))) hide();
  });
  document.addEventListener("click", ({target}) => {
    const term = target.closest?.(".term");
    if (term) show(term);
    else if (open && !open.card.contains(target)) hide();
  });
  // Before anything else that Escape means on the page.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !open) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
    },
    true,
  );
  for (const moved of ["scroll", "resize"])
    window.addEventListener(moved, () => open && placeCard(open), {capture: true, passive: true});

  return {describe, translate};
}

function termCardId(key) {
  return `define-${key.replace(".", "-")}`;
}

/** The term that a pointer is on; a label stands for its field. */
function termAt(target) {
  return (
    target.closest("[data-term]") ?? target.closest("label")?.querySelector("[data-term]") ?? null
  );
}

/** A field that a click focused says nothing; one that the keyboard is on does. */
function isFocused(term) {
  return (
    Boolean(term) &&
    term === document.activeElement &&
    (term.matches(".term") || term.matches(":focus-visible"))
  );
}

function placeCard({term, card}) {
  if (!term.isConnected) return;
  const box = (term.closest("label") ?? term).getBoundingClientRect();
  const {width, height} = card.getBoundingClientRect();
  const isBelow =
    box.bottom + TERM_GAP_PX + height + TERM_EDGE_PX <= window.innerHeight ||
    box.top < height + TERM_GAP_PX;
  const left = Math.max(TERM_EDGE_PX, Math.min(box.left, window.innerWidth - width - TERM_EDGE_PX));
  card.style.left = `${left}px`;
  card.style.top = `${isBelow ? box.bottom + TERM_GAP_PX : box.top - TERM_GAP_PX - height}px`;
}
