/**
 * The charts of the Siting tab that the page writes itself: ranking, intervals, comparison.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Links, Page} from "../../../charts/types.js"
 * @import {IntervalsSelection, RankingSelection} from "../select.js"
 */
import {byId, element, fillElement} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {legendRow} from "../../../charts/legend.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {PART_TOKENS, partsLegend} from "../legend.js";
import {criterionName, pointsWords} from "../names.js";
import {cellWords, headOf} from "../picture_tables.js";
import {selectCompare, selectIntervals, selectRanking} from "../select.js";
import {reasonsOf} from "../sentences.js";
import {sitingOf} from "../siting.js";
import {compareTitle, intervalsTitle, rankingTitle, tippingNote} from "../titles.js";
import {emptyNodes} from "./empty.js";

/**
 * @param {string} chart
 * @param {{title: string, sub: string}} title
 */
export function writeTitle(chart, {title, sub}) {
  byId(`${chart}-title`).textContent = title;
  byId(`${chart}-sub`).textContent = sub;
}

/**
 * The ranking: a bar for each place, in parts by criterion.
 * @param {Page} page
 * @param {View} view
 */
export function writeRanking(page, view) {
  const {lookup, links} = page;
  const siting = sitingOf(lookup, view);
  const selection = selectRanking(lookup, view);
  writeTitle("ranking", rankingTitle(lookup, view));
  fillElement(
    "siting-parts",
    siting.order.length ? legendRow(partsLegend(lookup, view, siting)) : null,
  );
  fillElement(
    "siting-ranking",
    siting.order.length
      ? element(
          "ol",
          {class: "plain siting-bars"},
          selection.ids.map((id, row) => rankingRow(lookup, view, links, selection, id, row)),
        )
      : emptyNodes(page, view),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Links} links
 * @param {RankingSelection} selection
 * @param {string} id
 * @param {number} row
 */
function rankingRow(lookup, view, links, {parts, ends, labels}, id, row) {
  const {criteria, ranks, rows} = sitingOf(lookup, view);
  const rank = ranks[rows.indexOf(lookup.regionRow.get(id))];
  const spans = criteria.flatMap(({code}, one) => {
    const points = parts[one][row];
    if (!points) return [];
    const title = message("siting.points", view.lang, {
      place: criterionName(lookup, code, view.lang),
      score: pointsWords(points, view),
    });
    return [element("span", {class: `sw-${PART_TOKENS[one]}`, style: `width: ${points}%`, title})];
  });
  const told = message("siting.points.of", view.lang, {rank, score: pointsWords(ends[row], view)});
  return element(
    "li",
    {},
    placeHead(lookup, view, links, id),
    element("div", {class: "siting-bar", "aria-hidden": true}, spans),
    labelNode(labels[row], told),
  );
}

/**
 * What stands at the end of a bar, and its words for who does not see the bar.
 * @param {string} label
 * @param {string} told
 */
function labelNode(label, told) {
  return element(
    "span",
    {class: "siting-score"},
    element("span", {"aria-hidden": true}, label),
    element("span", {class: "unseen"}, told),
  );
}

/**
 * The name of a place, which chooses it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Links} links
 * @param {string} id
 */
function placeHead(lookup, view, links, id) {
  const name = regionName(lookup, lookup.regionRow.get(id), view.lang);
  return makeHead({region: id}, name, {className: "head", isPressed: view.region === id}, links);
}

/**
 * The rank of each place, from the best to the worst of the draws.
 * @param {Page} page
 * @param {View} view
 */
export function writeIntervals({lookup, links}, view) {
  const selection = selectIntervals(lookup, view);
  writeTitle("intervals", intervalsTitle(lookup, view));
  byId("siting-tipping").textContent = tippingNote(lookup, view);
  fillElement(
    "siting-intervals",
    element(
      "ol",
      {class: "plain siting-bars"},
      selection.ids.map((id, row) => intervalRow(lookup, view, links, selection, id, row)),
    ),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Links} links
 * @param {IntervalsSelection} selection
 * @param {string} id
 * @param {number} row
 */
function intervalRow(lookup, view, links, {ranks, low, high, labels, range}, id, row) {
  const at = (/** @type {number} */ rank) => ((rank - range[0]) / (range[1] - range[0])) * 100;
  const told = message("siting.interval", view.lang, {
    rank: ranks[row],
    low: low[row],
    high: high[row],
    share: labels[row],
  });
  const [from, to] = [at(low[row]), at(high[row])];
  return element(
    "li",
    {},
    placeHead(lookup, view, links, id),
    element(
      "div",
      {class: "siting-range", "aria-hidden": true, title: told},
      element("span", {class: "siting-span", style: `left: ${from}%; width: ${to - from}%`}),
      element("span", {class: "siting-dot", style: `left: ${at(ranks[row])}%`}, String(ranks[row])),
    ),
    labelNode(labels[row], told),
  );
}

/**
 * The first three side by side, each with its reasons.
 * @param {Page} page
 * @param {View} view
 */
export function writeCompare({lookup, links}, view) {
  const siting = sitingOf(lookup, view);
  const {places} = selectCompare(lookup, view);
  writeTitle("compare", compareTitle(lookup, view));
  byId("siting-brief").hidden = !places.length;
  if (!places.length) {
    fillElement("siting-compare", element("p", {}, message("siting.compare.none", view.lang)));
    return;
  }
  const {regions} = lookup.tables;
  const heads = places.map((place) =>
    element("th", {scope: "col"}, placeHead(lookup, view, links, regions.id[siting.rows[place]])),
  );
  const row = (/** @type {string} */ name, /** @type {(place: number) => string} */ cell) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, name),
      places.map((place) => element("td", {}, cell(place))),
    );
  fillElement(
    "siting-compare",
    element(
      "table",
      {class: "siting-table"},
      element("thead", {}, element("tr", {}, element("td", {}), heads)),
      element(
        "tbody",
        {},
        row(message("siting.head.score", view.lang), (place) =>
          pointsWords(siting.scores[place], view),
        ),
        row(message("siting.why", view.lang), (place) =>
          reasonsOf(lookup, view, siting, place).join(" "),
        ),
        siting.criteria.map((one) =>
          row(headOf(lookup, view, one), (place) => cellWords(lookup, view, one, place)),
        ),
      ),
    ),
  );
}
