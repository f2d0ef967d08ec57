/**
 * Reads CSV and its kin. Papa Parse splits the cells, part by part, so that a large file does not
 * stand in memory as one text.
 *
 * @import {Table} from "../place_rows.js"
 */
import Papa from "papaparse";

import {separatorOf, tableOf} from "../dialect.js";
import {textParts} from "./decode.js";
import {FileFault} from "./fault.js";

export const ROWS_MAX = 1_000_000;
const SAMPLE_LETTERS = 50_000;

/**
 * @param {Blob} file
 * @param {(done: number) => void} report
 * @returns {Promise<Table>}
 */
export async function readTextFile(file, report) {
  /** @type {string[][]} */
  const rows = [];
  let rest = "";
  /** @type {InstanceType<typeof Papa.Parser> | null} */
  let parser = null;
  const take = (/** @type {boolean} */ isLast) => {
    parser ??= parserOf(rest.slice(0, SAMPLE_LETTERS));
    const {data, meta} = parser.parse(rest, 0, !isLast);
    for (const row of data) rows.push(row);
    rest = rest.slice(meta.cursor);
    if (rows.length > ROWS_MAX) throw new FileFault("rows", {most: ROWS_MAX});
  };
  for await (const part of textParts(file, report)) {
    rest += part;
    if (parser || rest.length > SAMPLE_LETTERS) take(false);
  }
  take(true);
  const table = tableOf(rows);
  if (!table.rows.length) throw new FileFault("empty");
  return table;
}

/**
 * A parser with the separator and the line ends of the first lines.
 * @param {string} start
 */
function parserOf(start) {
  const newline = /\r\n|\n|\r/.exec(start)?.[0] ?? "\n";
  const split = (/** @type {string} */ delimiter) =>
    new Papa.Parser({delimiter, newline}).parse(start, 0, false).data.slice(0, 200);
  return new Papa.Parser({delimiter: separatorOf(split), newline});
}
