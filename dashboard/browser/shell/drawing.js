/**
 * Drawing a view: first what frames it, then the charts of its tab, then what describes them.
 *
 * @import {LoadedPage, PageTab} from "../charts/types.js"
 * @import {Notice, Tables, View, Words} from "../core/types.js"
 * @import {PageState} from "./types.js"
 */
import {byId, measureAll, setText} from "../charts/dom.js";
import {closeCard} from "../charts/hover_card.js";
import {message} from "../core/messages.js";
import {windowTitle} from "../core/names.js";
import {noticeWords} from "../core/notices.js";
import {toQuery} from "../core/view.js";
import {writeAsOfBar} from "./as_of_bar.js";
import {guardAll, guardInTurn, guardMapFirst} from "./guard.js";
import {writeHeadline} from "./headline.js";
import {loadTab} from "./loading.js";
import {hideMissingTab, showMissingTab} from "./missing_tab.js";
import {addNotice, clearNotices} from "./notices.js";
import {keepFocus} from "./restore_focus.js";
import {giveIds} from "./shared_ids.js";
import {markTerms} from "./term_marks.js";
import {themeOf} from "./theme.js";
import {showThing} from "./thing_sheet.js";

const BUSY = "aria-busy";
/** Sheets over the page that are about one view. */
const SHEETS = ["export-menu", "table-sheet", "colophon-sheet", "own-sheet"];

/**
 * Draw a view. The page is busy from now until every chart shows it.
 * @param {PageState} state
 * @param {View} view
 * @param {Notice[] | null} notices about its link; null: it was read from none
 * @param {boolean} isAnew whether to draw charts that would not change
 */
export async function drawView(state, view, notices, isAnew = false) {
  state.turn += 1;
  const {turn, page} = state;
  const isLast = () => turn === state.turn;
  const restoreFocus = keepFocus();
  byId("atlas").setAttribute(BUSY, "true");
  closeSheets(state, view);
  const isOtherFrame = frameView(view);
  translate(state, view);
  closeCard();
  page.links.leave();
  const tab = state.tabs.get(view.tab) ?? (await loadedTab(state, view, isLast));
  if (!tab || !isLast()) return;
  if (hideMissingTab() || isOtherFrame) measureAll();
  await drawTab(state, tab, view, notices, isAnew, isLast);
  if (view.embed) await nameSources(state, view);
  if (!isLast()) return;
  describeCharts(state, view);
  showThing(page, view);
  restoreFocus();
  page.mapWalk.refresh();
  byId("atlas").dataset.view = toQuery(view);
  byId("atlas").removeAttribute(BUSY);
  page.access.renew(view);
  page.questions.sync(view);
}

/**
 * Close the sheets that are about the view before.
 * @param {PageState} state
 * @param {View} view
 */
function closeSheets(state, view) {
  const query = toQuery(view);
  if (query !== state.query)
    for (const id of SHEETS) /** @type {HTMLDialogElement} */ (byId(id)).close();
  state.query = query;
}

/**
 * Set what the style depends on; tells whether other parts of the page are displayed now.
 * @param {View} view
 */
function frameView(view) {
  const {dataset} = document.documentElement;
  dataset.theme = themeOf(view);
  const isOtherTab = dataset.tab !== view.tab;
  dataset.tab = view.tab;
  if (isOtherTab) giveIds(view.tab);
  const isOtherChart = standAlone(view, isOtherTab);
  return isOtherTab || isOtherChart;
}

/**
 * Display one chart alone, as in the frame of another page, with a link to the whole atlas; tells
 * whether that changed.
 * @param {View} view
 * @param {boolean} isOtherTab
 */
function standAlone(view, isOtherTab) {
  const {dataset} = document.documentElement;
  const link = /** @type {HTMLAnchorElement} */ (byId("whole-link"));
  link.href = `?${toQuery({...view, embed: ""}, ["lang"])}`;
  if (!isOtherTab && (dataset.embed ?? "") === view.embed) return false;
  for (const card of document.querySelectorAll(".is-alone")) card.classList.remove("is-alone");
  if (view.embed) dataset.embed = view.embed;
  else delete dataset.embed;
  document.getElementById(view.embed)?.classList.add("is-alone");
  return true;
}

/**
 * @param {PageState} state
 * @param {View} view
 */
function translate(state, {lang}) {
  const {page} = state;
  // Setting the same language again would have the browser compute the style of everything.
  if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
  if (lang !== state.lang) {
    page.controls.translate(lang);
    page.terms.translate(lang);
  }
  state.lang = lang;
}

