/**
 * The first script of the page, inside its head: styles the page as the link says before it is
 * seen. At the end of the body, `openAtlas` puts it into the link's language, and has it load its
 * other files once it has been seen.
 */
import {frameShown} from "../charts/dom.js";
import {openingOf} from "../core/opening.js";
import {loadRest} from "./rest.js";
import {themeOf} from "./theme.js";
import {showUnloaded, watchLoading} from "./unloaded.js";

watchLoading();
const root = document.documentElement;
const opening = openingOf(window.location.search, navigator.language);

root.lang = opening.lang;
root.dataset.tab = opening.tab;
root.dataset.theme = themeOf(opening);
// Until then, what the page shows may be in another language, or of another view.
if (opening.lang !== "en" || !opening.isDefault) root.dataset.opening = "";

window.openAtlas = () => {
  const template = document.getElementById(`page-${opening.lang}`);
  if (template instanceof HTMLTemplateElement) replacePage(template.content);
  for (const link of document.querySelectorAll("nav [data-tab]")) markTab(link);
  document.getElementById("atlas")?.setAttribute("aria-busy", "true");
  if (!opening.isDefault) emptyFirst();
  if (opening.embed) standAlone(opening.embed);
  delete root.dataset.opening;
  showUnloaded();
  frameShown().then(loadRest);
};

/**
 * Put the page of another language in its place; the shapes of the map are the same.
 * @param {DocumentFragment} page
 */
function replacePage(page) {
  const shapes = document.querySelector("#map-plot .shapes");
  if (shapes) page.querySelector("#map-plot")?.prepend(shapes);
  document.getElementById("page")?.replaceWith(page);
}

/** @param {Element} link */
function markTab(link) {
  if (link.getAttribute("data-tab") === opening.tab) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}

/** Leave out what is of the view that the page comes with; its shapes stay, without fills. */
function emptyFirst() {
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll("[data-first]");
  for (const node of parts) {
    if (node.id === "map-plot") node.querySelector(".marks")?.remove();
    else node.textContent = node.dataset.loading ?? "";
  }
  document.querySelector("#map-plot .shapes")?.classList.add("is-bare");
}

/**
 * Show a chart alone, as `drawView` will, if it is one of the cards.
 * @param {string} chart
 */
function standAlone(chart) {
  const card = document.getElementById(chart);
  if (!card?.matches(".card:not(dialog)")) return;
  root.dataset.embed = chart;
  card.classList.add("is-alone");
}
