/**
 * Answer a batch as the browser would: JSON in, JSON out.
 *
 * Takes `{tables, messages, links, queries, isWhole}`: links to read and the queries of views to
 * show, answered in their order under `read` and `shown`. The matrix has a value for every cell of the region,
 * so its two parts go back as digests of their JSON unless `isWhole` asks for them.
 */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";

import {describe} from "../../dashboard/browser/describe.js";
import {makeLookup} from "../../dashboard/browser/lookup.js";
import {useCatalogue} from "../../dashboard/browser/messages.js";
import {CHART_ROWS, profileEntries} from "../../dashboard/browser/rows.js";
import {selectMap, selectMatrix, selectProfile, selectRanking} from "../../dashboard/browser/select.js";
import {readView, toQuery} from "../../dashboard/browser/view.js";

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
  const map = selectMap(lookup, view);
  const {matrix, ...rows} = Object.fromEntries(
    Object.entries(CHART_ROWS).map(([chart, rowsOf]) => [chart, rowsOf(lookup, view)]),
  );
  return {
    words: describe(lookup, view, map),
    map,
    matrix: digest(selectMatrix(lookup, view)),
    ranking: selectRanking(lookup, view),
    profile: selectProfile(lookup, view),
    rows,
    matrixRows: digest(matrix),
    entries: profileEntries(lookup, view),
  };
}

process.stdout.write(JSON.stringify({read: links.map(read), shown: queries.map(shown)}));
