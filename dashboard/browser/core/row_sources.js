/** The sources that the row of a chart's table rests on. Twin of dashboard/row_sources.py. */

const SOURCE_JOIN = "; ";

/**
 * Name sources, given as rows of a table of them, by id, title and address. A title may hold the sign
 * that joins titles, and two sources may share one: the ids tell which they are.
 */
export function rowSources(sources, rows) {
  const once = [...new Set(rows)];
  const told = (column) => once.map((row) => sources[column][row] ?? "").join(SOURCE_JOIN);
  return {source_id: told("id"), source: told("title"), url: told("url")};
}

/** The ids of a row's sources; empty where it has none, or none with an id. */
export function sourceIds({source, source_id: ids}) {
  return source && ids ? ids.split(SOURCE_JOIN) : [];
}
