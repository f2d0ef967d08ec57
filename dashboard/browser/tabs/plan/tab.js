/**
 * The Plan tab: a card for each statement, a filter, a summary and the rule.
 *
 * @typedef {object} PlanTab
 * @property {Page} page
 * @property {Choice} choice of the chips
 * @property {string} drawnKey what the drawn cards depend on
 *
 * @import {View} from "../../core/types.js"
 * @import {Page, Tab, TabDrawing} from "../../charts/types.js"
 * @import {Choice, Field} from "./chips.js"
 * @import {PlanSelection} from "./select.js"
 */
import {byId, element, fillElement} from "../../charts/dom.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {termProps} from "../../core/terms.js";
import {emptyChoice, isFound} from "./chips.js";
import {describe} from "./describe.js";
import {statementCard} from "./dom/card.js";
import {filterNodes} from "./dom/filter.js";
import {ruleNodes, summaryNodes} from "./dom/summary.js";
import {MODEL} from "./model.js";
import {isNarrowed, select} from "./select.js";

/**
 * Make the tab on its page.
 * @param {Page} page
 * @returns {Tab}
 */
export function makeTab(page) {
  /** @type {PlanTab} */
  const tab = {page, choice: emptyChoice(), drawnKey: ""};
  return {
    draw: (view, isAnew) => draw(tab, view, isAnew),
    pointed: () => ({}),
    chosen: () => null,
    found: ({id}) => findCard(tab, id),
  };
}

/**
 * @param {PlanTab} tab
 * @param {View} view
 * @param {boolean} isAnew
 * @returns {TabDrawing}
 */
function draw(tab, view, isAnew) {
  const {lookup} = tab.page;
  if (isAnew) tab.drawnKey = "";
  const selections = lazyParts({plan: () => select(lookup, view).plan});
  return {
    words: () => describe(lookup, view, selections),
    plots: [],
    texts: [["plan", () => write(tab, view, selections.plan)]],
  };
}

/**
 * Write what changed: the cards only if they differ from those on the page.
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} selection
 */
function write(tab, view, selection) {
  const {page} = tab;
  const {lookup} = page;
  const key = [selection.ids, view.recalled, view.lang, view.theme].join(" ");
  if (key !== tab.drawnKey) {
    byId("plan-sub").textContent = message("plan.sub", view.lang);
    const showCard = bringCard.bind(null, tab);
    fillElement("plan-summary", summaryNodes(lookup, view, selection, showCard));
    fillElement("plan-rule", ruleNodes(lookup, view.lang));
    const follow = followLink.bind(null, page);
    fillElement(
      "plan-cards",
      selection.rows.map((row) => statementCard(lookup, view, row, follow)),
    );
    tab.drawnKey = key;
  }
  filterCards(tab, view, selection);
}

/**
 * Show the cards that match the chips, without drawing them again.
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} [selection]
 */
function filterCards(tab, view, selection = select(tab.page.lookup, view).plan) {
  const {page, choice} = tab;
  const table = page.lookup.tables.plan.statements;
  const found = selection.rows.filter((row) => isFound(table, row, choice));
  const ids = new Set(found.map((row) => table.id[row]));
  for (const card of cards()) card.hidden = !ids.has(card.dataset.statement ?? "");
  const chips = filterNodes(table, selection.rows, choice, view.lang, (field, value) =>
    toggle(tab, field, value),
  );
  keepChipFocus(() => fillElement("plan-filter", chips, recalledBox(page, view)));
  fillElement("plan-found", foundNodes(tab, view, selection, found.length));
}

/** @returns {Iterable<HTMLElement>} */
function cards() {
  return /** @type {Iterable<HTMLElement>} */ (byId("plan-cards").children);
}

/**
 * How many cards match, and the buttons that widen the filter.
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} selection
 * @param {number} count
 */
function foundNodes(tab, view, {rows, total}, count) {
  const {page, choice} = tab;
  const {lang} = view;
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) =>
    element("button", {type: "button", onclick}, message(key, lang));
  const showAll = button("plan.show.all", () => page.store.change({industries: []}));
  const size = rows.length;
  if (!size) return [message("plan.empty.industries", lang, {total}), " ", showAll];
  const isChosen = Object.values(choice).some((values) => values.size);
  const words = count
    ? message("plan.found", lang, {count, total})
    : message("plan.empty", lang, {total: size});
  const narrowed = message("plan.narrowed", lang, {count: size, total});
  return [
    count && !isChosen && isNarrowed(view) ? null : element("span", {}, words),
    isChosen ? button("plan.clear", () => clear(tab)) : null,
    isNarrowed(view) ? element("span", {}, narrowed, " ", showAll) : null,
  ];
}

/**
 * @param {Page} page
 * @param {View} view
 */
function recalledBox({store}, view) {
  const box = element("input", {
    ...termProps("page.recalled"),
    type: "checkbox",
    "data-field": "recalled",
    "data-value": "show",
    checked: view.recalled === "show",
    onchange: () => store.change({recalled: box.checked ? "show" : "hide"}),
  });
  return element("label", {class: "plan-recalled"}, box, message("recalled", view.lang));
}

/**
 * @param {PlanTab} tab
 * @param {Field} field
 * @param {string} value
 */
function toggle(tab, field, value) {
  const values = tab.choice[field];
  if (!values.delete(value)) values.add(value);
  filterCards(tab, tab.page.store.view());
}

/** @param {PlanTab} tab */
function clear(tab) {
  tab.choice = emptyChoice();
  filterCards(tab, tab.page.store.view());
}

/**
 * The card of a statement; if the chips hide it, they are cleared.
 * @param {PlanTab} tab
 * @param {string} id
 */
function findCard(tab, id) {
  const card = byId(`plan-${id}`);
  if (card?.hidden) clear(tab);
  return card;
}

/**
 * Scroll to the card that a link of the summary names.
 * @param {PlanTab} tab
 * @param {MouseEvent} event
 * @param {string} id
 */
function bringCard(tab, event, id) {
  event.preventDefault();
  const card = findCard(tab, id);
  card.scrollIntoView({block: "start"});
  const link = /** @type {HTMLElement} */ (card.querySelector(".plan-link"));
  link.focus({preventScroll: true});
}

/**
 * Open the view of a link in this page; with a key held, the browser opens it elsewhere.
 * @param {Page} page
 * @param {MouseEvent} event
 * @param {string} query
 */
function followLink({store}, event, query) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  store.go(query);
  window.scrollTo(0, 0);
}

/**
 * Keep the focus on its chip while the chips are written again.
 * @param {() => void} write
 */
function keepChipFocus(write) {
  const active = document.activeElement;
  const {field, value} = active instanceof HTMLElement ? active.dataset : {};
  write();
  if (!field) return;
  const chip = byId("plan-filter").querySelector(`[data-field="${field}"][data-value="${value}"]`);
  if (chip instanceof HTMLElement) chip.focus();
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};
