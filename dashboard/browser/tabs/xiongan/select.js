/** What each chart of the Xiong'an tab shows, as plain arrays. Twin of dashboard/xiongan/select.py. */
import {selectChoice} from "../../core/choice.js";
import {classBounds, ramp} from "../../core/classes.js";
import {placeAtLevel} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {
  MOVE_EVENTS,
  moveCounty,
  goesTo,
  groupMoves,
  movesHere,
  passesFilter,
  shownMoves,
  singleMoves,
  moveStatusWords,
  moveYear,
  moveYears,
} from "./moves.js";

/** The least number of organisations of each width of line. */
export const LINE_WIDTHS = [1, 2, 5, 10];
const CAMPUS_KINDS = ["university", "hospital"];
const FLOW_ROOM = 1.15;
const LANE_YEARS_BEFORE = 0.6;
const LANE_YEARS_AFTER = 0.6;

/** What each chart of the tab shows, by its name. */
export const XIONGAN_PARTS = {
  map: selectMovesMap,
  flows: selectFlows,
  timeline: selectTimeline,
  figures: selectFigures,
  answer: selectAnswer,
};

/** What every chart of the tab shows. */
export function selectXiongan(lookup, view) {
  return Object.fromEntries(
    Object.entries(XIONGAN_PARTS).map(([part, select]) => [part, select(lookup, view)]),
  );
}

/** What the map draws. */
export function selectMovesMap(lookup, view) {
  const {
    regions,
    xiongan: {moves},
  } = lookup.tables;
  const rows = shownMoves(lookup, view);
  const alone = singleMoves(lookup, rows);
  const places = alone.map((row) => movePlace(lookup, view, row));
  const levelRows = lookup.levelRows[view.level];
  const counts = levelRows.map((place) => countMoves(places, (one) => one === place));
  const upper = classBounds(Math.max(0, ...counts));
  const flows = pathCounts(lookup, alone);
  const undrawn = alone.filter((row) => moves.path[row] === null);
  const seated = countMoves(undrawn, (row) => moves.from[row] === null);
  return {
    ids: levelRows.map((row) => regions.id[row]),
    z: counts.map((count) => ramp(count, upper)),
    counts,
    upper,
    ...selectChoice(lookup, view),
    cities: view.layers.includes("cities"),
    ring: ringArrays(lookup, view),
    lines: moveLines(lookup, flows),
    most: mostMoves(lookup, flows),
    ends: lineEnds(lookup, flows),
    tally: {
      singles: alone.length,
      groups: rows.length - alone.length,
      unnamed: undrawn.length - seated,
      seated,
      unplaced: countMoves(places, (place) => place === null),
    },
  };
}

/** The number of moves on each path: `[path, number]`, most first. */
export function pathCounts(lookup, rows) {
  const {moves} = lookup.tables.xiongan;
  const counts = new Map();
  for (const row of rows) {
    const path = moves.path[row];
    if (path !== null) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, others]) => others - many || a - b);
}

/** The bars: by destination, or by kind where only Xiong'an is shown. */
export function selectFlows(lookup, view) {
  const {
    regions,
    xiongan: {moves, order},
  } = lookup.tables;
  const rows = shownMoves(lookup, view);
  const alone = singleMoves(lookup, rows);
  const isPlace = view.layers.includes("elsewhere");
  const keys = alone.map((row) => moves[isPlace ? "to" : "kind"][row]);
  const counted = new Map();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  const place = (key) => (isPlace ? key : order.kinds.indexOf(key));
  const ranked = [...counted.keys()].sort(
    (a, b) => counted.get(b) - counted.get(a) || place(a) - place(b),
  );
  const ends = ranked.map((key) => counted.get(key));
  const parts = order.status.map((status) => [
    status,
    ranked.map((key) =>
      countMoves(alone, (row, number) => keys[number] === key && moves.status[row] === status),
    ),
  ]);
  return {
    by: isPlace ? "place" : "kind",
    ids: ranked.map((key) => (isPlace ? regions.id[key] : key)),
    ...Object.fromEntries(parts),
    numbers: ends.map((_, number) => number),
    ends,
    labels: ends.map(String),
    range: [0, Math.max(1, ...ends) * FLOW_ROOM],
    singles: alone.length,
    groups: rows.length - alone.length,
  };
}

