/** The filter sheet: where the page is narrow, the filters of the tab in view come up as a dialog. */
import {byId} from "../charts/dom.js";

const NARROW_PAGE_QUERY = "(max-width: 900px)";

/**
 * Make the sheet. The browser's own dialog keeps the focus inside, closes on Escape and gives the focus
 * back; the filters are lent to it, and stand in their place of the page again when it closes.
 */
export function makeSheet() {
  const dialog = byId("filter-sheet");
  const place = document.createComment("filters");
  let lent = null;

  function open() {
    lent = filtersOf(document.documentElement.dataset.tab);
    if (!lent) return;
    lent.replaceWith(place);
    dialog.append(lent);
    dialog.showModal();
  }

  function giveBack() {
    if (lent) place.replaceWith(lent);
    lent = null;
  }

  dialog.addEventListener("close", giveBack);
  // A tap beside the sheet is a tap on its backdrop, which counts as the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && isBeside(event)) dialog.close();
  });
  // Another state, or a wide page, may have no use for it.
  window.addEventListener("popstate", () => dialog.close());
  window.matchMedia(NARROW_PAGE_QUERY).addEventListener("change", () => dialog.close());

  function isBeside({clientX, clientY}) {
    const box = dialog.getBoundingClientRect();
    return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
  }

  return {open};
}

/** The card that holds the filters of a tab. */
function filtersOf(tab) {
  return (
    [...document.querySelectorAll(".grid > .side")].find((side) =>
      side.dataset.tabs.split(" ").includes(tab),
    ) ?? null
  );
}
