/**
 * The page's side of the worker that draws the weights.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Robustness} from "../draws.js"
 * @import {Siting} from "../siting.js"
 */
import script from "worker:tabs/siting/draws_worker.js";
import {askedOf, keepRobustness, knownRobustness, robustnessOf} from "../draws.js";

/** @type {{worker: Worker | null, number: number, waiting: Map<number, Answers>}} */
const client = {worker: null, number: 0, waiting: new Map()};

/**
 * @typedef {object} Answers
 * @property {(made: Robustness) => void} resolve
 * @property {() => void} reject
 */

/**
 * Draw the weights in the worker; where a browser starts none, draw here.
 * @param {View} view
 * @param {Siting} siting
 * @returns {Promise<Robustness>}
 */
export async function drawApart(view, siting) {
  const known = knownRobustness(siting);
  if (known) return known;
  try {
    return keepRobustness(siting, await answerOf(view, siting));
  } catch {
    return robustnessOf(view, siting);
  }
}

/**
 * @param {View} view
 * @param {Siting} siting
 * @returns {Promise<Robustness>}
 */
function answerOf(view, siting) {
  client.worker ??= startWorker();
  client.number += 1;
  const {number, worker} = client;
  return new Promise((resolve, reject) => {
    client.waiting.set(number, {resolve, reject});
    worker.postMessage({number, asked: askedOf(view, siting)});
  });
}

/** A worker from a text: a page on a disk may load none from a file. */
function startWorker() {
  const address = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.onmessage = ({data: {number, answer}}) => {
    client.waiting.get(number)?.resolve(answer);
    client.waiting.delete(number);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const {reject} of client.waiting.values()) reject();
    client.waiting.clear();
    client.worker = null;
  };
  return worker;
}
