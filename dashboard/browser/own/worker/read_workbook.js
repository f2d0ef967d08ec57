/**
 * Reads XLSX workbooks with read-excel-file: small, kept, MIT, with a streaming XML parser and no
 * formulas or macros. A cell of a formula has its last result. Its size is known before it is
 * unpacked, so that a small file cannot fill the memory.
 *
 * @import {Table} from "../place_rows.js"
 */
import {Unzip, UnzipInflate, unzipSync} from "fflate";
import readWorkbook from "read-excel-file/web-worker";

import {tableOf} from "../dialect.js";
import {FileFault} from "./fault.js";

const LARGEST_BYTES = 500_000_000;
/** Deflate makes nothing smaller than to one in so many. */
const MOST_TIMES = 1032;
const PIECE_BYTES = 1 << 16;

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

/**
 * Refuse a workbook that would fill the memory: by what its directory says, and where so much is
 * possible, by unpacking it piece by piece without keeping it, for a directory may say less.
 * @param {Uint8Array} bytes
 * @param {number} [most] bytes
 */
export function requireSmall(bytes, most = LARGEST_BYTES) {
  let said = 0;
  try {
    unzipSync(bytes, {
      filter: ({originalSize}) => {
        said += originalSize;
        return false;
      },
    });
  } catch {
    throw new FileFault("workbook");
  }
  const size = said > most || bytes.length * MOST_TIMES <= most ? said : unpackedSize(bytes, most);
  if (size > most) throw new FileFault("unpacked", {size: Math.round(size / 1e6)});
}

/**
 * How large the files of a ZIP are, counted until they are too large.
 * @param {Uint8Array} bytes
 * @param {number} most
 */
function unpackedSize(bytes, most) {
  let size = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (error, part) => {
      size += error ? 0 : part.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= most; at += PIECE_BYTES)
      unzip.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
  } catch {
    // What is damaged is reported where it is read.
  }
  return size;
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
