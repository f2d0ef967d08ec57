/**
 * Two fingers on the map zoom and move it; one finger scrolls the page, which a map as large as the
 * screen would otherwise block.
 *
 * @import {Fingers, Zoom, ZoomState} from "../core/map_zoom.js"
 */
import {fingersAt, pinched} from "../core/map_zoom.js";

/**
 * Listen to two fingers.
 * @param {HTMLElement} frame
 * @param {object} map
 * @param {() => ZoomState} map.stateOf gives the map as it is
 * @param {(zoom: Zoom) => unknown} map.follow draws it while the fingers move
 * @param {() => unknown} map.settle keeps what was drawn
 */
export function listenToFingers(frame, {stateOf, follow, settle}) {
  /** @type {{map: ZoomState, from: Fingers} | null} */
  let start = null;
  const fingers = (/** @type {TouchEvent} */ {touches}) =>
    fingersAt(touches, frame.getBoundingClientRect());
  const begin = (/** @type {TouchEvent} */ event) => {
    end();
    start = event.touches.length === 2 ? {map: stateOf(), from: fingers(event)} : null;
  };
  const end = () => {
    if (start) settle();
    start = null;
  };
  frame.addEventListener("touchstart", begin, {passive: true});
  frame.addEventListener(
    "touchmove",
    (event) => {
      if (!start || event.touches.length !== 2) return;
      if (event.cancelable) event.preventDefault(); // or the page would zoom and scroll as well
      follow(pinched(start.map, start.from, fingers(event)));
    },
    {passive: false},
  );
  frame.addEventListener("touchend", end, {passive: true});
  frame.addEventListener("touchcancel", end, {passive: true});
}
