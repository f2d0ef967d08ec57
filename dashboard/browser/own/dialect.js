/**
 * How a table of text is written: what separates its cells, and which of its lines is the header.
 */
import {countsOf, mostCommon} from "../core/counts.js";

const SEPARATORS = [",", ";", "\t", "|"];
const HEADER_WITHIN = 10;
const NUMBER = /^[-+]?[\d,.]*\d%?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** A single cell above a table of two columns is its title. */
const LEAST_NAMES = 2;
/** How many rows tell how a file is written. */
export const SAMPLED_ROWS = 200;

/**
 * The separator that splits most lines into the same number of cells, two at least.
 * @param {(separator: string) => string[][]} split the first lines, by a separator
 */
export function separatorOf(split) {
  let best = {separator: SEPARATORS[0], lines: 0, width: 0};
  for (const separator of SEPARATORS) {
    const {lines, width} = usualWidth(split(separator));
    if (lines > best.lines || (lines === best.lines && width > best.width))
      best = {separator, lines, width};
  }
  return best.separator;
}

/** @param {string[][]} rows */
function usualWidth(rows) {
  const widths = rows.map(({length}) => length).filter((length) => length > 1);
  const [[width, lines] = [0, 0]] = mostCommon(countsOf(widths), 1);
  return {width, lines};
}

/**
 * The header: the first of the first rows that fills as many cells as any of them, or one less.
 * Titles, units and notes above a table fill fewer, as does a merged cell.
 * @param {string[][]} rows
 */
function headerRow(rows) {
  const filled = rows.slice(0, HEADER_WITHIN).map(filledOf);
  const widest = Math.max(0, ...filled.map(({length}) => length));
  const least = Math.min(widest, Math.max(LEAST_NAMES, widest - 1));
  const found = filled.findIndex((cells) => new Set(cells).size >= least);
  return Math.max(found, 0);
}

/**
 * The number of the header's row and the names of the columns. Where most rows have more cells than
 * the header, such as after a separator at the end of each, the others are unnamed.
 * @param {string[][]} rows
 */
export function tableHead(rows) {
  const {first, header} = headerRows(rows);
  const width = usualWidth(rows.slice(header, SAMPLED_ROWS)).width;
  const heads = rows.slice(first, header + 1);
  const most = Math.max(width, rows[header]?.length ?? 0);
  const cells = Array.from({length: most}, (_, column) => headOf(heads, column));
  return {header, names: columnNames(cells)};
}

/**
 * The rows of the header: one; or several, where a cell over several columns is merged, so that the
 * first row that is filled is one of data.
 * @param {string[][]} rows
 */
function headerRows(rows) {
  const found = headerRow(rows);
  const isOfData = rows[found]?.some((cell) => NUMBER.test(cell.trim()) && !YEAR.test(cell.trim()));
  const above = rows.slice(0, found).findIndex((row) => filledOf(row).length >= LEAST_NAMES);
  if (!isOfData || above < 0) return {first: found, header: found};
  return {first: above, header: found - 1};
}

/** @param {string[]} row */
function filledOf(row) {
  return row.map((cell) => cell.trim()).filter(Boolean);
}

/**
 * What the rows of a header say of a column; above the last, a cell also stands for the empty ones
 * right of it, with which it is merged.
 * @param {string[][]} heads
 * @param {number} column
 */
function headOf(heads, column) {
  const last = heads.length - 1;
  const cells = heads.map((row, at) =>
    at === last ? (row[column] ?? "") : (row.slice(0, column + 1).findLast(Boolean) ?? ""),
  );
  return cells.join(" ");
}

/**
 * Names of columns by the header's cells; unnamed and repeated ones get a number.
 * @param {string[]} cells
 */
function columnNames(cells) {
  /** @type {string[]} */
  const names = [];
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim().split(/\s+/u).join(" ") || unnamed(place);
    names.push(names.includes(name) ? repeated(name, place) : name);
  }
  return names;
}

/**
 * The name of a column without one.
 * @param {number} place
 */
export function unnamed(place) {
  return `column ${place + 1}`;
}

/**
 * The name of a column whose name stands before.
 * @param {string} name
 * @param {number} place
 */
export function repeated(name, place) {
  return `${name} (${place + 1})`;
}

/**
 * The table of rows whose header is among the first. Rows of another width stay as they are; blank
 * ones are none.
 * @param {string[][]} rows
 * @returns {{names: string[], rows: string[][]}}
 */
export function tableOf(rows) {
  const {header, names} = tableHead(rows);
  return {names, rows: rows.slice(header + 1).filter((row) => row.some((cell) => cell.trim()))};
}
