/** What each chart of the Structure tab shows. Twin of dashboard/structure/select.py. */
import {selectChoice} from "../../core/choice.js";
import {placeAtLevel} from "../../core/lookup.js";
import {selectCompare} from "./compare.js";
import {
  LIKENESS_BOUNDS,
  SECTION_KINDS,
  amountOf,
  classOf,
  doubtOf,
  isRecalledValue,
  levelPlaces,
  measureOf,
  ownTables,
  placeOf,
  quotientOf,
  scopeOf,
  stepOf,
  subjectOf,
  topSections,
  valueOf,
  whyHidden,
  yearOf,
  yearRow,
} from "./scene.js";

const ENTRY_GROUPS = ["chains", "five", "schemes", "national"];
const INSIDE = 1;
const MEMBER = 2;
const LEADER = 3;

/** Choose what every chart of the tab shows. */
export function selectStructure(lookup, view) {
  return {
    map: selectStructureMap(lookup, view),
    sectors: selectSectors(lookup, view),
    similarity: selectSimilarity(lookup, view),
    chains: selectChains(lookup, view),
    compare: selectCompare(lookup, view),
  };
}

/** Choose what the map draws. */
export function selectStructureMap(lookup, view) {
  const subject = subjectOf(lookup, view);
  const rows = lookup.levelRows[view.level];
  const drawn =
    subject.kind === "entry"
      ? entryLayer(lookup, view, subject.row, rows)
      : valueLayer(lookup, view, rows);
  return {
    ids: rows.map((row) => lookup.tables.regions.id[row]),
    ...drawn,
    ...selectChoice(lookup, view),
    cities: view.layers.includes("cities"),
  };
}

/** Choose the cells of regions by sections. */
export function selectSectors(lookup, view) {
  const places = levelPlaces(lookup, view);
  const tables = ownTables(lookup);
  const columns = tables.sections.code.map((_, section) => section);
  const hidden = columns.map((section) => whyHidden(lookup, view, section));
  const subject = subjectOf(lookup, view);
  return {
    measure: measureOf(view),
    year: yearOf(lookup, view),
    rows: places.map((place) => lookup.tables.regions.id[tables.places[place]]),
    columns,
    hidden,
    ...sectorCells(lookup, view, places, hidden),
    krugman: places.map((place) => krugmanOf(lookup, view, place)),
    chosen: {
      row: places.indexOf(placeOf(lookup, view.region)),
      column: subject.kind === "section" ? subject.row : -1,
    },
  };
}

/** Choose the cells of regions by regions: how alike their employment is. */
export function selectSimilarity(lookup, view) {
  const tables = ownTables(lookup);
  const year = yearRow(lookup, view);
  const places = levelPlaces(lookup, view);
  const table = tables.similarity[scopeOf(view)][year];
  const values = places.map((one) =>
    places.map((other) => (one === other ? null : table[one][other])),
  );
  return {
    scope: scopeOf(view),
    year: tables.years[year],
    rows: places.map((place) => lookup.tables.regions.id[tables.places[place]]),
    z: values.map((row) => row.map((value) => stepOf(value, LIKENESS_BOUNDS))),
    values,
    text: values.map((row) => row.map((value) => (value === null ? "" : likenessPercent(value)))),
    krugman: places.map(
      (place) => tables.krugman[`${scopeOf(view)}_${view.benchmark}`][year][place],
    ),
    chosen: places.indexOf(placeOf(lookup, view.region)),
  };
}

/** Choose the chains, clusters and schemes by group, with who takes part. */
export function selectChains(lookup, view) {
  const {entries, lists} = ownTables(lookup);
  const subject = subjectOf(lookup, view);
  const isShown = view.recalled === "show";
  const entryOf = (row) => ({
    row,
    members: entries.members[row],
    recalled_members: isShown ? entries.recalled_members[row] : [],
  });
  const groups = ENTRY_GROUPS.map((group) => ({
    group,
    list: lists.group.indexOf(group),
    entries: entries.group.flatMap((ofGroup, row) =>
      ofGroup === group && (isShown || !entries.is_recalled[row]) ? [entryOf(row)] : [],
    ),
  }));
  return {groups, chosen: subject.kind === "entry" ? subject.row : -1};
}

/** A likeness in percent, without decimals. */
export function likenessPercent(value) {
  return String(Math.floor(value * 100 + 0.5));
}

