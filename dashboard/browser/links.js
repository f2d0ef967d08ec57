/** Pointing and choosing: what lights up together, and what a click means to the state. */
import {cellCard, hideCard, regionCard, roleKey, showCard, siteCard} from "./hover.js";
import {NONE, cellsOf, chosenRows, placeAtLevel, strength} from "./lookup.js";
import {canonicalSet, chosenIndustries} from "./view.js";

/** Link the charts: `store` has the state, `lightMap(ids)` outlines regions on the map. */
export function makeLinks(lookup, store, lightMap) {
  const {regions, sites} = lookup.tables;
  let frame = 0;
  let litIds = "";

  /** Outline regions on the map, once a frame at most and only if something changes. */
  function light(ids) {
    if (String(ids) === litIds) return;
    litIds = String(ids);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => lightMap(ids));
  }

  function regionsNaming(industryRow) {
    const view = store.view();
    return lookup.levelRows[view.level]
      .filter((row) => strength(lookup, view, cellsOf(lookup, view, row).get(industryRow)) !== NONE)
      .map((row) => regions.id[row]);
  }

  function point({region, industry, site}, event) {
    const view = store.view();
    const industryRow = lookup.industryRow.get(industry);
    if (site !== undefined) {
      if (event) showCard(event, siteCard(lookup, view, site));
      return markHeads(regions.id[sites.region[site]], undefined, view);
    }
    if (region === undefined) {
      if (industry === undefined) return leave();
      light(regionsNaming(industryRow));
      return markHeads(undefined, industry, view);
    }
    const row = lookup.regionRow.get(region);
    const card = industry === undefined ? regionCard(lookup, view, row) : cellCard(lookup, view, row, industryRow);
    if (event) showCard(event, card);
    const place = placeAtLevel(lookup, region, view.level);
    light(place === null ? [] : [regions.id[place]]);
    return markHeads(region, industry, view);
  }

  function leave() {
    hideCard();
    light([]);
    markHeads(undefined, undefined, store.view());
  }

  /** Light the row and column heads, and the legend entry, that stand for what is pointed at. */
  function markHeads(region, industry, view) {
    for (const lit of document.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    const add = (selector) => document.querySelectorAll(selector).forEach((node) => node.classList.add("is-lit"));
    if (region) {
      add(`.head[data-region="${region}"]`);
      const strengths = chosenRows(lookup, view).map((row) => strength(lookup, view, cellsOf(lookup, view, lookup.regionRow.get(region)).get(row)));
      const strongest = Math.max(NONE, ...strengths);
      const role = strongest > NONE && strongest < 4 ? "older" : roleKey(strongest);
      add(`.entry[data-role="${role}"]`);
    }
    if (industry) add(`[data-industry="${industry}"]:not(input)`);
  }

  /** Several at once with Ctrl, Cmd or Shift; alone otherwise, and again to let go. */
  function industriesAfter(industry, event) {
    const view = store.view();
    const explicit = view.industries.length ? chosenIndustries(view, lookup.known) : [];
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      const chosen = new Set(explicit);
      if (!chosen.delete(industry)) chosen.add(industry);
      return canonicalSet("industries", chosen, lookup.known);
    }
    return explicit.length === 1 && explicit[0] === industry ? [] : [industry];
  }

  function choose({region, industry, industries, site}, event) {
    const view = store.view();
    const place = site === undefined ? region : regions.id[sites.region[site]];
    hideCard();
    if (industries) return store.change({industries: canonicalSet("industries", industries, lookup.known)});
    if (place && industry) return store.change({region: place, industries: [industry]});
    if (place) return store.change({region: place === view.region ? "" : place});
    if (industry) return store.change({industries: industriesAfter(industry, event)});
    return undefined;
  }

  return {point, leave, choose, light};
}
