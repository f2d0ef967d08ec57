/**
 * The page's side of a worker: each message has a number, by which its answer is known.
 *
 * @typedef {object} WorkerLink
 * @property {(step: string, given: any[], progress?: (share: number) => void) => Promise<any>} ask
 *   starts the worker where none runs
 * @property {() => void} stop ends the steps in progress
 */

/** A step that was stopped. */
export class Stopped extends Error {}

/**
 * Link to a worker from a text: a page on a disk may load none from a file.
 * @param {string} script
 * @returns {WorkerLink}
 */
export function makeWorkerLink(script) {
  /** @type {Worker | null} */
  let worker = null;
  let last = 0;
  /** @type {Map<number, any>} */
  const waiting = new Map();

  return {
    ask(step, given, progress = () => {}) {
      last += 1;
      const number = last;
      return new Promise((resolve, reject) => {
        worker ??= startWorker(script, waiting);
        waiting.set(number, {resolve, reject, progress});
        worker.postMessage({number, step, given});
      });
    },
    stop() {
      worker?.terminate();
      worker = null;
      for (const {reject} of waiting.values()) reject(new Stopped());
      waiting.clear();
    },
  };
}

/**
 * @param {string} script
 * @param {Map<number, any>} waiting
 */
function startWorker(script, waiting) {
  const address = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.onmessage = ({data}) => {
    const asked = waiting.get(data.number);
    if (data.share !== undefined) {
      asked?.progress(data.share);
      return;
    }
    waiting.delete(data.number);
    if (data.error === undefined) asked?.resolve(data.answer);
    else asked?.reject(Object.assign(new Error(data.error), {fault: data.fault}));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const {reject} of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return worker;
}
