/**
 * Titles and subtitles of the Siting tab's charts.
 *
 * @import {Lookup, View} from "../../core/types.js"
 *
 * @typedef {{title: string, sub: string}} Title
 */
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {titled} from "../../core/titles.js";
import {DRAWS, robustnessOf, SPREAD, spreadCount} from "./draws.js";
import {SHOWN_MAX} from "./select.js";
import {methodWords} from "./sentences.js";
import {sitingOf} from "./siting.js";
import {tippingWords, verdictOf} from "./verdict.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function mapTitle(lookup, view) {
  const {lang} = view;
  const {criteria, order} = sitingOf(lookup, view);
  const ranks = message(ranksKey(order.length), lang);
  const sub = message("siting.map.sub", lang, {count: criteria.length});
  return {
    title: message("siting.map.title", lang),
    sub: criteria.length
      ? [sub, ranks].join(message("list.dot", lang))
      : message("siting.tally.none", lang),
  };
}

/**
 * Which ranks the map numbers: those of the first three places, if there are three.
 * @param {number} ranked count of places
 */
function ranksKey(ranked) {
  if (!ranked) return "siting.verdict.none";
  return ranked < 3 ? "siting.map.ranks.few" : "siting.map.ranks";
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function rankingTitle(lookup, view) {
  const {order} = sitingOf(lookup, view);
  const parts = [message("siting.ranking.sub", view.lang), methodWords(view)];
  return {
    title: message("siting.ranking.title", view.lang),
    sub: [...parts, ...shownWords(view, order.length)].join(message("list.dot", view.lang)),
  };
}

/**
 * That a chart shows the first places only.
 * @param {View} view
 * @param {number} count of all
 */
function shownWords({lang}, count) {
  return count > SHOWN_MAX ? [message("siting.shown", lang, {shown: SHOWN_MAX, count})] : [];
}

/**
 * The verdict of the draws.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function intervalsTitle(lookup, view) {
  const siting = sitingOf(lookup, view);
  const count = spreadCount(siting.criteria);
  const spread = count ? message("siting.intervals.spread", view.lang, {count}) : "";
  const values = {draws: numberWords(DRAWS), percent: SPREAD * 100, spread};
  return {
    title: verdictOf(lookup, view, siting, robustnessOf(view, siting)),
    sub: siting.order.length ? message("siting.intervals.sub", view.lang, values) : "",
  };
}

/**
 * How robust the ranking is: the verdict of the draws, and what would change the winner.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function robustWords(lookup, view) {
  return [intervalsTitle(lookup, view).title, tippingNote(lookup, view)].filter(Boolean);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
export function tippingNote(lookup, view) {
  return tippingWords(lookup, view, sitingOf(lookup, view));
}

/**
 * @param {View} view
 * @returns {Title}
 */
export const tableTitle = (view) => titled(view, "siting.table.title", "siting.table.sub");

/**
 * The same for the page, which lists the first places only.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function listedTitle(lookup, view) {
  const {title, sub} = tableTitle(view);
  const shown = shownWords(view, sitingOf(lookup, view).rows.length);
  return {title, sub: [sub, ...shown].join(message("list.dot", view.lang))};
}

/**
 * The first three, or the few that have a rank.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Title}
 */
export function compareTitle(lookup, view) {
  const {length} = sitingOf(lookup, view).order;
  const few = length === 2 ? "siting.compare.title.two" : "siting.compare.title.one";
  const title = length === 1 || length === 2 ? few : "siting.compare.title";
  return titled(view, title, "siting.compare.sub");
}
