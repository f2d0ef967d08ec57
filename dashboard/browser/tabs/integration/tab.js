/**
 * The Integration tab on its page: its charts, its controls and the texts around them.
 *
 * @typedef {object} State
 * @property {Page} page
 * @property {{trend: Plot, gaps: Plot, scatter: Plot}} plots
 * @property {ReturnType<typeof makeSide>} side
 * @property {ReturnType<typeof makeTime>} time
 * @property {ReturnType<typeof makeYearMaps>} yearMaps
 * @property {ReturnType<typeof makeLarge>} large
 * @property {{gaps: string, scatter: string}} drawn what these plots depended on when last drawn
 *
 * @typedef {ReturnType<typeof makePlot>} Plot
 * @typedef {object} Parts
 * @property {Chosen} chosen
 * @property {MapSelection} map
 * @property {YearsSelection} years
 * @property {RankingSelection} ranking
 * @property {TrendSelection} trend
 * @property {GapsSelection} gaps
 *
 * @import {Page, TabDrawing} from "../../charts/types.js"
 * @import {Lookup, Pointed, Template, Thing, View} from "../../core/types.js"
 * @import {Chosen} from "./chosen.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {YearsSelection} from "./select_years.js"
 * @import {RankingSelection} from "./select_ranking.js"
 * @import {TrendSelection} from "./select_trend.js"
 */
import {byId, fillElement} from "../../charts/dom.js";
import {makePlot} from "../../charts/plain.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {chosenOf} from "./chosen.js";
import {describe} from "./describe.js";
import {gapsFoot, markRow, trendFoot} from "./dom/foot.js";
import {makeLarge} from "./dom/large.js";
import {writeMapText} from "./dom/map_text.js";
import {writeNamed} from "./dom/named.js";
import {writeRanking} from "./dom/ranking.js";
import {readingNodes} from "./dom/reading.js";
import {makeSide} from "./dom/side.js";
import {makeTime} from "./dom/time.js";
import {makeYearMaps} from "./dom/year_maps.js";
import {pointed, regionOf} from "./hover.js";
import {scatterLegend} from "./marks.js";
import {MODEL} from "./model.js";
import {selectGaps} from "./select_gaps.js";
import {selectMap} from "./select_map.js";
import {selectRanking} from "./select_ranking.js";
import {selectScatter} from "./select_scatter.js";
import {selectTrend} from "./select_trend.js";
import {selectYears} from "./select_years.js";
import {gapsSub, gapsTitle, scatterSub, scatterTitle, trendSub, trendTitle} from "./titles.js";
import {nearestItem} from "./year_card.js";

const NARROW_PX = 700;
const NARROW_YEARS = 4;
/** templates/integration.js has its margins; plotly leaves air at the ends of the axes. */
const SCATTER_MARGIN_PX = {x: 140, y: 84};

/**
 * Make the tab on its page.
 * @param {Page} page
 */
function makeTab(page) {
  const {lookup, links} = page;
  const plot = (/** @type {string} */ chart, /** @type {string} */ name) =>
    makePlot(byId(`${chart}-plot`), links, thingsNamed(name));
  const state = {
    page,
    plots: {
      trend: makePlot(byId("trend-plot"), links, (point, hover) =>
        thingOfTrend(page, point, hover.event),
      ),
      gaps: plot("gaps", "gap"),
      scatter: plot("scatter", "pair"),
    },
    side: makeSide(page),
    time: makeTime(page),
    yearMaps: makeYearMaps(page),
    large: makeLarge(),
    drawn: {gaps: "", scatter: ""},
  };
  return {
    /** @type {(view: View, isRedraw?: boolean) => TabDrawing} */
    draw: (view, isRedraw) => draw(state, view, isRedraw),
    /** @type {(thing: Thing, view: View) => Pointed} */
    pointed: (thing, view) => pointed(lookup, thing, view),
    /** @type {(thing: Thing, view: View) => Partial<View> | null} */
    chosen: (thing, view) => changeOf(lookup, thing, view),
  };
}

/**
 * What the points of a plot stand for.
 * @param {string} name of the thing of a point that is no event
 * @returns {(point: any) => Thing}
 */
function thingsNamed(name) {
  return ({customdata, data}) => ({[data.meta.thing === "event" ? "event" : name]: customdata});
}

/**
 * What the lines stand for where a reader points: an event, or the line nearest in its year.
 * @param {Page} page
 * @param {any} point
 * @param {MouseEvent} event
 * @returns {Thing}
 */
function thingOfTrend({lookup, store}, {customdata, data, x, yaxis}, {clientY}) {
  if (data.meta.thing === "event") return {event: customdata};
  const area = byId("trend-plot").querySelector(".nsewdrag");
  const y = yaxis.p2c(clientY - (area?.getBoundingClientRect().top ?? 0));
  return {among: nearestItem(lookup, store.view(), x, y)};
}

/**
 * What choosing a thing changes in the view; null: nothing.
 * @type {(lookup: Lookup, thing: Thing, view: View) => Partial<View> | null}
 */
function changeOf(lookup, thing, view) {
  const region = regionOf(lookup, thing);
  return region ? {region: region === view.region ? "" : region} : null;
}

