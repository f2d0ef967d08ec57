/** The Focus tab: its charts, its controls, its hover cards and its pictures. */
import {makeMatrix} from "../../charts/matrix.js";
import {makeRanking} from "../../charts/ranking.js";
import {byId, element, fillElement} from "../../charts/dom.js";
import {makeFilter} from "./dom/filter.js";
import {describeFocus} from "./describe.js";
import {writeLegend} from "./legend.js";
import {MODEL} from "./model.js";
import {focusWays} from "./alternatives.js";
import {selectMap, selectMatrix, selectProfile, selectRanking} from "./select.js";
import {cellCard, regionCard, roleKey, siteCard} from "./hover.js";
import {lazyParts} from "../../core/lazy.js";
import {NONE, cellsOf, chosenRows, roleRank} from "../../core/lookup.js";
import {makeMatrixWalk} from "../../charts/matrix_walk.js";
import {message} from "../../core/messages.js";
import {joinWords, regionName} from "../../core/names.js";
import {profileNodes} from "./dom/profile.js";
import {canonicalSet, chosenIndustries} from "../../core/view.js";
import {alternativeButtons} from "../../charts/alternatives.js";

const NAMED_WITHOUT = 8;

/** Make the tab on its page. */
export function makeFocusTab(page) {
  const {lookup, store, links} = page;
  const {regions, sites} = lookup.tables;
  const ranking = makeRanking(
    {heads: byId("ranking-heads"), plot: byId("ranking-plot"), cover: byId("ranking-cover")},
    links,
  );
  const matrix = makeMatrix(
    {
      frame: byId("matrix-frame"),
      groups: byId("matrix-groups"),
      columns: byId("matrix-columns"),
      rows: byId("matrix-rows"),
      plot: byId("matrix-plot"),
      cover: byId("matrix-cover"),
      ring: byId("matrix-ring"),
    },
    links,
  );
  const walk = makeMatrixWalk(byId("matrix-walk"), matrix, page);
  const filter = makeFilter(lookup, store.change, links);
  let drawnMatrix = "";
  let drawnProfile = "";

  function draw(view, isAnew) {
    if (isAnew) drawnMatrix = drawnProfile = "";
    const shown = lazyParts({map: () => selectMap(lookup, view)});
    return {
      words: () => describeFocus(lookup, view, shown),
      plots: [
        [
          "map",
          () =>
            page.drawMap(
              view,
              `map.${view.level}.${shown.map.is_single ? "one" : "many"}.${page.mode(view)}`,
              shown.map,
            ),
        ],
        ["ranking", () => drawRanking(view)],
        ["matrix", () => drawMatrix(view)],
      ],
      texts: [
        ["map", () => writeMap(view, shown.map)],
        ["profile", () => drawProfile(view)],
        ["industry-filter", () => filter.show(view)],
      ],
    };
  }

  function writeMap(view, shown) {
    writeLegend(lookup, view, shown, {change: store.change, events: links});
    const kind = shown.is_single ? "one" : "many";
    byId("map-title").textContent = message("map.title", view.lang);
    byId("map-sub").textContent = message(`map.sub.${kind}`, view.lang, {
      year: lookup.tables.build.recent_from_year,
    });
    if (!shown.counts.some(Boolean))
      fillElement(
        "map-note",
        element("p", {}, message("map.empty", view.lang)),
        alternativeButtons(focusWays(lookup, view), view.lang, store.change),
      );
  }

  async function drawRanking(view) {
    const shown = selectRanking(lookup, view);
    const kind = shown.is_single ? "one" : "many";
    const plotted = ranking.draw(page.templates[`ranking.${page.mode(view)}`], shown, lookup, view);
    byId("ranking-title").textContent = message(`ranking.title.${kind}`, view.lang);
    byId("ranking-sub").textContent = message(`ranking.sub.${kind}`, view.lang);
    const ways = shown.ids.length
      ? []
      : [alternativeButtons(focusWays(lookup, view), view.lang, store.change)];
    byId("ranking-foot").replaceChildren(rankingFoot(shown, view.lang), ...ways);
    await plotted;
  }

  function rankingFoot(shown, lang) {
    const parts = shown.ids.length ? [] : [message("ranking.empty", lang)];
    for (const kind of ["hidden", "without"]) {
      const ids = shown[kind];
      if (ids.length > NAMED_WITHOUT)
        parts.push(message(`ranking.${kind}.many`, lang, {count: ids.length}));
      else if (ids.length)
        parts.push(message(`ranking.${kind}`, lang, {regions: namesOf(ids, lang)}));
    }
    return parts.join(" ");
  }

  function namesOf(ids, lang) {
    return joinWords(
      ids.map((id) => regionName(lookup, lookup.regionRow.get(id), lang)),
      lang,
    );
  }

  async function drawMatrix(view) {
    const key = [view.level, view.recalled, view.roles, page.mode(view), window.innerWidth].join(
      " ",
    );
    if (key !== drawnMatrix) {
      await matrix.draw(
        page.templates[`matrix.${page.mode(view)}`],
        selectMatrix(lookup, view),
        lookup,
        view,
      );
      drawnMatrix = key;
    }
    byId("matrix-sub").textContent = message("matrix.sub", view.lang);
    matrix.mark(view, chosenRows(lookup, view));
    walk.refresh();
  }

  function drawProfile(view) {
    const key = [
      view.region,
      view.industries,
      view.recalled,
      view.lang,
      view.region || `${view.level} ${view.roles}`,
    ].join(" ");
    if (key === drawnProfile) return;
    fillElement(
      "profile-body",
      profileNodes(lookup, view, selectProfile(lookup, view), {...links, change: store.change}),
    );
    byId("profile-clear").hidden = !view.region;
    drawnProfile = key;
  }

  /** What is pointed at: its hover card, the regions it lights on the map, and the heads it lights. */
  function pointed({region, industry, site}, view) {
    const industryRow = lookup.industryRow.get(industry);
    if (site !== undefined) {
      return {
        card: () => siteCard(lookup, view, site),
        region: regions.id[sites.region[site]],
        lights: [],
      };
    }
    if (region === undefined) {
      return {lights: industry === undefined ? [] : regionsNaming(view, industryRow), industry};
    }
    const row = lookup.regionRow.get(region);
    const card = () =>
      industry === undefined
        ? regionCard(lookup, view, row)
        : cellCard(lookup, view, row, industryRow);
    return {card, region, industry, entry: `.entry[data-role="${strongestRole(view, row)}"]`};
  }

  function regionsNaming(view, industryRow) {
    return lookup.levelRows[view.level]
      .filter((row) => roleRank(lookup, view, cellsOf(lookup, view, row).get(industryRow)) !== NONE)
      .map((row) => regions.id[row]);
  }

  function strongestRole(view, row) {
    const cells = cellsOf(lookup, view, row);
    const strongest = Math.max(
      NONE,
      ...chosenRows(lookup, view).map((industry) => roleRank(lookup, view, cells.get(industry))),
    );
    return strongest > NONE && strongest < 4 ? "older" : roleKey(strongest);
  }

  /** Several at once with Ctrl, Cmd or Shift; alone otherwise, and again to let go. */
  function industriesAfter(view, industry, event) {
    const explicit = view.industries.length ? chosenIndustries(view, lookup.known) : [];
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      const chosen = new Set(explicit);
      if (!chosen.delete(industry)) chosen.add(industry);
      return canonicalSet("industries", chosen, lookup.known);
    }
    return explicit.length === 1 && explicit[0] === industry ? [] : [industry];
  }

  /** What choosing a thing changes in the state; null: nothing. */
  function chosen({region, industry, industries, site}, view, event) {
    const place = site === undefined ? region : regions.id[sites.region[site]];
    if (industries) return {industries: canonicalSet("industries", industries, lookup.known)};
    if (place && industry) return {region: place, industries: [industry]};
    if (industry) return {industries: industriesAfter(view, industry, event)};
    return place ? {region: place === view.region ? "" : place} : null;
  }

  /** The element that shows what was searched for. */
  const found = ({id}) => document.querySelector(`#profile-body [data-site="${CSS.escape(id)}"]`);

  return {draw, pointed, chosen, found};
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeFocusTab};
