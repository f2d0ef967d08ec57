/**
 * The queries of a script's input with the lookup they are read against: JSON in.
 *
 * Takes `{tables, messages, queries}`.
 */
import {readFileSync} from "node:fs";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {readView} from "../../dashboard/browser/core/view.js";
import {MODEL as DATA_TAB} from "../../dashboard/browser/tabs/data/model.js";
import {MODEL as FOCUS_TAB} from "../../dashboard/browser/tabs/focus/model.js";
import {MODEL as INTEGRATION_TAB} from "../../dashboard/browser/tabs/integration/model.js";
import {MODEL as PLAN_TAB} from "../../dashboard/browser/tabs/plan/model.js";
import {MODEL as SITING_TAB} from "../../dashboard/browser/tabs/siting/model.js";
import {MODEL as STRUCTURE_TAB} from "../../dashboard/browser/tabs/structure/model.js";
import {MODEL as XIONGAN_TAB} from "../../dashboard/browser/tabs/xiongan/model.js";

const TABS = {
  focus: FOCUS_TAB,
  structure: STRUCTURE_TAB,
  integration: INTEGRATION_TAB,
  xiongan: XIONGAN_TAB,
  plan: PLAN_TAB,
  siting: SITING_TAB,
  data: DATA_TAB,
};

/** The table behind a chart of a view, as the pages ask for it. */
export function rowsOf(lookup) {
  return (query, chart) => {
    const {view} = readView(query, lookup.known);
    return TABS[view.tab].rows[chart](lookup, view);
  };
}

/** Read the input: the lookup, and of each query its view and the `rows` of its tab by chart. */
export function readInput() {
  const {tables, messages, queries} = JSON.parse(readFileSync(0, "utf8"));
  useCatalogue(messages);
  const lookup = makeLookup(tables);
  const asked = queries.map((query) => {
    const {view} = readView(query, lookup.known);
    return {view, rows: TABS[view.tab].rows};
  });
  return {lookup, asked};
}
