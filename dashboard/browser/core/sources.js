/**
 * The sources that rows quote: who, when, where, how often.
 *
 * @import {Lang, Row, Tables} from "./types.js"
 *
 * @typedef {object} Source
 * @property {string} id
 * @property {string} title
 * @property {string} publisher
 * @property {string} published
 * @property {string} url
 *
 * @typedef {Source & {count: number}} QuotedSource with the number of rows that quote it
 * @typedef {Map<string, Source>} SourceIndex sources by id
 * @typedef {{text: string, url?: string}} Run a piece of text, linked if it has an address
 */
import {asRows} from "./columns.js";
import {message} from "./messages.js";
import {ownLayers} from "./own_layers.js";
import {sourceIds} from "./row_sources.js";

const HOUSES = ["JJJ Atlas", "京津冀图集"];
/** Stands for the named sources in the sentence that holds them. */
const PLACE = "\u0000";
/**
 * The page's own sources by language, made once: they never change, and each chart asks for them.
 * @type {WeakMap<object, Map<Lang, SourceIndex>>}
 */
const pageIndexes = new WeakMap();

/**
 * Index the sources of the page and of one tab: which other tabs were visited must not matter.
 * @param {Pick<Tables, "sources"> | Record<string, any>} tables
 * @param {string} tab
 * @param {Lang} lang of titles and publishers
 * @returns {SourceIndex}
 */
export function sourceIndex(tables, tab, lang) {
  const ofPage = pageIndex(tables, lang);
  const own = Object.fromEntries(ownLayers(tables).map(({source}) => [source.id, source]));
  const owners = /** @type {Record<string, any>[]} */ ([
    Reflect.get(tables, tab) ?? {},
    {sources: own},
  ]);
  const others = owners.flatMap(sourceRecords);
  return others.length ? new Map([...ofPage, ...indexed(others, lang)]) : ofPage;
}

/**
 * @param {Pick<Tables, "sources"> | Record<string, any>} tables
 * @param {Lang} lang
 */
function pageIndex(tables, lang) {
  const {sources = {}} = tables;
  const known = pageIndexes.get(sources) ?? new Map();
  pageIndexes.set(sources, known);
  const index = known.get(lang) ?? indexed(sourceRecords(tables), lang);
  known.set(lang, index);
  return index;
}

/**
 * @param {Record<string, any>[]} records
 * @param {Lang} lang
 * @returns {SourceIndex}
 */
function indexed(records, lang) {
  return new Map(records.map((record) => [record.id, sourceOf(record, lang)]));
}

/**
 * @param {Record<string, any>} record
 * @param {Lang} lang
 * @returns {Source}
 */
function sourceOf(record, lang) {
  const {id, url, published} = record;
  return {
    id,
    title: record[`title_${lang}`],
    publisher: record[`publisher_${lang}`] ?? "",
    published: published ?? "",
    url: url ?? "",
  };
}

/**
 * A table of sources as records: it is columns, or records by id.
 * @param {Record<string, any>} owner
 * @returns {Record<string, any>[]}
 */
function sourceRecords({sources}) {
  if (!sources) return [];
  if (!Array.isArray(sources.id))
    return Object.entries(sources).map(([id, source]) => ({...source, id}));
  return asRows(sources);
}

/**
 * Sort the most quoted first; but what was computed here or recalled goes last: a citation wants
 * the others.
 * @param {QuotedSource} a
 * @param {QuotedSource} b
 */
export function byWeight(a, b) {
  return (
    Number(isOutside(b)) - Number(isOutside(a)) ||
    b.count - a.count ||
    (`${a.title} ${a.id}` < `${b.title} ${b.id}` ? -1 : 1)
  );
}

/**
 * The sources of a row; one of our own, such as a table of the build, has no id.
 * @param {Row} row
 * @param {SourceIndex} index in the same language
 * @param {Lang} lang
 * @returns {Source[]}
 */
export function sourcesOf(row, index, lang) {
  const ids = sourceIds(row);
  if (ids.length) return ids.map((id) => /** @type {Source} */ (index.get(id)));
  const title = lang === "zh" ? row.source_zh : row.source;
  return title ? [{id: row.source, title, publisher: "", published: "", url: ""}] : [];
}

/**
 * The sources of rows, the most quoted first.
 * @param {Row[]} rows
 * @param {SourceIndex} index in the same language
 * @param {Lang} lang
 * @returns {QuotedSource[]}
 */
export function quotedSources(rows, index, lang) {
  /** @type {Map<string, QuotedSource>} */
  const quoted = new Map();
  for (const source of rows.flatMap((row) => sourcesOf(row, index, lang))) {
    quoted.set(source.id, {...source, count: (quoted.get(source.id)?.count ?? 0) + 1});
  }
  return [...quoted.values()].sort(byWeight);
}

/**
 * The sources of what a chart shows, the most quoted first. The matrix shows every industry; the
 * sources that count are those of the chosen ones.
 * @param {Row[]} rows
 * @param {SourceIndex} index in the same language
 * @param {Lang} lang
 */
export function shownSources(rows, index, lang) {
  return quotedSources(
    rows.filter((row) => row.is_chosen !== false),
    index,
    lang,
  );
}

/**
 * The `most` most quoted sources as runs of text, linked where they have an address, and how many
 * more there are. A publisher stands behind its source.
 * @param {(Pick<Source, "title" | "url"> & {publisher?: string})[]} sources
 * @param {Lang} lang
 * @param {number} most
 * @param {string} [more] instead of how many more there are, and where
 * @returns {Run[]}
 */
export function sourceRuns(sources, lang, most, more) {
  if (!sources.length) return [];
  const count = sources.length - most;
  const key = sources.length === 1 ? "sources.one" : "sources.named";
  const [before, after] = message(key, lang, {sources: PLACE}).split(PLACE);
  const named = sources
    .slice(0, most)
    .flatMap(({title, url, publisher}, place) => [
      ...(place ? [{text: message("sources.and", lang)}] : []),
      {text: title, url},
      ...(publisher ? [{text: message("sources.comma", lang)}, {text: publisher, url: ""}] : []),
    ]);
  const rest = count > 0 ? (more ?? message("sources.rest", lang, {count})) : "";
  return [{text: before}, ...named, {text: rest + after}];
}

/** @param {Source} source */
function isOutside({publisher}) {
  return Boolean(publisher) && !HOUSES.includes(publisher);
}
