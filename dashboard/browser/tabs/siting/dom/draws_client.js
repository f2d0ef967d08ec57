/**
 * The page's side of the worker that draws the weights.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Robustness} from "../draws.js"
 * @import {Siting} from "../siting.js"
 */
import script from "worker:tabs/siting/draws_worker.js";
import {makeWorkerLink} from "../../../charts/worker_link.js";
import {askedOf, keepRobustness, knownRobustness, robustnessOf} from "../draws.js";

const link = makeWorkerLink(script);

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
    return keepRobustness(siting, await link.ask("draw", [askedOf(view, siting)]));
  } catch {
    link.stop(); // another may start next time
    return robustnessOf(view, siting);
  }
}
