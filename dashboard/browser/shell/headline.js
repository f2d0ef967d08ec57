/**
 * The headline and the tools beside it. What is longer than its lines opens with a click, the map's
 * subtitle on a phone too. On a narrow page a button opens the tools.
 */
import {byId, setText} from "../charts/dom.js";

const NARROW_QUERY = "(max-width: 900px)";

/** Make what opens. */
export function makeHeadline() {
  for (const id of ["words", "map-title", "map-sub"]) {
    byId(id).addEventListener("click", () => {
      const isSelecting = window.getSelection()?.type === "Range";
      if (!isSelecting) byId(id).classList.toggle("is-whole");
    });
  }
  const narrow = window.matchMedia(NARROW_QUERY);
  const button = /** @type {HTMLButtonElement} */ (byId("more"));
  button.popoverTargetElement = byId("tools");
  const lend = () => {
    byId("tools").popover = narrow.matches ? "auto" : null;
  };
  narrow.addEventListener("change", lend);
  lend();
}

/**
 * Write the headline and what counts below it.
 * @param {string} headline
 * @param {string} tally
 */
export function writeHeadline(headline, tally) {
  if (byId("headline").textContent !== headline) byId("words").classList.remove("is-whole");
  setText("headline", headline);
  setText("tally", tally);
}
