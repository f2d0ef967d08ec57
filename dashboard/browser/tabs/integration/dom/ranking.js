/**
 * The ranking on the page: a row for each place with its dot on a line and its value.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 * @import {RankingSelection} from "../select_ranking.js"
 */
import {byId, element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {numberWords} from "../../../core/numbers.js";
import {HOLLOW} from "../lines.js";
import {rankingLegend} from "../marks.js";
import {lowWords, withoutWords} from "../ranking_words.js";
import {rankingSub, rankingTitle} from "../titles.js";
import {markRow} from "./foot.js";

/**
 * Write the ranking.
 * @param {Page} page
 * @param {View} view
 * @param {Chosen} chosen
 * @param {RankingSelection} ranking
 */
export function writeRanking(page, view, chosen, ranking) {
  const {lookup} = page;
  byId("ranking-title").textContent = rankingTitle(lookup, view, chosen);
  byId("ranking-sub").textContent = rankingSub(lookup, view, chosen);
  const rows = ranking.ids.map((_, row) => placeRow(page, view, ranking, row));
  fillElement(
    "ranking-dots",
    ranking.limits.values.length ? limitHeads(ranking) : null,
    rows.length
      ? element("ol", {class: "dots"}, rows)
      : element("p", {class: "note"}, message("integration.ranking.none", view.lang)),
  );
  const notes = [lowWords(lookup, view, ranking), withoutWords(lookup, view, ranking)];
  fillElement(
    "ranking-foot",
    ...markRow(rankingLegend(lookup, view, ranking)),
    ...notes.filter(Boolean).map((text) => element("p", {}, text)),
  );
}

/**
 * The limits with their values, above the rows.
 * @param {RankingSelection} ranking
 */
function limitHeads(ranking) {
  const heads = ranking.limits.values.map((limit) =>
    element("span", {style: at(ranking, limit)}, numberWords(limit)),
  );
  const head = element("span", {class: "track"}, heads);
  return element("div", {class: "dots-head", "aria-hidden": true}, head);
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {RankingSelection} ranking
 * @param {number} row
 */
function placeRow({lookup, links}, view, ranking, row) {
  const region = ranking.ids[row];
  const isChosen = region === view.region;
  const name = element(
    "button",
    {
      type: "button",
      class: "link",
      "data-region": region,
      "aria-pressed": String(isChosen),
      onclick: () => links.choose({region}),
    },
    regionName(lookup, lookup.regionRow.get(region), view.lang),
  );
  return element(
    "li",
    {
      class: isChosen ? "is-chosen" : null,
      onpointerenter: (/** @type {PointerEvent} */ event) => links.point({region}, event),
      onpointerleave: () => links.leave(),
    },
    name,
    trackOf(ranking, row),
    element("span", {class: "amount"}, ranking.labels[row]),
  );
}

/**
 * The line of a place: limits behind, the year compared, the dot of the year.
 * @param {RankingSelection} ranking
 * @param {number} row
 */
function trackOf(ranking, row) {
  const {base, limits, symbol, values} = ranking;
  const before = base.x[row];
  return element(
    "span",
    {class: "track", "aria-hidden": true},
    limits.values.map((limit) => element("i", {class: "limit", style: at(ranking, limit)})),
    before === null
      ? []
      : [
          element("i", {class: "step", style: between(ranking, before, values[row])}),
          element("i", {class: "dot base", style: at(ranking, before)}),
        ],
    element("i", {
      class: symbol[row] === HOLLOW ? "dot is-hollow" : "dot",
      style: at(ranking, values[row]),
    }),
  );
}

/**
 * The place of a value along its line.
 * @param {RankingSelection} ranking
 * @param {number} value
 */
function at(ranking, value) {
  return `left:${shareOf(ranking, value)}%`;
}

/**
 * The stretch between two values.
 * @param {RankingSelection} ranking
 * @param {number} one
 * @param {number} other
 */
function between(ranking, one, other) {
  const [left, right] = [one, other].map((value) => shareOf(ranking, value)).sort((a, b) => a - b);
  return `left:${left}%;width:${right - left}%`;
}

/** @type {(ranking: RankingSelection, value: number) => number} */
function shareOf({range: [low, high]}, value) {
  return Math.round(((value - low) / (high - low)) * 10_000) / 100;
}
