/**
 * Start: publishes `window.atlas` and the function that Dash calls, then builds the page.
 *
 * @import {AtlasPage, BundleFiles} from "./types.js"
 *
 * @typedef {object} FileList addresses of the bundle's files
 * @property {string} script the page's own
 * @property {string} atlas
 * @property {string} plotly
 * @property {string} charts what plotly needs for charts that are no maps
 * @property {Record<string, string>} borders by level
 * @property {Record<string, string>} tabs
 * @property {Record<string, string>} scripts
 * @property {Record<string, string>} tables
 * @property {Record<string, string>} parts
 *
 * @typedef {object} Start
 * @property {BundleFiles} files
 * @property {Promise<any>} atlas the file that opens the page
 * @property {Promise<void>} plotly
 * @property {AtlasPage | null} page once built
 */
import {byId, nextTask} from "../charts/dom.js";
import {loadJson, makeFiles, runScript} from "../charts/files.js";
import {message, reasonOf, useCatalogue} from "../core/messages.js";
import {openingQuery} from "../core/opening.js";
import {toQuery} from "../core/view.js";
import {hasComponents, startDash} from "./dash.js";
import {addNotice} from "./notices.js";
import {restoreOwn} from "./own_data.js";
import {makePage} from "./page.js";
import {isSealed, reportSealed} from "./sealed.js";
import {onThemeChange, themeOf} from "./theme.js";

const FIRST_TAB = "focus";
const TABLE_TAB = "data";
const FIRST_TABLE = "focus";
const FIRST_LEVEL = "city";
/**
 * The address is written before the reader leaves a state, by a key or a button of the mouse too,
 * and before the page is hidden, since it shows no frame then.
 */
const LEAVING = ["keydown", "pointerdown", "pagehide", "visibilitychange"];
const WORLD_LAYERS = ["coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"];

/** Take the page from the loaded document to its first drawn state. */
export function startAtlas() {
  if (isSealed(window.location.protocol, window.origin)) {
    reportSealed(window.location.href);
    return;
  }
  useEmptyWorld();
  /** @type {FileList} */
  const addresses = JSON.parse(byId("atlas-files").textContent ?? "");
  const rendered = deferred();
  const plotly = loadPlotly(addresses.plotly);
  /** @type {Start} */
  const start = {
    atlas: loadJson(addresses.atlas),
    plotly,
    files: bundleFiles(addresses, plotly),
    page: null,
  };
  // A failure is reported when the page is built.
  for (const loading of [start.atlas, start.plotly]) loading.catch(() => {});
  prepare(start.files, new URLSearchParams(window.location.search));
  const started = build(start);
  // Not a part of the atlas: its failure leaves the page as it is.
  const render = () => {
    started.then(startDash).catch(() => {});
    return rendered.promise;
  };
  publish(start, started, {render, resolve: rendered.resolve});
  started.then(() => (hasComponents() ? render() : undefined));
}

/** A promise that settles when `resolve` is called. */
function deferred() {
  /** @type {() => void} */
  let resolve = () => {};
  /** @type {Promise<void>} */
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return {promise, resolve: () => resolve()};
}

/**
 * @param {FileList} addresses
 * @param {Promise<void>} loading plotly
 * @returns {BundleFiles}
 */
function bundleFiles({borders, tabs, scripts, tables, parts, plotly, charts}, loading) {
  const addTo = (/** @type {string} */ address) => loading.then(() => runScript(address));
  return {
    borders: makeFiles(borders),
    tabs: makeFiles(tabs),
    scripts: makeFiles(scripts, runScript),
    tables: makeFiles(tables),
    parts: makeFiles(parts),
    plotly: makeFiles({charts}, addTo),
    plotlyAddresses: [plotly, charts],
  };
}

/**
 * Load plotly while the tables load, and run it a step at a time, so that the page answers in
 * between. The page adds its script itself, so that a failure is noticed.
 * @param {string} address
 */
