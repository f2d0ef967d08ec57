/** The Plan tab: a card for each statement, a filter, a summary and the rule. */
import {byId, element, fillElement} from "../../charts/dom.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {termProps} from "../../charts/term_cards.js";
import {planCard} from "./dom/card.js";
import {describePlan} from "./describe.js";
import {planEmptyChoice, planFilterNodes, planIsFound} from "./dom/filter.js";
import {MODEL} from "./model.js";
import {planIsNarrowed, selectPlan} from "./select.js";
import {planRuleNodes, planSummaryNodes} from "./dom/summary.js";

/** Make the tab on its page. */
export function makePlanTab(page) {
  const {lookup, store} = page;
  let choice = planEmptyChoice();
  let drawnCards = "";
  let shown;

  function draw(view, isAnew) {
    if (isAnew) drawnCards = "";
    const selected = lazyParts({plan: () => selectPlan(lookup, view).plan});
    const drawPlan = () => {
      shown = selected.plan;
      write(view);
    };
    return {
      words: () => describePlan(lookup, view, selected),
      plots: [],
      texts: [["plan", drawPlan]],
    };
  }

  function write(view) {
    const key = [shown.ids, view.recalled, view.lang, view.theme].join(" ");
    if (key !== drawnCards) {
      byId("plan-sub").textContent = message("plan.sub", view.lang);
      fillElement("plan-summary", planSummaryNodes(lookup, view, shown, bringCard));
      fillElement("plan-rule", planRuleNodes(lookup, view.lang));
      fillElement(
        "plan-cards",
        shown.rows.map((row) => planCard(lookup, view, row, follow)),
      );
      drawnCards = key;
    }
    filter(view);
  }

  /** Show the cards that have what was chosen, without drawing any anew. */
  function filter(view) {
    const table = lookup.tables.plan.statements;
    const found = shown.rows.filter((row) => planIsFound(table, row, choice));
    const ids = new Set(found.map((row) => table.id[row]));
    for (const card of byId("plan-cards").children) card.hidden = !ids.has(card.dataset.statement);
    planKeepFocus(() =>
      fillElement(
        "plan-filter",
        planFilterNodes(table, shown.rows, choice, view.lang, toggle),
        recalledBox(view),
      ),
    );
    fillElement("plan-found", foundNodes(view, found.length));
  }

  function foundNodes(view, count) {
    const {lang} = view;
    const {total} = shown;
    const button = (key, onclick) =>
      element("button", {type: "button", onclick}, message(key, lang));
    const showAll = button("plan.show.all", () => store.change({industries: []}));
    if (!shown.rows.length) return [message("plan.empty.industries", lang, {total}), " ", showAll];
    const isChosen = Object.values(choice).some((values) => values.size);
    const words = count
      ? message("plan.found", lang, {count, total})
      : message("plan.empty", lang, {total: shown.rows.length});
    return [
      count && !isChosen && planIsNarrowed(view) ? null : element("span", {}, words),
      isChosen ? button("plan.clear", clear) : null,
      planIsNarrowed(view)
        ? element(
            "span",
            {},
            message("plan.narrowed", lang, {count: shown.rows.length, total}),
            " ",
            showAll,
          )
        : null,
    ].filter(Boolean);
  }

  function recalledBox(view) {
    const box = element("input", {
      ...termProps("page.recalled"),
      type: "checkbox",
      "data-field": "recalled",
      "data-value": "show",
      checked: view.recalled === "show",
      onchange: (event) => store.change({recalled: event.target.checked ? "show" : "hide"}),
    });
    return element("label", {class: "plan-recalled"}, box, message("recalled", view.lang));
  }

  function toggle(name, value) {
    if (!choice[name].delete(value)) choice[name].add(value);
    filter(store.view());
  }

  function clear() {
    choice = planEmptyChoice();
    filter(store.view());
  }

  /** The element that shows what was searched for: the filter gives way to a card that it hides. */
  function found({id}) {
    const card = byId(`plan-${id}`);
    if (card?.hidden) clear();
    return card;
  }

  /** A card that the filter hides is asked for by name: the filter gives way. */
  function bringCard(event, id) {
    event.preventDefault();
    const card = found({id});
    card.scrollIntoView({block: "start"});
    card.querySelector(".plan-link").focus({preventScroll: true});
  }

  /** Open the view of a link in this page; with a key held, the browser opens it by itself. */
  function follow(event, query) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    store.go(query);
    window.scrollTo(0, 0);
  }

  return {draw, pointed: () => ({}), chosen: () => null, found};
}

/** Keep the keyboard on the chip it was on while the chips are written anew. */
function planKeepFocus(write) {
  const {field, value} = document.activeElement?.dataset ?? {};
  write();
  if (field)
    byId("plan-filter").querySelector(`[data-field="${field}"][data-value="${value}"]`)?.focus();
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makePlanTab};
