/**
 * The sentence on each chart of each view, and its table as a reader reads it: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`; answers for each query `{chart: {sentence, heads, first}}`.
 */
import {readFileSync} from "node:fs";

import {summaryOf} from "../../dashboard/browser/chart_summary.js";
import {readableTable} from "../../dashboard/browser/chart_table.js";
import {DATA_TAB} from "../../dashboard/browser/data_tab.js";
import {FOCUS_TAB} from "../../dashboard/browser/focus_tab.js";
import {INTEGRATION_TAB} from "../../dashboard/browser/integration_tab.js";
import {makeLookup} from "../../dashboard/browser/lookup.js";
import {useCatalogue} from "../../dashboard/browser/messages.js";
import {PLAN_TAB} from "../../dashboard/browser/plan_tab.js";
import {STRUCTURE_TAB} from "../../dashboard/browser/structure_tab.js";
import {readView} from "../../dashboard/browser/view.js";
import {XIONGAN_TAB} from "../../dashboard/browser/xiongan_tab.js";

const TABS = {
  focus: FOCUS_TAB, structure: STRUCTURE_TAB, integration: INTEGRATION_TAB, xiongan: XIONGAN_TAB, plan: PLAN_TAB, data: DATA_TAB,
};
const {tables, messages, queries} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);

const told = queries.map((query) => {
  const {view} = readView(query, lookup.known);
  return Object.fromEntries(Object.entries(TABS[view.tab].rows).map(([chart, rowsOf]) => {
    const rows = rowsOf(lookup, view);
    const {heads, lines} = readableTable(lookup, view, rows.slice(0, 40));
    return [chart, {sentence: summaryOf(lookup, view, chart, rows), count: rows.length, heads, lines}];
  }));
});
process.stdout.write(JSON.stringify({told}));
