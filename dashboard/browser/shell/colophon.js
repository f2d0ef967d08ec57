/**
 * About the build, on a sheet over the page: id, versions, tables, dates, borders, terms.
 *
 * @import {Child} from "../charts/dom.js"
 * @import {Lang} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 *
 * @typedef {object} Colophon
 * @property {{build_id: string, built: string, borders: string}} build
 * @property {Record<string, string>} versions of the programs that made it
 * @property {{name: string, rows: number, newest: string}[]} tables
 * @property {{count: number, newest: NewestSource | null}} sources
 * @property {{rows: number, tables: number}} counts
 *
 * @typedef {Record<"title_en" | "title_zh" | "publisher_en" | "publisher_zh", string>} Words
 * @typedef {Words & {published: string, url: string}} NewestSource
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say
 */
import {byId, element, NO_LANGUAGE, sourceLink, sourceText} from "../charts/dom.js";
import {hasPages} from "../charts/page_names.js";
import {message} from "../core/messages.js";
import {numberWords} from "../core/numbers.js";

const MINUTE_LENGTH = "2026-01-31T12:00".length;
const TERMS = ["code", "facts", "yearbook", "recalled", "borders"];
/** Folders of pages of their own, and the keys of their names. */
const PAGES = ["place", "industry", "organisation", "story", "changes"];
const TABLES_ID = "colophon-tables";

export const PART = {
  /**
   * @param {AtlasPage} page
   * @param {Colophon} content
   */
  make: (page, content) => ({
    /** Show the sheet in the language of the view. */
    open() {
      const {lang} = page.store.view();
      const nodes = colophonNodes(content, lang, window.Plotly.version);
      byId("colophon-sheet-body").replaceChildren(...nodes);
      /** @type {HTMLDialogElement} */ (byId("colophon-sheet")).showModal();
    },
  }),
};

/**
 * The sheet's nodes.
 * @param {Colophon} content
 * @param {Lang} lang
 * @param {string} plotlyVersion of plotly.js on the page
 */
function colophonNodes(content, lang, plotlyVersion) {
  /** @type {Say} */
  const say = (key, values) => message(`colophon.${key}`, lang, values);
  const link = {href: "?tab=data", "data-action": "tab", "data-tab": "data"};
  return [
    element("dl", {class: "colophon"}, factNodes(content, lang, say, plotlyVersion)),
    element("h3", {id: TABLES_ID}, say("tables")),
    tableNode(content, lang, say),
    element("p", {}, element("a", link, say("more"))),
  ];
}

/**
 * Facts as pairs of a term and its description.
 * @param {Colophon} content
 * @param {Lang} lang
 * @param {Say} say
 * @param {string} plotlyVersion
 */
function factNodes({build, versions, sources, counts}, lang, say, plotlyVersion) {
  const programs = Object.entries({...versions, "plotly.js": plotlyVersion});
  const built = `${build.built.slice(0, MINUTE_LENGTH).replace("T", " ")} UTC`;
  const own = build.borders === "own";
  /** @type {[string, Child[]][]} */
  const facts = [
    ["build", [plainMark(build.build_id), say("why")]],
    ["built", [plainMark(built)]],
    ["made", [plainMark(programs.map((program) => program.join(" ")).join(" · "))]],
    ["holds", [say("count", {rows: numberWords(counts.rows), tables: counts.tables})]],
    ["dated", [numberWords(sources.count)]],
    ["newest", newestNodes(sources.newest, lang, say)],
    ["pages", pageLinks(lang, say)],
    ["borders", [message(own ? "map.attribution.own" : "map.attribution", lang)]],
    ["terms", TERMS.map((term) => element("p", {}, message(`data.term.${term}`, lang)))],
  ];
  return facts.flatMap(([key, children]) => [
    element("dt", {}, say(key)),
    element("dd", {}, children),
  ]);
}

/**
 * The tables of the build.
 * @param {Colophon} content
 * @param {Lang} lang
 * @param {Say} say
 */
function tableNode({tables}, lang, say) {
  const heads = ["table", "rows", "newest"].map((key) => element("th", {scope: "col"}, say(key)));
  const rows = tables.map(({name, rows: count, newest}) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, message(`data.table.${name}`, lang)),
      element("td", {class: "of-number"}, numberWords(count)),
      element("td", {}, newest || say("unsourced")),
    ),
  );
  return element(
    "table",
    {"aria-labelledby": TABLES_ID},
    element("thead", {}, element("tr", {}, heads)),
    element("tbody", {}, rows),
  );
}

/**
 * Links to the pages that need no script.
 * @param {Lang} lang
 * @param {Say} say
 */
function pageLinks(lang, say) {
  if (!hasPages()) return [say("page_none")];
  const folder = lang === "zh" ? "zh/" : "";
  return PAGES.flatMap((name, place) => [
    place ? " · " : "",
    element("a", {href: `${folder}${name}/index.html`}, say(`page_${name}`)),
  ]);
}

/**
 * A text in no language.
 * @param {string} text
 */
function plainMark(text) {
  return element("span", {lang: NO_LANGUAGE}, text);
}

/**
 * @param {NewestSource | null} source
 * @param {Lang} lang
 * @param {Say} say
 * @returns {Child[]}
 */
function newestNodes(source, lang, say) {
  if (!source) return [say("undated")];
  const [title, publisher] = [source[`title_${lang}`], source[`publisher_${lang}`]];
  return [`${source.published} · `, sourceLink(title, source.url), " · ", sourceText(publisher)];
}
