/** Pointing and choosing: what lights up together, and what a click means to the state. */
import {hideCard, showCard} from "../charts/hover_card.js";
import {spokenCard} from "../core/card.js";
import {placeAtLevel} from "../core/lookup.js";
import {message} from "../core/messages.js";
import {regionName} from "../core/names.js";

/**
 * Link the charts of a page. The tab in view says what a thing, such as `{region}` or
 * `{industry}`, stands for (`pointed`) and what choosing it changes (`chosen`).
 */
export function makeLinks(page) {
  const {lookup, store} = page;
  let frame = 0;
  let litIds = "";

  /** Outline regions on the map, once a frame at most and only if something changes. */
  function light(ids) {
    if (String(ids) === litIds) return;
    litIds = String(ids);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => page.map.light(ids));
  }

  function point(thing, event) {
    const view = store.view();
    const {card, region, industry, entry, lights} = page.tab?.pointed(thing, view) ?? {};
    if (event && card) showCard(event, card());
    light(lights ?? placesOf(region, view));
    markHeads(
      [
        region && `.head[data-region="${region}"]`,
        industry && `[data-industry="${industry}"]:not(input)`,
        entry,
      ].filter(Boolean),
    );
  }

  function placesOf(region, view) {
    const place = region ? placeAtLevel(lookup, region, view.level) : null;
    return place === null ? [] : [lookup.tables.regions.id[place]];
  }

  /** What a thing's hover card says, as one text; of a thing without a card its name. */
  function tell(thing) {
    const card = page.tab?.pointed(thing, store.view()).card;
    return card ? spokenCard(card()) : nameOf(thing);
  }

  function nameOf({region, industry}) {
    const {lang} = store.view();
    const names = [];
    if (region) names.push(regionName(lookup, lookup.regionRow.get(region), lang));
    if (industry)
      names.push(lookup.tables.industries[`name_${lang}`][lookup.industryRow.get(industry)]);
    return names.join(message("list.comma", lang));
  }

  function leave() {
    hideCard();
    light([]);
    markHeads([]);
  }

  /** Light the heads and legend entries that stand for what is pointed at. */
  function markHeads(selectors) {
    for (const lit of document.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    for (const selector of selectors) {
      document.querySelectorAll(selector).forEach((node) => node.classList.add("is-lit"));
    }
  }

  function choose(thing, event) {
    hideCard();
    const change = page.tab?.chosen(thing, store.view(), event);
    return change ? store.change(change) : undefined;
  }

  return {point, leave, choose, light, tell, nameOf};
}
