/**
 * The table behind each chart of the Structure tab.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 * @import {ChainEntry, SimilaritySelection} from "./select.js"
 */
import {regionKeys} from "../../core/row_keys.js";
import {verificationOf} from "../../core/row_sources.js";
import {measureOf, placeOf, subjectOf, tabTables, yearRow} from "./chosen.js";
import {compareRows} from "./compare_rows.js";
import {entryYear} from "./phrases.js";
import {provincesRows} from "./province_rows.js";
import {relatedRows} from "./related_rows.js";
import {sectionCells, sourceCells, valueCells} from "./row_parts.js";
import {selectChains, selectSectors, selectSimilarity} from "./select.js";
import {selectAlike} from "./select_alike.js";
import {selectMap} from "./select_map.js";
import {quotientAt} from "./values.js";

const MEMBER_STATUS = ["none", "place_inside", "member", "lead"];
const LIKENESS_UNIT = "1 - half the sum of absolute differences of shares";

/** @type {Record<string, (lookup: Lookup, view: View) => Row[]>} */
export const ROWS = {
  map: mapRows,
  sectors: sectorsRows,
  similarity: similarityRows,
  alike: alikeRows,
  chains: chainsRows,
  compare: compareRows,
  provinces: provincesRows,
  related: relatedRows,
};

/**
 * Every region of the level with what colours it.
 * @param {Lookup} lookup
 * @param {View} view
 */
function mapRows(lookup, view) {
  const {ids, mode, z, values, sections} = selectMap(lookup, view);
  const {kind, row} = subjectOf(lookup, view);
  return ids.map((id, number) => {
    const region = lookup.regionRow.get(id);
    const keys = regionKeys(lookup, region);
    if (mode === "entry") return {...keys, ...memberCells(lookup, row, region, z[number])};
    const section = kind === "top" ? sections[number] : row;
    const value = values[number];
    return {
      ...keys,
      status: value === null ? "no_data" : "value",
      ...sectionCells(lookup, section ?? -1),
      ...valueCells(lookup, view, value === null ? "" : id, section, value),
    };
  });
}

/**
 * @param {Lookup} lookup
 * @param {number} entry
 * @param {number} region
 * @param {number} z
 */
function memberCells(lookup, entry, region, z) {
  const {entries} = tabTables(lookup);
  const isRecalled = entries.recalled_members[entry].includes(region);
  return {
    status: MEMBER_STATUS[z],
    ...entryCells(lookup, entry),
    year: yearOfEntry(lookup, entry),
    ...sourceCells(lookup, entries.source[entry]),
    verification: z ? verificationOf(isRecalled) : "",
  };
}

/**
 * Every cell that shows a value.
 * @param {Lookup} lookup
 * @param {View} view
 */
function sectorsRows(lookup, view) {
  const {rows, columns, values} = selectSectors(lookup, view);
  return rows.flatMap((id, number) =>
    columns
      .filter((section) => values[number][section] !== null)
      .map((section) => ({
        ...regionKeys(lookup, lookup.regionRow.get(id)),
        ...sectionCells(lookup, section),
        ...valueCells(lookup, view, id, section, values[number][section]),
        ...countedCells(lookup, view, placeOf(lookup, id) ?? -1, section),
      })),
  );
}

/**
 * The persons behind a quotient, or the quotient beside a count.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} section
 */
function countedCells(lookup, view, place, section) {
  const {listed, employment} = tabTables(lookup);
  if (measureOf(view) === "listed") {
    return {
      persons: null,
      expected: listed.expected[place][section],
      quotient: quotientAt(lookup, view, place, section),
    };
  }
  const persons = employment.persons[yearRow(lookup, view)][place][section];
  return {persons, expected: null, quotient: null};
}

/**
 * Every pair that shows a value, and each region's index of specialisation.
 * @param {Lookup} lookup
 * @param {View} view
 */
function similarityRows(lookup, view) {
  const selection = selectSimilarity(lookup, view);
  const {rows, values, krugman} = selection;
  const index = `Krugman index against ${view.benchmark}, 0 to 2`;
  /** @type {(id: string, other: string, value: number | null, unit: string) => Row[]} */
  const row = (id, other, value, unit) =>
    value === null ? [] : [similarityRow(lookup, view, selection, {id, other, value, unit})];
  const pairs = rows.flatMap((id, number) =>
    rows.flatMap((other, place) => row(id, other, values[number][place], LIKENESS_UNIT)),
  );
  return [...pairs, ...rows.flatMap((id, number) => row(id, "", krugman[number], index))];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<SimilaritySelection, "scope" | "year">} selection
 * @param {{id: string, other: string, value: number, unit: string}} pair
 */
function similarityRow(lookup, view, {scope, year}, {id, other, value, unit}) {
  return {
    ...regionKeys(lookup, lookup.regionRow.get(id)),
    ...otherCells(lookup, other),
    value,
    unit,
    scope,
    year,
    ...sourceCells(lookup, tabTables(lookup).year_sources[yearRow(lookup, view)]),
    verification: "seen",
  };
}

/**
 * The pairs of the list, the most alike first.
 * @param {Lookup} lookup
 * @param {View} view
 */
function alikeRows(lookup, view) {
  const selection = selectAlike(lookup, view);
  return selection.pairs.map((pair, place) => ({
    rank: place + 1,
    ...similarityRow(lookup, view, selection, {...pair, unit: LIKENESS_UNIT}),
  }));
}

/**
 * The other region of a pair; empty if there is none.
 * @param {Lookup} lookup
 * @param {string} id
 */
function otherCells(lookup, id) {
  const {regions} = lookup.tables;
  const row = id ? lookup.regionRow.get(id) : -1;
  return {
    other_adcode: id,
    other_en: regions.name_en[row] ?? "",
    other_zh: regions.name_zh[row] ?? "",
  };
}

/**
 * Every member of every chain, cluster and scheme.
 * @param {Lookup} lookup
 * @param {View} view
 */
function chainsRows(lookup, view) {
  return selectChains(lookup, view).groups.flatMap(({group, entries}) =>
    entries.flatMap((entry) =>
      [...entry.members, ...entry.recalled_members].map((member) =>
        chainRow(lookup, group, entry, member),
      ),
    ),
  );
}

/**
 * @param {Lookup} lookup
 * @param {string} group
 * @param {ChainEntry} entry
 * @param {number} member
 */
function chainRow(lookup, group, {row, recalled_members: recalled}, member) {
  const {entries} = tabTables(lookup);
  return {
    group,
    ...entryCells(lookup, row),
    ...regionKeys(lookup, member),
    value: member === entries.lead[row] ? "lead" : "member",
    unit: "part",
    text_en: entries.text_en[row],
    text_zh: entries.text_zh[row],
    year: yearOfEntry(lookup, row),
    ...sourceCells(lookup, entries.source[row]),
    verification: verificationOf(recalled.includes(member)),
  };
}

/**
 * @param {Lookup} lookup
 * @param {number} entry
 */
function entryCells(lookup, entry) {
  const {entries} = tabTables(lookup);
  return {
    entry_id: entries.id[entry],
    entry_en: entries.name_en[entry],
    entry_zh: entries.name_zh[entry],
  };
}

/**
 * The year of an entry as a number; null if neither list nor source has one.
 * @param {Lookup} lookup
 * @param {number} entry
 */
function yearOfEntry(lookup, entry) {
  return Number(entryYear(lookup, entry)) || null;
}
