/**
 * The year: a slider, a player, and the year to compare with.
 *
 * @typedef {object} Time
 * @property {Page} page
 * @property {string} lang the language its words are in
 * @property {number[]} years with data
 * @property {number | null} year on the page
 * @property {boolean} isSliding whether a slide goes on, which leaves one entry in the history
 * @property {boolean} isHeld whether a key is held down
 * @property {ReturnType<typeof makePlayer>} player
 * @property {ReturnType<typeof makeParts>} parts
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lang, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {isBroken} from "../breaks.js";
import {landedYear} from "../years.js";
import {makePlayer} from "./player.js";

const STILL_QUERY = "(prefers-reduced-motion: reduce)";
const PLAY_SIGNS = {step: "⏭", pause: "❚❚", play: "▶"};

/**
 * Make the controls of the year.
 * @param {Page} page
 */
export function makeTime(page) {
  const time = /** @type {Time} */ ({
    page,
    lang: "",
    years: /** @type {number[]} */ ([]),
    year: /** @type {number | null} */ (null),
    isSliding: false,
    isHeld: false,
  });
  time.player = makePlayer({
    next: () => nextYear(time),
    show: (year, history) => showYear(time, year, history),
    isLast: (year) => year === time.years.at(-1) || page.store.view().tab !== "integration",
    ended: () => syncPlay(time, page.store.view().lang),
  });
  return {
    /** @type {(view: View, chosen: Chosen) => void} */
    sync: (view, chosen) => sync(time, view, chosen),
  };
}

/**
 * Show the state; a change that the player did not make stops it.
 * @param {Time} time
 * @param {View} view
 * @param {Chosen} chosen
 */
function sync(time, view, chosen) {
  if (time.lang !== view.lang) write(time, view.lang);
  time.years = chosen.years;
  time.year = chosen.year;
  time.player.follow(chosen.year);
  syncRange(time);
  syncPlay(time, view.lang);
  syncBase(time, view, chosen);
}

/** @param {Time} time */
function syncRange({years, year, parts}) {
  parts.range.disabled = years.length < 2;
  parts.play.disabled = years.length < 2;
  if (years.length) {
    Object.assign(parts.range, {min: years[0], max: years.at(-1)});
    parts.range.value = String(year);
    parts.range.setAttribute("aria-valuetext", String(year));
  }
  parts.ticks.replaceChildren(...years.map((value) => element("option", {value})));
  parts.first.textContent = String(years[0] ?? "");
  parts.last.textContent = String(years.at(-1) ?? "");
  parts.now.textContent = String(year ?? "–");
}

/** @type {(time: Time, lang: Lang) => void} */
function syncPlay({parts, player}, lang) {
  const key = isStill() ? "step" : player.isPlaying() ? "pause" : "play";
  const text = message(`integration.${key}`, lang);
  parts.play.textContent = PLAY_SIGNS[key];
  parts.play.setAttribute("aria-label", text);
  parts.play.title = text;
}

/** @type {(time: Time, view: View, chosen: Chosen) => void} */
function syncBase({page, years, year: current, parts}, view, chosen) {
  const options = years
    .filter((year) => year !== current)
    .map((year) => {
      const broken = isBroken(page.lookup, chosen.offering, year, current);
      const key = broken ? "integration.base.broken" : "integration.base.year";
      return element("option", {value: year, disabled: broken}, message(key, view.lang, {year}));
    });
  const none = element("option", {value: ""}, message("integration.base.none", view.lang));
  parts.base.replaceChildren(none, ...options);
  parts.base.value = String(chosen.base ?? "");
}

/** @type {(time: Time, lang: Lang) => void} */
function write(time, lang) {
  time.lang = lang;
  time.parts = makeParts(time, lang);
  const {play, now, first, range, last, ticks, base} = time.parts;
  byId("integration-time").replaceChildren(
    play,
    now,
    element("span", {class: "slide"}, first, range, last, ticks),
    element("label", {class: "base"}, message("integration.base", lang), " ", base),
  );
}

/**
 * @param {Time} time
 * @param {Lang} lang
 */
function makeParts(time, lang) {
  const {store} = time.page;
  return {
    play: element("button", {
      type: "button",
      class: "icon",
      id: "year-play",
      onclick: () => toggle(time),
    }),
    range: makeRange(time, lang),
    ticks: element("datalist", {id: "year-ticks"}),
    first: element("span", {class: "muted"}),
    last: element("span", {class: "muted"}),
    now: element("output", {for: "year", id: "year-now"}),
    base: element("select", {
      id: "base-year",
      onchange: (/** @type {any} */ {target}) => store.change({base_year: target.value}),
    }),
  };
}

/**
 * @param {Time} time
 * @param {Lang} lang
 */
function makeRange(time, lang) {
  return element("input", {
    type: "range",
    id: "year",
    step: 1,
    list: "year-ticks",
    "aria-label": message("integration.year", lang),
    oninput: () => slide(time),
    onchange: () => {
      time.isSliding = time.isHeld;
    },
    onkeydown: (/** @type {KeyboardEvent} */ {repeat}) => {
      time.isHeld = repeat;
    },
    onkeyup: () => {
      time.isHeld = time.isSliding = false;
    },
  });
}

/**
 * Leave one entry in the history for a whole drag, or for a key that is held down.
 * @param {Time} time
 */
function slide(time) {
  const {years, year: current, parts, player} = time;
  const year = landedYear(years, Number(parts.range.value), Number(current));
  parts.range.value = String(year);
  if (year === current) return;
  player.stop();
  showYear(time, year, time.isSliding ? "replace" : "push");
  time.isSliding = true;
}

/** @type {(time: Time, year: number, history: "push" | "replace") => unknown} */
function showYear({page, years}, year, history) {
  return page.store.change({year: year === years.at(-1) ? "" : String(year)}, {history});
}

/** Whether the reader wants no motion: the player then steps by hand. */
function isStill() {
  return window.matchMedia(STILL_QUERY).matches;
}

/** @param {Time} time */
function nextYear({years, year: current}) {
  return years.find((year) => year > Number(current)) ?? years[0];
}

/** @param {Time} time */
function toggle(time) {
  const {player, page} = time;
  if (player.isPlaying()) {
    player.stop();
    syncPlay(time, page.store.view().lang);
  } else if (isStill()) {
    showYear(time, nextYear(time), "push");
  } else {
    player.start();
  }
}
