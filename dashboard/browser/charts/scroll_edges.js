/**
 * Marks the edges of a frame behind which there is more to scroll to; the style sheet fades them.
 * Sizes are watched and never read after a change: that would make the browser lay the page out.
 */
import {watchedSize} from "./dom.js";

/**
 * Show the edges of a frame by the size of its only child, whenever that is another one.
 * @param {HTMLElement} frame
 */
export function showEdges(frame) {
  const {hold} = watchEdges(frame);
  const sizes = new ResizeObserver(([{borderBoxSize}]) =>
    hold(borderBoxSize[0].inlineSize, borderBoxSize[0].blockSize),
  );
  const follow = () => {
    sizes.disconnect();
    if (frame.firstElementChild) sizes.observe(frame.firstElementChild);
  };
  new MutationObserver(follow).observe(frame, {childList: true});
  follow();
}

/**
 * Watch a frame: its size, how far it is scrolled, and `hold`, to call with the size of what it
 * holds.
 * @param {HTMLElement} frame
 */
export function watchEdges(frame) {
  const around = /** @type {HTMLElement} */ (frame.parentElement);
  const room = watchedSize(frame);
  const at = {left: 0, top: 0};
  const held = {width: 0, height: 0};
  const mark = () => {
    const edges = [
      at.left + room.width < held.width - 1 ? "right" : "",
      at.top + room.height < held.height - 1 ? "below" : "",
    ];
    const more = edges.filter(Boolean).join(" ");
    if (around.dataset.more !== more) around.dataset.more = more;
  };
  frame.addEventListener(
    "scroll",
    () => {
      Object.assign(at, {left: frame.scrollLeft, top: frame.scrollTop});
      mark();
    },
    {passive: true},
  );
  new ResizeObserver(mark).observe(frame);
  const hold = (/** @type {number} */ width, /** @type {number} */ height) => {
    Object.assign(held, {width, height});
    mark();
  };
  return {room, at, hold};
}
