/**
 * The page: holds the state, and has the tab in view draw it.
 *
 * @import {Lookup, Notice, View} from "../core/types.js"
 * @import {AtlasPage, BundleFiles, PageState} from "./types.js"
 */
import {byId, measureAll, nextTask} from "../charts/dom.js";
import {makeMap} from "../charts/map.js";
import {makeMapWalk} from "../charts/map_walk.js";
import {makeTerms} from "../charts/term_cards.js";
import {lookupOf} from "../core/asof.js";
import {makeLookup} from "../core/lookup.js";
import {countyNames} from "../core/map_names.js";
import {useCatalogue} from "../core/messages.js";
import {makeFindBox} from "../find/dom/box.js";
import {makeRegionSearch} from "../find/regions.js";
import {PART as FOCUS_TAB} from "../tabs/focus/tab.js";
import {makeAbout} from "./about.js";
import {makeChartAccess} from "./chart_access.js";
import {makeControls} from "./controls.js";
import {drawView, nameBorders} from "./drawing.js";
import {makeHeadline} from "./headline.js";
import {makeIndustryMenu} from "./industry_menu.js";
import {makeKeys} from "./keys.js";
import {makeLateWrites} from "./late_writes.js";
import {makeLinks} from "./links.js";
import {addTab, loadPart} from "./loading.js";
import {addNotice} from "./notices.js";
import {makeQuestions} from "./questions.js";
import {makeStore} from "./store.js";
import {themeOf} from "./theme.js";
import {showToast} from "./toast.js";

/**
 * Build the page on loaded tables, in tasks that leave room for the reader.
 * @param {any} atlas the file that opens the page
 * @param {BundleFiles} files that come later
 * @returns {Promise<AtlasPage>}
 */
export async function makePage(atlas, files) {
  useCatalogue(atlas.messages);
  const lookup = makeLookup(atlas.tables);
  /** @type {PageState} */
  const state = {
    page: /** @type {any} */ (null),
    files,
    tabs: new Map(),
    parts: new Map(),
    turn: 0,
    lang: "en",
    query: null,
    drawing: null,
    drawnTabs: new Set(),
  };
  state.page = barePage(state, atlas, lookup);
  await nextTask();
  equip(state.page);
  await nextTask();
  addTab(state, "focus", FOCUS_TAB);
  nameBorders(lookup.tables.build);
  return state.page;
}

/**
 * The page without the things that need it.
 * @param {PageState} state
 * @param {any} atlas
 * @param {Lookup} lookup
 * @returns {AtlasPage}
 */
function barePage(state, atlas, lookup) {
  const {files, tabs} = state;
  const draw = (/** @type {View} */ view, /** @type {Notice[] | null} */ notices) => {
    state.drawing = drawView(state, view, notices);
    return state.drawing;
  };
  const store = makeStore(lookup.known, draw, makeLateWrites());
  /** @type {any} */
  const page = {
    whole: lookup,
    get lookup() {
      return lookupOf(lookup, store.view());
    },
    templates: atlas.templates,
    store,
    borders: files.borders,
    tableFiles: files.tables,
    plotlyAddresses: files.plotlyAddresses,
    get theme() {
      return themeOf(store.view());
    },
    get colours() {
      return atlas.colours[themeOf(store.view())];
    },
    get tab() {
      return tabs.get(store.view().tab);
    },
    coloursOf: (/** @type {string} */ theme) => atlas.colours[theme],
    mode: (/** @type {View} */ view) => `${themeOf(view)}.${view.lang}`,
    drawn: () => settled(state),
    exports: () => loadPart(state, "export"),
    finder: () => loadPart(state, "find"),
    regionsLike: makeRegionSearch(lookup),
    colophon: () => loadPart(state, "colophon"),
    own: () => loadPart(state, "own"),
    drawMap: drawMap.bind(null, state),
    say: announce,
    notify: (/** @type {string} */ text) => addNotice(text, store.view().lang),
    redraw: () => redraw(state),
  };
  return page;
}

/**
 * Make what shows the page and listens to the reader.
 * @param {AtlasPage} page
 */
function equip(page) {
  const values = {year: page.lookup.tables.build.recent_from_year};
  page.links = makeLinks(page);
  page.map = makeMap(byId("map-plot"), page.links);
  page.access = makeChartAccess(page);
  page.mapWalk = makeMapWalk(byId("map-walk"), page);
  page.findBox = makeFindBox(page);
  page.controls = makeControls(page);
  page.industryMenu = makeIndustryMenu(page);
  makeKeys(page);
  makeHeadline();
  page.questions = makeQuestions(page);
  page.terms = makeTerms(values);
  page.about = makeAbout(page, values);
}

/**
 * Draw the one map from a template and a selection.
 * @param {PageState} state
 * @param {View} view
 * @param {string} template
 * @param {any} selection
 */
async function drawMap(state, view, template, selection) {
  const {turn, page} = state;
  const borders = page.borders.now(view.level) ?? (await page.borders.of(view.level));
  // Another state may have been drawn while the borders loaded.
  if (turn !== state.turn) return;
  const names = countyNames(page.lookup, view);
  await page.map.draw(page.templates[template], selection, borders, names);
}

/**
 * Draw the state again: the window or the theme changed, or a drawing failed.
 * @param {PageState} state
 */
function redraw(state) {
  // Observers report after the frame in which a window changed; this draws in that frame.
  measureAll();
  state.drawing = drawView(state, state.page.store.view(), null, true);
  return state.drawing;
}

/**
 * Wait for the last drawing, also if another one starts in the meantime.
 * @param {PageState} state
 */
async function settled(state) {
  let awaited = null;
  while (awaited !== state.drawing) {
    awaited = state.drawing;
    await awaited;
  }
}

/**
 * Show a text for a moment, and have it read out.
 * @param {string} text
 */
function announce(text) {
  showToast(text);
  byId("status").textContent = text;
}
