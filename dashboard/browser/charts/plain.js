/**
 * A chart that plotly draws alone (lines, points, bars); hover and choice use the page's own card.
 *
 * @import {Selection, Template, Thing} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 */

import {fillLayout, fillTraces} from "../core/fill.js";
import {watchedSize} from "./dom.js";
import {drawPlot} from "./drawn_plot.js";

const PLAIN_CONFIG = {
  displayModeBar: false,
  responsive: false,
  showSendToCloud: false,
  doubleClick: false,
};

/**
 * Make a chart in its element. plotly's own labels stay off (`hoverinfo: "none"`).
 * @param {HTMLElement} plotElement
 * @param {ChartEvents} events
 * @param {(point: any, hover: any) => Thing} thingOf what a drawn point stands for, such as
 *   `{region}`; plotly's event tells where the reader points
 */
export function makePlot(plotElement, events, thingOf) {
  const size = watchedSize(plotElement);
  let isDrawn = false;

  /**
   * @param {Template} template
   * @param {Selection} selection
   * @param {number} [heightPx]
   */
  async function draw(template, selection, heightPx = size.height) {
    const layout = {...fillLayout(template, selection), width: size.width, height: heightPx};
    await drawPlot(plotElement, fillTraces(template, selection), layout, PLAIN_CONFIG);
    if (!isDrawn) listenTo(plotElement, events, thingOf);
    isDrawn = true;
  }

  return {draw};
}

/**
 * @param {any} plotElement plotly has drawn in it
 * @param {ChartEvents} events
 * @param {(point: any, hover: any) => Thing} thingOf
 */
function listenTo(plotElement, events, thingOf) {
  const thingAt = (/** @type {any} */ hover) => thingOf(hover.points[0], hover);
  plotElement.on("plotly_hover", (/** @type {any} */ hover) =>
    events.point(thingAt(hover), hover.event),
  );
  plotElement.on("plotly_unhover", () => events.leave());
  plotElement.on("plotly_click", (/** @type {any} */ click) =>
    events.choose(thingAt(click), click.event),
  );
}
