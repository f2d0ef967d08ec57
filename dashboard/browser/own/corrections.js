/**
 * A reader's corrections of matches as a small file: a CSV with the columns `input` and
 * `region_id`; an empty region leaves the rows of a text out. Files of `python -m data match` and
 * `matches.csv` of a data set have these columns too.
 */
import {toCsv} from "../core/csv.js";

/** What a spreadsheet would run, which `toCsv` marks as text. */
const MARK = /^'(?=[=+\-@＝＋－＠])/;

/**
 * @param {Record<string, string>} corrections region by text
 */
export function correctionsCsv(corrections) {
  return toCsv(Object.entries(corrections).map(([input, id]) => ({input, region_id: id})));
}

/**
 * The corrections of a file that name known regions, and the ids that are unknown.
 * @param {{names: string[], rows: string[][]}} table
 * @param {(id: string) => boolean} isKnown
 */
export function readCorrections({names, rows}, isKnown) {
  const [input, id] = ["input", "region_id"].map((name) => names.indexOf(name));
  if (input < 0 || id < 0) return null;
  const known = rows.filter((row) => !row[id] || isKnown(row[id]));
  return {
    corrections: Object.fromEntries(
      known.map((row) => [row[input].replace(MARK, ""), row[id] ?? ""]),
    ),
    unknown: rows.filter((row) => row[id] && !isKnown(row[id])).map((row) => row[id]),
  };
}
