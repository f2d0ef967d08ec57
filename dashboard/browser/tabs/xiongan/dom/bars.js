/**
 * Bars by name: heads written by the page, bars drawn by plotly, row by row beside each other.
 *
 * @typedef {{thing: Thing, name: string, isPressed: boolean}} Bar
 * @typedef {{heads: HTMLElement, plot: HTMLElement, cover: HTMLElement}} Frame names, bars, and
 *   what takes the pointer above them
 *
 * @import {Template, Thing} from "../../../core/types.js"
 * @import {Links} from "../../../charts/types.js"
 * @import {FlowsSelection} from "../select_flows.js"
 */
import {watchedSize} from "../../../charts/dom.js";
import {drawPlot} from "../../../charts/drawn_plot.js";
import {makeHead} from "../../../charts/heads.js";
import {fillTraces} from "../../../core/fill.js";

const CONFIG = {displayModeBar: false, staticPlot: true, showSendToCloud: false};
const ROW_PX = 24;

/**
 * Make the bars in their frame.
 * @param {Frame} frame
 * @param {Links} links
 */
export function makeBars(frame, links) {
  /** @type {Bar[]} */
  let drawn = [];
  const size = watchedSize(frame.cover);
  listenTo(frame.cover, links, (offsetPx) => drawn[Math.floor(offsetPx / ROW_PX)]?.thing);

  /**
   * @param {Template} template
   * @param {FlowsSelection} selection
   * @param {Bar[]} bars in the order of the selection
   */
  async function draw(template, selection, bars) {
    drawn = bars;
    const plotted = drawBars(frame.plot, template, selection, size.width);
    writeHeads(frame.heads, bars, links);
    const height = `${heightPx(bars.length)}px`;
    frame.cover.style.height = height;
    frame.plot.style.height = height;
    await plotted;
  }

  return {draw};
}

/**
 * @param {HTMLElement} cover
 * @param {Links} links
 * @param {(offsetPx: number) => Thing | undefined} thingAt
 */
function listenTo(cover, links, thingAt) {
  cover.addEventListener("mousemove", (event) => {
    const thing = thingAt(event.offsetY);
    if (thing) links.point(thing, event);
  });
  cover.addEventListener("mouseleave", () => links.leave());
  cover.addEventListener("click", (event) => {
    const thing = thingAt(event.offsetY);
    if (thing) links.choose(thing, event);
  });
}

/**
 * @param {HTMLElement} plot
 * @param {Template} template
 * @param {FlowsSelection} selection
 * @param {number} width
 */
function drawBars(plot, template, selection, width) {
  const count = Math.max(selection.ids.length, 1);
  const layout = {
    ...structuredClone(template.layout),
    xaxis: {...template.layout.xaxis, range: selection.range},
    yaxis: {...template.layout.yaxis, range: [count - 0.5, -0.5]},
    width,
    height: heightPx(count),
  };
  return drawPlot(plot, fillTraces(template, selection), layout, CONFIG);
}

/**
 * @param {HTMLElement} heads
 * @param {Bar[]} bars
 * @param {Links} links
 */
function writeHeads(heads, bars, links) {
  heads.style.setProperty("--row", `${ROW_PX}px`);
  heads.replaceChildren(
    ...bars.map(({thing, name, isPressed}) =>
      makeHead(thing, name, {className: "head", isPressed}, links),
    ),
  );
}

/** @param {number} count */
function heightPx(count) {
  return Math.max(count, 1) * ROW_PX;
}
