/**
 * How a text file is written, by its beginning. Papa Parse splits the cells. The page and the command
 * line ask it.
 */
import Papa from "papaparse";

import {SAMPLED_ROWS, separatorOf, tableHead} from "./dialect.js";

/**
 * A parser with a separator and the line ends of a text. Lines of one file may end with "\n" and with
 * "\r\n": only the first is split at, and the cells lose the rest.
 * @param {string} start
 * @param {string} delimiter
 */
function parserWith(start, delimiter) {
  return new Papa.Parser({delimiter, newline: start.includes("\n") ? "\n" : "\r"});
}

/**
 * Rows without the "\r" of their line ends.
 * @param {string[][]} rows
 */
export function withoutReturns(rows) {
  for (const row of rows) {
    const last = row.length - 1;
    if (row[last]?.endsWith("\r")) row[last] = row[last].slice(0, -1);
  }
  return rows;
}

/**
 * A parser for a text.
 * @param {string} start
 */
export function parserOf(start) {
  const split = (/** @type {string} */ delimiter) => firstRows(start, delimiter);
  return parserWith(start, separatorOf(split));
}

/**
 * @param {string} start
 * @param {string} delimiter
 * @returns {string[][]}
 */
function firstRows(start, delimiter) {
  const {data} = parserWith(start, delimiter).parse(start, 0, false);
  return withoutReturns(data.slice(0, SAMPLED_ROWS));
}

/**
 * The separator of a text, the lines before those of its rows, the names of its columns, and whether
 * any row follows.
 * @param {string} start
 */
export function textDialect(start) {
  const separator = separatorOf((one) => firstRows(start, one));
  const rows = firstRows(start, separator);
  const {header, names} = tableHead(rows);
  // A cell in quotes may have several lines.
  const lines = rows.slice(0, header + 1).map((row) => row.join("").split(/\r\n|\n|\r/).length);
  const hasRows = rows.slice(header + 1).some((row) => row.some((cell) => cell.trim()));
  return {separator, names, hasRows, lines: lines.reduce((sum, count) => sum + count, 0)};
}
