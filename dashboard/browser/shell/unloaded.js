/**
 * Reports what the page needs and could not load: its style sheet, its script, Dash's renderer.
 * Part of the first script, which is in the HTML, so that it runs whatever else is lost. The texts
 * are in the page, hidden.
 */
import {withSlash} from "../core/opening.js";

/** By name, whether it was loaded; a file that is empty or cut short sends no error. */
const IS_LOADED = {
  style: () => getComputedStyle(document.documentElement).getPropertyValue("--sea") !== "",
  script: () => "atlasParts" in window,
};
/** @type {Set<string>} */
const failed = new Set();

/** Notice failures from now on: of the elements with `data-needed`. */
export function watchLoading() {
  window.addEventListener(
    "error",
    ({target}) => {
      if (target instanceof HTMLElement) reportUnloaded(target.dataset.needed ?? "");
    },
    true, // such an error does not bubble
  );
  window.addEventListener("load", () => checkLoaded("style"));
}

/**
 * Report a file if it was not loaded in whole, though it was answered.
 * @param {keyof typeof IS_LOADED} name
 */
export function checkLoaded(name) {
  if (!IS_LOADED[name]()) reportUnloaded(name);
}

/**
 * Report a file that could not be loaded.
 * @param {string} name of the file; another has no text and is ignored
 */
export function reportUnloaded(name) {
  if (!name) return;
  failed.add(name);
  const address = withSlash(window.location, document.referrer);
  if (address) window.location.replace(address);
  else showUnloaded();
}

/** Show the reports, once the page is there. */
export function showUnloaded() {
  const place = document.getElementById("unloaded");
  const lines = [...(place?.querySelectorAll("p") ?? [])].filter(({dataset}) =>
    failed.has(dataset.needed ?? ""),
  );
  if (!place || !lines.length) return;
  place.hidden = false;
  for (const line of lines) line.hidden = false;
  place.querySelector("button")?.addEventListener("click", () => window.location.reload());
  // Nothing more will come.
  if (failed.has("script")) document.getElementById("atlas")?.removeAttribute("aria-busy");
}
