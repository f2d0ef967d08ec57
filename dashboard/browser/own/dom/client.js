/**
 * The page's side of the worker: asks it step by step, and can stop it.
 *
 * @typedef {object} Client
 * @property {(step: string, given: any[], progress?: (share: number) => void) => Promise<any>} ask
 * @property {() => void} stop ends the step in progress; the file must be opened again
 */

/** A step that the reader stopped. */
export class Stopped extends Error {}

/**
 * A worker from a text: a page on a disk may load none from a file.
 * @param {string} script
 * @param {() => Promise<any>} tables to give it when it starts
 * @returns {Client}
 */
export function makeClient(script, tables) {
  /** @type {{worker: Worker | null, number: number, waiting: Map<number, any>}} */
  const client = {worker: null, number: 0, waiting: new Map()};

  /** @type {Client["ask"]} */
  async function ask(step, given, progress = () => {}) {
    if (!client.worker) {
      const content = await tables();
      client.worker = startWorker(script, client.waiting);
      await send("load", [content], () => {});
    }
    return send(step, given, progress);
  }

  /** @type {(step: string, given: any[], progress: (share: number) => void) => Promise<any>} */
  function send(step, given, progress) {
    client.number += 1;
    const {number, worker} = client;
    return new Promise((resolve, reject) => {
      client.waiting.set(number, {resolve, reject, progress});
      worker?.postMessage({number, step, given});
    });
  }

  return {
    ask,
    stop() {
      client.worker?.terminate();
      client.worker = null;
      for (const {reject} of client.waiting.values()) reject(new Stopped());
      client.waiting.clear();
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
