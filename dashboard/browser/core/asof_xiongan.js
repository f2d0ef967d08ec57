/**
 * The tables of Xiong'an as of a month: moves, whose announcements are as old as the newest source
 * of any move by then, and key figures.
 *
 * @import {Tables} from "./types.js"
 */
import {keptRows, pickedRows, sourceTest} from "./source_months.js";

/** A figure that the build measures on the map, which no source dates. */
const MEASURED = "measured";

/**
 * @param {Tables["xiongan"]} whole
 * @param {string} month
 * @returns {Tables["xiongan"]}
 */
export function xionganAsOf(whole, month) {
  const isOut = sourceTest(whole.sources, month);
  const {table: moves} = keptRows(whole.moves, isOut);
  const years = moves.as_of_year.flatMap((year) => year ?? []);
  const newest = Math.max(...years);
  // Numbered as they come, as the build does.
  const paths = [...new Set(moves.path.filter((path) => path !== null))];
  const {table: figures, place} = keptRows(
    whole.figures,
    (source, row) => whole.figures.id[row] === MEASURED || isOut(source),
  );
  return {
    ...whole,
    moves: {
      ...moves,
      path: moves.path.map((path) => (path === null ? null : paths.indexOf(path))),
      more: moves.more.map((sources) => sources.filter(isOut)),
      pledge_years: moves.status.map((status, row) =>
        status === "announced" ? newest - announcedYear(moves, row) : null,
      ),
    },
    // The slider begins with the founding, whatever was written before it.
    newest_year: Math.max(whole.first_year, ...years),
    paths: pickedRows(whole.paths, paths),
    figures,
    topics: topicsAsOf(whole.topics, place),
  };
}

/**
 * The year in which a move was announced, or else that of its source.
 * @param {Tables["xiongan"]["moves"]} moves
 * @param {number} row
 */
function announcedYear({announced, recalled, as_of_year: asOf}, row) {
  const known = recalled[row].includes("announced_year") ? null : announced[row];
  return known ?? /** @type {number} */ (asOf[row]);
}

/**
 * The topics that have figures.
 * @param {Tables["xiongan"]["topics"]} topics
 * @param {Map<number, number>} place by old row of a figure its new one
 */
function topicsAsOf({id, differs, rows, others}, place) {
  const kept = (/** @type {number[]} */ ofTopic) => ofTopic.flatMap((row) => place.get(row) ?? []);
  const {table} = keptRows({id, differs, rows: rows.map(kept)}, ({length}) => length > 0, "rows");
  return {...table, others: kept(others)};
}
