/**
 * The ranking: names written by the page, bars drawn by plotly, row by row beside each other.
 *
 * @import {Lookup, Selection, Template, View} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 * @import {SizePx} from "./dom.js"
 *
 * @typedef {object} RankingFrame
 * @property {HTMLElement} heads holds the names
 * @property {HTMLElement} plot holds the bars
 * @property {HTMLElement} cover lies over the bars and takes the pointer
 *
 * @typedef {object} Ranking
 * @property {RankingFrame} frame
 * @property {ChartEvents} events
 * @property {SizePx} size of the cover
 * @property {{renew: () => void}} roving
 * @property {string[]} ids of the drawn regions
 * @property {number} rowPx
 * @property {Template | null} template of what is drawn
 * @property {string} content what else it depends on
 */

import {fillTraces} from "../core/fill.js";
import {regionName} from "../core/names.js";
import {BAR_ROW_PX} from "../core/sizes.js";
import {watchedSize} from "./dom.js";
import {drawPlot} from "./drawn_plot.js";
import {makeHead, press} from "./heads.js";
import {rove} from "./rove.js";
import {isForFingers} from "./touch.js";

const BAR_CONFIG = {displayModeBar: false, staticPlot: true, showSendToCloud: false};
const TALL_ROW_PX = 36;
const TOUCH_ROW_PX = 44;
const FEW_ROWS = 15;

/**
 * Make the ranking in its frame.
 * @param {RankingFrame} frame
 * @param {ChartEvents} events
 */
export function makeRanking(frame, events) {
  /** @type {Ranking} */
  const ranking = {
    frame,
    events,
    size: watchedSize(frame.cover),
    roving: rove(frame.heads),
    ids: [],
    rowPx: BAR_ROW_PX,
    template: null,
    content: "",
  };
  listenToCover(ranking);
  return {
    /** @type {(...drawing: [Template, Selection, Lookup, View]) => Promise<void>} */
    draw: (...drawing) => draw(ranking, ...drawing),
    plot: frame.plot,
  };
}

/** @param {Ranking} ranking */
function listenToCover(ranking) {
  const {
    frame: {cover},
    events,
  } = ranking;
  const idAt = (/** @type {MouseEvent} */ {offsetY}) =>
    ranking.ids[Math.floor(offsetY / ranking.rowPx)];
  cover.addEventListener("mousemove", (event) => {
    const region = idAt(event);
    if (region) events.point({region}, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => {
    const region = idAt(event);
    if (region) events.choose({region});
  });
}

/**
 * @param {Ranking} ranking
 * @param {Template} template
 * @param {Selection} selection
 * @param {Lookup} lookup
 * @param {View} view
 */
async function draw(ranking, template, selection, lookup, view) {
  const {heads, plot, cover} = ranking.frame;
  ranking.ids = selection.ids;
  ranking.rowPx = rowHeightPx(selection.ids.length);
  const content = JSON.stringify([selection, ranking.size.width, ranking.rowPx]);
  if (ranking.template === template && ranking.content === content) {
    for (const head of heads.children) press(head, isOf(head, view));
    ranking.roving.renew();
    return;
  }
  const layout = layoutOf(template, selection, ranking);
  const plotted = drawPlot(plot, fillTraces(template, selection), layout, BAR_CONFIG);
  heads.style.setProperty("--row", `${ranking.rowPx}px`);
  heads.replaceChildren(...ranking.ids.map((id) => headOf(ranking, lookup, view, id)));
  ranking.roving.renew();
  cover.style.height = `${layout.height}px`;
  ranking.template = null;
  await plotted;
  Object.assign(ranking, {template, content});
}

/**
 * Whether a head is that of the chosen region.
 * @param {Element} head
 * @param {View} view
 */
function isOf(head, {region}) {
  return head.getAttribute("data-region") === region;
}

/** @param {number} count of rows */
function rowHeightPx(count) {
  if (isForFingers()) return TOUCH_ROW_PX;
  return count <= FEW_ROWS ? TALL_ROW_PX : BAR_ROW_PX;
}

/**
 * @param {Template} template
 * @param {Selection} selection
 * @param {Ranking} ranking
 */
function layoutOf(template, {range}, {ids, rowPx, size}) {
  const rows = Math.max(ids.length, 1);
  return {
    ...structuredClone(template.layout),
    xaxis: {...template.layout.xaxis, range},
    yaxis: {...template.layout.yaxis, range: [rows - 0.5, -0.5]},
    width: size.width,
    height: rows * rowPx,
  };
}

/**
 * @param {Ranking} ranking
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 */
function headOf({events}, lookup, view, region) {
  const name = regionName(lookup, lookup.regionRow.get(region), view.lang);
  return makeHead({region}, name, {className: "head", isPressed: view.region === region}, events);
}
