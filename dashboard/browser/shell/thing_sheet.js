/**
 * The sheet of the opened site or organisation: its card, with a link to its page. It stands over a
 * corner of the page, which stays in use.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 */
import {byId, element, fillElement} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {openedKind, openedThing} from "../core/opened.js";
import {pageAt} from "../core/page_link.js";
import {organisationPage} from "../core/page_of.js";

const SHEET = "thing-sheet";
const OPENED = "is-opened";

/**
 * Show what the view opens, and mark it in lists.
 * @param {AtlasPage} page
 * @param {View} view
 */
export function showThing(page, view) {
  const thing = view.embed ? null : openedThing(page.lookup, view);
  const card = thing && page.tab?.pointed(thing, view).card;
  const sheet = byId(SHEET);
  markOpened(view, thing?.move);
  sheet.hidden = !card;
  if (!card) return;
  sheet.setAttribute("aria-label", message(`thing.${openedKind(view.tab)}`, view.lang));
  fillElement(
    SHEET,
    head(page, view),
    element("div", {class: "thing-card"}, card()),
    more(page, view),
  );
}

/**
 * @param {AtlasPage} page
 * @param {View} view
 */
function head({store}, {tab, lang}) {
  const onclick = () => store.change({site: "", organisation: ""});
  const label = message("close", lang);
  return element(
    "div",
    {class: "card-head"},
    element("h2", {}, message(`thing.${openedKind(tab)}`, lang)),
    element("button", {
      type: "button",
      class: "icon",
      "data-icon": "close",
      "aria-label": label,
      title: label,
      onclick,
    }),
  );
}

/**
 * A link to the page of an organisation, which tells what sources say where they differ.
 * @param {AtlasPage} page
 * @param {View} view
 */
function more({lookup}, {tab, lang, organisation}) {
  if (tab !== "xiongan") return null;
  const {moves} = lookup.tables.xiongan;
  const row = moves.id.indexOf(organisation);
  const path = organisationPage(lookup, row);
  if (!path) return null;
  const words = message("region.page", lang, {name: moves[`name_${lang}`][row]});
  return element("p", {}, pageAt(path, words, lang));
}

/**
 * Mark the rows and heads of what is opened.
 * @param {View} view
 * @param {number} [move] row of the organisation, by which heads know it
 */
function markOpened({site, organisation}, move) {
  for (const node of document.querySelectorAll(`.${OPENED}`)) node.classList.remove(OPENED);
  const selectors = [
    site && `[data-site="${CSS.escape(site)}"]`,
    organisation && `[data-move="${CSS.escape(organisation)}"]`,
    move !== undefined && `.head[data-row="${move}"]`,
  ].filter(Boolean);
  for (const node of selectors.length ? document.querySelectorAll(selectors.join()) : [])
    node.classList.add(OPENED);
}
