/**
 * What the search offers for a text: things by kind, things in a place, pages to read.
 *
 * @typedef {object} Offer
 * @property {string} id of its option
 * @property {string} name
 * @property {string} other name in the other language; empty: the same
 * @property {string} about what it is
 * @property {string} leads what choosing it opens, in words
 * @property {boolean} isRecalled
 * @property {Opens} [opens] the view that it opens
 * @property {string} [href] the page that it opens
 * @property {{kind: string, id: string, name: string}} [find] what the tab is to mark
 *
 * @typedef {{kind: string, count: number, offers: Offer[]}} OfferGroup
 *
 * @typedef {object} Search
 * @property {Matcher} matcher
 * @property {Map<string, number[]>} places by their names
 * @property {boolean} hasPages whether pages stand beside the atlas
 *
 * @import {Matcher} from "./match.js"
 * @import {Opens} from "./open.js"
 * @import {Pair} from "./pairs.js"
 * @import {Lang, Lookup, View} from "../core/types.js"
 */
import {message, otherLang} from "../core/messages.js";
import {pageAddress} from "../core/page_link.js";
import {groupFinds} from "./group.js";
import {findRows, makeMatcher, START} from "./match.js";
import {changeToShow} from "./open.js";
import {asksInside, findPairs, needsPlace, PLACES, placesByName} from "./pairs.js";

const PAGES_MAX = 3;
/** The places of a question that the reader names none for: the provinces. */
const PROVINCES = 3;

/**
 * Prepare the search on an index.
 * @param {import("./match.js").FindIndex} index
 * @param {boolean} hasPages
 * @returns {Search}
 */
export function makeSearch(index, hasPages) {
  const matcher = makeMatcher(index);
  return {matcher, places: placesByName(matcher), hasPages};
}

/**
 * The groups of what a text may mean, the best first, and how many things there are.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Search} search
 * @param {string} text
 * @returns {{groups: OfferGroup[], count: number}}
 */
