/**
 * The tables behind the charts of the Xiong'an tab.
 *
 * @import {Lang, Lookup, Row, View} from "../../core/types.js"
 */

import {bracketed, message} from "../../core/messages.js";
import {isMoveRecalled} from "../../core/page_of.js";
import {regionKeysWithParent, sameCells} from "../../core/row_keys.js";
import {proofCells, rowSources, verificationOf} from "../../core/row_sources.js";
import {
  countyOf,
  destinationOf,
  moveSources,
  movesInView,
  moveYear,
  originOf,
  singleMoves,
  statusOf,
} from "./moves.js";
import {selectFigures} from "./select.js";
import {selectFlows} from "./select_flows.js";
import {pathCounts, selectMap} from "./select_map.js";
import {selectTimeline} from "./select_timeline.js";
import {moveName} from "./words.js";

/** The start of lines from no district: the centre of Beijing. */
const TIANANMEN = "Tiananmen";

/** @type {Record<string, (lookup: Lookup, view: View) => Row[]>} */
export const ROWS = {map: mapRows, flows: flowsRows, timeline: timelineRows, figures: figuresRows};

/**
 * The columns of the picture's table of key figures: name, value, date, source.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function figuresColumns(lookup, view) {
  const {figures, sources} = lookup.tables.xiongan;
  const {topics, others} = selectFigures(lookup, view);
  const rows = [...topics.flatMap((topic) => topic.rows), ...others];
  const nameOf = (/** @type {number} */ row) => {
    const name = figures[`name_${view.lang}`][row];
    const scope = figures[`scope_${view.lang}`][row];
    return scope && !name.includes(scope) ? bracketed(name, scope, view.lang) : name;
  };
  return [
    rows.map(nameOf),
    rows.map((row) => figures[`words_${view.lang}`][row]),
    rows.map((row) => figures.as_of[row] ?? ""),
    rows.map((row) => sources[`title_${view.lang}`][figures.source[row]]),
  ];
}

/**
 * Every region of the level, then every line.
 * @param {Lookup} lookup
 * @param {View} view
 */
function mapRows(lookup, view) {
  const {moves} = lookup.tables.xiongan;
  const alone = singleMoves(lookup, movesInView(lookup, view));
  const regions = selectMap(lookup, view).ids.map((id) => {
    const place = lookup.regionRow.get(id);
    const rows = alone.filter((row) => destinationOf(lookup, view, row) === place);
    return {
      ...regionKeysWithParent(lookup, place),
      from_adcode: "",
      status: rows.length ? "moves" : "none_found",
      ...countCells(lookup, rows),
      verification: placeVerification(lookup, view, rows),
    };
  });
  const lines = pathCounts(lookup, alone).map(([path]) =>
    pathRow(
      lookup,
      path,
      alone.filter((row) => moves.path[row] === path),
    ),
  );
  return [...regions, ...lines];
}

/**
 * @param {Lookup} lookup
 * @param {number} path
 * @param {number[]} rows of its moves
 */
function pathRow(lookup, path, rows) {
  const {regions, xiongan} = lookup.tables;
  const start = xiongan.paths.start[path];
  return {
    ...regionKeysWithParent(lookup, xiongan.paths.end[path]),
    level: "flow",
    from_adcode: start === null ? TIANANMEN : regions.id[start],
    status: "moves",
    ...countCells(lookup, rows),
    verification: countVerification(lookup, rows),
  };
}

/**
 * Every bar, most organisations first.
 * @param {Lookup} lookup
 * @param {View} view
 */
function flowsRows(lookup, view) {
  const {moves, order} = lookup.tables.xiongan;
  const selection = selectFlows(lookup, view);
  const alone = singleMoves(lookup, movesInView(lookup, view));
  const isByPlace = selection.by === "place";
  return selection.ids.map((id, number) => {
    const bar = isByPlace
      ? alone.filter((row) => moves.to[row] === lookup.regionRow.get(id))
      : alone.filter((row) => moves.kind[row] === id);
    return {
      rank: number + 1,
      by: selection.by,
      id,
      name_en: barName(lookup, isByPlace, id, "en"),
      name_zh: barName(lookup, isByPlace, id, "zh"),
      ...Object.fromEntries(order.status.map((status) => [status, selection[status][number]])),
      ...countCells(lookup, bar),
      verification: countVerification(lookup, bar),
    };
  });
}

