/**
 * Charts that fail show their own message with a retry; the others go on.
 *
 * @import {ChartStep} from "../charts/types.js"
 * @import {AtlasPage} from "./types.js"
 */
import {byId, element, frameShown, nextTask} from "../charts/dom.js";
import {message, reasonOf} from "../core/messages.js";

const MAP = "map";

/**
 * Draw charts, or write the texts around them.
 * @param {AtlasPage} page
 * @param {ChartStep[]} steps
 * @param {"plot" | "text"} [part]
 */
export function guardAll(page, steps, part = "plot") {
  return Promise.all(steps.map(([chart, run]) => guard(page, chart, part, run)));
}

/**
 * Draw the map before the other charts, if they are still wanted; each in a task of its own.
 * @param {AtlasPage} page
 * @param {ChartStep[]} steps
 * @param {() => boolean} isWanted
 * @param {boolean} isAwaited whether the map is to be seen before the others are drawn
 */
export async function guardMapFirst(page, steps, isWanted, isAwaited) {
  const isMap = (/** @type {ChartStep} */ [chart]) => chart === MAP;
  await guardInTurn(page, steps.filter(isMap), "plot", isWanted);
  if (isAwaited) await frameShown();
  await guardInTurn(
    page,
    steps.filter((step) => !isMap(step)),
    "plot",
    isWanted,
  );
}

/**
 * Draw charts, or write the texts around them, each in a task of its own, while they are wanted.
 * @param {AtlasPage} page
 * @param {ChartStep[]} steps
 * @param {"plot" | "text"} part
 * @param {() => boolean} isWanted
 */
export async function guardInTurn(page, steps, part, isWanted) {
  for (const [chart, run] of steps) {
    await nextTask();
    if (!isWanted()) return;
    await guard(page, chart, part, run);
  }
}

/**
 * Run a step. Its message stays until that part of the chart succeeds.
 * @param {AtlasPage} page
 * @param {string} chart
 * @param {string} part
 * @param {() => unknown} run
 */
async function guard(page, chart, part, run) {
  const card = byId(chart);
  try {
    await run();
    card.querySelector(`:scope > .failure[data-part="${part}"]`)?.remove();
  } catch (error) {
    card.querySelector(":scope > .failure")?.remove();
    card.append(failureNode(page, part, error));
  }
}

/**
 * @param {AtlasPage} page
 * @param {string} part
 * @param {unknown} error
 */
function failureNode(page, part, error) {
  const {lang} = page.store.view();
  const text = message("notice.chart", lang, {reason: reasonOf(error)});
  const retry = element(
    "button",
    {type: "button", onclick: () => page.redraw()},
    message("notice.retry", lang),
  );
  return element("p", {class: "failure", role: "alert", "data-part": part}, text, " ", retry);
}
