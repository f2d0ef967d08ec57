/**
 * The pointer on the map: it points at things, chooses them, drags the map, and zooms with the
 * wheel while Ctrl is held down (so do two fingers on a touchpad). The wheel alone scrolls the page.
 *
 * @import {Thing} from "../core/types.js"
 * @import {Position} from "./types.js"
 * @import {Point, Zoom, ZoomState} from "../core/map_zoom.js"
 *
 * @typedef {object} PointerMap
 * @property {() => ZoomState} stateOf gives the map as it is
 * @property {(zoom: Zoom) => unknown} follow draws it while it moves
 * @property {() => unknown} settle keeps what was drawn
 * @property {(position: Position, reachPx: number) => Thing} thingAt
 * @property {(thing: Thing, event: PointerEvent) => unknown} point
 * @property {() => unknown} leave
 * @property {(thing: Thing, event: PointerEvent) => unknown} choose
 */
import {dragged, zoomedAt} from "../core/map_zoom.js";

/** A hand trembles as far when it clicks. */
const DRAG_FROM_PX = 4;
const REACH_PX = {touch: 8, other: 5};
/** Zoom by a pixel of the wheel, in natural logarithms; a line of it has as many pixels. */
const ZOOM_PER_PX = 0.008;
const LINE_PX = 16;
const WHEEL_MAX_PX = 60;
/** After so long without another turn, the wheel has come to rest. */
const WHEEL_REST_MS = 160;

/**
 * Listen to the pointer.
 * @param {HTMLElement} frame
 * @param {PointerMap} map
 */
export function listenToPointer(frame, map) {
  const isDragged = listenToDrags(frame, map);
  listenToWheel(frame, map);
  let pointed = 0;
  frame.addEventListener("pointermove", (event) => {
    cancelAnimationFrame(pointed);
    if (event.pointerType === "touch" || event.buttons) return;
    pointed = requestAnimationFrame(() => map.point(map.thingAt(event, REACH_PX.other), event));
  });
  frame.addEventListener("pointerleave", () => {
    cancelAnimationFrame(pointed);
    map.leave();
  });
  frame.addEventListener("click", (event) => {
    cancelAnimationFrame(pointed);
    if (isDragged()) return;
    const click = /** @type {PointerEvent} */ (event);
    const reach = click.pointerType === "touch" ? REACH_PX.touch : REACH_PX.other;
    map.choose(map.thingAt(click, reach), click);
  });
}

/**
 * Listen to drags; tells whether the last press was one, so that it chooses nothing.
 * @param {HTMLElement} frame
 * @param {PointerMap} map
 */
function listenToDrags(frame, {stateOf, follow, settle, leave}) {
  /** @type {{map: ZoomState, from: Point} | null} */
  let start = null;
  let isDragged = false;
  const move = (/** @type {PointerEvent} */ event) => {
    if (!start) return;
    const to = pointOf(event, frame);
    const far = Math.hypot(to[0] - start.from[0], to[1] - start.from[1]);
    if (!isDragged && far < DRAG_FROM_PX) return;
    if (!isDragged) leave();
    isDragged = true;
    follow(dragged(start.map, start.from, to));
  };
  const end = () => {
    window.removeEventListener("pointermove", move);
    if (start && isDragged) settle();
    start = null;
  };
  frame.addEventListener("pointerdown", (event) => {
    isDragged = false;
    if (event.pointerType === "touch" || event.button) return;
    start = {map: stateOf(), from: pointOf(event, frame)};
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end, {once: true});
    window.addEventListener("pointercancel", end, {once: true});
  });
  return () => isDragged;
}

/**
 * @param {HTMLElement} frame
 * @param {PointerMap} map
 */
function listenToWheel(frame, {stateOf, follow, settle}) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault(); // or the browser would zoom the page
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
      const turned = Math.min(WHEEL_MAX_PX, Math.max(-WHEEL_MAX_PX, px));
      follow(zoomedAt(stateOf(), pointOf(event, frame), Math.exp(-turned * ZOOM_PER_PX)));
      clearTimeout(rest);
      rest = setTimeout(settle, WHEEL_REST_MS);
    },
    {passive: false},
  );
}

/**
 * @param {Position} position
 * @param {HTMLElement} frame
 * @returns {Point}
 */
export function pointOf({clientX, clientY}, frame) {
  const {left, top} = frame.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
