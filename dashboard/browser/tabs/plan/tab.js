/**
 * The Plan tab: a scoreboard of the statements, a filter, a summary and the rule.
 *
 * @typedef {object} PlanTab
 * @property {Page} page
 * @property {Choice} choice of the chips
 * @property {Grouping} grouping of the rows
 * @property {Map<number, HTMLDetailsElement>} rows on the page by statement
 * @property {string} drawnKey what the drawn rows depend on
 *
 * @import {View} from "../../core/types.js"
 * @import {Page, Tab, TabDrawing} from "../../charts/types.js"
 * @import {Choice, Field} from "./chips.js"
 * @import {PlanSelection} from "./select.js"
 * @import {Grouping} from "./verdicts.js"
 */
import {byId, fillElement} from "../../charts/dom.js";
import {lazyParts} from "../../core/lazy.js";
import {emptyChoice, isFound} from "./chips.js";
import {describe} from "./describe.js";
import {filterNodes} from "./dom/filter.js";
import {foundNodes, settingNodes} from "./dom/found.js";
import {groupNodes} from "./dom/groups.js";
import {statementRow} from "./dom/row.js";
import {ruleNodes, subtitle, summaryNodes} from "./dom/summary.js";
import {MODEL} from "./model.js";
import {select, verdictColumn} from "./select.js";
import {groupsOf} from "./verdicts.js";

/**
 * Make the tab on its page.
 * @param {Page} page
 * @returns {Tab}
 */
function makeTab(page) {
  /** @type {PlanTab} */
  const tab = {page, choice: emptyChoice(), grouping: "verdict", rows: new Map(), drawnKey: ""};
  window.addEventListener("hashchange", () => openNamed(tab));
  return {
    draw: (view, isAnew) => draw(tab, view, isAnew),
    pointed: () => ({}),
    chosen: () => null,
    found: ({id}) => findRow(tab, id),
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
 * Write what changed: the rows only if they differ from those on the page. What is open stays open.
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} selection
 */
function write(tab, view, selection) {
  const {page} = tab;
  const {lookup} = page;
  const key = [selection.ids, view.recalled, view.lang, view.theme].join(" ");
  const isFirst = !tab.rows.size;
  if (key !== tab.drawnKey) {
    byId("plan-sub").textContent = subtitle(lookup, view.lang);
    fillElement("plan-summary", summaryNodes(lookup, view, selection));
    fillElement("plan-rule", ruleNodes(lookup, view.lang));
    makeRows(tab, view, selection);
    arrange(tab, view, selection);
    tab.drawnKey = key;
  }
  filterRows(tab, view, selection);
  if (isFirst) openNamed(tab);
}

/**
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} selection
 */
function makeRows(tab, view, selection) {
  const follow = followLink.bind(null, tab.page);
  const before = tab.rows;
  tab.rows = new Map(
    selection.rows.map((row) => {
      const made = statementRow(tab.page.lookup, view, row, follow);
      made.querySelector("summary")?.addEventListener("click", () => nameInAddress(made));
      made.open = before.get(row)?.open ?? false;
      return [row, made];
    }),
  );
}

/**
 * Put the rows under the heads of their groups.
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} selection
 */
function arrange({page, grouping, rows}, {lang}, selection) {
  const groups = groupsOf(page.lookup.tables.plan.statements, selection.rows, grouping);
  fillElement("plan-rows", groupNodes(groups, rows, grouping, lang));
}

/**
 * Show the rows that match the chips, without drawing them again.
 * @param {PlanTab} tab
 * @param {View} view
 * @param {PlanSelection} [selection]
 */
function filterRows(tab, view, selection = select(tab.page.lookup, view).plan) {
  const {page, choice, grouping} = tab;
  const {statements} = page.lookup.tables.plan;
  const table = {...statements, verdict: verdictColumn(statements)};
  const found = new Set(selection.rows.filter((row) => isFound(table, row, choice)));
  for (const [row, node] of tab.rows) node.hidden = !found.has(row);
  for (const group of byId("plan-rows").querySelectorAll("section"))
    group.hidden = !group.querySelector("details:not([hidden])");
  const chips = filterNodes(table, selection.rows, choice, view.lang, (field, value) =>
    toggle(tab, field, value),
  );
  const buttons = {
    clear: () => clear(tab),
    group: (/** @type {Grouping} */ wanted) => regroup(tab, wanted),
    openAll: (/** @type {boolean} */ isOpen) => openAll(tab, isOpen),
  };
  keepFocus(() => {
    fillElement("plan-filter", chips);
    fillElement(
      "plan-found",
      foundNodes(page.store, view, selection, found.size, choice, buttons),
      settingNodes(page.store, view, grouping, buttons),
    );
  });
}

/**
 * @param {PlanTab} tab
 * @param {Field} field
 * @param {string} value
 */
function toggle(tab, field, value) {
  const values = tab.choice[field];
  if (!values.delete(value)) values.add(value);
  filterRows(tab, tab.page.store.view());
}

/** @param {PlanTab} tab */
function clear(tab) {
  tab.choice = emptyChoice();
  filterRows(tab, tab.page.store.view());
}

/**
 * @param {PlanTab} tab
 * @param {Grouping} grouping
 */
function regroup(tab, grouping) {
  const view = tab.page.store.view();
  tab.grouping = grouping;
  arrange(tab, view, select(tab.page.lookup, view).plan);
  filterRows(tab, view);
}

/**
 * @param {PlanTab} tab
 * @param {boolean} isOpen
 */
function openAll({rows}, isOpen) {
  for (const row of rows.values()) row.open = isOpen;
}

/**
 * The row of a statement, opened; if the chips hide it, they are cleared.
 * @param {PlanTab} tab
 * @param {string} id
 */
function findRow(tab, id) {
  const place = tab.page.lookup.tables.plan.statements.id.indexOf(id);
  const row = tab.rows.get(place) ?? null;
  if (row?.hidden) clear(tab);
  if (row) row.open = true;
  return row;
}

/**
 * Open the row that the address names by its fragment, `#plan-<statement>`.
 * @param {PlanTab} tab
 */
function openNamed(tab) {
  if (tab.page.store.view().tab !== "plan") return;
  const [, id] = /^#plan-([\w-]+)$/.exec(window.location.hash) ?? [];
  if (id) findRow(tab, id)?.scrollIntoView({block: "start"});
}

/**
 * Let the address name the row that is being opened, so that it can be copied; closed, no more.
 * @param {HTMLDetailsElement} row before it opens or closes
 */
function nameInAddress(row) {
  const {hash, pathname, search} = window.location;
  const own = `#${row.id}`;
  if (row.open && hash !== own) return;
  window.history.replaceState(window.history.state, "", row.open ? pathname + search : own);
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
 * Keep the focus on its button while the buttons are written again.
 * @param {() => void} write
 */
function keepFocus(write) {
  const active = document.activeElement;
  const {field, value} = active instanceof HTMLElement ? active.dataset : {};
  write();
  if (!field) return;
  const again = byId("plan").querySelector(`[data-field="${field}"][data-value="${value}"]`);
  if (again instanceof HTMLElement) again.focus();
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};
