/**
 * Where the places of the map stand in its year, in words: how many rose or fell since the first
 * year that compares, and who is at either end. Only values read in sources carry a sentence.
 *
 * @typedef {{row: number, value: number}} Place the row is that of the region on the map
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {message} from "../../core/messages.js";
import {roundedAsWritten} from "../../core/numbers.js";
import {whenWords} from "../../core/years.js";
import {changeDigits, changeWords, divisorOf, indicatorWords, offerAmount} from "./amounts.js";
import {breaksBetween, isBroken} from "./breaks.js";
import {changeEnds, placeNames, waysWords} from "./change_words.js";
import {allComparedPlaces, comparedPlaces} from "./compared_places.js";
import {changeOf} from "./select_map.js";
import {isRecalledItem, itemAt, itemValue, seriesRow} from "./series.js";
import {sentenceStart} from "./titles.js";

/** A direction needs places; fewer than these would be an anecdote. */
const PLACES_MIN = 2;

/**
 * A sentence on all places: the way they went, and the ends of the year; empty without a value.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 */
export function standingSentence(lookup, view, chosen, map) {
  const ends = endsWords(lookup, view, chosen, map);
  if (!ends) return "";
  const way = wayWords(lookup, view, chosen, map);
  const values = {what: indicatorWords(lookup, view, chosen), year: chosen.year ?? "", ends};
  const sentence = way
    ? message("integration.standing.both", view.lang, {way, ...values})
    : message("integration.standing.ends", view.lang, values);
  return sentenceStart(sentence);
}

/**
 * That the years compared, or those of the sentence, were measured differently; empty if not.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string}
 */
export function cautionWords(lookup, view, chosen, map) {
  const base = chosen.base ?? firstChanges(lookup, view, chosen, map)?.base ?? null;
  const {offering, year} = chosen;
  if (!breaksBetween(lookup, offering, base, year).length) return "";
  return message("integration.standing.caution", view.lang, {y1: base ?? "", y2: year ?? ""});
}

/**
 * The places at both ends of the year on the map, with their values; empty with fewer than two
 * values. Of what is better low, the high end is the worst.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 */
function endsWords(lookup, view, chosen, map) {
  const read = map.values.flatMap((value, row) =>
    value !== null && !isRecalledItem(lookup, map.items[row]) ? [{row, value}] : [],
  );
  const divisor = divisorOf(lookup, view, chosen);
  const written = read.map(({value}) => roundedAsWritten(value / divisor));
  const [low, high] = [Math.min(...written), Math.max(...written)];
  if (read.length < PLACES_MIN || low === high) return "";
  const [lowest, highest] = [low, high].map((end) =>
    endWords(
      lookup,
      view,
      chosen,
      map,
      read.filter((_, place) => written[place] === end),
    ),
  );
  const {is_lower_better: isLowerBetter} = lookup.tables.integration.offers;
  const kind = isLowerBetter[chosen.offer] ? "worst" : "high";
  return message(`integration.ends.${kind}`, view.lang, {lowest, highest});
}

/**
 * The line by the map: the places at both ends of what it draws; empty with fewer than two.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string}
 */
export function mapEnds(lookup, view, chosen, map) {
  const isChange = map.mode === "change";
  const ends = isChange
    ? changeEnds(lookup, view, chosen, map)
    : endsWords(lookup, view, chosen, map);
  return ends && message("integration.ends.line", view.lang, {when: whenWords(chosen), ends});
}

/**
 * The places that share an end as it is written, with its value.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 * @param {Place[]} places
 */
function endWords(lookup, view, chosen, map, places) {
  const isTie = places.every(({value}) => value === places[0].value);
  const shared = isTie ? "integration.end.each" : "integration.end.rounded";
  return message(places.length > 1 ? shared : "integration.end", view.lang, {
    places: placeNames(lookup, view, map, places),
    value: offerAmount(lookup, view, chosen, places[0].value),
  });
}

/**
 * Which way the places went between the first year that compares and the year of the map, in how
 * many of those read in both; empty where no earlier year compares.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) => string}
 */
function wayWords(lookup, view, chosen, map) {
  const found = firstChanges(lookup, view, chosen, map);
  if (!found) return "";
  const {changes, base, count} = found;
  const kind = changes.length < count ? "read" : "both";
  const up = changes.filter((change) => change > 0).length;
  const down = changes.filter((change) => change < 0).length;
  const [low, high] = [Math.min(...changes), Math.max(...changes)].map((change) =>
    changeWords(lookup, view, chosen, change),
  );
  return message(`integration.way.${wayOf(up, down, changes.length)}`, view.lang, {
    y1: base,
    y2: chosen.year ?? "",
    ways: waysWords({up, down}, changes.length, "change", base, view.lang),
    among: comparedPlaces(kind, changes.length, view.lang),
    places: allComparedPlaces(kind, changes.length, view.lang),
    range: low === high ? low : message("integration.range", view.lang, {low, high}),
  });
}

/**
 * @param {number} up
 * @param {number} down
 * @param {number} total
 */
function wayOf(up, down, total) {
  if (up === total) return "up";
  if (down === total) return "down";
  return up || down ? "some" : "same";
}

/**
 * The changes read in sources since the first year that may be compared with that of the map, as they
 * are written, and how many places have both years.
 * @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection) =>
 *   {base: number, changes: number[], count: number} | null}
 */
function firstChanges(lookup, view, chosen, map) {
  const {years, year, offering, offer} = chosen;
  const isShare = lookup.tables.integration.offers.is_share[offer];
  for (const base of years) {
    if (year === null || base >= year) return null;
    if (isBroken(lookup, offering, base, year)) continue;
    const compared = map.ids.flatMap((id, row) => {
      const series = seriesRow(lookup, offering, lookup.regionRow.get(id));
      const items = [map.items[row], itemAt(lookup, view, series, base)];
      const [value, before] = items.map((item) => itemValue(lookup, item));
      const change = changeOf(value, before, isShare);
      if (change === null) return [];
      const isRead = !items.some((item) => isRecalledItem(lookup, item));
      return [{isRead, change: roundedAsWritten(change, changeDigits(isShare))}];
    });
    const changes = compared.filter(({isRead}) => isRead).map(({change}) => change);
    if (changes.length >= PLACES_MIN) return {base, changes, count: compared.length};
  }
  return null;
}
