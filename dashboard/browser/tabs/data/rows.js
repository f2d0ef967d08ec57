/**
 * The table behind each chart of the Data tab, with a row for each thing.
 *
 * @import {Column, Columns} from "./cells.js"
 * @import {TableFile} from "./select.js"
 * @import {Lang, Lookup, Row, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {codeName, isBlank, NATION, placeName} from "./cells.js";
import {selectCoverage, selectTable} from "./select.js";

/** @type {Lang[]} */
const BOTH = ["en", "zh"];
/** Kinds of columns whose keys have names. */
const KEYED = ["region", "industry", "indicator", "sector"];

/**
 * Every column of the rows, then the names of their keys and their citation.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} [arranged] row numbers as the reader filtered and sorted them
 * @returns {Row[]}
 */
export function tableRows(lookup, view, arranged = selectTable(lookup, view).rows) {
  /** @type {TableFile} */
  const {columns, differ} = lookup.tables.data.rows[view.table];
  const {shown} = lookup.tables.data.about[view.table];
  const hides = view.recalled === "hide";
  return arranged.map((row) => ({
    ...rawRow(columns, row, hides),
    ...namedKeys(lookup, shown, columns, row, hides),
    ...citationOf(lookup, columns, row),
    ...(differ.length ? {sources_differ: differ[row]} : {}),
  }));
}

/**
 * A whole table as it was built, for its download.
 * @param {Columns} columns
 * @returns {Row[]}
 */
export function wholeRows(columns) {
  return Object.values(columns)[0].map((_, row) => rawRow(columns, row, false));
}

/**
 * Every indicator and year: how many of the level's regions have a value.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
function coverageRows(lookup, view) {
  const coverage = selectCoverage(lookup, view);
  const names = lookup.tables.data.names.indicators;
  return coverage.indicators.flatMap((indicator, number) =>
    coverage.years.map((year, place) => ({
      indicator_id: indicator,
      name_en: names[indicator].name_en,
      name_zh: names[indicator].name_zh,
      year,
      level: view.level,
      regions: coverage.counts[number][place],
      recalled_regions: coverage.recalled[number][place],
      regions_of_level: coverage.total,
      chosen_region: view.region || null,
      chosen_value: coverage.chosen[number][place] || null,
      source: message("data.coverage.source", "en"),
      source_zh: message("data.coverage.source", "zh"),
    })),
  );
}

/** By chart: its rows. */
export const ROWS = {table: tableRows, coverage: coverageRows};

/**
 * @param {Columns} columns
 * @param {number} row
 * @param {boolean} hides
 * @returns {Row}
 */
function rawRow(columns, row, hides) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => {
      const value = isBlank(columns, row, name, hides) ? null : values[row];
      return [name, Array.isArray(value) ? value.join(";") : value];
    }),
  );
}

/**
 * The names of a row's keys in both languages, and the units of its indicator.
 * @param {Lookup} lookup
 * @param {Column[]} shown
 * @param {Columns} columns
 * @param {number} row
 * @param {boolean} hides
 */
function namedKeys(lookup, shown, columns, row, hides) {
  /** @type {Row} */
  const found = {};
  for (const {parts, kind, is_list: isList} of shown) {
    if (isList || !KEYED.includes(kind)) continue;
    const [name] = parts;
    const value = isBlank(columns, row, name, hides) ? null : columns[name][row];
    const stem = name.replace(/_id$/, "").replace(/_adcode$/, "");
    for (const lang of BOTH)
      found[`${stem}_name_${lang}`] =
        kind === "sector" && value !== null
          ? codeName(lookup, columns, row, lang)
          : keyName(lookup, kind, value, lang);
    if (kind === "indicator" && value !== null) {
      const {unit_en, unit_zh} = lookup.tables.data.names.indicators[value];
      Object.assign(found, {unit_en, unit_zh});
    }
  }
  return found;
}

/**
 * @param {Lookup} lookup
 * @param {string} kind
 * @param {string | null} key
 * @param {Lang} lang
 */
function keyName(lookup, kind, key, lang) {
  const {names} = lookup.tables.data;
  if (key === null) return null;
  if (kind === "region") {
    if (key === NATION) return placeName(lookup, key, lang);
    return lookup.tables.regions[`name_${lang}`][lookup.regionRow.get(key)];
  }
  return names[kind === "industry" ? "industries" : "indicators"][key][`name_${lang}`];
}

/**
 * @param {Lookup} lookup
 * @param {Columns} columns
 * @param {number} row
 */
function citationOf(lookup, columns, row) {
  // The table of sources has these columns itself.
  if (!columns.source_id || columns.publisher_zh) return {};
  const source = lookup.tables.data.sources[columns.source_id[row]];
  return {
    source: source.title_en,
    source_zh: source.title_zh,
    source_publisher: source.publisher_en,
    source_publisher_zh: source.publisher_zh,
    source_url: source.url,
    source_published: source.published,
    source_trust: source.trust,
  };
}
