/**
 * The table on the printed sheet of each view: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`; writes `{sheets}`, for each query the sheet's table, and
 * under `all` how many rows its chart has.
 */
import {readFileSync} from "node:fs";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {sourceIndex} from "../../dashboard/browser/core/sources.js";
import {readView} from "../../dashboard/browser/core/view.js";
import {sheetRows} from "../../dashboard/browser/exports/sheet_rows.js";
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
};
const {tables, messages, queries} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);

const sheets = queries.map((query) => {
  const {view} = readView(query, lookup.known);
  const models = Object.fromEntries(
    Object.entries(TABS[view.tab].rows).map(([chart, rowsOf]) => [
      chart,
      {
        rows: rowsOf(lookup, view),
        sourcesById: sourceIndex(lookup.tables, view.tab),
        parts: {subtitle: chart},
      },
    ]),
  );
  const sheet = sheetRows(models, view);
  return {...sheet, all: models[sheet.subtitle]?.rows.length ?? 0};
});
process.stdout.write(JSON.stringify({sheets}));
