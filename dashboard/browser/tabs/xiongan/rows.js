/** The table behind each chart of the Xiong'an tab: a row a thing. Twin of dashboard/xiongan/rows.py. */
import {message} from "../../core/messages.js";
import {moveCounty, moveName, moveOrigin, shownMoves, singleMoves, moveYear} from "./moves.js";
import {
  pathCounts,
  movePlace,
  selectFigures,
  selectFlows,
  selectMovesMap,
  selectTimeline,
} from "./select.js";
import {regionKeysWithParent} from "../../core/row_keys.js";
import {rowSources} from "../../core/row_sources.js";

const TIANANMEN = "Tiananmen";

/** Every region of the level, then every line. */
export function movesMapRows(lookup, view) {
  const {moves} = lookup.tables.xiongan;
  const alone = singleMoves(lookup, shownMoves(lookup, view));
  const regions = selectMovesMap(lookup, view).ids.map((id) => {
    const place = lookup.regionRow.get(id);
    const rows = alone.filter((row) => movePlace(lookup, view, row) === place);
    return {
      ...regionKeysWithParent(lookup, place),
      from_adcode: "",
      status: rows.length ? "moves" : "none_found",
      ...movesCountKeys(lookup, rows),
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

/** Every bar, most first. */
export function flowsRows(lookup, view) {
  const {
    regions,
    xiongan: {moves, order},
  } = lookup.tables;
  const shown = selectFlows(lookup, view);
  const alone = singleMoves(lookup, shownMoves(lookup, view));
  const isPlace = shown.by === "place";
  return shown.ids.map((id, number) => {
    const own = isPlace ? lookup.regionRow.get(id) : id;
    const bar = alone.filter((row) => moves[isPlace ? "to" : "kind"][row] === own);
    const nameIn = (lang) =>
      isPlace ? regions[`name_${lang}`][own] : message(`xiongan.kinds.${id}`, lang);
    return {
      rank: number + 1,
      by: shown.by,
      id,
      name_en: nameIn("en"),
      name_zh: nameIn("zh"),
      ...Object.fromEntries(order.status.map((status) => [status, shown[status][number]])),
      ...movesCountKeys(lookup, bar),
      verification: countVerification(lookup, bar),
    };
  });
}

/** Every line, then the group rows that the table lists apart. */
export function timelineRows(lookup, view) {
  const shown = selectTimeline(lookup, view);
  return [...shown.rows, ...shown.groups].map((row) => moveRow(lookup, view, row));
}

/** Every figure, by topic, then those of no topic. */
export function figuresRows(lookup, view) {
  const shown = selectFigures(lookup, view);
  return [
    ...shown.topics.flatMap(({id, rows}) => rows.map((row) => keyFigureRow(lookup, row, id))),
    ...shown.others.map((row) => keyFigureRow(lookup, row, "")),
  ];
}

/** The topics as a picture shows them: columns of what, value, date and source. */
export function figuresEntries(lookup, view) {
  const {figures, sources} = lookup.tables.xiongan;
  const rows = selectFigures(lookup, view).topics.flatMap((topic) => topic.rows);
  const scoped = (name, scope) => (scope && !name.includes(scope) ? `${name} (${scope})` : name);
  return [
    rows.map((row) =>
      scoped(figures[`name_${view.lang}`][row], figures[`scope_${view.lang}`][row]),
    ),
    rows.map((row) => figures[`words_${view.lang}`][row]),
    rows.map((row) => figures.as_of[row] ?? ""),
    rows.map((row) => sources.title[figures.source[row]]),
  ];
}

export const XIONGAN_ROWS = {
  map: movesMapRows,
  flows: flowsRows,
  timeline: timelineRows,
  figures: figuresRows,
};

function movesCountKeys(lookup, rows) {
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

/** Whether every move that is counted, and where it goes, is a source's own. */
function countVerification(lookup, rows) {
  const {moves} = lookup.tables.xiongan;
  const isRecalled = rows.some(
    (row) => moves.is_recalled[row] || moves.recalled[row].includes("destination_region_id"),
  );
  return isRecalled ? "recalled" : "seen";
}

/** The same of a place; at county level some moves stand at recalled points. */
function placeVerification(lookup, view, rows) {
  if (!rows.length) return "";
  const {to} = lookup.tables.xiongan.moves;
  if (view.level === "county" && rows.some((row) => moveCounty(lookup, view, row) !== to[row]))
    return "recalled";
  return countVerification(lookup, rows);
}

function pathRow(lookup, path, rows) {
  const {
    regions,
    xiongan: {paths},
  } = lookup.tables;
  const start = paths.start[path];
  return {
    ...regionKeysWithParent(lookup, paths.end[path]),
    level: "flow",
    from_adcode: start === null ? TIANANMEN : regions.id[start],
    status: "moves",
    ...movesCountKeys(lookup, rows),
    verification: countVerification(lookup, rows),
  };
}

function moveRow(lookup, view, row) {
  const {
    regions,
    xiongan: {moves, sources},
  } = lookup.tables;
  const origin = moveOrigin(lookup, view, row);
  const end = moves.to[row];
  const ofOrigin = (column) => (origin === null ? "" : regions[column][origin]);
  return {
    relocation_id: moves.id[row],
    name_en: moveName(lookup, view, row, "en"),
    name_zh: moveName(lookup, view, row, "zh"),
    row_type: moves.is_group[row] ? "group" : "single",
    kind: moves.kind[row],
    move_type: moves.move[row],
    status: moves.status[row],
    as_of: moves.as_of[row],
    announced_year: moveYear(lookup, view, row, "announced"),
    started_year: moveYear(lookup, view, row, "started"),
    opened_year: moveYear(lookup, view, row, "opened"),
    pledge_years: moves.pledge_years[row],
    from_adcode: ofOrigin("id"),
    from_en: ofOrigin("name_en"),
    from_zh: ofOrigin("name_zh"),
    adcode: regions.id[end],
    to_en: regions.name_en[end],
    to_zh: regions.name_zh[end],
    detail_en: moves.detail_en[row],
    detail_zh: moves.detail_zh[row],
    ...rowSources(sources, [moves.source[row]]),
    verification: moves.is_recalled[row] ? "recalled" : "seen",
    recalled_fields: moves.recalled[row].join("; "),
  };
}

function keyFigureRow(lookup, row, topic) {
  const {figures, sources} = lookup.tables.xiongan;
  const names = [
    "name_en",
    "name_zh",
    "value",
    "unit_en",
    "unit_zh",
    "as_of",
    "scope_en",
    "scope_zh",
  ];
  return {
    topic,
    metric_id: figures.id[row],
    ...Object.fromEntries(names.map((name) => [name, figures[name][row]])),
    ...rowSources(sources, [figures.source[row]]),
    verification: figures.is_recalled[row] ? "recalled" : "seen",
  };
}
