/**
 * What a link says about the page before the tables are there to read it whole.
 *
 * @import {Lang} from "./types.js"
 *
 * @typedef {object} Opening
 * @property {Lang} lang
 * @property {string} theme as the link names it, or empty
 * @property {string} tab
 * @property {string} embed a chart alone, or empty
 * @property {boolean} isDefault whether the page shows the view that it comes with
 */

const FIRST_TAB = "focus";
/** Fields of a link that leave the view as it is. */
const LOOKS = ["lang", "theme"];

/**
 * The link's query; an empty one in a Chinese browser opens in Chinese.
 * @param {string} search
 * @param {string} language of the browser
 */
export function openingQuery(search, language) {
  return !search && language.toLowerCase().startsWith("zh") ? "lang=zh" : search;
}

/**
 * The address of the page as that of its folder, if it lacks the final slash: its relative addresses
 * then lead to the folder above. Empty if it does not lack it, or has just been tried with it.
 * @param {{protocol: string, pathname: string, search: string, hash: string, href: string}} location
 * @param {string} referrer the address of the page before
 */
export function withSlash({protocol, pathname, search, hash, href}, referrer) {
  const isLacking = protocol.startsWith("http") && /\/[^/.]+$/.test(pathname);
  const isTried = referrer === href.split("#")[0];
  return isLacking && !isTried ? `${pathname}/${search}${hash}` : "";
}

/**
 * Read of a link what the page needs to be seen.
 * @param {string} search
 * @param {string} language of the browser
 * @returns {Opening}
 */
export function openingOf(search, language) {
  const asked = new URLSearchParams(openingQuery(search, language).replace(/^\?/, ""));
  return {
    lang: asked.get("lang") === "zh" ? "zh" : "en",
    theme: asked.get("theme") ?? "",
    tab: asked.get("tab") || FIRST_TAB,
    embed: asked.get("embed") ?? "",
    isDefault: [...asked.keys()].every((name) => LOOKS.includes(name)),
  };
}