export function offersFor(lookup, view, search, text) {
  const {matcher} = search;
  const {index} = matcher;
  const isListed = (/** @type {number} */ row) =>
    (view.recalled === "show" || !index.is_recalled[row]) && !needsPlace(matcher, row);
  const finds = findRows(matcher, text, isListed);
  const groups = groupFinds(index, finds).map(({kind, count, rows}) => ({
    kind: index.kinds[kind],
    count,
    offers: rows.map((row) => thingOffer(lookup, view, search, row)),
  }));
  const pairs = pairGroup(lookup, view, search, text);
  const isNamed = finds.length > 0 && finds[0].fit <= START;
  const all = isNamed ? [...groups, ...pairs] : [...pairs, ...groups];
  const rows = finds.map(({row}) => row);
  return {
    groups: [...all, ...pageGroup(view, search, rows)],
    count: finds.length + pairs.reduce((total, {count}) => total + count, 0),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Search} search
 * @param {number} row
 * @returns {Offer}
 */
function thingOffer(lookup, view, {matcher: {index}}, row) {
  const {lang} = view;
  const name = index[`name_${lang}`][row];
  const other = index[`name_${otherLang(lang)}`][row];
  const opens = index.opens[row];
  return {
    id: `find-option-${row}`,
    name,
    other: other === name ? "" : other,
    about: index[`about_${lang}`][row],
    leads: leadWords(lookup, view, opens),
    isRecalled: Boolean(index.is_recalled[row]),
    opens,
    find: {kind: index.kinds[index.kind[row]], id: index.id[row], name},
  };
}

/**
 * What choosing something opens.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Opens} opens
 */
function leadWords(lookup, view, opens) {
  if (opens.sheet) return message("find.opens.sheet", view.lang);
  const {tab = view.tab} = changeToShow(lookup, view, opens);
  return message("find.opens", view.lang, {tab: message(`tab.${tab}`, view.lang)});
}

/**
 * Things in a place; an industry also by the counties of the place.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Search} search
 * @param {string} text
 * @returns {OfferGroup[]}
 */
function pairGroup(lookup, view, search, text) {
  const {matcher, places} = search;
  const {index} = matcher;
  const chosen = view.region ? [index.id.indexOf(view.region)] : index.id.map((_, row) => row);
  const offers = findPairs(matcher, places, text, chosen.slice(0, PROVINCES)).flatMap((pair) =>
    pairOffers(lookup, view, search, pair, asksInside(matcher, text)),
  );
  return offers.length ? [{kind: "pair", count: offers.length, offers}] : [];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Search} search
 * @param {Pair} pair
 * @param {boolean} isInsideFirst whether the counties are asked for
 * @returns {Offer[]}
 */
function pairOffers(lookup, view, search, pair, isInsideFirst) {
  const {index} = search.matcher;
  const region = index.id[pair.place];
  const kind = index.kinds[index.kind[pair.thing]];
  if (PLACES.includes(kind)) return comparisonOffers(lookup, view, search, pair);
  const whole = {...index.opens[pair.thing], region};
  const offers = [pairOffer(lookup, view, search, pair, whole, "find.of")];
  const {level} = lookup.tables.regions;
  const isLarge = ["province", "city"].includes(level[lookup.regionRow.get(region)]);
  if (kind === "industry" && isLarge) {
    const inside = {...whole, levels: /** @type {["county"]} */ (["county"])};
    offers.push(pairOffer(lookup, view, search, pair, inside, "find.inside"));
  }
  return isInsideFirst ? offers.reverse() : offers;
}

/**
 * Two places side by side; of a place in another one, only the smaller is meant.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Search} search
 * @param {Pair} pair
 * @returns {Offer[]}
 */
function comparisonOffers(lookup, view, search, pair) {
  const {regions} = lookup.tables;
  const {index} = search.matcher;
  const [region, other] = [index.id[pair.place], index.id[pair.thing]];
  const isIn = (/** @type {string} */ one, /** @type {string} */ two) => {
    const row = lookup.regionRow.get(one);
    return [regions.parent, regions.city, regions.province].some((around) => around[row] === two);
  };
  if (region === other || isIn(region, other) || isIn(other, region)) return [];
  const opens = {tab: "structure", region, set: {compare: [other]}, mark: "#compare"};
  return [{...pairOffer(lookup, view, search, pair, opens, "find.compare"), about: ""}];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Search} search
 * @param {Pair} pair
 * @param {Opens} opens
 * @param {string} key of the message that names it
 * @returns {Offer}
 */
function pairOffer(lookup, view, {matcher: {index}}, {place, thing}, opens, key) {
  const {lang} = view;
  const nameIn = (/** @type {Lang} */ of) =>
    message(key, of, {thing: index[`name_${of}`][thing], place: index[`name_${of}`][place]});
  return {
    id: `find-pair-${key === "find.of" ? "of" : "in"}-${place}-${thing}`,
    name: nameIn(lang),
    other: nameIn(otherLang(lang)),
    about: index[`about_${lang}`][thing],
    leads: leadWords(lookup, view, opens),
    isRecalled: false,
    opens,
    find: {kind: index.kinds[index.kind[thing]], id: index.id[thing], name: nameIn(lang)},
  };
}

/**
 * The pages of the first things that have one.
 * @param {View} view
 * @param {Search} search
 * @param {number[]} rows of finds, best first
 * @returns {OfferGroup[]}
 */
function pageGroup({lang}, {matcher: {index}, hasPages}, rows) {
  const paths = index.page ?? [];
  const having = hasPages ? rows.filter((row) => paths[row]).slice(0, PAGES_MAX) : [];
  if (!having.length) return [];
  const offers = having.map((row) => ({
    id: `find-page-${row}`,
    name: index[`name_${lang}`][row],
    other: "",
    about: index[`about_${lang}`][row],
    leads: message("find.opens.page", lang),
    isRecalled: Boolean(index.is_recalled[row]),
    href: pageAddress(paths[row], lang),
  }));
  return [{kind: "page", count: offers.length, offers}];
}