/**
 * @param {Lookup} lookup
 * @param {boolean} isByPlace
 * @param {string} id of a place or a kind
 * @param {Lang} lang
 */
function barName(lookup, isByPlace, id, lang) {
  if (!isByPlace) return message(`xiongan.kinds.${id}`, lang);
  return lookup.tables.regions[`name_${lang}`][lookup.regionRow.get(id)];
}

/**
 * The number, names, newest year and sources of some organisations.
 * @param {Lookup} lookup
 * @param {number[]} rows
 */
function countCells(lookup, rows) {
  const {moves, sources} = lookup.tables.xiongan;
  const years = rows.map((row) => moves.as_of_year[row]).filter((year) => year !== null);
  return {
    value: rows.length || null, // none found is not zero
    unit: "organisations",
    year: years.length ? Math.max(...years) : null,
    organisations: rows.map((row) => moves.name_en[row]).join("; "),
    ...rowSources(
      sources,
      rows.map((row) => moves.source[row]),
    ),
  };
}

/**
 * Recalled if any of the moves, or where it goes, is.
 * @param {Lookup} lookup
 * @param {number[]} rows
 */
function countVerification(lookup, rows) {
  const {moves} = lookup.tables.xiongan;
  return verificationOf(rows.some((row) => isMoveRecalled(moves, row)));
}

/**
 * The same of a place; at county level some moves stand at recalled points.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function placeVerification(lookup, view, rows) {
  if (!rows.length) return "";
  const {to} = lookup.tables.xiongan.moves;
  if (view.level === "county" && rows.some((row) => countyOf(lookup, view, row) !== to[row]))
    return "recalled";
  return countVerification(lookup, rows);
}

/**
 * Every lane, then the group rows that the table lists apart.
 * @param {Lookup} lookup
 * @param {View} view
 */
function timelineRows(lookup, view) {
  const {rows, groups} = selectTimeline(lookup, view);
  return [...rows, ...groups].map((row) => moveRow(lookup, view, row));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function moveRow(lookup, view, row) {
  const {moves, sources} = lookup.tables.xiongan;
  return {
    relocation_id: moves.id[row],
    name_en: moveName(lookup, view, row, "en"),
    name_zh: moveName(lookup, view, row, "zh"),
    row_type: moves.is_group[row] ? "group" : "single",
    kind: moves.kind[row],
    move_type: moves.move[row],
    status: statusOf(lookup, view, row),
    ...sameCells(moves, row, ["as_of"]),
    announced_year: moveYear(lookup, view, row, "announced"),
    started_year: moveYear(lookup, view, row, "started"),
    opened_year: moveYear(lookup, view, row, "opened"),
    pledge_years: moves.pledge_years[row],
    ...routeCells(lookup, view, row),
    ...sameCells(moves, row, ["detail_en", "detail_zh"]),
    ...rowSources(sources, moveSources(lookup, row)),
    verification: verificationOf(moves.is_recalled[row]),
    recalled_fields: moves.recalled[row].join("; "),
  };
}

/**
 * Codes and names of where a move starts and ends.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function routeCells(lookup, view, row) {
  const {regions, xiongan} = lookup.tables;
  const origin = originOf(lookup, view, row);
  const end = xiongan.moves.to[row];
  return {
    from_adcode: origin === null ? "" : regions.id[origin],
    from_en: origin === null ? "" : regions.name_en[origin],
    from_zh: origin === null ? "" : regions.name_zh[origin],
    adcode: regions.id[end],
    to_en: regions.name_en[end],
    to_zh: regions.name_zh[end],
  };
}

/**
 * Every figure, by topic, then those of no topic.
 * @param {Lookup} lookup
 * @param {View} view
 */
function figuresRows(lookup, view) {
  const {topics, others} = selectFigures(lookup, view);
  return [
    ...topics.flatMap(({id, rows}) => rows.map((row) => figureRow(lookup, row, id))),
    ...others.map((row) => figureRow(lookup, row, "")),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 * @param {string} topic
 */
function figureRow(lookup, row, topic) {
  const {figures, sources} = lookup.tables.xiongan;
  return {
    topic,
    metric_id: figures.id[row],
    ...sameCells(figures, row, ["name_en", "name_zh", "value", "unit_en", "unit_zh", "as_of"]),
    ...sameCells(figures, row, ["scope_en", "scope_zh"]),
    ...proofCells(sources, figures, row),
  };
}
