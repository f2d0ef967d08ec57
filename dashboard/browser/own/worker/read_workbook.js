/**
 * Reads XLSX workbooks with read-excel-file: small, kept, MIT, with a streaming XML parser and no
 * formulas or macros. A cell of a formula has its last result. The sizes in the ZIP's directory are
 * added up before anything is unpacked, so that a small file cannot fill the memory.
 *
 * @import {Table} from "../place_rows.js"
 */
import {unzipSync} from "fflate";
import readWorkbook from "read-excel-file/web-worker";

import {tableOf} from "../dialect.js";
import {FileFault} from "./fault.js";

const LARGEST_BYTES = 500_000_000;

/**
 * The sheets that have rows, by name.
 * @param {Blob} file
 * @returns {Promise<{name: string, table: Table}[]>}
 */
export async function readSheets(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  requireSmall(bytes);
  const sheets = await opened(file);
  const filled = sheets.flatMap(({sheet, data}) => {
    const width = Math.max(0, ...data.map(({length}) => length));
    const rows = data.map((row) => Array.from({length: width}, (_, at) => textOf(row[at])));
    const table = tableOf(rows);
    return table.rows.length ? [{name: sheet, table}] : [];
  });
  if (!filled.length) throw new FileFault("empty");
  return filled;
}

/** @param {Uint8Array} bytes */
function requireSmall(bytes) {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({originalSize}) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw new FileFault("workbook");
  }
  if (size > LARGEST_BYTES) throw new FileFault("unpacked", {size: Math.round(size / 1e6)});
}

/** @param {Blob} file */
async function opened(file) {
  try {
    return await readWorkbook(file, {parseNumber: String});
  } catch {
    throw new FileFault("workbook");
  }
}

/**
 * A cell as text; a date as in ISO 8601.
 * @param {unknown} cell
 */
function textOf(cell) {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
