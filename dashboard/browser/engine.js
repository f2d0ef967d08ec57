/**
 * The page's pure modules for Python, without a page: load the tables once, then ask for
 * selections, words, rows, pictures and files of any view, and for pages without a script.
 * Everything goes in and out as JSON text.
 *
 * @import {ArrangedTab, Lookup, Scene, TabModel, Tables, View} from "./core/types.js"
 * @import {Catalogue} from "./core/messages.js"
 * @import {Bytes} from "./exports/zip.js"
 * @import {Facts} from "./pages/facts.js"
 *
 * @typedef {TabModel & Partial<ArrangedTab>} EngineTab
 * @typedef {{text: string} | {base64: string} | {error: string}} MadeFile
 */
import "core-js/actual/structured-clone.js";
import "core-js/actual/url/index.js";
import "core-js/actual/url-search-params/index.js";

import {TABS, TEMPLATES} from "atlas:tabs";

import {lookupOf} from "./core/asof.js";
import {colophonOf} from "./core/colophon.js";
import {remembered} from "./core/lazy.js";
import {makeLookup} from "./core/lookup.js";
import {useCatalogue} from "./core/messages.js";
import {noticeWords} from "./core/notices.js";
import {readView, toQuery} from "./core/view.js";
import {contentOf, emptyCharts, offerOf} from "./exports/file.js";
import {polygonsOf} from "./exports/geojson.js";
import {withHover} from "./exports/hover.js";
import {exportModel, exportRows, wordedFigure} from "./exports/model.js";
import {findEntries, findIndex} from "./find/entries/index.js";
import {ANSWERS} from "./pages/all.js";
import {makeFacts} from "./pages/facts.js";
import {arrangedTab} from "./tabs/data/arranged.js";
import {firstNodes} from "./tabs/focus/first.js";
import {COLOURS} from "./templates/parts.js";

const ARRANGED_TAB = "data";
/** @type {Lookup} */
let lookup;
/** The address of the atlas, as a browser writes it: without a default port, with encoded letters. */
let atlas = "";
/** The borders of a level, GeoJSON by layer. */
const bordersOf = remembered((level) => JSON.parse(bordersText(level)));
/** @type {MadeFile} */
let made;
/** @type {Facts | undefined} */
let facts;

// The engine has no TextEncoder; Python encodes.
/** @type {any} */ (globalThis).TextEncoder ??= class {
  /** @param {string} text */
  encode(text) {
    return Uint8Array.fromBase64(utf8Base64(text.toWellFormed()));
  }
};

/**
 * Take the tables of a build, those of every tab included, and the messages.
 * @param {Tables} tables
 * @param {Catalogue} messages
 * @param {string} address of the atlas, the start of links; empty if it has none
 */
export function load(tables, messages, address) {
  useCatalogue(messages);
  lookup = makeLookup(tables);
  atlas = address && new URL(address).href;
}

/** The templates of a tab by key: a chart in one of its modes. */
export const templates = remembered((tab) => Object.fromEntries(TEMPLATES[tab](lookup)));

/**
 * What pages without a script answer.
 * @param {string} question a name in `ANSWERS`
 * @param {...any} given
 */
export function ofPages(question, ...given) {
  facts ??= makeFacts(lookup, {rowsOf: rows, bordersOf, address: atlas});
  return ANSWERS[question](facts, ...given);
}

/**
 * The view of a link, its canonical query, and what of the link is unknown.
 * @param {string} query
 */
export function view(query) {
  const {view: found, notices} = read(query);
  return {view: found, query: toQuery(found), notices};
}

/** The values that links may name, by field. */
export function knownValues() {
  return lookup.known.values;
}

/**
 * The arrays that each chart of a view's tab shows.
 * @param {string} query
 */
export function select(query) {
  const {view: found, tab, lookup: told} = read(query);
  return tab.select(told, found);
}

/**
 * The table behind a chart of a view, as its files have it.
 * @param {string} query
 * @param {string} chart
 */
export function rows(query, chart) {
  const {view: found, tab, lookup: told} = read(query);
  return exportRows(chart, found, {lookup: told, tab});
}

/**
 * The words of a view.
 * @param {string} query
 */
export function describe(query) {
  const {view: found, tab, lookup: told} = read(query);
  return tab.describe(told, found, tab.select(told, found));
}