/**
 * Load the tab of a view; null where that failed.
 * @param {PageState} state
 * @param {View} view
 * @param {() => boolean} isLast
 */
async function loadedTab(state, view, isLast) {
  try {
    return await loadTab(state, view.tab);
  } catch (error) {
    if (isLast()) reportUnloaded(state, view, error);
    return null;
  }
}

/**
 * Name the tab, and say in place of its charts that it could not be loaded.
 * @param {PageState} state
 * @param {View} view
 * @param {unknown} error
 */
function reportUnloaded({page}, view, error) {
  const headline = message(`tab.${view.tab}`, view.lang);
  clearNotices();
  writeWords(page, {headline, tally: "", title: windowTitle(page.lookup, view, headline)});
  showMissingTab(view, error, () => page.redraw());
  page.controls.sync(view);
  byId("atlas").removeAttribute(BUSY);
}

/**
 * Draw the charts of a tab, and write the texts of the page.
 * @param {PageState} state
 * @param {PageTab} tab
 * @param {View} view
 * @param {Notice[] | null} notices
 * @param {boolean} isAnew
 * @param {() => boolean} isLast
 */
async function drawTab(state, tab, view, notices, isAnew, isLast) {
  const {page} = state;
  // Plotly measures while it draws. It starts before anything is written, or every measure would
  // make the browser lay out what was written.
  const {words, plots, texts, isLarge} = tab.draw(view, isAnew);
  /** @param {[chart: string, run: unknown]} step */
  const isDisplayed = ([chart]) => !view.embed || chart === view.embed;
  const isFirst = byId("atlas").dataset.view === undefined;
  // What takes long is cut into tasks, between which the page answers.
  const isInTurn = isLarge || !state.drawnTabs.has(view.tab);
  state.drawnTabs.add(view.tab);
  const displayed = plots.filter(isDisplayed);
  const told = texts.filter(isDisplayed);
  const drawn = isInTurn
    ? guardMapFirst(page, displayed, isLast, isFirst)
    : guardAll(page, displayed);
  byId("map-note").replaceChildren();
  writeWords(page, wordsOrName(words, view));
  writeNotices(page, tab, view, notices);
  writeAsOfBar(page, view);
  writeBuild(page.lookup.tables.build, view);
  page.controls.sync(view);
  const written = isInTurn ? guardInTurn(page, told, "text", isLast) : guardAll(page, told, "text");
  await Promise.all([drawn, written]);
}

/**
 * The words above the charts; where they cannot be made, the tab's name.
 * @param {() => Words} words
 * @param {View} view
 */
function wordsOrName(words, view) {
  try {
    return words();
  } catch {
    const headline = message(`tab.${view.tab}`, view.lang);
    return {headline, tally: "", title: headline};
  }
}

/**
 * @param {PageState["page"]} page
 * @param {Pick<Words, "headline" | "tally" | "title">} words
 */
function writeWords({store}, {headline, tally, title}) {
  writeHeadline(headline, tally);
  setText("status", `${headline}: ${tally}`);
  store.entitle(title);
}

/** @type {(page: LoadedPage, tab: PageTab, view: View, notices: Notice[] | null) => void} */
function writeNotices({lookup}, tab, view, notices) {
  clearNotices();
  const ofLink = notices ? [noticeWords(notices, view.lang), tab.leftOut?.(lookup, view)] : [];
  for (const text of [...ofLink, tab.unshown?.(lookup, view)]) if (text) addNotice(text, view.lang);
}

/**
 * @param {Tables["build"]} build
 * @param {View} view
 */
function writeBuild({build_id: id, built}, {lang}) {
  const values = {build: id, date: built.slice(0, 10)};
  setText("footer-build", message("footer.build", lang, values));
}

/**
 * Name the sources of a chart that stands alone, as its exports do; without them it still stands.
 * @param {PageState} state
 * @param {View} view
 */
async function nameSources({page}, view) {
  const place = byId("embed-sources");
  try {
    const {exporter} = await page.exports();
    await exporter.nameSources(view.embed, place);
  } catch {
    place.replaceChildren();
  }
}

/**
 * Mark and define the terms of the tab, in its orientation too.
 * @param {PageState} state
 * @param {View} view
 */
function describeCharts({page}, view) {
  markTerms(view);
  page.terms.describe();
  page.about.sync(view);
}

/**
 * Name whose borders these are; the text is translated like any other.
 * @param {Tables["build"]} build
 */
export function nameBorders({borders}) {
  const note = document.querySelector(".attribution");
  if (borders !== "own" || !(note instanceof HTMLElement)) return;
  note.dataset.msg = "map.attribution.own";
  note.textContent = message("map.attribution.own", "en");
}
