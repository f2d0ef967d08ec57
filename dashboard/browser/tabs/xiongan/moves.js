/** Which moves a view shows, and what may be said of each. Twin of dashboard/xiongan/moves.py. */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {ALL} from "../../core/view.js";

export const MOVE_FACETS = {kinds: "kind", moves: "move", status: "status"};
export const MOVE_EVENTS = ["announced", "started", "opened"];
const MOVES_FROM = "110000";
const MOVE_MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

/** Whether a filter lets a value through. */
export function passesFilter(view, name, value) {
  return String(view[name]) === ALL || view[name].includes(value);
}

/** The rows in scope (Xiong'an, and other places with their layer) that pass the filters but one. */
export function shownMoves(lookup, view, but = "") {
  const {moves} = lookup.tables.xiongan;
  const isWide = view.layers.includes("elsewhere");
  const facets = Object.keys(MOVE_FACETS).filter((name) => name !== but);
  return allMoves(moves).filter(
    (row) =>
      (moves.is_here[row] || isWide) &&
      !isHiddenMove(view, moves, row) &&
      facets.every((name) => passesFilter(view, name, moves[MOVE_FACETS[name]][row])),
  );
}

/** The rows of one organisation each. */
export function singleMoves(lookup, rows) {
  return rows.filter((row) => !lookup.tables.xiongan.moves.is_group[row]);
}

/** The rows that stand for many organisations. */
export function groupMoves(lookup, rows) {
  return rows.filter((row) => lookup.tables.xiongan.moves.is_group[row]);
}

/** The single organisations of Xiong'an whose sources themselves name it. */
export function movesHere(lookup) {
  const {moves} = lookup.tables.xiongan;
  return singleMoves(lookup, allMoves(moves)).filter(
    (row) =>
      moves.is_here[row] &&
      !moves.is_recalled[row] &&
      !moves.recalled[row].includes("destination_region_id"),
  );
}

/** The year of an event of a move; null if it is recalled and that is hidden. */
export function moveYear(lookup, view, row, event) {
  const {moves} = lookup.tables.xiongan;
  return view.recalled === "hide" && moves.recalled[row].includes(`${event}_year`)
    ? null
    : moves[event][row];
}

/** The years of a move's events, in their order. */
export function moveYears(lookup, view, row) {
  return MOVE_EVENTS.map((event) => moveYear(lookup, view, row, event)).filter(
    (year) => year !== null,
  );
}

/** Where a move starts; of a recalled district no more than Beijing if that is hidden. */
export function moveOrigin(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  const origin = moves.from[row];
  const isHiddenDistrict =
    origin !== null && view.recalled === "hide" && moves.recalled[row].includes("origin_region_id");
  return isHiddenDistrict ? lookup.regionRow.get(MOVES_FROM) : origin;
}

/** The county a move goes to: its own, or that of its point, which is recalled. */
export function moveCounty(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  if (lookup.tables.regions.level[moves.to[row]] === "county") return moves.to[row];
  return view.recalled === "show" ? moves.near[row] : null;
}

/** Whether a move goes to a region or into it. */
export function goesTo(lookup, view, row, region) {
  const {regions, xiongan} = lookup.tables;
  const end = xiongan.moves.to[row];
  const county = moveCounty(lookup, view, row);
  return (
    [regions.id[end], regions.city[end], regions.province[end]].includes(region) ||
    (county !== null && region === regions.id[county])
  );
}

/** Name an organisation; in English where its Chinese name is recalled and that is hidden. */
export function moveName(lookup, view, row, lang) {
  const {moves} = lookup.tables.xiongan;
  if (view.recalled === "hide" && moves.recalled[row].includes(`organisation_${lang}`))
    return moves.name_en[row];
  return moves[`name_${lang}`][row];
}

/** Name a place of a move; that a whole province is only the province of an unnamed place. */
export function movePlaceName(lookup, row, lang) {
  const {regions} = lookup.tables;
  const name = regionName(lookup, row, lang);
  if (regions.level[row] === "province" && regions.id[row] !== MOVES_FROM) {
    return message("xiongan.place.unnamed", lang, {province: name});
  }
  return name;
}

/** A date to the month: "January 2026"; as it stands where it has no month. */
export function moveDateWords(day, lang) {
  if (day === null) return message("xiongan.date.none", lang);
  const [year, month] = day.split("-");
  if (!month) return message("xiongan.date.year", lang, {year});
  return message("xiongan.date.month", lang, {
    year,
    month: message(`xiongan.month.${MOVE_MONTHS[Number(month) - 1]}`, lang),
  });
}

/** A status and when it was read; of a mere announcement, how old it is. */
export function moveStatusWords(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  const {lang} = view;
  const status = message(`xiongan.status.${moves.status[row]}`, lang);
  const said = message("xiongan.as_of", lang, {
    status,
    date: moveDateWords(moves.as_of[row], lang),
  });
  return [said, ageWords(lookup, row, lang)].filter(Boolean).join(message("list.dot", lang));
}

function ageWords(lookup, row, lang) {
  const {moves, newest_year: newest} = lookup.tables.xiongan;
  const years = moves.pledge_years[row];
  if (!years) return "";
  return years === 1
    ? message("xiongan.age.one", lang, {newest})
    : message("xiongan.age.many", lang, {years, newest});
}

function allMoves(moves) {
  return moves.id.map((_, row) => row);
}

function isHiddenMove(view, moves, row) {
  return (
    view.recalled === "hide" &&
    (moves.is_recalled[row] || moves.recalled[row].includes("destination_region_id"))
  );
}
