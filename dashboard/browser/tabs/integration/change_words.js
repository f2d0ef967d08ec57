/**
 * The change between two years in words: its direction, its extremes, and in how many places.
 *
 * @typedef {{row: number, value: number}} Change the row is that of the region on the map
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {changeWords, indicatorWords} from "./amounts.js";
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
  const changes = readChanges(lookup, map);
  const order = isBackwards(chosen) ? "back" : "change";
  const key = changes.length ? changeKey(map, changes) : "none";
  const [low, high] = endsOf(changes).map((change) => endWords(lookup, view, chosen, map, change));
  return message(`integration.${order}.${key}`, view.lang, {
    what: indicatorWords(lookup, view, chosen),
    y1: chosen.base ?? "",
    y2: chosen.year ?? "",
    up: countOf(map, changes, 1),
    down: countOf(map, changes, -1),
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
  const changes = readChanges(lookup, map);
  if (changes.length < 2) return "";
  const [lowest, highest] = endsOf(changes).map((change) =>
    endWords(lookup, view, chosen, map, change),
  );
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

/** @type {(lookup: Lookup, map: MapSelection) => Change[]} */
function readChanges(lookup, {changes, items, bases_items: bases}) {
  return changes.flatMap((value, row) => {
    const isRead = [items[row], bases[row]].every((item) => !isRecalledItem(lookup, item));
    return value !== null && isRead ? [{row, value}] : [];
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
 * The lowest and the highest change, the first of equal ones.
 * @param {Change[]} changes
 */
function endsOf(changes) {
  if (!changes.length) return [];
  return [-1, 1].map((sign) =>
    changes.reduce((best, each) => (sign * each.value > sign * best.value ? each : best)),
  );
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, map: MapSelection, change: Change) => string} */
function endWords(lookup, view, chosen, map, {row, value}) {
  return message("integration.change.end", view.lang, {
    name: regionName(lookup, lookup.regionRow.get(map.ids[row]), view.lang),
    change: changeWords(lookup, view, chosen, value),
  });
}
