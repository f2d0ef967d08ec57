/**
 * The sources of a row of a chart's table.
 *
 * @import {Row} from "./types.js"
 * @typedef {{id: string[], title_en: string[], title_zh: string[], url: (string | null)[]}} Sources
 */

const SOURCE_JOIN = "; ";

/**
 * List sources by id, titles and address. A title may contain the sign that joins titles, and two
 * sources may share one: only the ids are unique.
 * @param {Sources} sources
 * @param {Iterable<number>} rows of `sources`, repeated ones count once
 */
export function rowSources(sources, rows) {
  const once = [...new Set(rows)];
  if (once.length === 1) return oneSource(sources, once[0]);
  /** @param {(string | null)[]} column */
  const joined = (column) => once.map((row) => column[row] ?? "").join(SOURCE_JOIN);
  return {
    source_id: joined(sources.id),
    source: joined(sources.title_en),
    source_zh: joined(sources.title_zh),
    url: joined(sources.url),
  };
}

/**
 * The same of one source, which most rows have.
 * @param {Sources} sources
 * @param {number} row
 */
function oneSource(sources, row) {
  return {
    source_id: sources.id[row] ?? "",
    source: sources.title_en[row] ?? "",
    source_zh: sources.title_zh[row] ?? "",
    url: sources.url[row] ?? "",
  };
}

/**
 * How facts are verified: recalled without a source, or seen in theirs.
 * @param {boolean | number} isRecalled
 */
export function verificationOf(isRecalled) {
  return isRecalled ? "recalled" : "seen";
}

/**
 * The source of a row of a table, and how the row is verified.
 * @param {Sources} sources
 * @param {{source: number[], is_recalled: boolean[]}} table
 * @param {number} row
 */
export function proofCells(sources, {source, is_recalled: isRecalled}, row) {
  return {
    ...rowSources(sources, [source[row]]),
    verification: verificationOf(isRecalled[row]),
  };
}

/**
 * The ids of a row's sources; empty where it has no sources, or they have no ids.
 * @param {Row} row
 */
export function sourceIds({source, source_id: ids}) {
  return source ? listedIds(ids) : [];
}

/**
 * The ids in a cell of a chart's table that lists some.
 * @param {string | null | undefined} cell
 */
export function listedIds(cell) {
  return cell ? cell.split(SOURCE_JOIN) : [];
}
