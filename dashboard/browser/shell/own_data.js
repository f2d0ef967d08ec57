/**
 * The part for the reader's own data: opened on request, and at the start where this browser keeps
 * data sets.
 *
 * @import {AtlasPage} from "./types.js"
 */
import {hasKept} from "../charts/kept_mark.js";
import {OWN_PREFIX} from "../core/own_mark.js";
import {openSheet} from "./requests.js";

/**
 * Open the sheet.
 * @param {AtlasPage} page
 */
export const openOwn = (page) => openSheet(page, page.own, "open.own.unloaded");

/**
 * Bring back the data sets that this browser keeps. Settles at once where it keeps none, or where
 * the link shows none and needs none: then they come after the first picture.
 * @param {AtlasPage} page
 * @param {string} query
 * @returns {Promise<() => Promise<void>>} to call after the first picture: says what cannot be read
 */
export async function restoreOwn(page, query) {
  if (!hasKept()) return async () => {};
  const restored = page
    .own()
    .then((own) => own.restore())
    .catch(() => ""); // the link's notice says that the data are not here
  const {searchParams} = new URL(query, window.location.href);
  const asked = ["indicator", "layers"].flatMap((name) => searchParams.get(name)?.split(",") ?? []);
  const isShown = asked.some((one) => one.startsWith(OWN_PREFIX));
  // The Siting tab offers them among its criteria from the start.
  if (isShown || searchParams.get("tab") === "siting") await restored;
  return async () => {
    const text = await restored;
    if (text) page.notify(text);
  };
}
