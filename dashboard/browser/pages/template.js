/**
 * Pages as their templates take them: plain data.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page, Sources} from "./model.js"
 */
import {toCsv} from "../core/csv.js";
import {message, otherLang} from "../core/messages.js";
import {ownPath} from "../core/page_path.js";
import {PAGES, TABS} from "../core/registry.js";
import {citationsOf} from "../exports/cite.js";
import {BOM} from "../exports/tables.js";
import {pageHref, prefix, titleOf} from "./model.js";
import {nameOf} from "./words.js";

const [FIRST_TAB] = Object.keys(TABS);
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
  const build = {id: tables.build.build_id, date: tables.build.built.slice(0, 10)};
  const folders = {en: ownPath(path, "en"), zh: ownPath(path, "zh")};
  const link = address && address + folders[lang];
  const name = path.slice(0, -1).replaceAll("/", "-");
  return {
    ...rest,
    address,
    build,
    folders,
    citations: citationsOf({title, build, link, lang, name}),
    linked_data: jsonText(linkedData(page, build.date, link)),
    preview: previewOf(page),
    title,
    other: {lang: other, title: names[other], name: message(`data.value.${other}`, other)},
    prefix: prefix(page),
    is_short: isShort(page),
    nav: Object.values(PAGES)
      .flat()
      .map((kind) => navLink(page, kind)),
    sources: listed(sources, lang),
    files: rows.length ? {"rows.csv": BOM + toCsv(rows), "rows.json": jsonText(rows)} : {},
  };
}

/**
 * @param {Page} page
 * @param {string} kind
 */
function navLink(page, kind) {
  return {href: pageHref(page, kind), text: message(`pages.index.${kind}`, page.lang)};
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
 * The page for search engines, in the words of schema.org.
 * @param {Page} page
 * @param {string} date of the build
 * @param {string} url empty: not known
 */
function linkedData({names, lang, about, point}, date, url) {
  const [longitude, latitude] = point ?? [];
  return {
    "@context": "https://schema.org",
    "@type": point ? "Place" : "Dataset",
    name: names[lang],
    alternateName: names[otherLang(lang)],
    description: about,
    inLanguage: lang,
    ...(point ? {geo: {"@type": "GeoCoordinates", latitude, longitude}} : {dateModified: date}),
    ...(url && {url}),
  };
}

/**
 * The path of the picture of the tab that the page leads to, which a published atlas may have.
 * @param {Page} page
 */
function previewOf({view, lang}) {
  return `previews/${new URLSearchParams(view).get("tab") ?? FIRST_TAB}.${lang}.png`;
}

/**
 * JSON that may stand in HTML: no tag can end in it.
 * @param {unknown} content
 */
function jsonText(content) {
  return JSON.stringify(content).replaceAll("<", "\\u003c").replaceAll("&", "\\u0026");
}