/** @type {(state: State, view: View, isRedraw?: boolean) => TabDrawing} */
function draw(state, view, isRedraw) {
  const {page, side, time} = state;
  const {lookup} = page;
  if (isRedraw) state.drawn = {gaps: "", scatter: ""};
  /** @type {Parts} */
  const parts = lazyParts({
    chosen: () => chosenOf(lookup, view),
    map: () => selectMap(lookup, view),
    years: () => selectYears(lookup, view),
    ranking: () => selectRanking(lookup, view, parts.map),
    trend: () => selectTrend(lookup, view),
    gaps: () => selectGaps(lookup, view),
  });
  return {
    isLarge: state.large.isLarge(lookup, parts, Boolean(isRedraw)),
    words: () => describe(lookup, view, parts),
    plots: [
      ["map", () => drawMap(state, view, parts)],
      ["trend", () => drawTrend(state, parts.trend)],
      ["gaps", () => drawGaps(state, view, parts)],
      ["scatter", () => drawScatter(state, view)],
    ],
    texts: [
      ["map", () => writeMapText(page, view, parts.chosen, parts.map)],
      ["ranking", () => writeRanking(page, view, parts.chosen, parts.ranking)],
      ["trend", () => writeTrend(page, view, parts)],
      ["gaps", () => writeGaps(page, view, parts)],
      ["integration-side", () => side.sync(view, parts.chosen)],
      ["integration-time", () => time.sync(view, parts.chosen)],
      ["integration-reading", () => writeReading(page, view, parts)],
    ],
  };
}

/** @type {(state: State, view: View, parts: Parts) => Promise<unknown>} */
async function drawMap({page, yearMaps}, view, {map, years}) {
  await yearMaps.draw(view, map, years);
  return page.drawMap(view, `integration.map.${view.level}.${map.look}.${page.mode(view)}`, map);
}

/** @type {(state: State, trend: TrendSelection) => Promise<void> | undefined} */
function drawTrend({page, plots}, trend) {
  if (trend.is_single) return undefined;
  return plots.trend.draw(narrowed(page.templates[`integration.trend.${page.theme}`]), trend);
}

/**
 * Draw the gaps. They are of all years and stay while only the year changes.
 * @type {(state: State, view: View, parts: Parts) => Promise<void>}
 */
async function drawGaps({page, plots, drawn}, view, {chosen, gaps}) {
  const key = [
    chosen.offering,
    gaps.measure,
    view.recalled,
    page.mode(view),
    window.innerWidth,
  ].join(" ");
  if (key === drawn.gaps) return;
  const template = page.templates[`integration.gaps.${gaps.mode}.${page.theme}`];
  await plots.gaps.draw(narrowed(template), gaps);
  drawn.gaps = key;
}

/**
 * Draw the scatter. Its trails depend on less than the other charts, and stay while none of that
 * changes.
 * @type {(state: State, view: View) => Promise<void>}
 */
async function drawScatter({page, plots, drawn}, view) {
  const scatter = selectScatter(page.lookup, view, axisPxOf(byId("scatter-plot")));
  const key = [
    scatter.level,
    scatter.year,
    view.region,
    view.recalled,
    page.mode(view),
    window.innerWidth,
  ].join(" ");
  if (key === drawn.scatter) return;
  const template = page.templates[`integration.scatter.${page.mode(view)}`];
  const plotted = plots.scatter.draw(template, scatter);
  byId("scatter-title").textContent = scatterTitle(view);
  byId("scatter-sub").textContent = scatterSub(view, scatter);
  fillElement("scatter-foot", markRow(scatterLegend(view, scatter)));
  await plotted;
  drawn.scatter = key;
}

/**
 * The lengths of the axes in a plot, without its margins.
 * @param {HTMLElement} plot
 */
function axisPxOf(plot) {
  return {x: plot.clientWidth - SCATTER_MARGIN_PX.x, y: plot.clientHeight - SCATTER_MARGIN_PX.y};
}

/**
 * A template whose years are farther apart where the window is narrow.
 * @param {Template} template
 * @returns {Template}
 */
function narrowed(template) {
  if (window.innerWidth > NARROW_PX) return template;
  const {layout} = template;
  return {...template, layout: {...layout, xaxis: {...layout.xaxis, dtick: NARROW_YEARS}}};
}

/** @type {(page: Page, view: View, parts: Parts) => void} */
function writeTrend(page, view, {chosen, trend}) {
  const {lookup} = page;
  const {year} = chosen;
  byId("trend-plot").hidden = byId("scale").hidden = trend.is_single;
  byId("trend-note").hidden = !trend.is_single;
  byId("trend-note").textContent = trend.is_single
    ? message("integration.trend.single", view.lang, {year: year ?? "–"})
    : "";
  writeNamed(page, view, chosen, !trend.is_single);
  byId("trend-title").textContent = trendTitle(lookup, view, chosen);
  byId("trend-sub").textContent = trendSub(lookup, view, chosen);
  fillElement("trend-foot", trendFoot(lookup, view, chosen, trend));
}

/** @type {(page: Page, view: View, parts: Parts) => void} */
function writeGaps(page, view, {chosen, gaps}) {
  byId("gaps-title").textContent = gapsTitle(view, gaps);
  byId("gaps-sub").textContent = gapsSub(page.lookup, view, chosen, gaps);
  fillElement("gaps-foot", gapsFoot(page, view, chosen, gaps));
}

/** @type {(page: Page, view: View, parts: Parts) => void} */
function writeReading(page, view, parts) {
  fillElement("integration-reading-body", readingNodes(page, view, parts.chosen, parts));
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};
