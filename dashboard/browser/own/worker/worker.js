/**
 * The worker: answers the page's messages, each with its number, and reports how far it is.
 *
 * @typedef {{number: number, step: "load" | "open" | "choose" | "place" | "count", given: any[]}} Asked
 */
import {FileFault} from "./fault.js";
import {makeWork} from "./work.js";

const REPORT_EVERY_MS = 100;
/** @type {any} */
const scope = globalThis;
/** @type {ReturnType<typeof makeWork> | null} */
let work = null;

scope.onmessage = async (/** @type {{data: Asked}} */ {data: {number, step, given}}) => {
  try {
    scope.postMessage({number, answer: await answerTo(step, given, number)});
  } catch (error) {
    const fault = error instanceof FileFault ? {kind: error.kind, values: error.values} : null;
    scope.postMessage({number, fault, error: String(error)});
  }
};

/** @type {(step: Asked["step"], given: any[], number: number) => unknown} */
function answerTo(step, given, number) {
  if (step === "load") {
    work = makeWork(given[0]);
    return true;
  }
  const doStep = /** @type {any} */ (work)[step];
  return doStep(...given, progressOf(number));
}

/**
 * A function that tells the page how far a step is, now and then.
 * @param {number} number
 */
function progressOf(number) {
  let last = 0;
  return (/** @type {number} */ share) => {
    const now = Date.now();
    if (now - last < REPORT_EVERY_MS) return;
    last = now;
    scope.postMessage({number, share});
  };
}
