/** A chart that plotly draws alone: lines, points, bars, with hover and choice by our own card. */
import {watchedSize} from "./dom.js";
import {drawPlot} from "./drawn_plot.js";
import {fillLayout, fillTraces} from "../core/fill.js";

const PLAIN_CONFIG = {
  displayModeBar: false,
  responsive: false,
  showSendToCloud: false,
  doubleClick: false,
};

/**
 * Make a chart in its element. `thingOf(point)` says what a drawn point stands for, such as
 * `{region}`; the links show its card and choose it. Plotly's own labels stay off (`hoverinfo: "none"`).
 */
export function makePlot(plotElement, events, thingOf) {
  const size = watchedSize(plotElement);
  let drawn = false;

  async function draw(template, selection, heightPx = size.height) {
    const layout = {...fillLayout(template, selection), width: size.width, height: heightPx};
    await drawPlot(plotElement, fillTraces(template, selection), layout, PLAIN_CONFIG);
    if (!drawn) listen();
    drawn = true;
  }

  function listen() {
    plotElement.on("plotly_hover", ({points, event}) => events.point(thingOf(points[0]), event));
    plotElement.on("plotly_unhover", () => events.leave());
    plotElement.on("plotly_click", ({points, event}) => events.choose(thingOf(points[0]), event));
  }

  return {draw};
}