/** The marks of every single organisation, a line each, best status first. */
export function selectTimeline(lookup, view) {
  const rows = shownMoves(lookup, view);
  const inside = view.region ? rows.filter((row) => goesTo(lookup, view, row, view.region)) : [];
  const kept = inside.length ? inside : rows;
  const alone = inLaneOrder(lookup, view, singleMoves(lookup, kept));
  const told = alone.map((row) => laneYears(lookup, view, row));
  const years = told.flat();
  return {
    rows: alone,
    groups: groupMoves(lookup, kept),
    is_inside: inside.length > 0,
    ...Object.fromEntries(
      MOVE_EVENTS.map((event) => [event, laneMarks(lookup, view, alone, event)]),
    ),
    as_of: laneSources(lookup, alone),
    spans: laneSpans(told),
    doubts: laneDoubts(lookup, view, alone),
    words: laneWords(lookup, view, alone),
    range: years.length
      ? [Math.min(...years) - LANE_YEARS_BEFORE, Math.max(...years) + LANE_YEARS_AFTER]
      : [0, 1],
    lines: [Math.max(alone.length, 1) - 0.5, -0.5],
  };
}

/** The key figures: rows by topic, in the order in which they are read, and all others. */
export function selectFigures(lookup, view) {
  const {figures, topics} = lookup.tables.xiongan;
  const kept = (rows) =>
    rows.filter((row) => view.recalled === "show" || !figures.is_recalled[row]);
  return {
    topics: topics.id.map((id, number) => ({
      id,
      differs: topics.differs[number],
      rows: kept(topics.rows[number]),
    })),
    others: kept(topics.others),
  };
}

/** Who works in Xiong'an and what is only being built, whatever the filters are. */
export function selectAnswer(lookup, view) {
  const {moves, order} = lookup.tables.xiongan;
  const rank = (name, facet, row) => order[name].indexOf(moves[facet][row]);
  const rows = movesHere(lookup).sort(
    (a, b) =>
      rank("moves", "move", a) - rank("moves", "move", b) ||
      rank("kinds", "kind", a) - rank("kinds", "kind", b) ||
      a - b,
  );
  const byStatus = order.status.map((status) => [
    status,
    rows.filter((row) => moves.status[row] === status),
  ]);
  const countEach = (test) =>
    Object.fromEntries(
      byStatus.map(([status, found]) => [status, countMoves(found, (row) => test(row, status))]),
    );
  const dates = rows.map((row) => moves.as_of[row]).filter((day) => day !== null);
  const agencies = moves.kind.flatMap((kind, row) => (kind === "government_agency" ? [row] : []));
  const agenciesHere = countMoves(agencies, (row) => moves.is_here[row]);
  return {
    parts: byStatus
      .filter(([, found]) => found.length)
      .map(([status, found]) => ({status, rows: found})),
    newest: dates.length ? dates.reduce((newest, day) => (day > newest ? day : newest)) : null,
    chosen: countEach(
      (row, status) =>
        passesFilter(view, "kinds", moves.kind[row]) &&
        passesFilter(view, "moves", moves.move[row]) &&
        passesFilter(view, "status", status),
    ),
    campus: countEach(
      (row) => moves.move[row] === "new_campus" && CAMPUS_KINDS.includes(moves.kind[row]),
    ),
    agencies_here: agenciesHere,
    agencies_elsewhere: agencies.length - agenciesHere,
  };
}

/** The region of the level that a move goes to; null where none is known. */
export function movePlace(lookup, view, row) {
  if (view.level === "county") return moveCounty(lookup, view, row);
  const {regions, xiongan} = lookup.tables;
  return placeAtLevel(lookup, regions.id[xiongan.moves.to[row]], view.level);
}

function countMoves(list, test) {
  return list.reduce((sum, value, number) => sum + (test(value, number) ? 1 : 0), 0);
}

function ringArrays(lookup, view) {
  const {km, lon, lat, label} = lookup.tables.xiongan.ring;
  return {
    lon,
    lat,
    label: {...label, text: [message("xiongan.ring.km", view.lang, {km: Math.trunc(km)})]},
  };
}

