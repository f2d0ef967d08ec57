/**
 * The hover cards of the Integration tab: value with unit, year, source, and the recalled mark.
 *
 * @import {Lang, Lookup, NodeChild, Pointed, Thing, View} from "../../core/types.js"
 */

import {cardHead, mutedLine} from "../../core/card.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node, sourceNode, titleNode} from "../../core/nodes.js";
import {numberWords} from "../../core/numbers.js";
import {amountWords} from "../../core/units.js";
import {changeWords, differenceUnit, offerName} from "./amounts.js";
import {chosenOf} from "./chosen.js";
import {measureDigits, partWords} from "./gap_words.js";
import {changeOf} from "./select_map.js";
import {pointItems} from "./select_scatter.js";
import {isLowItem, itemAt, itemValue, seriesRow, splitItem, vintageOf} from "./series.js";
import {yearCard} from "./year_card.js";

const SOURCES_NAMED = 3;
/** @type {Record<Lang, "vintage" | "vintage_zh">} */
const VINTAGES = {en: "vintage", zh: "vintage_zh"};

/**
 * What pointing at a thing shows: its hover card and the regions it lights on the map.
 * @param {Lookup} lookup
 * @param {Thing} thing a region, an item of a series, such an item among all of its year, a gap, a
 *   pair of the scatter or the row of an event
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, thing, view) {
  const {item, among, gap, pair, event} = thing;
  if (event !== undefined) return {card: () => eventCard(lookup, view, event), lights: []};
  if (gap) return {card: () => gapCard(lookup, view, gap), lights: gapRegions(lookup, view, gap)};
  const region = regionOf(lookup, thing);
  if (region === undefined) return {lights: []};
  if (pair) return {card: () => pairCard(lookup, view, pair), region};
  if (among) return {card: () => yearCard(lookup, view, among), region};
  if (item) return {card: () => itemCard(lookup, view, item), region};
  return {card: () => placeCard(lookup, view, region), region};
}

/**
 * The region that a thing belongs to.
 * @param {Lookup} lookup
 * @param {Thing} thing
 * @returns {string | undefined}
 */
export function regionOf(lookup, {region, item, among, pair}) {
  const {regions, integration} = lookup.tables;
  if (pair) return regions.id[splitItem(pair)[0]];
  const one = item ?? among;
  if (one) return regions.id[integration.series.region[splitItem(one)[0]]];
  return region;
}

/**
 * The regions of a gap that the level shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} gap
 */
function gapRegions(lookup, view, gap) {
  const {regions, integration} = lookup.tables;
  const [row, place] = splitItem(gap);
  const {upper, lower} = integration.gaps;
  return [upper[row][place], lower[row][place]].flatMap((region) =>
    region !== null && lookup.levelSets[view.level].has(region) ? [regions.id[region]] : [],
  );
}

/** @type {(lookup: Lookup, view: View, item: string) => NodeChild[]} */
function itemCard(lookup, view, item) {
  const region = lookup.tables.integration.series.region[splitItem(item)[0]];
  return [cardHead(lookup, view, region), ...itemLines(lookup, view, item)];
}

/**
 * A region on the map: its value, and the change where two years are compared.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @returns {NodeChild[]}
 */
function placeCard(lookup, view, region) {
  const chosen = chosenOf(lookup, view);
  const row = lookup.regionRow.get(region);
  const series = chosen.isAtLevel ? seriesRow(lookup, chosen.offering, row) : null;
  const item = itemAt(lookup, view, series, chosen.year);
  const base = itemAt(lookup, view, series, chosen.base);
  const head = cardHead(lookup, view, row);
  if (!item && !base)
    return [head, node("p", {class: "muted"}, message("integration.map.none", view.lang))];
  return [
    head,
    changeLine(lookup, view, item, base),
    ...[base, item].filter(Boolean).flatMap((each) => itemLines(lookup, view, each)),
  ];
}

/** @type {(lookup: Lookup, view: View, item: string, base: string) => NodeChild} */
function changeLine(lookup, view, item, base) {
  const chosen = chosenOf(lookup, view);
  const isShare = lookup.tables.integration.offers.is_share[chosen.offer];
  const change = changeOf(itemValue(lookup, item), itemValue(lookup, base), isShare);
  if (change === null) return null;
  const words = node("strong", {}, changeWords(lookup, view, chosen, change));
  return node("p", {}, words, ` · ${chosen.base}–${chosen.year}`);
}

