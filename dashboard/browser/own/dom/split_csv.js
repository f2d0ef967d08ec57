/** Splits a small CSV of our own form into cells. */
import Papa from "papaparse";

/**
 * @param {string} text
 * @returns {string[][]}
 */
export function splitCsv(text) {
  const plain = text.replace(/^\ufeff/, "");
  const newline = plain.includes("\r\n") ? "\r\n" : "\n";
  return new Papa.Parser({delimiter: ",", newline}).parse(plain, 0, false).data;
}
