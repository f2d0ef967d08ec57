/**
 * The record of what changed in the tables from one published version to the next.
 *
 * @import {Lang} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 *
 * @typedef {object} RowChange a row that differs, as data/diff.py finds it
 * @property {string} table
 * @property {string[]} key its values of the key's columns
 * @property {"added" | "gone" | "changed"} kind
 * @property {Record<string, [string, string]>} fields of a changed row, the old and the new value
 *   by column
 * @property {Record<string, string>} row all cells, of a row that is gone the old ones
 * @property {string} source ids of its sources; empty: the table has none
 *
 * @typedef {object} Names
 * @property {string[]} places that the row names, now or before
 * @property {string[]} industries likewise
 * @property {string} name_en what to call the row
 * @property {string} name_zh
 *
 * @typedef {Omit<RowChange, "row"> & Names} Change an entry of the record
 *
 * @typedef {object} Version
 * @property {string} build
 * @property {string} day YYYY-MM-DD
 * @property {string} updated date and time
 * @property {Change[]} changes
 *
 * @typedef {object} History
 * @property {string} since day of the first version
 * @property {Version[]} versions the newest first
 */
import {XIONGAN} from "../core/adcodes.js";
import {cut, nameOf} from "./words.js";

const SHORT = 90;
const NAMES = ["name", "organisation", "title", "statement"];
const LIST_SEPARATOR = ";";
/**
 * Tables that are all on one place.
 * @type {Record<string, string>}
 */
const PLACE_OF = {xiongan_figures: XIONGAN};

/**
 * Name rows that differ, and the places and industries that each is on.
 * @param {Facts} facts
 * @param {RowChange[]} changes
 * @returns {Change[]}
 */
export function describedChanges(facts, changes) {
  return changes.map((change) => describedChange(facts, change));
}

/**
 * @param {Facts} facts
 * @param {RowChange} change
 * @returns {Change}
 */
function describedChange(facts, change) {
  const {row, ...rest} = change;
  const place = PLACE_OF[change.table];
  return {
    ...rest,
    places: [...new Set([...(place ? [place] : []), ...referred(facts, change, "places")])],
    industries: [...new Set(referred(facts, change, "industries"))],
    name_en: rowName(facts, change, "en"),
    name_zh: rowName(facts, change, "zh"),
  };
}

/**
 * The ids in the columns of a row that name places or industries, now or before.
 * @param {Facts} facts
 * @param {RowChange} change
 * @param {"places" | "industries"} what
 */
function referred({tables}, {table, row, fields}, what) {
  return tables.data.about[table][what]
    .flatMap((name) => [row[name] ?? "", ...(fields[name] ?? [])])
    .flatMap((text) => text.split(LIST_SEPARATOR))
    .map((id) => id.trim())
    .filter(Boolean);
}

/**
 * Name a row: by its own name, else by what its key refers to.
 * @param {Facts} facts
 * @param {RowChange} change
 * @param {Lang} lang
 */
function rowName(facts, {table, key, row}, lang) {
  // What a place states of an industry is named by both.
  const isStatement = table === "focus";
  const text = NAMES.map((stem) => row[`${stem}_${lang}`]).find(Boolean);
  if (text && !isStatement) return cut(text, SHORT);
  const ids = isStatement ? [row.region_id, row.industry_id] : key;
  return ids.map((id) => knownName(facts, id, lang)).join(" · ");
}

/**
 * @param {Facts} facts
 * @param {string} id
 * @param {Lang} lang
 */
function knownName({regions, industries, allIndicators, sources}, id, lang) {
  const row = regions.get(id) ?? industries.get(id) ?? allIndicators.get(id);
  if (row) return nameOf(row, lang);
  const source = sources.get(id);
  return source ? nameOf(source, lang, "title") : id;
}
