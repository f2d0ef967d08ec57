/** What the charts of the Data tab show. Twin of dashboard/data_tab/select.py. */
import {placeAtLevel} from "../../core/lookup.js";
import {chosenIndustries} from "../../core/view.js";

const SHARE_CLASSES = 5;
const STATUS_OF = {s: "seen", r: "recalled", ".": ""};

/** Choose what every chart of the tab shows. */
export function selectData(lookup, view) {
  return {table: selectTable(lookup, view), coverage: selectCoverage(lookup, view)};
}

/** Choose the rows of the table; none before its file is here. */
export function selectTable(lookup, view) {
  const {about, rows} = lookup.tables.data;
  const table = rows[view.table];
  const wanted = wantedBy(lookup, view);
  const hidden = new Set(view.recalled === "hide" ? table?.hidden : []);
  const count = table ? about[view.table].count : 0;
  const shown = Array.from({length: count}, (_, row) => row).filter((row) => !hidden.has(row));
  if (table?.columns.is_preferred) shown.sort((one, other) => comparePlaces(table, one, other));
  return {
    table: view.table,
    rows: shown,
    matching: shown.filter((row) => rowMatches(table.columns, row, Object.values(wanted))),
    narrowed: Object.keys(wanted),
  };
}

/** Count the level's regions that have a preferred value, by indicator and year. */
export function selectCoverage(lookup, view) {
  const table = lookup.tables.data.coverage;
  const ids = new Set(lookup.levelRows[view.level].map((row) => lookup.tables.regions.id[row]));
  const places = table.regions.flatMap((key, number) => (ids.has(key) ? [number] : []));
  const chosen = chosenPlace(lookup, view, table.regions);
  const allowed = view.recalled === "hide" ? "s" : "sr";
  const recalled = table.status.map((row) =>
    row.map((cell) => countLetters(cell, places, "r", allowed)),
  );
  const counts = table.status.map((row) =>
    row.map((cell) => countLetters(cell, places, "sr", allowed)),
  );
  const total = ids.size;
  return {
    indicators: table.indicators,
    topics: table.topics,
    years: table.years,
    total,
    counts,
    recalled,
    z: counts.map((row) => row.map((count) => shareClass(count, total))),
    text: counts.map((row) => row.map((count) => (count ? String(count) : ""))),
    marked: counts.map((row, number) =>
      row.map((count, place) => `${count || ""}${recalled[number][place] ? "*" : ""}`),
    ),
    chosen: table.status.map((row) =>
      row.map((cell) => (chosen === null ? "" : statusOf(cell[chosen], allowed))),
    ),
    numbers: table.indicators.map((_, number) => number),
  };
}

/** What speaks of one thing stands side by side, the preferred value first. */
function comparePlaces({group, columns}, one, other) {
  return (
    group[one] - group[other] ||
    columns.is_preferred[other] - columns.is_preferred[one] ||
    one - other
  );
}

/** What a row must name to speak of what is chosen: by field, columns and values. */
function wantedBy(lookup, view) {
  const about = lookup.tables.data.about[view.table];
  const {regions} = lookup.tables;
  const wanted = {};
  if (about.industries.length)
    wanted.industries = [about.industries, new Set(chosenIndustries(view, lookup.known))];
  if (view.region && about.places.length)
    wanted.region = [about.places, placesInside(lookup, view.region)];
  if (view.indicator && about.indicators.length)
    wanted.indicator = [about.indicators, new Set([view.indicator])];
  if (view.year && about.is_yearly) wanted.year = [["year"], new Set([Number(view.year)])];
  // Indicators are counted level by level; other tables mix levels on purpose.
  if (about.is_yearly && !view.region) {
    wanted.level = [
      about.places,
      new Set(lookup.levelRows[view.level].map((row) => regions.id[row])),
    ];
  }
  return wanted;
}

function rowMatches(columns, row, wanted) {
  return wanted.every(([names, values]) =>
    names.some((name) => namesOne(columns[name][row], values)),
  );
}

function namesOne(value, values) {
  return Array.isArray(value) ? value.some((item) => values.has(item)) : values.has(value);
}

function placesInside(lookup, region) {
  const {id, parent, city, province} = lookup.tables.regions;
  return new Set(
    id.filter((key, row) => [key, parent[row], city[row], province[row]].includes(region)),
  );
}

function chosenPlace(lookup, view, regions) {
  const row = placeAtLevel(lookup, view.region, view.level);
  const number = row === null ? -1 : regions.indexOf(lookup.tables.regions.id[row]);
  return number < 0 ? null : number;
}

function countLetters(cell, places, letters, allowed) {
  return places.filter((place) => letters.includes(cell[place]) && allowed.includes(cell[place]))
    .length;
}

/** The highest class is for all regions alone. */
function shareClass(count, total) {
  return count === total ? SHARE_CLASSES : Math.ceil(((SHARE_CLASSES - 1) * count) / total);
}

function statusOf(letter, allowed) {
  return allowed.includes(letter) ? STATUS_OF[letter] : "";
}
