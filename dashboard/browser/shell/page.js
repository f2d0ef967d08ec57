/** The page: holds the state, and has the tab in view draw it. */
import {makeAbout} from "./about.js";
import {makeChartAccess} from "./chart_access.js";
import {makeMap} from "../charts/map.js";
import {makeControls} from "./controls.js";
import {byId, element, frameShown, measureAll} from "../charts/dom.js";
import {runScript} from "./files.js";
import {makeFindBox} from "../find/dom/box.js";
import {keepFocus} from "./restore_focus.js";
import {PART as FOCUS_TAB} from "../tabs/focus/tab.js";
import {makeIndustryMenu} from "./industry_menu.js";
import {makeKeys} from "./keys.js";
import {makeLinks} from "./links.js";
import {makeLookup} from "../core/lookup.js";
import {makeMapWalk} from "../charts/map_walk.js";
import {message, reasonOf, useCatalogue} from "../core/messages.js";
import {makeStore} from "./store.js";
import {makeTerms} from "../charts/term_cards.js";
import {markTerms} from "./term_marks.js";
import {showToast} from "./toast.js";
import {toQuery} from "../core/view.js";

const DARK_QUERY = "(prefers-color-scheme: dark)";

/** Load plotly beside the tables; its script is ours to add, so that no failure goes unheard. */
export async function loadPlotly(address) {
  await runScript(address);
  if (!window.Plotly) throw new Error(`${address}: not plotly`);
}

/** The theme in force: the chosen one, or the system's. */
export function themeOf(view) {
  return view.theme || (window.matchMedia(DARK_QUERY).matches ? "dark" : "light");
}

/**
 * Build the page on loaded tables; `files` keeps those that come later: borders, and the scripts,
 * tables and templates of tabs. Returns the page.
 */
