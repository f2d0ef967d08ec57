/**
 * Answer a batch as the browser would: JSON in, JSON out.
 *
 * Takes `{tables, messages, links, queries, isWhole}`: links to read and the queries of views to
 * show, answered in their order under `read` and `shown`. The matrix has a value for every cell of the region,
 * so its two parts go back as digests of their JSON unless `isWhole` asks for them.
 */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";

import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {tablePicture} from "../../dashboard/browser/tabs/data/pictures.js";
import {profileEntries} from "../../dashboard/browser/tabs/focus/profile_entries.js";
import {pictureColumns as planEntries} from "../../dashboard/browser/tabs/plan/rows.js";
import {MODEL as DATA_TAB} from "../../dashboard/browser/tabs/data/model.js";
import {MODEL as FOCUS_TAB} from "../../dashboard/browser/tabs/focus/model.js";
import {MODEL as INTEGRATION_TAB} from "../../dashboard/browser/tabs/integration/model.js";
import {MODEL as PLAN_TAB} from "../../dashboard/browser/tabs/plan/model.js";
import {MODEL as STRUCTURE_TAB} from "../../dashboard/browser/tabs/structure/model.js";
import {MODEL as XIONGAN_TAB} from "../../dashboard/browser/tabs/xiongan/model.js";
import {readView, toQuery} from "../../dashboard/browser/core/view.js";

const TABS = {
  focus: FOCUS_TAB, structure: STRUCTURE_TAB, integration: INTEGRATION_TAB, xiongan: XIONGAN_TAB, plan: PLAN_TAB, data: DATA_TAB,
};
/** Charts whose values go back as digests. */
const LARGE = ["matrix", "table", "sectors", "similarity", "coverage"];

const {tables, messages, links, queries, isWhole} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);

function digest(value) {
  return isWhole ? value : createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

function read(link) {
  const {view, notices} = readView(link, lookup.known);
  return {view, query: toQuery(view), link: toQuery(view, ["lang", "theme"]), notices};
}

function shown(query) {
  const {view} = readView(query, lookup.known);
  const {select, describe, rows} = TABS[view.tab];
  const charts = select(lookup, view);
  const rowsOf = Object.fromEntries(Object.entries(rows).map(([chart, make]) => [chart, make(lookup, view)]));
  const tableSelected = charts.table?.rows;
  const answer = {words: describe(lookup, view, charts), charts, rows: rowsOf};
  for (const part of [charts, rowsOf]) {
    for (const chart of LARGE) if (chart in part) part[chart] = digest(part[chart]);
  }
  const entries = {focus: profileEntries, plan: planEntries}[view.tab];
  if (entries) answer.entries = entries(lookup, view);
  if (view.tab === "data") answer.picture = tablePicture(lookup, view, tableSelected);
  return answer;
}

process.stdout.write(JSON.stringify({read: links.map(read), shown: queries.map(shown)}));
