/**
 * Pages as their templates take them: plain data.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page, Sources} from "./model.js"
 */
import {toCsv} from "../core/csv.js";
import {message, otherLang} from "../core/messages.js";
import {citationsOf} from "../exports/cite.js";
import {BOM} from "../exports/tables.js";
import {prefix, titleOf, to} from "./model.js";
import {KINDS, ownPath, SINGLE} from "./paths.js";
import {nameOf} from "./words.js";

/** A page with fewer lines than this is printed in larger letters, in one column. */
const SHORT_LINES = 45;

/**
 * A page for its template, with the texts of the files beside it by name.
 * @param {Pick<Facts, "tables" | "address">} facts
 * @param {Page} page
 */
export function templateData({tables, address}, {sources, rows, names, ...rest}) {
  const page = {sources, rows, names, ...rest};
  const {lang, path} = rest;
  const [title, other] = [titleOf(page), otherLang(lang)];
  const {build_id: id, built} = tables.build;
  const build = {id, date: built.slice(0, 10)};
  const folders = {en: ownPath(path, "en"), zh: ownPath(path, "zh")};
  const name = path.slice(0, -1).replaceAll("/", "-");
  return {
    ...rest,
    address,
    build,
    folders,
    citations: citationsOf({title, build, link: address && address + folders[lang], lang, name}),
    title,
    other: {lang: other, title: names[other]},
    prefix: prefix(page),
    is_short: isShort(page),
    nav: [...KINDS, ...SINGLE].map((kind) => ({
      href: to(page, kind),
      text: message(`pages.index.${kind}`, lang),
    })),
    sources: listed(sources, lang),
    files: rows.length ? {"rows.csv": BOM + toCsv(rows), "rows.json": jsonText(rows)} : {},
  };
}

/**
 * Whether it is printed in larger letters; the story is a text and has its own print.
 * @param {Page} page
 */
function isShort({sections, sources, steps}) {
  const lines = sections.reduce((sum, {rows, items}) => sum + rows.length + items.length, 0);
  return !steps.length && lines + sources.numbers.size < SHORT_LINES;
}

/**
 * The cited sources in order.
 * @param {Sources} sources
 * @param {Lang} lang
 */
function listed({known, numbers}, lang) {
  return [...numbers].map(([id, number]) => {
    const source = /** @type {Row} */ (known.get(id));
    return {
      number,
      title: nameOf(source, lang, "title"),
      publisher: nameOf(source, lang, "publisher"),
      published: source.published ?? "",
      url: source.url ?? "",
    };
  });
}

/**
 * JSON that may stand in HTML: no tag can end in it.
 * @param {Row[]} rows
 */
function jsonText(rows) {
  return JSON.stringify(rows).replaceAll("<", "\\u003c").replaceAll("&", "\\u0026");
}
