/**
 * The page's side of the worker that reads a reader's files: it gets the tables when it starts.
 *
 * @typedef {import("../../charts/worker_link.js").WorkerLink} Client after `stop` the file must be
 *   opened again
 */
import {makeWorkerLink} from "../../charts/worker_link.js";

/**
 * @param {string} script
 * @param {() => Promise<any>} tables to give it when it starts
 * @returns {Client}
 */
export function makeClient(script, tables) {
  const link = makeWorkerLink(script);
  let isStarted = false;
  return {
    async ask(step, given, progress) {
      if (!isStarted) {
        const content = await tables();
        isStarted = true;
        await link.ask("load", [content]);
      }
      return link.ask(step, given, progress);
    },
    stop() {
      link.stop();
      isStarted = false;
    },
  };
}
