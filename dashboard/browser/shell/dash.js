/**
 * Dash's renderer, for the components that somebody adds to its root. The page itself needs it for
 * nothing: it starts when nobody waits, and is not loaded for an empty root.
 */
import {byId} from "../charts/dom.js";
import {runScript} from "../charts/files.js";
import {reportUnloaded} from "./unloaded.js";

/** Where a browser has no idle callbacks. */
const IDLE_MS = 200;

/** @type {Promise<void> | undefined} */
let starting;

/**
 * Start the renderer in idle time, once; it fills the root, then calls
 * `dash_clientside.atlas.start`.
 */
export function startDash() {
  starting ??= start();
  return starting;
}

async function start() {
  await idle();
  try {
    await runScript(byId("_dash-renderer").dataset.src ?? "");
    await idle();
    new window.DashRenderer();
  } catch (error) {
    if (hasComponents()) reportUnloaded("renderer");
    throw error;
  }
}

/** Whether Dash's root has anything to render. */
export function hasComponents() {
  const {"_dash-layout": layout} = JSON.parse(byId("dash-responses").textContent ?? "");
  return layout.props.children.length > 0;
}

/** @returns {Promise<unknown>} */
function idle() {
  return new Promise((resolve) => {
    if (window.requestIdleCallback) window.requestIdleCallback(resolve);
    else setTimeout(resolve, IDLE_MS);
  });
}
