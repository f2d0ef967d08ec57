/** The year: a slider, a player, and the year to compare with. */
import {byId, element} from "../../../charts/dom.js";
import {integrationIsBroken} from "../chosen.js";
import {message} from "../../../core/messages.js";

const INTEGRATION_STEP_MS = 900;
const INTEGRATION_STILL_QUERY = "(prefers-reduced-motion: reduce)";

/** The year to land on: the one wanted, or the next in the direction of the move. */
export function integrationLandedYear(years, wanted, current) {
  if (years.includes(wanted)) return wanted;
  const later = years.find((year) => year > wanted);
  const earlier = years.findLast((year) => year < wanted);
  return (wanted > current ? (later ?? earlier) : (earlier ?? later)) ?? current;
}

/** Make the controls of the year. */
export function integrationMakeTime(page) {
  const {lookup, store} = page;
  let written = "";
  let parts = {};
  let years = [];
  let current = null;
  let timer = 0;
  let expected = null;
  let isRun = false;
  let isHeld = false;

  /** Show the state; a change that the player did not make stops it. */
  function sync(view, chosen) {
    if (written !== view.lang) write(view.lang);
    ({years} = chosen);
    current = chosen.year;
    if (expected !== null && expected !== current) stop();
    parts.range.disabled = years.length < 2;
    parts.play.disabled = years.length < 2;
    if (years.length) {
      Object.assign(parts.range, {min: years[0], max: years.at(-1)});
      parts.range.value = current;
      parts.range.setAttribute("aria-valuetext", current);
    }
    parts.ticks.replaceChildren(...years.map((value) => element("option", {value})));
    parts.first.textContent = years[0] ?? "";
    parts.last.textContent = years.at(-1) ?? "";
    parts.now.textContent = current ?? "–";
    syncPlay(view.lang);
    syncBase(view, chosen);
  }

  function syncPlay(lang) {
    const key = isStill() ? "step" : timer ? "pause" : "play";
    const text = message(`integration.${key}`, lang);
    parts.play.textContent = {step: "⏭", pause: "❚❚", play: "▶"}[key];
    parts.play.setAttribute("aria-label", text);
    parts.play.title = text;
  }

  function syncBase(view, chosen) {
    const options = years
      .filter((year) => year !== current)
      .map((year) => {
        const broken = integrationIsBroken(lookup, chosen.offering, year, current);
        const key = broken ? "integration.base.broken" : "integration.base.year";
        return element("option", {value: year, disabled: broken}, message(key, view.lang, {year}));
      });
    const none = element("option", {value: ""}, message("integration.base.none", view.lang));
    parts.base.replaceChildren(none, ...options);
    parts.base.value = chosen.base ?? "";
  }

  function write(lang) {
    written = lang;
    parts = {
      play: element("button", {type: "button", class: "icon", id: "year-play", onclick: toggle}),
      range: element("input", {
        type: "range",
        id: "year",
        step: 1,
        list: "year-ticks",
        "aria-label": message("integration.year", lang),
        oninput: slide,
        onchange: () => {
          isRun = isHeld;
        },
        onkeydown: (event) => {
          isHeld = event.repeat;
        },
        onkeyup: () => {
          isHeld = isRun = false;
        },
      }),
      ticks: element("datalist", {id: "year-ticks"}),
      first: element("span", {class: "muted"}),
      last: element("span", {class: "muted"}),
      now: element("output", {for: "year", id: "year-now"}),
      base: element("select", {
        id: "base-year",
        onchange: (event) => store.change({base_year: event.target.value}),
      }),
    };
    byId("integration-time").replaceChildren(
      parts.play,
      parts.now,
      element("span", {class: "slide"}, parts.first, parts.range, parts.last, parts.ticks),
      element("label", {class: "base"}, message("integration.base", lang), " ", parts.base),
    );
  }

  /** One entry in the history for a whole drag, or for a key that is held down. */
  function slide() {
    const year = integrationLandedYear(years, Number(parts.range.value), current);
    parts.range.value = year;
    if (year === current) return;
    stop();
    go(year, isRun ? "replace" : "push");
    isRun = true;
  }

  function go(year, history) {
    return store.change({year: year === years.at(-1) ? "" : String(year)}, {history});
  }

  function isStill() {
    return window.matchMedia(INTEGRATION_STILL_QUERY).matches;
  }

  function nextYear() {
    return years.find((year) => year > current) ?? years[0];
  }

  function toggle() {
    if (timer) {
      stop();
      syncPlay(store.view().lang);
    } else if (isStill()) {
      go(nextYear(), "push");
    } else {
      play(nextYear(), "push");
    }
  }

  async function play(year, history) {
    expected = year;
    timer = window.setTimeout(() => {}, 0);
    await go(year, history);
    if (expected !== year) return;
    const isLast = year === years.at(-1) || store.view().tab !== "integration";
    if (isLast) {
      stop();
      syncPlay(store.view().lang);
      return;
    }
    timer = window.setTimeout(() => play(nextYear(), "replace"), INTEGRATION_STEP_MS);
  }

  function stop() {
    window.clearTimeout(timer);
    timer = 0;
    expected = null;
  }

  return {sync};
}
