/**
 * The year of a tab: a slider and a player. A slide, or a key that is held down, leaves one entry in
 * the history.
 *
 * @typedef {object} YearSlider
 * @property {string} id of the slider; those of the other parts begin with it
 * @property {(year: number, history: "push" | "replace") => unknown} show settles when the page
 *   shows the year
 * @property {() => boolean} isInView whether the tab is still the one in view
 * @property {Lang} lang
 * @property {number[]} years with data
 * @property {number | null} year on the page
 * @property {boolean} isSliding
 * @property {boolean} isHeld whether a key is held down
 * @property {ReturnType<typeof makePlayer>} player
 * @property {ReturnType<typeof makeParts>} parts
 *
 * @import {Lang} from "../core/types.js"
 */
import {message} from "../core/messages.js";
import {landedYear} from "../core/years.js";
import {element} from "./dom.js";
import {makePlayer} from "./player.js";

const STILL_QUERY = "(prefers-reduced-motion: reduce)";

/**
 * Make the control; `nodes` are its elements.
 * @param {Pick<YearSlider, "id" | "show" | "isInView">} options
 */
export function makeYearSlider(options) {
  const slider = /** @type {YearSlider} */ ({
    ...options,
    lang: "en",
    years: /** @type {number[]} */ ([]),
    year: null,
    isSliding: false,
    isHeld: false,
  });
  slider.player = makePlayer({
    next: () => nextYear(slider),
    show: options.show,
    isLast: (year) => year === slider.years.at(-1) || !options.isInView(),
    ended: () => syncPlay(slider),
  });
  slider.parts = makeParts(slider);
  const {play, now, first, range, last, ticks} = slider.parts;
  return {
    nodes: [play, now, element("span", {class: "slide"}, first, range, last, ticks)],
    /** @type {(lang: Lang, years: number[], year: number | null) => void} */
    sync: (lang, years, year) => sync(slider, lang, years, year),
  };
}

/**
 * Show the state; a change that the player did not make stops it.
 * @param {YearSlider} slider
 * @param {Lang} lang
 * @param {number[]} years
 * @param {number | null} year
 */
function sync(slider, lang, years, year) {
  Object.assign(slider, {lang, years, year});
  slider.player.follow(year);
  syncRange(slider);
  syncPlay(slider);
}

/** @param {YearSlider} slider */
function syncRange({lang, years, year, parts}) {
  parts.range.setAttribute("aria-label", message("year.slider", lang));
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

/** @param {YearSlider} slider */
function syncPlay({lang, parts, player}) {
  const key = isStill() ? "step" : player.isPlaying() ? "pause" : "play";
  const texts = {
    step: message("year.step", lang),
    pause: message("year.pause", lang),
    play: message("year.play", lang),
  };
  parts.play.dataset.icon = key;
  parts.play.setAttribute("aria-label", texts[key]);
  parts.play.title = texts[key];
}

/** @param {YearSlider} slider */
function makeParts(slider) {
  const {id} = slider;
  const onclick = () => toggle(slider);
  return {
    play: element("button", {type: "button", class: "icon", id: `${id}-play`, onclick}),
    range: makeRange(slider),
    ticks: element("datalist", {id: `${id}-ticks`}),
    first: element("span", {class: "muted"}),
    last: element("span", {class: "muted"}),
    now: element("output", {for: id, id: `${id}-now`, class: "year-now"}),
  };
}

/** @param {YearSlider} slider */
function makeRange(slider) {
  return element("input", {
    type: "range",
    id: slider.id,
    step: 1,
    list: `${slider.id}-ticks`,
    oninput: () => slide(slider),
    onchange: () => {
      slider.isSliding = slider.isHeld;
    },
    onkeydown: (/** @type {KeyboardEvent} */ {repeat}) => {
      slider.isHeld = repeat;
    },
    onkeyup: () => {
      slider.isHeld = slider.isSliding = false;
    },
  });
}

/** @param {YearSlider} slider */
function slide(slider) {
  const {years, year: current, parts, player} = slider;
  const year = landedYear(years, Number(parts.range.value), Number(current));
  parts.range.value = String(year);
  if (year === current) return;
  player.stop();
  slider.show(year, slider.isSliding ? "replace" : "push");
  slider.isSliding = true;
}

/** Whether the reader wants no motion: the player then steps by hand. */
function isStill() {
  return window.matchMedia(STILL_QUERY).matches;
}

/** @param {YearSlider} slider */
function nextYear({years, year: current}) {
  return years.find((year) => year > Number(current)) ?? years[0];
}

/** @param {YearSlider} slider */
function toggle(slider) {
  const {player} = slider;
  if (player.isPlaying()) {
    player.stop();
    syncPlay(slider);
  } else if (isStill()) {
    slider.show(nextYear(slider), "push");
  } else {
    player.start();
  }
}
