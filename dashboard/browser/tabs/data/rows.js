/** The table behind each chart of the Data tab: a row a thing. Twin of dashboard/data_tab/rows.py. */
import {NATION, cellWords, codeName, columnLabel, placeName} from "./cells.js";
import {selectCoverage, selectTable} from "./select.js";
import {message} from "../../core/messages.js";

const BOTH = ["en", "zh"];
const KEYED = ["region", "industry", "indicator", "sector"];
const PICTURED_ROWS = 30;
const COVERAGE_SOURCE = "JJJ Atlas: table observations, preferred values";

/**
 * Every column of the rows, then the names of their keys and their citation. `arranged` are the row
 * numbers as the reader filtered and sorted them; without it, all rows in the table's order.
 */
export function tableRows(lookup, view, arranged = selectTable(lookup, view).rows) {
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

/** A table as it was built, whole: what its download holds. */
export function wholeRows(columns) {
  return Object.values(columns)[0].map((_, row) => rawRow(columns, row, false));
}

/** Every indicator and year: how many of the level's regions have a value. */
export function coverageRows(lookup, view) {
  const shown = selectCoverage(lookup, view);
  const names = lookup.tables.data.names.indicators;
  return shown.indicators.flatMap((indicator, number) =>
    shown.years.map((year, place) => ({
      indicator_id: indicator,
      name_en: names[indicator].name_en,
      name_zh: names[indicator].name_zh,
      year,
      level: view.level,
      regions: shown.counts[number][place],
      recalled_regions: shown.recalled[number][place],
      regions_of_level: shown.total,
      chosen_region: view.region || null,
      chosen_value: shown.chosen[number][place] || null,
      source: COVERAGE_SOURCE,
    })),
  );
}

/** The first rows as a picture shows them: `heads`, `widths`, `cells` by column, and how many `more`. */
export function tablePicture(lookup, view, rows) {
  const about = lookup.tables.data.about[view.table];
  const table = lookup.tables.data.rows[view.table];
  const {columns} = table;
  const pictured = about.pictured.map((number) => about.shown[number]);
  const first = rows.slice(0, PICTURED_ROWS);
  const hides = view.recalled === "hide";
  const words = (column, row) => {
    if (isBlank(columns, row, column.parts[0], hides)) return "";
    return (
      cellWords(lookup, column, columns, row, view.lang) +
      (column === pictured[0] ? markWords(table, row, view.lang) : "")
    );
  };
  return {
    heads: pictured.map((column) => columnLabel(column.id, view.lang)),
    widths: pictured.map((column) => column.width),
    cells: pictured.map((column) => first.map((row) => words(column, row))),
    more: rows.length - first.length,
  };
}

/** Whether a row is recalled, of low trust, or not preferred, behind what names it. */
function markWords({columns, recalled, low}, row, lang) {
  const marks = {
    "mark.recalled": recalled.includes(row),
    "mark.low": low.includes(row),
    "data.other": columns.is_preferred?.[row] === false,
  };
  return Object.entries(marks)
    .filter(([, isSo]) => isSo)
    .map(([key]) => ` (${message(key, lang)})`)
    .join("");
}

/** By chart: its rows, from the lookup and the view. */
export const DATA_ROWS = {table: tableRows, coverage: coverageRows};

/** Whether a value is recalled in a row that is not, where the reader hid recalled ones. */
export function isBlank(columns, row, name, hides) {
  return (
    hides && columns.recalled_fields !== undefined && columns.recalled_fields[row].includes(name)
  );
}

function rawRow(columns, row, hides) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => {
      const value = isBlank(columns, row, name, hides) ? null : values[row];
      return [name, Array.isArray(value) ? value.join(";") : value];
    }),
  );
}

function namedKeys(lookup, shown, columns, row, hides) {
  const found = {};
  for (const {
    parts: [name],
    kind,
    is_list: isList,
  } of shown) {
    if (isList || !KEYED.includes(kind)) continue;
    const value = isBlank(columns, row, name, hides) ? null : columns[name][row];
    const stem = name.replace(/_id$/, "").replace(/_adcode$/, "");
    for (const lang of BOTH)
      found[`${stem}_name_${lang}`] = nameOf(lookup, kind, value, [columns, row], lang);
    if (kind === "indicator" && value !== null) {
      for (const lang of BOTH)
        found[`unit_${lang}`] = lookup.tables.data.names.indicators[value][`unit_${lang}`];
    }
  }
  return found;
}

function nameOf(lookup, kind, value, cell, lang) {
  const {names} = lookup.tables.data;
  if (value === null) return null;
  if (kind === "sector") return codeName(lookup, ...cell, lang);
  if (kind === "region") {
    if (value === NATION) return placeName(lookup, value, lang);
    return lookup.tables.regions[`name_${lang}`][lookup.regionRow.get(value)];
  }
  return names[kind === "industry" ? "industries" : "indicators"][value][`name_${lang}`];
}

function citationOf(lookup, columns, row) {
  if (!columns.source_id || columns.title) return {};
  const source = lookup.tables.data.sources[columns.source_id[row]];
  return {
    source: source.title,
    ...Object.fromEntries(
      ["publisher", "url", "published", "trust"].map((name) => [`source_${name}`, source[name]]),
    ),
  };
}
