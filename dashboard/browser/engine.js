/**
 * The page's pure modules for Python, without a page: load the tables once, then ask for
 * selections, words, rows and pictures of any view. Everything goes in and out as JSON text.
 */
import "core-js/actual/structured-clone.js";
import "core-js/actual/url/index.js";
import "core-js/actual/url-search-params/index.js";

import {makeLookup} from "./core/lookup.js";
import {useCatalogue} from "./core/messages.js";
import {noticeWords} from "./core/notices.js";
import {readView, toQuery} from "./core/view.js";
import {contentOf, emptyCharts, offerOf} from "./exports/file.js";
import {polygonsOf} from "./exports/geojson.js";
import {withHover} from "./exports/hover.js";
import {exportModel, wordedFigure} from "./exports/model.js";
import {arrangedTab} from "./tabs/data/arranged.js";
import {MODEL as data} from "./tabs/data/model.js";
import {MODEL as focus} from "./tabs/focus/model.js";
import {MODEL as integration} from "./tabs/integration/model.js";
import {MODEL as plan} from "./tabs/plan/model.js";
import {MODEL as structure} from "./tabs/structure/model.js";
import {MODEL as xiongan} from "./tabs/xiongan/model.js";

const TABS = {focus, structure, integration, xiongan, plan, data};
let lookup;
let drawing = {templates: {}, borders: {}};
let made;

// Python encodes: the engine has no TextEncoder.
globalThis.TextEncoder ??= class {
  encode(text) {
    return Uint8Array.fromBase64(globalThis.utf8Base64(String(text).toWellFormed()));
  }
};

/** Take the tables of a build, those of every tab among them, and the messages. */
export function load(tables, messages) {
  useCatalogue(messages);
  lookup = makeLookup(tables);
}

/**
 * Take more of what pictures need: templates, borders by level; colours by theme and the atlas's
 * address.
 */
export function loadPictures({templates, borders, ...rest}) {
  drawing = {
    ...rest,
    templates: {...drawing.templates, ...templates},
    borders: {...drawing.borders, ...borders},
  };
}

/** The view of a link, its canonical query, and what of the link is unknown. */
export function view(query) {
  const {view: found, notices} = read(query);
  return {view: found, query: toQuery(found), notices};
}

/** The values that links may name, by field. */
export function knownValues() {
  return lookup.known.values;
}

/** The arrays that each chart of a view's tab shows. */
export function select(query) {
  const {view: found, tab} = read(query);
  return tab.select(lookup, found);
}

/** The table behind a chart of a view. */
export function rows(query, chart) {
  const {view: found, tab} = read(query);
  return tab.rows[chart](lookup, found);
}

/** The words of a view. */
export function describe(query) {
  const {view: found, tab} = read(query);
  return tab.describe(lookup, found, tab.select(lookup, found));
}

/**
 * A chart of a view as the page exports it, with hover labels: `{data, layout, width, height}` for
 * plotly.
 */
export function picture(query, chart) {
  const {view: found, tab} = read(query);
  const scene = sceneOf(found, tab);
  const model = exportModel(chart, found, scene);
  const figure = wordedFigure(model, scene);
  const pointed = (thing) => tab.pointed(lookup, thing, found);
  return {...figure, data: withHover(figure.data, model.parts, pointed)};
}

/** The unknown values of a link in a sentence; empty where it has none. */
export function notice(query) {
  const {view: found, notices} = read(query);
  return noticeWords(notices, found.lang);
}

/** The charts of a view's tab, and the whole tab, with the formats of each. */
export function offer(query) {
  const {view: found, tab} = read(query);
  return offerOf(found.tab, {tab}, true);
}

/** The charts of a view's tab that have nothing to show. */
export function emptyOf(query) {
  const {view: found, tab} = read(query);
  return emptyCharts(found, {lookup, tab});
}

/** Start to make a file of a chart or a whole tab; once no job is pending, `takeFile` gives it. */
export function startFile(query, chart, format) {
  made = {error: "not finished"};
  const {view: found, tab} = read(query);
  const scene = sceneOf(found, tab);
  const polygons =
    lookup.tables.build.borders === "own" ? polygonsOf(scene.bordersOf(found)) : undefined;
  contentOf({chart, format}, found, scene, {deflate, polygons}).then(
    (content) => {
      made = typeof content === "string" ? {text: content} : {base64: content.toBase64()};
    },
    (error) => {
      made = {error: error.message};
    },
  );
}

/** The file: `{text}`, `{base64}` or `{error}`. */
export function takeFile() {
  return made;
}

async function deflate(bytes) {
  return Uint8Array.fromBase64(globalThis.deflateBase64(bytes.toBase64()));
}

function read(query) {
  // URLSearchParams in a browser replaces halves of characters; the polyfill keeps them.
  const {view: found, notices} = readView(query.toWellFormed(), lookup.known);
  return {
    view: found,
    notices,
    // Made when asked for: the Data tab needs its tables, reading a link does not.
    get tab() {
      return tabOf(found, query);
    },
  };
}

/** The model of a tab; the Data tab's table is arranged as the link's fragment says. */
function tabOf(found, query) {
  if (found.tab !== "data") return TABS[found.tab];
  const [, fragment = ""] = query.split("#", 2);
  return {...data, ...arrangedTab(lookup, found, fragment)};
}

function sceneOf({theme: chosen}, tab) {
  const theme = chosen || "light";
  const {templates, colours, borders, address} = drawing;
  return {
    lookup,
    templates,
    theme,
    colours: colours[theme],
    borders: {now: (level) => borders[level]},
    bordersOf: ({level}) => borders[level],
    mode: ({lang}) => `${theme}.${lang}`,
    tab,
    // As a browser writes it: a usual port is left out, other letters are encoded.
    address: address && new URL(address).href,
  };
}