/**
 * A point of the scatter: its two values.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} pair
 * @returns {NodeChild[]}
 */
function pairCard(lookup, view, pair) {
  const [region, year] = splitItem(pair);
  const level = view.level === "province" ? "province" : "city";
  const items = pointItems(lookup, view, level, region, year);
  return [
    cardHead(lookup, view, region),
    ...itemLines(lookup, view, items.x),
    ...itemLines(lookup, view, items.y),
  ];
}

/**
 * A gap between regions, or the spread of all.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} gap
 * @returns {NodeChild[]}
 */
function gapCard(lookup, view, gap) {
  const {gaps, sources} = lookup.tables.integration;
  const {lang} = view;
  const [row, place] = splitItem(gap);
  const measure = gaps.measure[row];
  const unit =
    measure === "difference" ? ` ${differenceUnit(lookup, view, chosenOf(lookup, view))}` : "";
  const named = gaps.sources[row][place].slice(0, SOURCES_NAMED);
  return [
    node("p", {class: "names"}, node("strong", {}, gapTitle(lookup, lang, row, place))),
    node(
      "p",
      {},
      `${message(`integration.measure.${measure}`, lang)}: `,
      node("strong", {}, numberWords(gaps.values[row][place], measureDigits(measure))),
      `${unit} · ${gaps.years[row][place]}`,
    ),
    gaps.recalled[row][place] ? recalledLine(lang) : null,
    ...named.map((source) => mutedLine(titleNode(sources, source, lang))),
  ];
}

/** @type {(lookup: Lookup, lang: Lang, row: number, place: number) => string} */
function gapTitle(lookup, lang, row, place) {
  const {gaps} = lookup.tables.integration;
  const [upper, lower] = [gaps.upper[row][place], gaps.lower[row][place]];
  if (upper === null || lower === null)
    return partWords(lookup, lang, gaps.offering[row], gaps.measure[row], gaps.part[row]);
  return message("integration.hover.upper", lang, {
    upper: regionName(lookup, upper, lang),
    lower: regionName(lookup, lower, lang),
  });
}

/**
 * An event: date, title, detail, source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @returns {NodeChild[]}
 */
function eventCard(lookup, {lang}, row) {
  const {events, sources} = lookup.tables.integration;
  const other = lang === "en" ? "zh" : "en";
  const facts = [events.date[row], events[`detail_${lang}`][row]].filter(Boolean);
  return [
    node("p", {class: "names"}, node("strong", {}, events[`title_${lang}`][row])),
    node("p", {lang: other, class: "muted"}, events[`title_${other}`][row]),
    node("p", {}, facts.join(" · ")),
    events.is_recalled[row] ? recalledLine(lang) : null,
    mutedLine(titleNode(sources, events.source[row], lang)),
  ];
}

/** @type {(lookup: Lookup, view: View, item: string) => NodeChild[]} */
function itemLines(lookup, {lang}, item) {
  const {series, offers, offerings, sources} = lookup.tables.integration;
  const [row, place] = splitItem(item);
  const offer = offerings.offer[series.offering[row]];
  const amount = amountWords(series.values[row][place], offers[`unit_${lang}`][offer], lang);
  const isRecalled = series.recalled[row][place];
  return [
    node(
      "p",
      {},
      `${offerName(lookup, lang, offer)}: `,
      node("strong", {}, amount),
      ` · ${series.years[row][place]}`,
      isRecalled ? node("span", {class: "mark"}, message("mark.recalled", lang)) : null,
      isLowItem(lookup, item) ? node("span", {class: "mark"}, message("mark.low", lang)) : null,
    ),
    sourceNode(vintageOf(lookup, item)[VINTAGES[lang]], "p", {class: "muted"}),
    mutedLine(titleNode(sources, series.source[row][place], lang)),
  ];
}

/** @param {Lang} lang */
function recalledLine(lang) {
  return node("p", {class: "muted"}, message("mark.recalled", lang));
}
