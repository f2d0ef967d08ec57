/**
 * The colophon: the build, the size of its tables, and the dates of their sources. The atlas has no
 * version number; the build id is a fingerprint of its facts, borders and code.
 *
 * @typedef {Record<string, any[]>} Columns
 *
 * @typedef {object} Build what the record of a build is read for
 * @property {string} build_id
 * @property {string} built
 * @property {string} borders
 * @property {string} borders_edition
 * @property {Record<string, number>} counts of rows by table
 */
import {asRows} from "./columns.js";

/**
 * Describe a build: of each table that a reader can open the date of its newest source, or "", and
 * of all sources how many have a date, and the newest of them, or null.
 * @param {Build} build
 * @param {Record<string, {columns: Columns}>} listed the tables that a reader can open, by name
 */
export function colophonOf(build, listed) {
  const {build_id, built, borders, borders_edition, counts} = build;
  const sources = asRows(listed.sources.columns);
  const dates = new Map(sources.map((one) => [one.source_id, one.published]));
  const rows = Object.values(counts);
  return {
    build: {build_id, built, borders, borders_edition},
    tables: Object.entries(listed).map(([name, {columns}]) => ({
      name,
      rows: counts[name],
      newest: newestDate(columns, dates),
    })),
    sources: {count: [...dates.values()].filter(Boolean).length, newest: newestSource(sources)},
    counts: {tables: rows.length, rows: rows.reduce((total, count) => total + count, 0)},
  };
}

/**
 * @param {Columns} table
 * @param {Map<string, string | null>} dates by source
 */
function newestDate({source_id: keys = []}, dates) {
  return latest(keys.map((key) => dates.get(key) ?? ""));
}

/**
 * A date itself, or the last day of a period.
 * @param {string} date
 */
function lastDay(date) {
  return /** @type {string} */ (date.split("/").at(-1));
}

/**
 * The last day of all dates; empty if there is none. As text, a day is after its month.
 * @param {string[]} dates
 */
function latest(dates) {
  return dates.map(lastDay).sort().at(-1) ?? "";
}

/**
 * The newest source; of several the first by id.
 * @param {Record<string, any>[]} sources
 */
function newestSource(sources) {
  const dated = sources.filter((one) => one.published);
  const newest = latest(dated.map((one) => one.published));
  const [first] = dated
    .filter((one) => lastDay(one.published) === newest)
    .sort((a, b) => (a.source_id < b.source_id ? -1 : 1));
  if (!first) return null;
  const {title_en, title_zh, publisher_en, publisher_zh, published, url} = first;
  return {title_en, title_zh, publisher_en, publisher_zh, published, url};
}
