/**
 * What pointing at a place of the Siting tab shows: its standing, and what each criterion says.
 *
 * @import {Lookup, NodeChild, Pointed, Thing, View} from "../../core/types.js"
 */
import {cardHead, mutedLine} from "../../core/card.js";
import {placeAtLevel} from "../../core/lookup.js";
import {bracketed, message} from "../../core/messages.js";
import {node} from "../../core/nodes.js";
import {numberWords} from "../../core/numbers.js";
import {amountWords, criterionName, pointsWords} from "./names.js";
import {missesWords} from "./sentences.js";
import {sitingOf, unrankedKey} from "./siting.js";

/**
 * @param {Lookup} lookup
 * @param {Thing} thing a `region`
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, {region}, view) {
  if (region === undefined) return {};
  return {card: () => placeCard(lookup, view, region), region};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @returns {NodeChild[]}
 */
function placeCard(lookup, view, region) {
  const siting = sitingOf(lookup, view);
  const row = placeAtLevel(lookup, region, view.level);
  const place = row === null ? -1 : siting.rows.indexOf(row);
  const head = cardHead(
    lookup,
    view,
    place < 0 ? lookup.regionRow.get(region) : siting.rows[place],
  );
  if (place < 0 || !siting.criteria.length) return [head];
  const lines = siting.criteria.map(({code, values, scores}) => {
    const {value, year} = values[place];
    const words =
      value === null
        ? message("siting.unknown", view.lang)
        : amountWords(lookup, code, value, view.lang);
    return node(
      "li",
      {},
      message("siting.card.line", view.lang, {
        name: criterionName(lookup, code, view.lang),
        value: year === null || value === null ? words : bracketed(words, year, view.lang),
        score: pointsWords(scores[place], view),
      }),
    );
  });
  return [
    head,
    node("p", {}, node("strong", {}, standingWords(lookup, view, place))),
    node("ul", {}, lines),
    mutedLine(
      message("siting.card.known", view.lang, {
        share: numberWords(siting.coverage[place] * 100, 0),
      }),
    ),
  ];
}

/**
 * Its rank, or why it has none.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
function standingWords(lookup, view, place) {
  const {lang} = view;
  const siting = sitingOf(lookup, view);
  const {status, ranks, scores, order} = siting;
  if (status[place] === "excluded")
    return message("siting.card.excluded", lang, {
      miss: missesWords(lookup, view, siting, place),
    });
  if (status[place] !== "ranked") return message(unrankedKey(siting, place), lang);
  return message("siting.card.rank", lang, {
    rank: ranks[place],
    count: order.length,
    score: pointsWords(scores[place], view),
  });
}
