/**
 * The table on the printed sheet of each view: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`; writes `{sheets}`, for each query the sheet's table, and
 * under `all` how many rows its chart has.
 */
import {sourceIndex} from "../../dashboard/browser/core/sources.js";
import {sheetRows} from "../../dashboard/browser/exports/sheet_rows.js";
import {readInput} from "./models.mjs";

const {lookup, asked} = readInput();

const sheets = asked.map(({view, rows: rowsByChart}) => {
  const models = Object.fromEntries(
    Object.entries(rowsByChart).map(([chart, rowsOf]) => [
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