/** The cells; a star marks a doubtful value, or a count that rests on memory. */
function sectorCells(lookup, view, places, hidden) {
  const grid = (cell) =>
    places.map((place) => hidden.map((why, section) => cell(place, section, why)));
  const valueAt = (place, section, why) => (why ? null : valueOf(lookup, view, place, section));
  return {
    z: grid((place, section, why) =>
      classOf(view, why ? null : quotientOf(lookup, view, place, section)),
    ),
    values: grid(valueAt),
    text: grid((place, section, why) => {
      const value = valueAt(place, section, why);
      if (value === null) return "";
      const isStarred =
        value &&
        (doubtOf(lookup, view, place, section) || isRecalledValue(lookup, view, place, section));
      return amountOf(view, value) + (isStarred ? "*" : "");
    }),
  };
}

function krugmanOf(lookup, view, place) {
  if (measureOf(view) === "listed") return null;
  return ownTables(lookup).krugman[`${scopeOf(view)}_${view.benchmark}`][yearRow(lookup, view)][
    place
  ];
}

/** Colour places by a section's value, or by the section that stands out most. */
function valueLayer(lookup, view, rows) {
  const subject = subjectOf(lookup, view);
  const {places, sections} = ownTables(lookup);
  const isTop = subject.kind === "top";
  const isHidden = !isTop && Boolean(whyHidden(lookup, view, subject.row));
  const layer = {z: [], values: [], tops: []};
  for (const row of rows) {
    const place = places.indexOf(row);
    let section = isTop ? null : subject.row;
    if (isTop && place >= 0) section = topSections(lookup, view, place)[0] ?? null;
    const known = place >= 0 && section !== null && !isHidden;
    layer.tops.push(isTop && known ? section : null);
    layer.values.push(known ? valueOf(lookup, view, place, section) : null);
    if (isTop) layer.z.push(known ? 1 + SECTION_KINDS.indexOf(sections.kind[section]) : 0);
    else layer.z.push(classOf(view, known ? quotientOf(lookup, view, place, section) : null));
  }
  const valueMode = measureOf(view) === "share" ? "share" : "quotient";
  return {
    mode: isTop ? "kind" : valueMode,
    z: layer.z,
    values: layer.values,
    sections: layer.tops,
    signs: signsAt(
      lookup,
      rows.flatMap((row, number) =>
        layer.tops[number] === null ? [] : [[row, sections.code[layer.tops[number]]]],
      ),
    ),
    clusters: [],
    clusters_city: [],
    clusters_province: [],
    is_empty: !rows.some((row) => places.includes(row)) || isHidden,
  };
}

function signsAt(lookup, marks) {
  const {regions} = lookup.tables;
  return {
    lon: marks.map(([row]) => regions.label_lon[row]),
    lat: marks.map(([row]) => regions.label_lat[row]),
    text: marks.map(([, text]) => text),
  };
}

/** Colour who leads, who takes part, and what has a place inside that does. */
function entryLayer(lookup, view, entry, rows) {
  const {regions} = lookup.tables;
  const {entries} = ownTables(lookup);
  const recalled = view.recalled === "show" ? entries.recalled_members[entry] : [];
  const members = [...entries.members[entry], ...recalled];
  const z = new Map(rows.map((row) => [row, 0]));
  for (const member of members) {
    const around = placeAtLevel(lookup, regions.id[member], view.level);
    if (around === null) continue;
    if (around === member) z.set(around, member === entries.lead[entry] ? LEADER : MEMBER);
    else z.set(around, Math.max(z.get(around), INSIDE));
  }
  const coarse = members.filter((row) => !rows.includes(row));
  const outlined = (level) =>
    coarse.filter((row) => regions.level[row] === level).map((row) => regions.id[row]);
  return {
    mode: "entry",
    z: [...z.values()],
    values: rows.map(() => null),
    sections: rows.map(() => null),
    signs: signsAt(
      lookup,
      recalled.filter((row) => rows.includes(row)).map((row) => [row, "*"]),
    ),
    clusters: members.filter((row) => rows.includes(row)).map((row) => regions.id[row]),
    clusters_city: view.level === "county" ? outlined("city") : [],
    clusters_province: view.level === "province" ? [] : outlined("province"),
    is_empty: false,
  };
}
