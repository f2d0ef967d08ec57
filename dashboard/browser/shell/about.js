/** What a reader is looking at, tab by tab: a few plain sentences beside the headline, opened on request. */
import {byId, element} from "../charts/dom.js";
import {hasMessage, message} from "../core/messages.js";
import {markedText} from "./term_marks.js";

const ABOUT_PARTS = ["shows", "read", "try", "not"];
const ABOUT_GAP_PX = 6;
const ABOUT_EDGE_PX = 12;

/** Make the orientation of a page; `values` fill its words. */
export function makeAbout(page, values) {
  const button = byId("about");
  const card = element("div", {
    id: "about-card",
    popover: "auto",
    role: "dialog",
    "aria-labelledby": "about-title",
  });
  // Where the page ends, so that nothing in a card cuts it off; the button makes it the next stop of Tab.
  document.body.append(card);
  button.popoverTargetElement = card;
  card.addEventListener("beforetoggle", ({newState}) => {
    if (newState === "open") write(page.store.view());
  });
  card.addEventListener("toggle", ({newState}) => {
    if (newState === "open") placeBelow(button, card);
  });
  window.addEventListener("resize", () => placeBelow(button, card));

  function write(view) {
    const met = new Set();
    card.replaceChildren(
      element("h2", {id: "about-title"}, message("about.open", view.lang)),
      ...ABOUT_PARTS.map((part) =>
        element(
          "p",
          {},
          element("strong", {}, message(`about.part.${part}`, view.lang)),
          " ",
          markedText(message(`about.${view.tab}.${part}`, view.lang, values), view, met),
        ),
      ),
    );
    page.terms.describe();
  }

  /** Say it of another tab, or in another language. */
  function sync(view) {
    if (card.matches(":popover-open") && hasMessage(`about.${view.tab}.shows`)) write(view);
  }

  return {sync};
}

function placeBelow(button, card) {
  if (!card.matches(":popover-open")) return;
  const box = button.getBoundingClientRect();
  const {width} = card.getBoundingClientRect();
  card.style.left = `${Math.max(ABOUT_EDGE_PX, Math.min(box.left, window.innerWidth - width - ABOUT_EDGE_PX))}px`;
  card.style.top = `${box.bottom + ABOUT_GAP_PX}px`;
  card.style.maxHeight = `${window.innerHeight - box.bottom - ABOUT_GAP_PX - ABOUT_EDGE_PX}px`;
}
