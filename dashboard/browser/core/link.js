/**
 * The link that reopens a view, and the names of files made from it.
 *
 * @import {View} from "./types.js"
 */
import {isAsOf} from "./asof.js";
import {toQuery} from "./view.js";

const NAME_MAX = 60;
/** Hosts that every machine takes for itself. */
const THIS_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d+){0,3}|0\.0\.0\.0|\[::1?\])\.?$/i;

/**
 * The link that reopens a view in the whole atlas; it always names language and theme.
 * @param {View} view
 * @param {string} theme the theme of a view that names none
 * @param {string} address where the atlas is
 */
export function viewLink(view, theme, address) {
  /** @type {any} */
  const whole = {...view, embed: "", theme: view.theme || theme};
  return `${address}?${toQuery(whole, ["lang", "theme"])}`;
}

/**
 * The address of the page; not every browser names an origin of a page on a disk.
 * @param {{href: string}} location
 */
export function ownAddress({href}) {
  return href.split(/[?#]/, 1)[0];
}

/**
 * The address that links in files and citations begin with: that of the page if others can open
 * it, else the one at which the atlas is published. Empty where there is none: a path of a disk
 * would lead nobody there, and would name its owner.
 * @param {{href: string}} location
 * @param {string} published as the publisher stated it; empty without
 */
export function sharedAddress(location, published) {
  const own = ownAddress(location);
  if (placeOf(own) === "web") return own;
  return published || (placeOf(own) === "machine" ? own : "");
}

/**
 * Where an address leads: to the web, to the machine that opens it, or nowhere.
 * @param {string} address
 * @returns {"web" | "machine" | "nowhere"}
 */
export function placeOf(address) {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(address) ?? [];
  if (!host) return "nowhere";
  return THIS_MACHINE.test(host) ? "machine" : "web";
}

/**
 * A file name that names the chart and its view.
 * @param {string} chart a chart id, or `tab` for a whole tab
 * @param {View} view
 * @param {string} ending
 */
export function fileName(chart, view, ending) {
  return `${fileStem(chart, view)}.${ending}`;
}

/**
 * The same without its ending.
 * @param {string} chart
 * @param {View} view
 */
export function fileStem(chart, view) {
  const isTab = chart === "tab";
  const words = [
    view.tab === "focus" && !isTab ? "" : view.tab,
    isTab ? "" : chart,
    chart === "table" ? view.table : view.level,
    view.region,
    isAsOf(view) ? `as-of-${view.asof}` : "",
    view.indicator,
    view.year,
    view.base_year,
    view.measure,
    ...view.industries,
    ...[view.kinds, view.status].filter((values) => String(values) !== "all").flat(),
  ];
  const stem = words.filter(Boolean).join("-").slice(0, NAME_MAX);
  return `jjj-atlas-${stem}${view.lang === "zh" ? "-zh" : ""}`;
}
