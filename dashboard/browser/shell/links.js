/**
 * Pointing and choosing: what lights up together, and how a click changes the state.
 *
 * @import {Links, Position} from "../charts/types.js"
 * @import {Thing, View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 *
 * @typedef {object} LinkState
 * @property {AtlasPage} page
 * @property {number} frame in which the map is outlined
 * @property {string} lit regions that are outlined
 */
import {canPinCard, closeCard, hideCard, pinCard, showCard} from "../charts/hover_card.js";
import {spokenCard} from "../core/card.js";
import {placeAtLevel} from "../core/lookup.js";
import {message} from "../core/messages.js";
import {regionName} from "../core/names.js";
import {cardFoot} from "./card_foot.js";

const LIT = "is-lit";

/**
 * Link the charts of a page. The tab in view knows what a thing stands for (`pointed`) and what
 * choosing it changes (`chosen`).
 * @param {AtlasPage} page
 * @returns {Links}
 */
export function makeLinks(page) {
  /** @type {LinkState} */
  const links = {page, frame: 0, lit: ""};
  return {
    point: (thing, position) => point(links, thing, position),
    leave: () => leave(links),
    choose: (thing, event) => choose(page, thing, event),
    tap: (thing, event) => tap(links, thing, event),
    light: (ids) => light(links, ids),
    tell: (thing) => tell(page, thing),
    nameOf: (thing) => nameOf(page, thing),
  };
}

/**
 * Outline regions on the map, once a frame at most and only if something changes.
 * @param {LinkState} links
 * @param {string[]} ids
 */
function light(links, ids) {
  if (String(ids) === links.lit) return;
  links.lit = String(ids);
  cancelAnimationFrame(links.frame);
  links.frame = requestAnimationFrame(() => links.page.map.light(ids));
}

/**
 * @param {LinkState} links
 * @param {Thing} thing
 * @param {Position | null} [position]
 */
function point(links, thing, position) {
  const {page} = links;
  const view = page.store.view();
  const {card, region, industry, entry, lights} = page.tab?.pointed(thing, view) ?? {};
  if (position && card) showCard(position, [...card(), ...cardFoot(page, thing, view)]);
  light(links, lights ?? placesOf(page, region, view));
  markHeads([
    region && `.head[data-region="${region}"]`,
    industry && `[data-industry="${industry}"]:not(input)`,
    entry,
  ]);
}

/**
 * The region of the map that is, or contains, a region.
 * @param {AtlasPage} page
 * @param {string | undefined} region
 * @param {View} view
 */
function placesOf({lookup}, region, {level}) {
  const place = region ? placeAtLevel(lookup, region, level) : null;
  return place === null ? [] : [lookup.tables.regions.id[place]];
}

/**
 * The words of a thing's hover card; without a card its name.
 * @param {AtlasPage} page
 * @param {Thing} thing
 */
function tell(page, thing) {
  const card = page.tab?.pointed(thing, page.store.view()).card;
  return card ? spokenCard(card()) : nameOf(page, thing);
}

/**
 * @param {AtlasPage} page
 * @param {Thing} thing
 */
function nameOf({lookup, store}, {region, industry, group}) {
  const {lang} = store.view();
  const {groups} = lookup.tables;
  const names = [];
  if (region) names.push(regionName(lookup, lookup.regionRow.get(region), lang));
  if (industry)
    names.push(lookup.tables.industries[`name_${lang}`][lookup.industryRow.get(industry)]);
  if (group) names.push(groups[`name_${lang}`][groups.id.indexOf(group)]);
  return names.join(message("list.comma", lang));
}

/** @param {LinkState} links */
function leave(links) {
  hideCard();
  light(links, []);
  markHeads([]);
}

/**
 * Mark the heads and legend entries of what is pointed at.
 * @param {(string | undefined)[]} selectors
 */
function markHeads(selectors) {
  for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  for (const selector of selectors)
    if (selector) for (const node of document.querySelectorAll(selector)) node.classList.add(LIT);
}

/**
 * @param {AtlasPage} page
 * @param {Thing} thing
 * @param {MouseEvent | KeyboardEvent} [event]
 */
function choose({tab, store}, thing, event) {
  hideCard();
  const change = tab?.chosen(thing, store.view(), event);
  if (!change) return undefined;
  // Another place lets go of what was opened in the one before.
  const closed = "region" in change ? {site: "", organisation: ""} : {};
  return store.change({...closed, ...change});
}

/**
 * Choose a thing with a finger, which cannot point: its card comes as well, and stays until it is
 * closed. A second tap chooses the same again, where a click would take it back.
 * @param {LinkState} links
 * @param {Thing} thing
 * @param {MouseEvent} event
 */
async function tap(links, thing, event) {
  const {tab, store} = links.page;
  closeCard();
  if (Object.values(thing)[0] === undefined) return;
  const change = tab?.chosen(thing, store.view(), event);
  if (change && change.region !== "") await store.change(change);
  point(links, thing, event);
  if (canPinCard()) pinCard();
}
