/** Tables as columns, read as rows. */

/**
 * The rows of a table.
 * @template {Record<string, unknown[]>} T
 * @param {T} columns of one length
 * @returns {{[Name in keyof T]: T[Name][number]}[]}
 */
export function asRows(columns) {
  const names = Object.keys(columns);
  return /** @type {any} */ (
    columns[names[0]].map((_, row) =>
      Object.fromEntries(names.map((name) => [name, columns[name][row]])),
    )
  );
}
