/**
 * The sentence on each chart of each view, and its table as a reader reads it: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`; writes `{summaries}`, for each query
 * `{chart: {sentence, count, heads, lines}}`.
 */
import {readFileSync} from "node:fs";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {summaryOf} from "../../dashboard/browser/core/summary.js";
import {readableTable} from "../../dashboard/browser/core/table.js";
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
const {tables, messages, queries} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);

const summaries = queries.map((query) => {
  const {view} = readView(query, lookup.known);
  return Object.fromEntries(
    Object.entries(TABS[view.tab].rows).map(([chart, rowsOf]) => {
      const rows = rowsOf(lookup, view);
      const {heads, lines} = readableTable(lookup, view, rows.slice(0, 40));
      return [
        chart,
        {sentence: summaryOf(lookup, view, chart, rows), count: rows.length, heads, lines},
      ];
    }),
  );
});
process.stdout.write(JSON.stringify({summaries}));
