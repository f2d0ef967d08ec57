/**
 * Loads what draws the page anew, once its first picture has been seen: on a slow line these files
 * would keep it waiting for its style sheet.
 */
import {checkLoaded} from "./unloaded.js";

/** Load the page's script, and at the same time the tables and plotly, which it will ask for. */
export function loadRest() {
  const {script, atlas, plotly} = JSON.parse(
    document.getElementById("atlas-files")?.textContent ?? "",
  );
  const made = Object.assign(document.createElement("script"), {src: script});
  made.dataset.needed = "script";
  made.onload = () => checkLoaded("script");
  document.head.append(made);
  for (const address of [atlas, plotly]) document.head.append(preload(address));
}

/** @param {string} address */
function preload(address) {
  // The tables are a script where the page can fetch nothing.
  const kind = address.endsWith(".js") ? {as: "script"} : {as: "fetch", crossOrigin: "anonymous"};
  return Object.assign(document.createElement("link"), {rel: "preload", ...kind, href: address});
}