async function loadPlotly(address) {
  await runScript(address);
  for (const step of window.plotlySteps ?? []) {
    await nextTask();
    step();
  }
  if (!window.Plotly) throw new Error(`${address}: not plotly`);
}

/**
 * Style the page and load its files as the link says, before the page is built.
 * @param {BundleFiles} files
 * @param {URLSearchParams} query
 */
function prepare({borders, tabs, tables, plotly}, query) {
  const tab = query.get("tab") ?? FIRST_TAB;
  const level = query.get("level") ?? FIRST_LEVEL;
  const table = query.get("table") ?? FIRST_TABLE;
  const {dataset} = document.documentElement;
  dataset.theme = themeOf({theme: query.get("theme") ?? ""});
  dataset.tab = tabs.has(tab) ? tab : FIRST_TAB;
  const early = [borders.of(borders.has(level) ? level : FIRST_LEVEL)];
  if (tabs.has(tab)) early.push(tabs.of(tab), plotly.of("charts"));
  if (tab === TABLE_TAB) early.push(tables.of(tables.has(table) ? table : FIRST_TABLE));
  // A failure is reported when the chart asks again.
  for (const loading of early) loading.catch(() => {});
}

/**
 * Build the page and draw its first state.
 * @param {Start} start
 */
async function build(start) {
  try {
    const [atlas] = await Promise.all([start.atlas, start.plotly]);
    await nextTask();
    start.page = await makePage(atlas, start.files);
  } catch (error) {
    reportUnloaded(error);
    return;
  }
  const {page} = start;
  window.addEventListener("popstate", () =>
    page.store.go(window.location.search, {history: "none"}),
  );
  for (const event of LEAVING) window.addEventListener(event, page.store.settle, true);
  onThemeChange(() => page.redraw());
  watchWidth(page);
  const {search} = window.location;
  const reportKept = await restoreOwn(page, search);
  await page.store.go(openingQuery(search, navigator.language), {history: "none"});
  reportKept();
}

/**
 * Publish what programs and Dash call.
 * @param {Start} start
 * @param {Promise<void>} started
 * @param {{render: () => Promise<void>, resolve: () => void}} root of Dash
 */
function publish(start, started, root) {
  const ready = async () => {
    await started;
    if (!start.page) throw new Error("the atlas could not be loaded");
    return start.page;
  };
  window.atlas = {
    go: async (query, options) => {
      const {store} = await ready();
      await store.go(query, options);
      store.settle();
    },
    view: () => (start.page ? toQuery(start.page.store.view()) : ""),
    exports: async () => (await (await ready()).exports()).exporter,
    dash: root.render,
  };
  window.dash_clientside = {...window.dash_clientside, atlas: {start: root.resolve}};
}

/** @param {unknown} error */
function reportUnloaded(error) {
  useCatalogue({
    "notice.load": {en: "The atlas could not be loaded ({reason})."},
    "notice.retry": {en: "Try again"},
    "notice.dismiss": {en: "Dismiss"},
  });
  byId("atlas").removeAttribute("aria-busy");
  const text = message("notice.load", "en", {reason: reasonOf(error)});
  addNotice(text, "en", () => window.location.reload());
}

/**
 * Draw again when the width of the window changes; a phone's address bar only changes its height.
 * @param {AtlasPage} page
 */
function watchWidth(page) {
  let width = window.innerWidth;
  let frame = 0;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => page.redraw());
  });
}

/** Give plotly an empty world, so that it requests no coastlines, which are not drawn. */
function useEmptyWorld() {
  const layers = WORLD_LAYERS.map((name) => [name, {type: "GeometryCollection", geometries: []}]);
  const world = {type: "Topology", objects: Object.fromEntries(layers), arcs: []};
  window.PlotlyGeoAssets = {topojson: {world_110m: world, world_50m: world}};
}
