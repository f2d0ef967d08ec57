/** The page: loads the tables, holds the state, draws the charts and links them. */
import {makeMap} from "./chart_map.js";
import {makeMatrix} from "./chart_matrix.js";
import {makeRanking} from "./chart_ranking.js";
import {makeControls} from "./controls.js";
import {describe, joinWords, regionName} from "./describe.js";
import {byId, element, fillElement} from "./dom.js";
import {makeFilter} from "./filter.js";
import {writeLegend} from "./legend.js";
import {makeLinks} from "./links.js";
import {chosenRows, makeLookup} from "./lookup.js";
import {message, useCatalogue} from "./messages.js";
import {profileNodes} from "./profile.js";
import {selectMap, selectMatrix, selectProfile, selectRanking} from "./select.js";
import {makeStore} from "./store.js";
import {toQuery} from "./view.js";

const DARK_QUERY = "(prefers-color-scheme: dark)";

/** Wait for plotly, whose script loads beside ours. */
export function plotlyLoaded() {
  if (window.Plotly) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = byId("plotly-script");
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("plotly")));
  });
}

/** The theme in force: the chosen one, or the system's. */
export function themeOf(view) {
  return view.theme || (window.matchMedia(DARK_QUERY).matches ? "dark" : "light");
}

/** Build the page on loaded tables; returns its store. */
export function makePage(atlas, borders) {
  useCatalogue(atlas.messages);
  const lookup = makeLookup(atlas.tables);
  const {templates} = atlas;
  let turn = 0;
  let drawnMatrix = "";
  let drawnProfile = null;
  let shownLang = "en";

  const store = makeStore(lookup.known, show);
  const links = makeLinks(lookup, store, (ids) => map.light(ids));
  const map = makeMap(byId("map-plot"), links);
  const ranking = makeRanking({heads: byId("ranking-heads"), plot: byId("ranking-plot"), cover: byId("ranking-cover")}, links);
  const matrix = makeMatrix({
    frame: byId("matrix-frame"), groups: byId("matrix-groups"), columns: byId("matrix-columns"), rows: byId("matrix-rows"),
    plot: byId("matrix-plot"), cover: byId("matrix-cover"),
  }, links);
  const filter = makeFilter(lookup, store.change, links);
  const page = {
    lookup, templates, store, map, filter, links,
    borders,
    get theme() { return themeOf(store.view()); },
    get colours() { return atlas.colours[themeOf(store.view())]; },
    mapTemplate: (view, shown) => `map.${view.level}.${shown.is_single ? "one" : "many"}.${themeOf(view)}.${view.lang}`,
    chartTemplate: (chart, view) => `${chart}.${themeOf(view)}.${view.lang}`,
    notify: (text, retry) => addNotice(text, store.view().lang, retry),
    redraw: () => { drawnMatrix = ""; return show(store.view(), []); },
  };
  nameBuild(lookup.tables.build);
  const controls = makeControls(page);
  page.controls = controls;

  /** Draw a state. The page is busy from here until every chart shows it. */
  async function show(view, notices) {
    turn += 1;
    const mine = turn;
    const main = byId("atlas");
    main.setAttribute("aria-busy", "true");
    document.documentElement.dataset.theme = themeOf(view);
    if (view.lang !== shownLang) controls.translate(view.lang);
    shownLang = view.lang;
    const shown = selectMap(lookup, view);
    // Plotly measures while it draws; it does so before we write to the page, or every measure
    // would make the browser lay out all that was written.
    const drawn = Promise.all([
      guard("map", () => drawMap(view, shown)),
      guard("ranking", () => drawRanking(view)),
      guard("matrix", () => drawMatrix(view)),
    ]);
    writeWords(view, describe(lookup, view, shown));
    writeNotices(notices, view.lang);
    byId("footer-build").textContent = message("footer.build", view.lang, {
      build: lookup.tables.build.build_id, date: lookup.tables.build.built.slice(0, 10),
    });
    controls.sync(view);
    await Promise.all([
      drawn,
      guard("map", () => writeMap(view, shown)),
      guard("profile", () => drawProfile(view)),
      guard("industry-filter", () => filter.show(view)),
    ]);
    if (mine !== turn) return;
    main.dataset.view = toQuery(view);
    main.removeAttribute("aria-busy");
  }

  async function drawMap(view, shown) {
    const geojson = borders.now(view.level) ?? (await borders.of(view.level));
    await map.draw(templates[page.mapTemplate(view, shown)], shown, geojson);
  }

  function writeMap(view, shown) {
    writeLegend(lookup, view, shown, {change: store.change, events: links});
    const kind = shown.is_single ? "one" : "many";
    byId("map-sub").textContent = message(`map.sub.${kind}`, view.lang, {year: lookup.tables.build.recent_from_year});
  }

  async function drawRanking(view) {
    const shown = selectRanking(lookup, view);
    const kind = shown.is_single ? "one" : "many";
    const plotted = ranking.draw(templates[page.chartTemplate("ranking", view)], shown, lookup, view);
    byId("ranking-title").textContent = message(`ranking.title.${kind}`, view.lang);
    byId("ranking-sub").textContent = message(`ranking.sub.${kind}`, view.lang);
    byId("ranking-foot").textContent = rankingFoot(shown, view.lang);
    await plotted;
  }

  function rankingFoot(shown, lang) {
    if (!shown.ids.length) return message("ranking.empty", lang);
    if (!shown.without.length) return "";
    if (shown.without.length > 8) return message("ranking.without.many", lang, {count: shown.without.length});
    const names = shown.without.map((id) => regionName(lookup, lookup.regionRow.get(id), lang));
    return message("ranking.without", lang, {regions: joinWords(names, lang)});
  }

  async function drawMatrix(view) {
    const key = [view.level, view.recalled, view.roles, themeOf(view), view.lang].join(" ");
    if (key !== drawnMatrix) {
      await matrix.draw(templates[page.chartTemplate("matrix", view)], selectMatrix(lookup, view), lookup, view);
      drawnMatrix = key;
    }
    byId("matrix-sub").textContent = message("matrix.sub", view.lang);
    matrix.mark(lookup, view, chosenRows(lookup, view));
  }

  function drawProfile(view) {
    const key = [view.region, view.region && view.industries, view.recalled, view.lang].join(" ");
    if (key === drawnProfile) return;
    drawnProfile = key;
    fillElement("profile-body", profileNodes(lookup, view, selectProfile(lookup, view), links));
    byId("profile-clear").hidden = !view.region;
  }

  /** A chart that throws shows its own message with a retry; the others go on. */
  async function guard(chart, draw) {
    const card = byId(chart);
    try {
      await draw();
      card.querySelector(":scope > .failure")?.remove();
    } catch (error) {
      const text = message("notice.chart", store.view().lang, {reason: error.message});
      const retry = element("button", {type: "button", onclick: () => page.redraw()}, message("notice.retry", store.view().lang));
      card.querySelector(":scope > .failure")?.remove();
      card.append(element("p", {class: "failure", role: "alert"}, text, " ", retry));
    }
  }

  return page;
}

/** Say whose borders these are; the text is translated like any other. */
function nameBuild(build) {
  if (build.borders !== "own") return;
  const note = document.querySelector(".attribution");
  note.dataset.msg = "map.attribution.own";
  note.textContent = message("map.attribution.own", "en");
}

function writeWords(view, words) {
  byId("headline").textContent = words.headline;
  byId("tally").textContent = words.tally;
  byId("status").textContent = `${words.headline}: ${words.tally}`;
  document.title = words.title;
  document.documentElement.lang = view.lang;
}

function writeNotices(notices, lang) {
  byId("notice").replaceChildren();
  for (const {field, value} of notices) {
    addNotice(message("notice.unknown", lang, {field: message(`field.${field}`, lang), value}), lang);
  }
}

/** Show a notice with a way to put it away, and a retry where there is one. */
export function addNotice(text, lang, retry) {
  const item = element("p", {class: "notice"}, element("span", {}, text));
  const away = () => item.remove();
  if (retry) {
    item.append(element("button", {type: "button", onclick: () => { away(); retry(); }}, message("notice.retry", lang)));
  }
  item.append(element("button", {type: "button", onclick: away}, message("notice.dismiss", lang)));
  byId("notice").append(item);
}
