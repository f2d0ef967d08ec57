/** The table behind each chart of the Structure tab. Twin of dashboard/structure/rows.py. */
import {compareRows} from "./compare_rows.js";
import {entryYear} from "./describe.js";
import {namedSection, valueCells} from "./row_parts.js";
import {
  measureOf,
  ownTables,
  placeOf,
  quotientOf,
  sourceCells,
  subjectOf,
  yearRow,
} from "./scene.js";
import {selectChains, selectSectors, selectSimilarity, selectStructureMap} from "./select.js";
import {regionKeys} from "../../core/row_keys.js";

const PARTS_TAKEN = ["none", "place_inside", "member", "lead"];

/** Every region of the level with what colours it. */
export function structureMapRows(lookup, view) {
  const shown = selectStructureMap(lookup, view);
  const subject = subjectOf(lookup, view);
  return shown.ids.map((id, number) => {
    const region = lookup.regionRow.get(id);
    if (shown.mode === "entry")
      return {
        ...regionKeys(lookup, region),
        ...partCells(lookup, subject.row, region, shown.z[number]),
      };
    const section = subject.kind === "top" ? shown.sections[number] : subject.row;
    const value = shown.values[number];
    return {
      ...regionKeys(lookup, region),
      status: value === null ? "no_data" : "value",
      ...namedSection(lookup, section ?? -1),
      ...valueCells(lookup, view, value === null ? "" : id, section, value),
    };
  });
}

/** Every cell that shows a value. */
export function sectorsRows(lookup, view) {
  const shown = selectSectors(lookup, view);
  return shown.rows.flatMap((id, number) =>
    shown.columns.flatMap((section) => {
      const value = shown.values[number][section];
      if (value === null) return [];
      return [
        {
          ...regionKeys(lookup, lookup.regionRow.get(id)),
          ...namedSection(lookup, section),
          ...valueCells(lookup, view, id, section, value),
          ...countedCells(lookup, view, id, section),
        },
      ];
    }),
  );
}

/** Every pair that shows a value, and each region's index of specialisation. */
export function similarityRows(lookup, view) {
  const shown = selectSimilarity(lookup, view);
  const source = sourceCells(lookup, ownTables(lookup).year_sources[yearRow(lookup, view)]);
  const row = (id, other, value, unit) => ({
    ...regionKeys(lookup, lookup.regionRow.get(id)),
    ...otherCells(lookup, other),
    value,
    unit,
    scope: shown.scope,
    year: shown.year,
    ...source,
    verification: "seen",
  });
  const unit = "1 - half the sum of absolute differences of shares";
  const pairs = shown.rows.flatMap((id, number) =>
    shown.rows.flatMap((other, place) => {
      const value = shown.values[number][place];
      return value === null ? [] : [row(id, other, value, unit)];
    }),
  );
  const index = `Krugman index against ${view.benchmark}, 0 to 2`;
  return [
    ...pairs,
    ...shown.rows.flatMap((id, number) => {
      const value = shown.krugman[number];
      return value === null ? [] : [row(id, "", value, index)];
    }),
  ];
}

/** Every member of every chain, cluster and scheme. */
export function chainsRows(lookup, view) {
  const {entries} = ownTables(lookup);
  return selectChains(lookup, view).groups.flatMap(({group, entries: ofGroup}) =>
    ofGroup.flatMap((entry) => {
      const {row} = entry;
      return [...entry.members, ...entry.recalled_members].map((member) => ({
        group,
        entry_id: entries.id[row],
        entry_en: entries.name_en[row],
        entry_zh: entries.name_zh[row],
        ...regionKeys(lookup, member),
        value: member === entries.lead[row] ? "lead" : "member",
        unit: "part",
        text_en: entries.text_en[row],
        text_zh: entries.text_zh[row],
        year: yearOfEntry(lookup, row),
        ...sourceCells(lookup, entries.source[row]),
        verification: entry.recalled_members.includes(member) ? "recalled" : "seen",
      }));
    }),
  );
}

/** The year of an entry as a number; null where neither list nor source has one. */
function yearOfEntry(lookup, entry) {
  return Number(entryYear(lookup, entry)) || null;
}

export const STRUCTURE_ROWS = {
  map: structureMapRows,
  sectors: sectorsRows,
  similarity: similarityRows,
  chains: chainsRows,
  compare: compareRows,
};

function otherCells(lookup, id) {
  const {regions} = lookup.tables;
  const row = lookup.regionRow.get(id);
  return {
    other_adcode: id,
    other_en: id ? regions.name_en[row] : "",
    other_zh: id ? regions.name_zh[row] : "",
  };
}

/** The persons behind a quotient, or the quotient beside a count. */
function countedCells(lookup, view, id, section) {
  const {listed, employment} = ownTables(lookup);
  const place = placeOf(lookup, id);
  if (measureOf(view) === "listed") {
    return {
      persons: null,
      expected: listed.expected[place][section],
      quotient: quotientOf(lookup, view, place, section),
    };
  }
  return {
    persons: employment.persons[yearRow(lookup, view)][place][section],
    expected: null,
    quotient: null,
  };
}

function partCells(lookup, entry, region, z) {
  const {entries} = ownTables(lookup);
  const told = entries.recalled_members[entry].includes(region) ? "recalled" : "seen";
  return {
    status: PARTS_TAKEN[z],
    entry_id: entries.id[entry],
    entry_en: entries.name_en[entry],
    entry_zh: entries.name_zh[entry],
    year: yearOfEntry(lookup, entry),
    ...sourceCells(lookup, entries.source[entry]),
    verification: z ? told : "",
  };
}