export function makePage(atlas, files) {
  const {borders} = files;
  useCatalogue(atlas.messages);
  const lookup = makeLookup(atlas.tables);
  const tabs = new Map();
  const parts = new Map();
  let turn = 0;
  let shownLang = "en";
  let shownQuery = null;
  let drawing = null;

  const store = makeStore(lookup.known, (...state) => (drawing = show(...state)));
  const page = {
    lookup,
    templates: atlas.templates,
    store,
    borders,
    tableFiles: files.tables,
    get theme() {
      return themeOf(store.view());
    },
    get colours() {
      return atlas.colours[themeOf(store.view())];
    },
    coloursOf: (theme) => atlas.colours[theme],
    plotlyAddress: files.plotlyAddress,
    /** Settles when the state in view is drawn, or could not be. */
    async drawn() {
      for (let last = null; last !== drawing; ) await (last = drawing);
    },
    exports: () => loadPart("export"),
    finder: () => loadPart("find"),
    colophon: () => loadPart("colophon"),
    /** The tab in view. */
    get tab() {
      return tabs.get(store.view().tab);
    },
    /** Draw the one map from a template and what it shows. */
    async drawMap(view, template, shown) {
      const mine = turn;
      const geojson = borders.now(view.level) ?? (await borders.of(view.level));
      // Another state may have been drawn while the borders were on their way.
      if (mine === turn) await page.map.draw(page.templates[template], shown, geojson);
    },
    mode: (view) => `${themeOf(view)}.${view.lang}`,
    /** Say something for a moment, to eyes and ears. */
    say(text) {
      showToast(text);
      byId("status").textContent = text;
    },
    notify: (text) => addNotice(text, store.view().lang),
    redraw() {
      // The observers speak after the frame in which a window changed; we draw in that frame.
      measureAll();
      drawing = show(store.view(), [], true);
      return drawing;
    },
  };
  page.links = makeLinks(page);
  page.map = makeMap(byId("map-plot"), page.links);
  page.access = makeChartAccess(page);
  const mapWalk = makeMapWalk(byId("map-walk"), page);
  nameBuild(lookup.tables.build);
  page.findBox = makeFindBox(page);
  page.controls = makeControls(page);
  page.industryMenu = makeIndustryMenu(page);
  makeKeys(page);
  page.terms = makeTerms({year: lookup.tables.build.recent_from_year});
  page.about = makeAbout(page, {year: lookup.tables.build.recent_from_year});
  useTab("focus", FOCUS_TAB);

  /** Make a tab: its model, and what draws it on this page. */
  function useTab(name, {make, ...model}) {
    tabs.set(name, {...model, ...make(page)});
    return tabs.get(name);
  }

  /** Load what a tab alone shows, once; a load that failed is tried anew when asked again. */
  async function loadTab(name) {
    const [{tables, templates, messages}] = await Promise.all([
      files.tabs.of(name),
      files.scripts.of(name),
    ]);
    if (tabs.has(name)) return tabs.get(name);
    useCatalogue(messages);
    page.controls.translate(store.view().lang);
    lookup.tables[name] = tables;
    Object.assign(page.templates, templates);
    return useTab(name, window.atlasParts.get(name));
  }

  /** Load what is not needed at first (exports, search), once; a load that failed is tried anew when asked again. */
  async function loadPart(name) {
    const [content] = await Promise.all([files.parts.of(name), files.scripts.of(name)]);
    if (!parts.has(name)) {
      useCatalogue(content.messages);
      parts.set(name, window.atlasParts.get(name).make(page, content));
    }
    return parts.get(name);
  }

  /** Draw a state. The page is busy from here until every chart shows it. */
  async function show(view, notices, isAnew = false) {
    turn += 1;
    const mine = turn;
    const restoreFocus = keepFocus();
    const main = byId("atlas");
    main.setAttribute("aria-busy", "true");
    leaveSheets(view);
    document.documentElement.dataset.theme = themeOf(view);
    const isOtherTab = document.documentElement.dataset.tab !== view.tab;
    document.documentElement.dataset.tab = view.tab;
    const isOtherFrame = standAlone(view);
    // Saying the same language anew would have the browser work out the style of everything.
    if (document.documentElement.lang !== view.lang) document.documentElement.lang = view.lang;
    if (view.lang !== shownLang) {
      page.controls.translate(view.lang);
      page.terms.translate(view.lang);
    }
    shownLang = view.lang;
    page.links.leave();
    let tab = tabs.get(view.tab);
    try {
      tab ??= await loadTab(view.tab);
    } catch (error) {
      if (mine === turn) sayTabUnloaded(view, error);
      return;
    }
    if (mine !== turn) return;
    if (isOtherTab || isOtherFrame) measureAll();
    // Plotly measures while it draws; it does so before we write to the page, or every measure
    // would make the browser lay out all that was written.
    const {words, plots, texts} = tab.draw(view, isAnew);
    // A chart alone is all that an embedding page shows, and all that is drawn.
    const isShown = ([chart]) => !view.embed || chart === view.embed;
    const isFirst = main.dataset.view === undefined;
    const drawn = isFirst
      ? drawMapFirst(plots.filter(isShown), () => mine === turn)
      : guardAll(plots.filter(isShown));
    byId("map-note").replaceChildren();
    writeWords(wordsOf(words, view));
    writeNotices(notices, view.lang);
    byId("footer-build").textContent = message("footer.build", view.lang, {
      build: lookup.tables.build.build_id,
      date: lookup.tables.build.built.slice(0, 10),
    });
    page.controls.sync(view);
    await Promise.all([drawn, guardAll(texts.filter(isShown), "text")]);
    if (view.embed) await nameSources(view);
    if (mine !== turn) return;
    markTerms(view);
    page.terms.describe();
    page.about.sync(view);
    restoreFocus();
    mapWalk.refresh();
    main.dataset.view = toQuery(view);
    main.removeAttribute("aria-busy");
    page.access.renew(view);
  }

  /** What an open menu offers, or a table shows, is of the state before. */
  function leaveSheets(view) {
    const query = toQuery(view);
    if (query !== shownQuery)
      for (const id of ["export-menu", "table-sheet", "colophon-sheet"]) byId(id).close();
    shownQuery = query;
  }

  /** A chart in another page names its sources, as its exports do; without them it still stands. */
  async function nameSources(view) {
    const place = byId("embed-sources");
    try {
      await (await page.exports()).exporter.nameSources(view.embed, place);
    } catch {
      place.replaceChildren();
    }
  }

  /** Draw charts, or write what stands around them, given as `[chart id, draw]`. */
  function guardAll(charts, part = "plot") {
    return Promise.all(charts.map(([chart, draw]) => guard(chart, part, draw)));
  }

  /** Draw the map and let it be seen before the other charts are drawn, if they are still wanted. */
  async function drawMapFirst(charts, isWanted) {
    await guardAll(charts.filter(([chart]) => chart === "map"));
    await frameShown();
    if (isWanted()) await guardAll(charts.filter(([chart]) => chart !== "map"));
  }

  /** A chart that throws shows its own message with a retry, until that part of it is drawn; the others go on. */
  async function guard(chart, part, draw) {
    const card = byId(chart);
    try {
      await draw();
      card.querySelector(`:scope > .failure[data-part="${part}"]`)?.remove();
    } catch (error) {
      const text = message("notice.chart", store.view().lang, {reason: reasonOf(error)});
      const retry = element(
        "button",
        {type: "button", onclick: () => page.redraw()},
        message("notice.retry", store.view().lang),
      );
      card.querySelector(":scope > .failure")?.remove();
      card.append(
        element("p", {class: "failure", role: "alert", "data-part": part}, text, " ", retry),
      );
    }
  }

  /** What the tab says above its charts; where that cannot be worked out, its name. */
  function wordsOf(words, view) {
    try {
      return words();
    } catch {
      const headline = message(`tab.${view.tab}`, view.lang);
      return {headline, tally: "", title: headline};
    }
  }

  function sayTabUnloaded(view, error) {
    const text = message("notice.load", view.lang, {
      what: message(`tab.${view.tab}`, view.lang),
      reason: reasonOf(error),
    });
    writeNotices([], view.lang);
    addNotice(text, view.lang, () => page.redraw());
    page.controls.sync(view);
    byId("atlas").removeAttribute("aria-busy");
  }

  return page;
}

