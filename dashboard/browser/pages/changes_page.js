/**
 * The page of what changed: by date, place and industry.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Change, History, Version} from "./history.js"
 * @import {Cell, Page} from "./model.js"
 */
import {inBoth} from "../core/both.js";
import {countsOf, mostCommon} from "../core/counts.js";
import {hasMessage, message, otherLang} from "../core/messages.js";
import {pagePath} from "../core/page_path.js";
import {
  addSection,
  addSentence,
  CITED_MAX,
  citedCell,
  linkCell,
  makeCell,
  makePage,
  prefix,
  restWords,
} from "./model.js";
import {CHANGES} from "./paths.js";
import {cut, nameOf} from "./words.js";

const FEEDS = "feeds";
/** A page is to be read; the record beside it has all. */
const VERSIONS_MAX = 10;
const ROWS_MAX = 40;
const SHORT = 60;

/**
 * Make the page.
 * @param {Facts} facts
 * @param {Lang} lang
 * @param {History | null} [record] of a published folder; without: a server, which has no earlier
 *   version
 */
export function changesPage(facts, lang, record) {
  const page = makePage(facts, {
    path: pagePath(CHANGES),
    lang,
    names: inBoth("changes.title"),
    kind: message("changes.of_data", lang),
    about: message("changes.about", lang),
  });
  const {since, versions} = record ?? {since: facts.tables.build.built.slice(0, 10), versions: []};
  addSentence(page, page.about);
  if (!versions.length) addSentence(page, message("changes.none", lang, {day: since}));
  if (record) addFeeds(page);
  for (const version of versions.slice(0, VERSIONS_MAX)) addVersion(facts, page, version);
  const changes = versions.flatMap((version) => version.changes);
  addCounts(page, changes, "place", "places", facts.regions);
  addCounts(page, changes, "industry", "industries", facts.industries);
  return page;
}

/** @param {Page} page */
function addFeeds(page) {
  const {lang} = page;
  addSection(page, {
    name: FEEDS,
    heading: message("changes.feeds", lang),
    items: [
      makeCell(message("changes.feed.all", lang), {href: `${prefix(page)}${FEEDS}/all.atom`}),
      makeCell(message("changes.record", lang), {href: `${prefix(page)}${CHANGES}/changes.json`}),
    ],
    note: message("changes.feed.of", lang),
  });
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {Version} version
 */
function addVersion(facts, page, {build, day, changes}) {
  addSection(page, {
    name: `build-${build}`,
    heading: message("changes.of", page.lang, {day, build}),
    columns: heads(["what", "kind", "fields"], page.lang),
    rows: changes.slice(0, ROWS_MAX).map((change) => cellsOf(facts, page, change)),
    note: restWords(page, ROWS_MAX, changes.length),
  });
}

/**
 * @param {string[]} names
 * @param {Lang} lang
 */
function heads(names, lang) {
  return names.map((name) => message(`changes.column.${name}`, lang));
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {Change} change
 * @returns {Cell[]}
 */
function cellsOf(facts, page, change) {
  const {lang} = page;
  const table = knownWord(`data.table.${change.table}`, change.table, lang);
  const kind = message(`changes.kind.${change.kind}`, lang);
  return [
    citedCell(page, change[`name_${lang}`], change.source, CITED_MAX),
    makeCell(message("changes.in_table", lang, {table, kind})),
    makeCell(fieldWords(facts, change, lang).join(message("changes.join", lang))),
  ];
}

/**
 * Changes with what a feed says of each in its line.
 * @param {Facts} facts
 * @param {Change[]} changes
 */
export function withChangeLines(facts, changes) {
  return changes.map((change) => ({
    ...change,
    line_en: changeLine(facts, change, "en"),
    line_zh: changeLine(facts, change, "zh"),
  }));
}

/**
 * @param {Facts} facts
 * @param {Change} change
 * @param {Lang} lang
 */
function changeLine(facts, change, lang) {
  return [
    knownWord(`data.table.${change.table}`, change.table, lang),
    message(`changes.kind.${change.kind}`, lang),
    change[`name_${lang}`],
    ...fieldWords(facts, change, lang),
  ].join(message("list.dot", lang));
}

/**
 * From what to what the columns of a row changed; those of the other language left out.
 * @param {Facts} facts
 * @param {Change} change
 * @param {Lang} lang
 */
function fieldWords(facts, {table, fields}, lang) {
  const other = `_${otherLang(lang)}`;
  return Object.entries(fields)
    .filter(([column]) => !column.endsWith(other))
    .map(([column, [old, now]]) => {
      const stem = column.replace(/_(en|zh)$/, "");
      return message("changes.field", lang, {
        name: knownWord(`data.column.${stem}`, stem, lang),
        old: valueWords(facts, table, column, old, lang),
        new: valueWords(facts, table, column, now, lang),
      });
    });
}

/**
 * A value as the Data tab writes it; one that is chosen from a list has words.
 * @param {Facts} facts
 * @param {string} table
 * @param {string} column
 * @param {string} value as the CSV file has it
 * @param {Lang} lang
 */
function valueWords({tables}, table, column, value, lang) {
  if (!value) return message("changes.empty", lang);
  const shown = tables.data.about[table]?.shown ?? [];
  const isChosen = shown.some(({kind, parts}) => kind === "choice" && parts.includes(column));
  return cut(isChosen ? knownWord(`data.value.${value}`, value, lang) : value, SHORT);
}

/**
 * What to call a table, column or choice; an earlier version may have had one that is no more.
 * @param {string} key of its message
 * @param {string} name
 * @param {Lang} lang
 */
function knownWord(key, name, lang) {
  return hasMessage(key) ? message(key, lang) : name;
}

/**
 * Count the changes on each place or industry, with its page and feed.
 * @param {Page} page
 * @param {Change[]} changes
 * @param {string} kind of page
 * @param {"places" | "industries"} what
 * @param {Map<string, Row>} known
 */
function addCounts(page, changes, kind, what, known) {
  const named = changes.flatMap((change) => change[what]).filter((key) => known.has(key));
  const {lang} = page;
  const rows = mostCommon(countsOf(named), ROWS_MAX).map(([key, count]) => [
    linkCell(page, nameOf(/** @type {Row} */ (known.get(key)), lang), kind, key),
    makeCell(String(count)),
    makeCell(message("changes.feed", lang), {
      href: `${prefix(page)}${FEEDS}/${kind}/${key}.atom`,
    }),
  ]);
  const heading = message(`changes.by.${what}`, lang);
  addSection(page, {name: what, heading, columns: heads([what, "count", "feed"], lang), rows});
}
