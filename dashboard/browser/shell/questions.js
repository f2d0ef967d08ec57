/**
 * Six questions over the map on a first visit, each a link to its answer. They close for good once
 * one is used; the sheet of keys brings them back.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 *
 * @typedef {"waiting" | "open" | "closed"} Stage `waiting`: no view has been drawn yet
 * @typedef {{page: AtlasPage, stage: Stage, node: HTMLElement | null}} Questions
 */
import {byId, element} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {DEFAULT_VIEW, toQuery} from "../core/view.js";

const SETTING = "jjj-questions";
const CLOSED = "closed";
/** By message, the view that answers it, and the chart to look at first. */
const QUESTIONS = [
  ["questions.hydrogen", "industries=hydrogen-energy"],
  ["questions.income", "tab=integration&level=province&indicator=income_all", "gaps"],
  ["questions.moved", "tab=xiongan"],
  ["questions.air", "tab=integration&indicator=pm25&base_year=2014"],
  ["questions.compare", "tab=structure&region=130200&compare=130900", "compare"],
  ["questions.plan", "tab=plan"],
];

/**
 * Make the questions of a page.
 * @param {AtlasPage} page
 */
export function makeQuestions(page) {
  /** @type {Questions} */
  const questions = {page, stage: "waiting", node: null};
  byId("questions-again").addEventListener("click", () => bringBack(questions));
  return {sync: (/** @type {View} */ view) => sync(questions, view)};
}

/**
 * Show them on the landing view, if a first visit begins there; they leave with it.
 * @param {Questions} questions
 * @param {View} view
 */
function sync(questions, view) {
  const isLanding = toQuery({...view, lang: "en", theme: ""}) === "";
  if (questions.stage === "waiting")
    questions.stage = isLanding && !areClosed() ? "open" : "closed";
  else if (!isLanding) questions.stage = "closed";
  draw(questions, view);
}

/** @param {Questions} questions */
function bringBack(questions) {
  const {store} = questions.page;
  /** @type {HTMLDialogElement} */ (byId("keys-sheet")).close();
  questions.stage = "waiting";
  keepSetting("open");
  const {lang, theme} = store.view();
  store.go(toQuery({...DEFAULT_VIEW, lang, theme}));
}

/**
 * @param {Questions} questions
 * @param {View} view
 */
function draw(questions, view) {
  questions.node?.remove();
  questions.node = questions.stage === "open" ? card(questions, view) : null;
  if (questions.node) byId("map-plot").after(questions.node);
}

/**
 * @param {Questions} questions
 * @param {View} view
 */
function card(questions, view) {
  const {lang, theme} = view;
  const setting = toQuery({...DEFAULT_VIEW, lang, theme});
  const close = element("button", {
    type: "button",
    class: "icon",
    "data-icon": "close",
    "aria-label": message("close", lang),
    title: message("close", lang),
    onclick: () => leave(questions, view),
  });
  const items = QUESTIONS.map(([key, query, chart]) => {
    const answer = [query, setting].filter(Boolean).join("&");
    const onclick = (/** @type {MouseEvent} */ event) => open(questions, answer, chart, event);
    return element("li", {}, element("a", {href: `?${answer}`, onclick}, message(key, lang)));
  });
  return element(
    "section",
    {id: "questions", "aria-labelledby": "questions-title"},
    element(
      "div",
      {class: "card-head"},
      element("h2", {id: "questions-title"}, message("questions.title", lang)),
      close,
    ),
    element("ul", {}, items),
  );
}

/**
 * @param {Questions} questions
 * @param {View} view
 */
function leave(questions, view) {
  questions.stage = "closed";
  keepSetting(CLOSED);
  draw(questions, view);
  byId("map-walk").focus({preventScroll: true});
}

/**
 * Open the answer, at its chart; a new tab of the browser opens it by itself.
 * @param {Questions} questions
 * @param {string} answer
 * @param {string | undefined} chart
 * @param {MouseEvent} event
 */
async function open({page}, answer, chart, event) {
  keepSetting(CLOSED);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  byId("charts").focus({preventScroll: true});
  await page.store.go(answer);
  if (chart) byId(chart).scrollIntoView({block: "start"});
}

/** A page in a frame may have no storage. */
function areClosed() {
  try {
    return window.localStorage.getItem(SETTING) === CLOSED;
  } catch {
    return false;
  }
}

/** @param {string} stage */
function keepSetting(stage) {
  try {
    window.localStorage.setItem(SETTING, stage);
  } catch {
    // They are closed until the page is left.
  }
}
