/**
 * Walking through a drawn chart with the arrow keys: one stop of the Tab key, one thing at a time.
 *
 * @import {Thing} from "../core/types.js"
 * @import {Links, Position} from "./types.js"
 */
/**
 * @template Place
 * @typedef {object} WalkedChart
 * @property {(place: Place | null, isKept?: boolean) => Place | null} start the place to begin at;
 *   with `isKept` the same place, if the chart still has it
 * @property {(place: Place, event: KeyboardEvent) => Place | null | undefined} toward
 *   the place that a key leads to; null: nowhere; undefined: it is not a key of the walk
 * @property {(place: Place) => Thing} thing what is there
 * @property {(place: Place) => HTMLElement} part an element with its role and position for a
 *   screen reader
 * @property {(part: HTMLElement) => HTMLElement} [wrap] put the part into what its role needs
 * @property {(place: Place) => Position | null} show brings it into sight and gives where its hover
 *   card belongs
 * @property {() => void} [hide]
 * @property {Record<string, (place: Place) => unknown>} [keys] further keys by what they do
 */
/**
 * @template Place
 * @typedef {object} Walk
 * @property {HTMLElement} stop
 * @property {WalkedChart<Place>} chart
 * @property {Links} links
 * @property {Place | null} place
 * @property {number} turn
 */

// Two elements take turns: a screen reader speaks when the active one becomes another.
const TURNS = 2;

/**
 * Make an element a stop. It holds the thing walked to as its active element.
 * @template Place
 * @param {HTMLElement} stop
 * @param {WalkedChart<Place>} chart
 * @param {Links} links
 */
export function makeWalk(stop, chart, links) {
  /** @type {Walk<Place>} */
  const walk = {stop, chart, links, place: null, turn: 0};
  stop.addEventListener("focus", () => {
    walk.place = chart.start(walk.place);
    go(walk);
  });
  stop.addEventListener("blur", () => {
    links.leave();
    chart.hide?.();
  });
  stop.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || walk.place === null) return;
    if (isHandled(walk, walk.place, event)) event.preventDefault();
  });
  return {refresh: () => refresh(walk)};
}

/**
 * Act on a key.
 * @template Place
 * @param {Walk<Place>} walk
 * @param {Place} place
 * @param {KeyboardEvent} event
 */
function isHandled(walk, place, event) {
  const {chart, links} = walk;
  const next = chart.toward(place, event);
  if (next !== undefined) {
    walk.place = next ?? place;
    go(walk);
    return true;
  }
  if (event.key === "Enter" || event.key === " ") {
    links.choose(chart.thing(place), event);
    return true;
  }
  const act = chart.keys?.[event.key];
  act?.(place);
  return Boolean(act);
}

/**
 * Point at the place, and read it out.
 * @template Place
 * @param {Walk<Place>} walk
 */
function go(walk) {
  const {chart, links, place} = walk;
  if (place === null) return;
  links.point(chart.thing(place), chart.show(place));
  announce(walk, place, links.tell(chart.thing(place)));
}

/**
 * @template Place
 * @param {Walk<Place>} walk
 * @param {Place} place
 * @param {string} text
 */
function announce(walk, place, text) {
  const {stop, chart} = walk;
  walk.turn = (walk.turn + 1) % TURNS;
  const active = chart.part(place);
  active.id = `${stop.id}-${walk.turn}`;
  active.append(text);
  stop.replaceChildren(chart.wrap?.(active) ?? active);
  stop.setAttribute("aria-activedescendant", active.id);
}

/**
 * Follow the page: a reader who walks here hears the whole place; elsewhere the stop names the
 * place where a walk begins.
 * @template Place
 * @param {Walk<Place>} walk
 */
function refresh(walk) {
  const {stop, chart, links} = walk;
  const isActive = document.activeElement === stop;
  if (!isActive) walk.place = chart.start(walk.place);
  else if (walk.place !== null) walk.place = chart.start(walk.place, true);
  if (walk.place === null) stop.replaceChildren();
  else if (isActive) go(walk);
  else announce(walk, walk.place, links.nameOf(chart.thing(walk.place)));
}
