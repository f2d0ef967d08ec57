/**
 * The months by which sources were out, and the rows of tables that rest on them.
 */

const YEAR_LETTERS = 4;
const MONTH_LETTERS = 7;
const MONTHS = 12;

/**
 * The month by whose end a source was out; null: it has no date. A year alone, or the later of two
 * dates, may mean its end.
 * @param {string | null} published YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between
 */
export function monthOut(published) {
  const last = published?.split("/").at(-1);
  if (!last) return null;
  return last.length === YEAR_LETTERS ? `${last}-12` : last.slice(0, MONTH_LETTERS);
}

/**
 * A test of whether the source of a row number was out by the end of a month.
 * @param {{published: (string | null)[]}} sources
 * @param {string} month
 */
export function sourceTest({published}, month) {
  const isOut = published.map((date) => {
    const out = monthOut(date);
    return out !== null && out <= month;
  });
  return (/** @type {number} */ source) => isOut[source];
}

/**
 * The rows of a table whose value in a column passes a test, and by old row their new one.
 * @template {Record<string, any[]>} Table
 * @param {Table} table
 * @param {(value: any, row: number) => boolean} test
 * @param {string} column
 * @returns {{table: Table, place: Map<number, number>}}
 */
export function keptRows(table, test, column = "source") {
  const rows = table[column].flatMap((value, row) => (test(value, row) ? [row] : []));
  return {table: pickedRows(table, rows), place: new Map(rows.map((row, place) => [row, place]))};
}

/**
 * Some rows of a table, in an order.
 * @template {Record<string, any[]>} Table
 * @param {Table} table
 * @param {number[]} rows
 * @returns {Table}
 */
export function pickedRows(table, rows) {
  const columns = Object.entries(table);
  return /** @type {any} */ (
    Object.fromEntries(columns.map(([name, values]) => [name, rows.map((row) => values[row])]))
  );
}

/**
 * Every month from one to another.
 * @param {string[]} range its first and its last month, as YYYY-MM
 */
export function monthsFrom([first, last]) {
  const [start, end] = [first, last].map((month) => {
    const [year, number] = month.split("-").map(Number);
    return year * MONTHS + number - 1;
  });
  return Array.from({length: end - start + 1}, (_, place) => {
    const year = Math.floor((start + place) / MONTHS);
    return `${year}-${String(((start + place) % MONTHS) + 1).padStart(2, "0")}`;
  });
}
