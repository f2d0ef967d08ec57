/**
 * Answer a batch of queries as the browser would: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries, isWhole}`. The matrix has a value for every cell of the region,
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

const {tables, messages, queries, isWhole} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);

function digest(value) {
  return isWhole ? value : createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

function answer(query) {
  const {view, notices} = readView(query, lookup.known);
  const map = selectMap(lookup, view);
  const {matrix, ...rows} = Object.fromEntries(
    Object.entries(CHART_ROWS).map(([chart, rowsOf]) => [chart, rowsOf(lookup, view)]),
  );
  return {
    view,
    query: toQuery(view),
    link: toQuery(view, ["lang", "theme"]),
    notices,
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

process.stdout.write(JSON.stringify(queries.map(answer)));
