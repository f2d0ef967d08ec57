/**
 * What a page consists of: sentences and tables whose cells carry the numbers of their sources.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 *
 * @typedef {object} Cell a text of a page
 * @property {string} text plain; the template escapes it
 * @property {string} href address that it links to, relative to the page; empty: none
 * @property {number[]} cited numbers of its sources on the page
 * @property {string} svg a drawing instead of the text, made by us; empty: none
 *
 * @typedef {object} Section a part of a page with a heading: a table, a list, or both
 * @property {string} name the same in both languages
 * @property {string} heading in the page's language
 * @property {string[]} columns heads of the table
 * @property {Cell[][]} rows of the table
 * @property {Cell[]} items of the list
 * @property {string} note how to read it, or why it is empty
 *
 * @typedef {object} Sources the sources of a page, numbered in the order in which they are cited
 * @property {Map<string, Row>} known all sources by id
 * @property {Map<string, number>} numbers of those cited, by id
 *
 * @typedef {object} Page a page before it is HTML
 * @property {string} path of its folder below the atlas, with a final slash, without the language
 * @property {Lang} lang
 * @property {Record<Lang, string>} names its heading, by language
 * @property {Sources} sources cited in it
 * @property {string} kind what it is about, in words
 * @property {string} about its first sentence without sources, for search engines
 * @property {Cell[]} sentences of the paragraph
 * @property {Section[]} sections below it
 * @property {Row[]} rows for the CSV and JSON file beside it
 * @property {string} view query of the atlas's view of the same
 * @property {string} map locator or map, SVG; empty: none
 * @property {[string, string][]} legend CSS classes of the map and their words
 * @property {[number, number] | null} point for search engines: longitude, latitude; null: no place
 * @property {string} template of its HTML
 * @property {Row[]} steps of the story
 */
import {message} from "../core/messages.js";
import {pageAddress} from "../core/page_link.js";
import {pagePath} from "../core/page_path.js";
import {listedIds} from "../core/row_sources.js";

/** A sentence on many rows cites the first sources; the tables cite all. */
export const CITED_MAX = 3;

/**
 * @param {string} text
 * @param {Partial<Omit<Cell, "text">>} [more]
 * @returns {Cell}
 */
export function makeCell(text, {href = "", cited: numbers = [], svg = ""} = {}) {
  return {text, href, cited: numbers, svg};
}

/**
 * @param {Map<string, Row>} known all sources by id
 * @returns {Sources}
 */
export function makeSources(known) {
  return {known, numbers: new Map()};
}

/**
 * Number the sources of a row.
 * @param {Sources} sources
 * @param {string | null} ids its `source_id`, which may hold several with `; ` between
 * @param {number} [most] how many to cite; all without
 * @returns {number[]} each source once
 */
export function cite({known, numbers}, ids, most) {
  const found = [...new Set(listedIds(ids))].filter((one) => known.has(one)).slice(0, most);
  for (const one of found) if (!numbers.has(one)) numbers.set(one, numbers.size + 1);
  return found.map((one) => /** @type {number} */ (numbers.get(one)));
}

/**
 * @param {Pick<Facts, "sources">} facts whose sources it may cite
 * @param {Pick<Page, "path" | "lang" | "names" | "kind"> & Partial<Page>} parts
 * @returns {Page}
 */
export function makePage({sources}, parts) {
  return {
    sources: makeSources(sources),
    about: "",
    sentences: [],
    sections: [],
    rows: [],
    view: "",
    map: "",
    legend: [],
    point: null,
    template: "page.html",
    steps: [],
    ...parts,
  };
}

/**
 * Its heading.
 * @param {Page} page
 */
export function titleOf({names, lang}) {
  return names[lang];
}

/**
 * A cell that cites its sources; the arguments are those of `cite`.
 * @param {Page} page
 * @param {string} text
 * @param {string | null} ids
 * @param {number} [most]
 */
export function citedCell(page, text, ids, most) {
  return makeCell(text, {cited: cite(page.sources, ids, most)});
}

/**
 * A cell that links to another page in the same language.
 * @param {Page} page
 * @param {string} text
 * @param {string} kind
 * @param {string} [key]
 */
export function linkCell(page, text, kind, key) {
  return makeCell(text, {href: pageHref(page, kind, key)});
}

/**
 * The cell of the year of a source, which may not be known.
 * @param {Page} page
 * @param {number | null} year
 */
export function yearCell(page, year) {
  return makeCell(String(year || message("pages.undated", page.lang)));
}

/**
 * Add a sentence that cites the first of its sources.
 * @param {Page} page
 * @param {string} text
 * @param {string} [ids]
 */
export function addSentence(page, text, ids = "") {
  page.sentences.push(citedCell(page, text, ids, CITED_MAX));
}

/**
 * Add a section, unless it holds nothing and says nothing.
 * @param {Page} page
 * @param {Pick<Section, "name" | "heading"> & Partial<Section>} parts
 */
export function addSection(page, {name, heading, columns = [], rows = [], items = [], note = ""}) {
  if (rows.length || items.length || note)
    page.sections.push({name, heading, columns, rows, items, note});
}

/**
 * Add a section with a list.
 * @param {Page} page
 * @param {string} name of the section, which is that of its heading among the messages
 * @param {Cell[]} items
 */
export function addList(page, name, items) {
  addSection(page, {name, heading: message(`pages.section.${name}`, page.lang), items});
}

/**
 * Add a section with a table.
 * @param {Page} page
 * @param {string} name of the section, which is that of its heading among the messages
 * @param {string[]} columns names of the heads among the messages
 * @param {Cell[][]} rows
 * @param {{note?: string, empty?: string}} [words] how to read it, if it has rows; and why it has
 *   none: without this text an empty table is left out
 */
export function addTable(page, name, columns, rows, {note = "", empty = ""} = {}) {
  const heading = message(`pages.section.${name}`, page.lang);
  const heads = columns.map((column) => message(`pages.column.${column}`, page.lang));
  addSection(page, {
    name,
    heading,
    columns: rows.length ? heads : [],
    rows,
    note: rows.length ? note : empty,
  });
}

/**
 * How many of all rows a table of at most some shows; empty: all.
 * @param {Page} page
 * @param {number} most
 * @param {number} count
 */
export function restWords(page, most, count) {
  return count <= most ? "" : message("pages.rest", page.lang, {shown: most, count});
}

/**
 * The way from the page's folder to the atlas.
 * @param {Page} page
 */
export function prefix({path, lang}) {
  return "../".repeat(path.split("/").length - 1 + Number(lang === "zh"));
}

/**
 * Link to another page in the same language.
 * @param {Page} page
 * @param {string} kind
 * @param {string} [key]
 */
export function pageHref(page, kind, key) {
  return prefix(page) + pageAddress(pagePath(kind, key), page.lang);
}