function moveLines(lookup, flows) {
  const {paths} = lookup.tables.xiongan;
  const found = Object.fromEntries(
    ["x", "e"].flatMap((place) =>
      LINE_WIDTHS.map((least) => [`${place}${least}`, {lon: [], lat: [], paths: []}]),
    ),
  );
  for (const [path, count] of flows) {
    const least = Math.max(...LINE_WIDTHS.filter((width) => width <= count));
    const line = found[`${paths.is_here[path] ? "x" : "e"}${least}`];
    line.lon.push(...paths.lon[path], null);
    line.lat.push(...paths.lat[path], null);
    line.paths.push(...paths.lon[path].map(() => path), path);
  }
  return found;
}

function mostMoves(lookup, flows) {
  const {paths} = lookup.tables.xiongan;
  const [largest] = flows.filter(([path]) => paths.is_here[path]);
  if (!largest) return {lon: [], lat: [], text: []};
  const middle = Math.floor(paths.lon[0].length / 2);
  const [path, count] = largest;
  return {lon: [paths.lon[path][middle]], lat: [paths.lat[path][middle]], text: [String(count)]};
}

function lineEnds(lookup, flows) {
  const {
    regions,
    xiongan: {paths},
  } = lookup.tables;
  const last = new Map();
  for (const [path] of flows) if (!last.has(paths.end[path])) last.set(paths.end[path], path);
  return {
    ids: [...last.keys()].map((end) => regions.id[end]),
    lon: [...last.values()].map((path) => paths.lon[path].at(-1)),
    lat: [...last.values()].map((path) => paths.lat[path].at(-1)),
  };
}

function inLaneOrder(lookup, view, rows) {
  const {moves, order} = lookup.tables.xiongan;
  const newest = (row) => Math.max(0, ...moveYears(lookup, view, row));
  return [...rows].sort(
    (a, b) =>
      order.status.indexOf(moves.status[a]) - order.status.indexOf(moves.status[b]) ||
      order.moves.indexOf(moves.move[a]) - order.moves.indexOf(moves.move[b]) ||
      newest(b) - newest(a) ||
      a - b,
  );
}

function laneYears(lookup, view, row) {
  const asOf = lookup.tables.xiongan.moves.as_of_year[row];
  return [...moveYears(lookup, view, row), ...(asOf === null ? [] : [asOf])];
}

function laneMarks(lookup, view, rows, event) {
  const {moves, order} = lookup.tables.xiongan;
  const known = rows
    .map((row, number) => ({year: moveYear(lookup, view, row, event), number, row}))
    .filter(({year}) => year !== null);
  return {
    x: known.map(({year}) => year),
    y: known.map(({number}) => number),
    z: known.map(({row}) => order.status.indexOf(moves.status[row])),
    rows: known.map(({row}) => row),
  };
}

function laneSources(lookup, rows) {
  const years = lookup.tables.xiongan.moves.as_of_year;
  const known = rows.map((row, number) => ({number, row})).filter(({row}) => years[row] !== null);
  return {
    x: known.map(({row}) => years[row]),
    y: known.map(({number}) => number),
    rows: known.map(({row}) => row),
  };
}

function laneSpans(told) {
  const x = [];
  const y = [];
  told.forEach((years, number) => {
    if (!years.length) return;
    x.push(Math.min(...years), Math.max(...years), null);
    y.push(number, number, null);
  });
  return {x, y};
}

function laneDoubts(lookup, view, rows) {
  const {recalled} = lookup.tables.xiongan.moves;
  const known = rows
    .flatMap((row, number) =>
      MOVE_EVENTS.filter((event) => recalled[row].includes(`${event}_year`)).map((event) => ({
        year: moveYear(lookup, view, row, event),
        number,
      })),
    )
    .filter(({year}) => year !== null);
  return {
    x: known.map(({year}) => year),
    y: known.map(({number}) => number),
    text: known.map(() => "?"),
  };
}

function laneWords(lookup, view, rows) {
  const undated = `${message("list.dot", view.lang)}${message("xiongan.undated", view.lang)}`;
  return rows.map(
    (row) =>
      moveStatusWords(lookup, view, row) + (moveYears(lookup, view, row).length ? "" : undated),
  );
}
