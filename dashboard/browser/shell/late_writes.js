/**
 * What is written into the browser's history after the frame that shows a choice: that takes the
 * browser longer than most charts take.
 *
 * @typedef {object} LateWrites
 * @property {(write: () => void) => void} later write after the next frame; what waits already is
 *   written first, so that no state is lost
 * @property {(write: () => void) => void} along write with what waits, or at once
 * @property {() => void} flush write what waits now
 * @property {() => void} drop forget what waits
 */
import {frameShown, nextTask} from "../charts/dom.js";

/**
 * @param {() => Promise<unknown>} [frame] settles once the next frame is shown
 * @returns {LateWrites}
 */
export function makeLateWrites(frame = afterFrame) {
  /** @type {(() => void)[]} */
  let waiting = [];
  function drop() {
    waiting = [];
  }
  function flush() {
    const writes = waiting;
    drop();
    for (const write of writes) write();
  }
  return {
    drop,
    flush,
    later(write) {
      flush();
      const writes = [write];
      waiting = writes;
      frame().then(() => {
        if (waiting === writes) flush();
      });
    },
    along(write) {
      if (waiting.length) waiting.push(write);
      else write();
    },
  };
}

/** Settles in a task of its own after the next frame. */
function afterFrame() {
  return frameShown().then(nextTask);
}
