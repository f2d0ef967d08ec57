/**
 * The change between two years in words: its direction, its extremes, and in how many places.
 *
 * @typedef {{row: number, value: number}} Change the row is that of the region on the map
 *
 * @import {Lang, Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {message} from "../../core/messages.js";
import {fewNames, joinWords, regionName} from "../../core/names.js";
import {roundedAsWritten} from "../../core/numbers.js";
import {changeDigits, changeWords, indicatorWords} from "./amounts.js";
import {SAME} from "./change_classes.js";
import {allComparedPlaces, comparedPlaces} from "./compared_places.js";
import {isRecalledItem} from "./series.js";

/** Sentences on some or any of the places; the others are on all of them. */
const OF_THEM = ["change.some", "back.some", "change.same"];

/**
 * A sentence on the changes between values read in sources; without any, what is compared.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 */
export function changeSentence(lookup, view, chosen, map) {
  const changes = readChanges(lookup, chosen, map);
  const order = isBackwards(chosen) ? "back" : "change";
  const key = changes.length ? changeKey(map, changes) : "none";
  const [low, high] = endsOf(changes).map((end) => endWords(lookup, view, chosen, map, end));
  const counts = {up: countOf(map, changes, 1), down: countOf(map, changes, -1)};
  return message(`integration.${order}.${key}`, view.lang, {
    what: indicatorWords(lookup, view, chosen),
    y1: chosen.base ?? "",
    y2: chosen.year ?? "",
    ways:
      key === "some" ? waysWords(counts, changes.length, order, chosen.base ?? 0, view.lang) : "",
    places: placesWords(view, map, changes.length, `${order}.${key}`),
    low,
    high,
  });
}

/**
 * Whether the year is earlier than the one it is compared with: then nothing fell or rose since.
 * @param {Pick<Chosen, "base" | "year">} chosen
 */
export function isBackwards({base, year}) {
  return base !== null && year !== null && year < base;
}

/**
 * The places with the lowest and the highest change; empty with fewer than two.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {MapSelection} map
 */
export function changeEnds(lookup, view, chosen, map) {
  const changes = readChanges(lookup, chosen, map);
  if (changes.length < 2) return "";
  const [lowest, highest] = endsOf(changes).map((end) => endWords(lookup, view, chosen, map, end));
  return message("integration.ends.high", view.lang, {lowest, highest});
}

/**
 * Which way all places went; several ways make `some`, a single place has no extremes.
 * @param {MapSelection} map
 * @param {Change[]} changes
 */
function changeKey(map, changes) {
  const ways = new Set(changes.map(({row}) => Math.sign(map.z[row] - SAME)));
  if (ways.size > 1) return "some";
  const [way] = ways;
  if (way === 0) return "same";
  return `${way > 0 ? "up" : "down"}${changes.length > 1 ? "" : "_one"}`;
}

/**
 * How many places went a way, as their class has it.
 * @param {MapSelection} map
 * @param {Change[]} changes
 * @param {-1 | 1} way
 */
function countOf(map, changes, way) {
  return changes.filter(({row}) => Math.sign(map.z[row] - SAME) === way).length;
}

/**
 * How many places went each way, and how many hardly changed, so that all are accounted for.
 * @param {{up: number, down: number}} counts
 * @param {number} total
 * @param {"change" | "back"} order
 * @param {number} base the year compared with
 * @param {Lang} lang
 */
export function waysWords({up, down}, total, order, base, lang) {
  const same = total - up - down;
  const found = Object.entries({up, down, same}).filter(([, count]) => count);
  const words = found.map(([way, count]) =>
    message(`integration.ways.${order}.${way}`, lang, {count, y1: base}),
  );
  return joinWords(words, lang);
}

/**
 * The changes read in sources, as they are written.
 * @type {(lookup: Lookup, chosen: Chosen, map: MapSelection) => Change[]}
 */
function readChanges(lookup, {offer}, {changes, items, bases_items: bases}) {
  const digits = changeDigits(lookup.tables.integration.offers.is_share[offer]);
  return changes.flatMap((value, row) => {
    const isRead = [items[row], bases[row]].every((item) => !isRecalledItem(lookup, item));
    return value !== null && isRead ? [{row, value: roundedAsWritten(value, digits)}] : [];
  });
}

/**
 * The places compared: those with both years, or only those whose values were read in sources.
 * @param {View} view
 * @param {MapSelection} map
 * @param {number} count
 * @param {string} sentence its key says which way they went
 */
function placesWords({lang}, map, count, sentence) {
  const kind = count < map.count ? "read" : "both";
  const words = OF_THEM.includes(sentence) ? comparedPlaces : allComparedPlaces;
  return words(kind, count, lang);
}

/**
 * The places with the lowest and those with the highest change.
 * @param {Change[]} changes
 */
function endsOf(changes) {
  if (!changes.length) return [];
  const values = changes.map(({value}) => value);
  return [Math.min(...values), Math.max(...values)].map((end) =>
    changes.filter(({value}) => value === end),
  );
}

/**
 * Names of places on the map.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} map
 * @param {{row: number}[]} places
 */
export function placeNames(lookup, {lang}, map, places) {
  const rows = places.map(({row}) => lookup.regionRow.get(map.ids[row]));
  return fewNames(
    rows.map((row) => regionName(lookup, row, lang)),
    lang,
  );
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection, end: Change[]) => string} */
function endWords(lookup, view, chosen, map, end) {
  return message("integration.change.end", view.lang, {
    name: placeNames(lookup, view, map, end),
    change: changeWords(lookup, view, chosen, end[0].value),
  });
}
