/** Start: publishes `window.atlas` and what Dash calls when the page is laid out, then builds the page. */
import {byId} from "../charts/dom.js";
import {loadJson, makeFiles, runScript} from "./files.js";
import {message, reasonOf, useCatalogue} from "../core/messages.js";
import {addNotice, loadPlotly, makePage} from "./page.js";
import {isSealed, saySealed} from "./sealed.js";
import {toQuery} from "../core/view.js";

/** Take the page from the loaded document to its first drawn state. */
export function startAtlas() {
  if (isSealed(window.location.protocol, window.origin)) {
    saySealed(window.location.href);
    return;
  }
  useEmptyWorld();
  const files = JSON.parse(byId("atlas-files").textContent);
  const wanted = new URLSearchParams(window.location.search);
  document.documentElement.dataset.theme =
    wanted.get("theme") ??
    (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const loading = loadJson(files.atlas);
  const plotly = loadPlotly(files.plotly);
  for (const early of [loading, plotly]) early.catch(() => {}); // said when the page is laid out and can show it
  const kept = {
    borders: makeFiles(files.borders),
    tabs: makeFiles(files.tabs),
    scripts: makeFiles(files.scripts, runScript),
    tables: makeFiles(files.tables),
    parts: makeFiles(files.parts),
    plotlyAddress: files.plotly,
  };
  const asked = {level: wanted.get("level"), tab: wanted.get("tab"), table: wanted.get("table")};
  document.documentElement.dataset.tab = kept.tabs.has(asked.tab) ? asked.tab : "focus";
  kept.borders.of(kept.borders.has(asked.level) ? asked.level : "city").catch(() => {}); // likewise; the map asks again
  if (kept.tabs.has(asked.tab)) kept.tabs.of(asked.tab).catch(() => {});
  if (asked.tab === "data")
    kept.tables.of(kept.tables.has(asked.table) ? asked.table : "focus").catch(() => {});
  let page;
  let laidOut;
  const layout = new Promise((resolve) => {
    laidOut = resolve;
  });

  async function build() {
    try {
      await layout;
      const [atlas] = await Promise.all([loading, plotly]);
      page = makePage(atlas, kept);
    } catch (error) {
      return sayUnloaded(error);
    }
    window.addEventListener("popstate", () =>
      page.store.go(window.location.search, {history: "none"}),
    );
    window
      .matchMedia("(prefers-color-scheme: dark)")
      .addEventListener("change", () => page.redraw());
    watchSize(page);
    return page.store.go(firstQuery(), {history: "none"});
  }

  const started = build();
  window.atlas = {
    go: (query) => started.then(() => page.store.go(query)),
    view: () => (page ? toQuery(page.store.view()) : ""),
    exports: () => started.then(() => page.exports()).then(({exporter}) => exporter),
  };
  window.dash_clientside = {
    ...window.dash_clientside,
    atlas: {start: () => laidOut()},
  };
}

/** The link's query; an empty one in a Chinese browser opens in Chinese. */
export function firstQuery(search = window.location.search, language = navigator.language) {
  return !search && language.toLowerCase().startsWith("zh") ? "lang=zh" : search;
}

function sayUnloaded(error) {
  useCatalogue({
    "notice.load": {en: "The atlas could not be loaded ({reason})."},
    "notice.retry": {en: "Try again"},
    "notice.dismiss": {en: "Dismiss"},
  });
  byId("atlas").removeAttribute("aria-busy");
  addNotice(message("notice.load", "en", {reason: reasonOf(error)}), "en", () =>
    window.location.reload(),
  );
}

function watchSize(page) {
  let width = window.innerWidth;
  let frame = 0;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return; // a phone's address bar only changes the height
    width = window.innerWidth;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => page.redraw());
  });
}

/** An empty world keeps plotly from asking elsewhere for coastlines that are not drawn. */
function useEmptyWorld() {
  const layers = ["coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"];
  const objects = Object.fromEntries(
    layers.map((name) => [name, {type: "GeometryCollection", geometries: []}]),
  );
  const world = {type: "Topology", objects, arcs: []};
  window.PlotlyGeoAssets = {topojson: {world_110m: world, world_50m: world}};
}
