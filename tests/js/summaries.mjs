/**
 * The sentence on each chart of each view, and its table as a reader reads it: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`; writes `{summaries}`, for each query
 * `{chart: {sentence, count, heads, lines}}`.
 */
import {summaryOf} from "../../dashboard/browser/core/summary.js";
import {readableTable} from "../../dashboard/browser/core/table.js";
import {readInput} from "./models.mjs";

const {lookup, asked} = readInput();

const summaries = asked.map(({view, rows: rowsByChart}) => {
  return Object.fromEntries(
    Object.entries(rowsByChart).map(([chart, rowsOf]) => {
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
