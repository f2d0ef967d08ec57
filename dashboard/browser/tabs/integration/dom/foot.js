/**
 * The texts under the charts: events, breaks, sentences.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {LegendLine, Lookup, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 * @import {GapsSelection} from "../select_gaps.js"
 * @import {TrendSelection} from "../select_trend.js"
 */
import {element, sourceLink} from "../../../charts/dom.js";
import {legendRow} from "../../../charts/legend.js";
import {message} from "../../../core/messages.js";
import {offerName} from "../amounts.js";
import {whyNot} from "../chosen.js";
import {gapsBreaks, gapsLegend, trendBreaks, trendLegend} from "../marks.js";

/**
 * Under the lines: the events that are marked, and where and why the lines have gaps.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, trend: TrendSelection) => HTMLElement[]}
 */
export function trendFoot(lookup, view, chosen, trend) {
  const {lang} = view;
  const notes = trendBreaks(lookup, view, chosen);
  const events = trend.events.rows.map((row) => eventLine(lookup, view, row));
  const isCity = lookup.tables.integration.offerings.level[chosen.offering] === "city";
  const scope = element("p", {class: "muted"}, message("integration.scope.city", lang));
  return [
    ...(trend.is_single ? [] : markRow(trendLegend(lookup, view, chosen, trend))),
    ...foldedList(message("integration.events", lang), events),
    ...foldedList(message("integration.breaks", lang), notes),
    ...(isCity ? [scope] : []),
  ];
}

/**
 * The legend of marks; none without marks.
 * @param {LegendLine} line
 */
export function markRow(line) {
  return line.entries.length ? [legendRow(line)] : [];
}

/**
 * A list that opens, with the number of its items; nothing without items.
 * @param {string} title
 * @param {(string | (string | HTMLElement)[])[]} items
 */
export function foldedList(title, items) {
  if (!items.length) return [];
  const lines = items.map((item) => element("li", {}, item));
  return [
    element(
      "details",
      {},
      element("summary", {}, title, ` (${items.length})`),
      element("ul", {class: "plain"}, lines),
    ),
  ];
}

/** @type {(lookup: Lookup, view: View, row: number) => (string | HTMLElement)[]} */
function eventLine(lookup, {lang}, row) {
  const {events, sources} = lookup.tables.integration;
  const source = events.source[row];
  const link = sourceLink(sources[`title_${lang}`][source], sources.url[source]);
  return [
    element("span", {class: "year"}, events.date[row]),
    " ",
    events[`title_${lang}`][row],
    " ",
    element("span", {class: "muted"}, link),
  ];
}

/**
 * Under the gaps: sentences on them, or why there are none and a button to an offer that has some.
 * @type {(page: Page, view: View, chosen: Chosen, gaps: GapsSelection) => HTMLElement[]}
 */
export function gapsFoot({lookup, store}, view, chosen, gaps) {
  const {lang} = view;
  if (gaps.mode !== "none")
    return [
      ...markRow(gapsLegend(view, gaps)),
      ...gaps.sentences.map((text) => element("p", {}, text)),
      ...foldedList(message("integration.breaks", lang), gapsBreaks(lookup, view, gaps)),
    ];
  const why = whyNot(lookup, chosen, "ratio");
  const onclick = () => store.change({indicator: ""});
  return [
    element("p", {class: "note"}, message(`integration.why.${why}`, lang)),
    element("button", {type: "button", onclick}, offerName(lookup, lang, 0)),
  ];
}
