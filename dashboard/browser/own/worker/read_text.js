/**
 * Reads CSV and its kin, part by part, so that a large file does not stand in memory as one text.
 *
 * @import {Table} from "../place_rows.js"
 */
import {tableOf} from "../dialect.js";
import {parserOf, withoutReturns} from "../text_dialect.js";
import {textParts} from "./decode.js";
import {FileFault} from "./fault.js";

const ROWS_MAX = 1_000_000;
const SAMPLE_LETTERS = 50_000;

/**
 * @param {Blob} file
 * @param {(done: number) => void} report
 * @returns {Promise<Table>}
 */
export async function readTextFile(file, report) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[][]} */
  const broken = [];
  let rest = "";
  /** @type {ReturnType<typeof parserOf> | null} */
  let parser = null;
  const take = (/** @type {boolean} */ isLast) => {
    parser ??= parserOf(rest.slice(0, SAMPLE_LETTERS));
    const {data, errors, meta} = parser.parse(rest, 0, !isLast);
    for (const {type, row = 0} of errors) if (type === "Quotes") broken.push(data[row]);
    for (const row of withoutReturns(data)) rows.push(row);
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
  spoilBroken(table, broken);
  return table;
}

/**
 * Give the rows whose quotes do not close more cells than the header, so that they are reported as
 * bad: what they hold, perhaps of several lines, cannot be told apart.
 * @param {Table} table
 * @param {string[][]} broken
 */
function spoilBroken({names, rows}, broken) {
  const isBroken = new Set(broken);
  for (const row of rows.filter((one) => isBroken.has(one)))
    while (row.length <= names.length) row.push("");
}