/** Show one chart alone, as in the frame of another page, with a way to the whole atlas; tells whether that changed. */
function standAlone(view) {
  const root = document.documentElement;
  byId("whole-link").href = `?${toQuery({...view, embed: ""}, ["lang"])}`;
  if ((root.dataset.embed ?? "") === view.embed) return false;
  document.querySelector(".is-alone")?.classList.remove("is-alone");
  if (view.embed) root.dataset.embed = view.embed;
  else delete root.dataset.embed;
  byId(view.embed)?.classList.add("is-alone");
  return true;
}

/** Say whose borders these are; the text is translated like any other. */
function nameBuild(build) {
  if (build.borders !== "own") return;
  const note = document.querySelector(".attribution");
  note.dataset.msg = "map.attribution.own";
  note.textContent = message("map.attribution.own", "en");
}

function writeWords(words) {
  byId("headline").textContent = words.headline;
  byId("tally").textContent = words.tally;
  byId("status").textContent = `${words.headline}: ${words.tally}`;
  document.title = words.title;
}

function writeNotices(notices, lang) {
  byId("notice").replaceChildren();
  if (!notices.length) return;
  const values = notices.map(({field, value}) =>
    message("notice.value", lang, {field: message(`field.${field}`, lang), value}),
  );
  addNotice(
    message("notice.unknown", lang, {values: values.join(message("list.comma", lang))}),
    lang,
  );
}

/** Show a notice with a way to put it away, and a retry where there is one. */
export function addNotice(text, lang, retry) {
  const item = element("p", {class: "notice"}, element("span", {}, text));
  const away = () => item.remove();
  if (retry) {
    item.append(
      element(
        "button",
        {
          type: "button",
          onclick: () => {
            away();
            retry();
          },
        },
        message("notice.retry", lang),
      ),
    );
  }
  item.append(element("button", {type: "button", onclick: away}, message("notice.dismiss", lang)));
  byId("notice").append(item);
}
