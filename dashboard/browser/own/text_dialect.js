/**
 * How a text file is written, by its beginning. Papa Parse splits the cells. The page and the command
 * line ask it.
 */
import Papa from "papaparse";

import {SAMPLED_ROWS, separatorOf, tableHead} from "./dialect.js";

/**
 * A parser with a separator and the line ends of a text.
 * @param {string} start
 * @param {string} delimiter
 */
function parserWith(start, delimiter) {
  return new Papa.Parser({delimiter, newline: /\r\n|\n|\r/.exec(start)?.[0] ?? "\n"});
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
  return parserWith(start, delimiter).parse(start, 0, false).data.slice(0, SAMPLED_ROWS);
}

/**
 * The separator of a text, the lines before those of its rows, and the names of its columns.
 * @param {string} start
 */
export function textDialect(start) {
  const separator = separatorOf((one) => firstRows(start, one));
  const rows = firstRows(start, separator);
  const {header, names} = tableHead(rows);
  // A cell in quotes may have several lines.
  const lines = rows.slice(0, header + 1).map((row) => row.join("").split(/\r\n|\n|\r/).length);
  return {separator, names, lines: lines.reduce((sum, count) => sum + count, 0)};
}
