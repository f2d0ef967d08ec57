/** The Integration tab: its charts, its controls, its hover cards and its pictures. */
import {makePlot} from "../../charts/plain.js";
import {byId, fillElement} from "../../charts/dom.js";
import {describeIntegration, integrationIndicatorWords} from "./describe.js";
import {integrationChosen, integrationTable, integrationPlaceOf} from "./chosen.js";
import {integrationGapFoot, integrationReadingNodes, integrationTrendFoot} from "./dom/foot.js";
import {
  integrationEventCard,
  integrationGapCard,
  integrationItemCard,
  integrationPairCard,
  integrationPlaceCard,
} from "./hover.js";
import {integrationNarrowed} from "./lines.js";
import {
  integrationMapSub,
  integrationMapTitle,
  writeIntegrationLegend,
  integrationWriteMapNote,
} from "./dom/map_words.js";
import {MODEL} from "./model.js";
import {selectIntegrationMap} from "./select_map.js";
import {integrationSelectGaps} from "./select_gaps.js";
import {integrationSelectScatter} from "./select_scatter.js";
import {integrationSelectTrend} from "./select_trend.js";
import {integrationMakeSide} from "./dom/side.js";
import {integrationMakeTime} from "./dom/time.js";
import {
  integrationGapsSub,
  integrationGapsTitle,
  integrationScatterSub,
  integrationTrendSub,
  integrationTrendTitle,
} from "./titles.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";

/** Make the tab on its page. */
export function makeIntegrationTab(page) {
  const {lookup, links} = page;
  const thing =
    (name) =>
    ({customdata, data}) => ({[data.meta.thing === "event" ? "event" : name]: customdata});
  const plots = {
    trend: makePlot(byId("trend-plot"), links, thing("item")),
    gaps: makePlot(byId("gaps-plot"), links, thing("gap")),
    scatter: makePlot(byId("scatter-plot"), links, thing("pair")),
  };
  const side = integrationMakeSide(page);
  const time = integrationMakeTime(page);
  let drawnGaps = "";
  let drawnScatter = "";

  function draw(view, isAnew) {
    if (isAnew) drawnGaps = drawnScatter = "";
    const shown = lazyParts({
      chosen: () => integrationChosen(lookup, view),
      map: () => selectIntegrationMap(lookup, view),
      trend: () => integrationSelectTrend(lookup, view),
      gaps: () => integrationSelectGaps(lookup, view),
    });
    const mode = page.mode(view);
    return {
      words: () => describeIntegration(lookup, view, shown),
      plots: [
        [
          "map",
          () =>
            page.drawMap(
              view,
              `integration.map.${view.level}.${shown.map.mode}.${mode}`,
              shown.map,
            ),
        ],
        [
          "trend",
          () =>
            plots.trend.draw(
              integrationNarrowed(page.templates[`integration.trend.${page.theme}`]),
              shown.trend,
            ),
        ],
        ["gaps", () => drawGaps(view, shown.chosen, shown.gaps)],
        ["scatter", () => drawScatter(view)],
      ],
      texts: [
        ["map", () => writeMap(view, shown.chosen, shown.map)],
        ["trend", () => writeTrend(view, shown.chosen, shown.trend)],
        ["gaps", () => writeGaps(view, shown.chosen, shown.gaps)],
        ["integration-side", () => side.sync(view, shown.chosen)],
        ["integration-time", () => time.sync(view, shown.chosen)],
        [
          "integration-reading",
          () =>
            fillElement(
              "integration-reading-body",
              integrationReadingNodes(page, view, shown.chosen, shown),
            ),
        ],
      ],
    };
  }

  /** The gaps are of all years; they stay while only the year moves. */
  async function drawGaps(view, chosen, shown) {
    const key = [
      chosen.offering,
      shown.measure,
      view.recalled,
      page.mode(view),
      window.innerWidth,
    ].join(" ");
    if (key === drawnGaps) return;
    await plots.gaps.draw(
      integrationNarrowed(page.templates[`integration.gaps.${shown.mode}.${page.theme}`]),
      shown,
    );
    drawnGaps = key;
  }

  /** The trails depend on less than the other charts; they stay while nothing of theirs changes. */
  async function drawScatter(view) {
    const shown = integrationSelectScatter(lookup, view);
    const key = [
      shown.level,
      shown.year,
      view.region,
      view.recalled,
      page.mode(view),
      window.innerWidth,
    ].join(" ");
    if (key === drawnScatter) return;
    const integrationPlotted = plots.scatter.draw(
      page.templates[`integration.scatter.${page.mode(view)}`],
      shown,
    );
    byId("scatter-title").textContent = message("integration.scatter.title", view.lang);
    byId("scatter-sub").textContent = integrationScatterSub(view, shown);
    await integrationPlotted;
    drawnScatter = key;
  }

  function writeMap(view, chosen, shown) {
    byId("map-title").textContent = integrationMapTitle(lookup, view, chosen);
    byId("map-sub").textContent = integrationMapSub(lookup, view, chosen, shown);
    writeIntegrationLegend(page, view, chosen, shown);
    integrationWriteMapNote(page, view, chosen, shown);
  }

  function writeTrend(view, chosen, shown) {
    byId("trend-title").textContent = integrationTrendTitle(lookup, view, chosen);
    byId("trend-sub").textContent = integrationTrendSub(lookup, view, chosen);
    fillElement("trend-foot", integrationTrendFoot(lookup, view, chosen, shown));
  }

  function writeGaps(view, chosen, shown) {
    byId("gaps-title").textContent = integrationGapsTitle(view, shown);
    byId("gaps-sub").textContent = integrationGapsSub(
      view,
      integrationIndicatorWords(lookup, view, chosen),
      shown,
      isBehind(chosen),
    );
    fillElement("gaps-foot", integrationGapFoot(page, view, chosen, shown));
  }

  function isBehind(chosen) {
    return integrationTable(lookup, "offers").is_lower_better[chosen.offer];
  }

  function regionIdOf(row) {
    return lookup.tables.regions.id[row];
  }

  /** What is pointed at: its hover card and the regions it lights on the map. */
  function pointed({region, item, gap, pair, event}, view) {
    if (event !== undefined)
      return {card: () => integrationEventCard(lookup, view, event), lights: []};
    if (gap) {
      const gaps = integrationTable(lookup, "gaps");
      const [row, place] = integrationPlaceOf(gap);
      const both = [gaps.upper[row][place], gaps.lower[row][place]].filter((each) => each !== null);
      const onMap = both.filter((each) => lookup.levelSets[view.level].has(each));
      return {card: () => integrationGapCard(lookup, view, gap), lights: onMap.map(regionIdOf)};
    }
    if (pair)
      return {
        card: () => integrationPairCard(lookup, view, pair),
        region: regionIdOf(integrationPlaceOf(pair)[0]),
      };
    if (item) {
      return {
        card: () => integrationItemCard(lookup, view, item),
        region: regionIdOf(integrationTable(lookup, "series").region[integrationPlaceOf(item)[0]]),
      };
    }
    return region === undefined
      ? {lights: []}
      : {card: () => integrationPlaceCard(lookup, view, region), region};
  }

  /** What choosing a thing changes in the state; null: nothing. */
  function chosen({region, item, pair}, view) {
    let place = region;
    if (item)
      place = regionIdOf(integrationTable(lookup, "series").region[integrationPlaceOf(item)[0]]);
    if (pair) place = regionIdOf(integrationPlaceOf(pair)[0]);
    return place ? {region: place === view.region ? "" : place} : null;
  }

  return {draw, pointed, chosen};
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeIntegrationTab};