/**
 * A chart of a view for plotly, as the page exports it, with hover labels.
 * @param {string} query
 * @param {string} chart
 */
export function picture(query, chart) {
  const {view: found, tab} = read(query);
  const scene = sceneOf(found, tab);
  const model = exportModel(chart, found, scene);
  const figure = wordedFigure(model, scene);
  const data = withHover(figure.data, model.parts, (thing) =>
    tab.pointed(scene.lookup, thing, found),
  );
  return {...figure, data};
}

/**
 * What the page of a view of the first tab comes with, before any script runs.
 * @param {string} query
 */
export function first(query) {
  const {view: found, lookup: told} = read(query);
  return firstNodes(told, found, {
    templates: templates(found.tab),
    colours: COLOURS,
    borders: bordersOf(found.level),
  });
}

/**
 * The unknown values of a link and what its tab cannot show, in words; empty where it has none.
 * @param {string} query
 */
export function notice(query) {
  const {view: found, notices, tab, lookup: told} = read(query);
  const ofTab = [tab.unshown?.(told, found), tab.leftOut?.(told, found)];
  return [noticeWords(notices, found.lang), ...ofTab].filter(Boolean).join(" ");
}

/**
 * The charts of a view's tab, and the whole tab, with the formats of each.
 * @param {string} query
 */
export function offer(query) {
  const {view: found, tab} = read(query);
  return offerOf(found.tab, {tab}, true);
}

/**
 * The charts of a view's tab that have nothing to show.
 * @param {string} query
 */
export function emptyOf(query) {
  const {view: found, tab, lookup: told} = read(query);
  return emptyCharts(found, {lookup: told, tab});
}

/**
 * Start to make a file of a chart or a whole tab; `takeFile` gives it once no job is pending.
 * @param {string} query
 * @param {string} chart
 * @param {string} format
 */
export function startFile(query, chart, format) {
  made = {error: "jobs are pending"};
  const {view: found, tab} = read(query);
  const scene = sceneOf(found, tab);
  const isOwn = lookup.tables.build.borders === "own";
  const polygons = isOwn ? polygonsOf(scene.bordersOf(found)) : undefined;
  contentOf({chart, format}, found, scene, {deflate, polygons}).then(
    (content) => {
      made = typeof content === "string" ? {text: content} : {base64: content.toBase64()};
    },
    (error) => {
      made = {error: error.message};
    },
  );
}

/** The search's index without pinyin, as columns. */
export function searchIndex() {
  const drawnEvents = (/** @type {string} */ query) => select(query).trend.events.rows;
  return findIndex(findEntries(lookup.tables, drawnEvents));
}

/**
 * What the colophon tells of a build.
 * @param {import("./core/colophon.js").Build} build
 */
export function colophon(build) {
  return colophonOf(build, lookup.tables.data.rows);
}

/** The file. */
export function takeFile() {
  return made;
}

/** @param {Bytes} bytes */
async function deflate(bytes) {
  return Uint8Array.fromBase64(deflateBase64(bytes.toBase64()));
}

/**
 * Read a link, with the fragment that arranges a table, if any.
 * @param {string} query
 */
function read(query) {
  // URLSearchParams in a browser replaces halves of characters; the polyfill keeps them.
  const {view: found, notices} = readView(query.toWellFormed(), lookup.known);
  return {
    view: found,
    notices,
    get lookup() {
      return lookupOf(lookup, found);
    },
    // Made when used: the Data tab needs its tables, reading a link does not.
    get tab() {
      return tabOf(found, query);
    },
  };
}

/**
 * The model of a view's tab; the Data tab's table is arranged as the link's fragment has it.
 * @param {View} found
 * @param {string} query
 */
function tabOf(found, query) {
  if (found.tab !== ARRANGED_TAB) return TABS[found.tab];
  const [, fragment = ""] = query.split("#", 2);
  return {...TABS[ARRANGED_TAB], ...arrangedTab(lookup, found, fragment)};
}

/**
 * @param {View} found
 * @param {EngineTab} tab
 * @returns {Scene}
 */
function sceneOf(found, tab) {
  const theme = found.theme || "light";
  return {
    lookup: lookupOf(lookup, found),
    templates: templates(found.tab),
    theme,
    colours: COLOURS[theme],
    bordersOf: ({level}) => bordersOf(level),
    mode: ({lang}) => `${theme}.${lang}`,
    tab,
    address: atlas,
  };
}
