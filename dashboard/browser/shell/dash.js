/**
 * Dash's renderer, for the components that somebody adds to its root. The page itself needs it for
 * nothing, so it starts when nobody waits.
 */
import {byId} from "../charts/dom.js";
import {runScript} from "../charts/files.js";

/** Where a browser has no idle callbacks. */
const IDLE_MS = 200;

/** Start the renderer in idle time; it fills the root, then calls `dash_clientside.atlas.start`. */
export async function startDash() {
  await idle();
  await runScript(byId("_dash-renderer").dataset.src ?? "");
  await idle();
  new window.DashRenderer();
}

/** @returns {Promise<unknown>} */
function idle() {
  return new Promise((resolve) => {
    if (window.requestIdleCallback) window.requestIdleCallback(resolve);
    else setTimeout(resolve, IDLE_MS);
  });
}
