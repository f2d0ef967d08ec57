/**
 * Rows as a file for spreadsheets.
 *
 * @import {Row} from "./types.js"
 */

/**
 * The names of all columns that occur, in the order of the rows that have them first.
 * @param {Row[]} rows
 */
export function columnsOf(rows) {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/**
 * Write rows as CSV text: a column for each name that occurs, absent values empty.
 * @param {Row[]} rows
 */
export function toCsv(rows) {
  const names = columnsOf(rows);
  const lines = rows.map((row) => names.map((name) => csvCell(row[name])).join(","));
  return [names.join(","), ...lines, ""].join("\r\n");
}

/** @param {unknown} value */
function csvCell(value) {
  if (value === null || value === undefined) return "";
  let text = String(value);
  // A spreadsheet runs a text that begins so as a formula, one set for Chinese or Japanese also with
  // full-width signs; the apostrophe makes it text again.
  if (typeof value === "string" && /^[=+\-@＝＋－＠\t\r\n]/.test(text)) text = `'${text}`;
  // Where the comma is the decimal sign, spreadsheets split cells at semicolons.
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
