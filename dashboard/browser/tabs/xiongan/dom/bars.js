/** Bars by name: heads written by the page, bars drawn by plotly, row by row beside each other. */
import {watchedSize} from "../../../charts/dom.js";
import {drawPlot} from "../../../charts/drawn_plot.js";
import {fillTraces} from "../../../core/fill.js";
import {makeHead} from "../../../charts/heads.js";

const MOVE_BARS_CONFIG = {displayModeBar: false, staticPlot: true, showSendToCloud: false};
const MOVE_BARS_ROW_PX = 24;

/** Make the bars in their frame: `heads` holds the names, `plot` the bars under the `cover`. */
export function makeMoveBars({heads, plot, cover}, events) {
  let shownThings = [];
  const size = watchedSize(cover);
  const thingAt = (event) => shownThings[Math.floor(event.offsetY / MOVE_BARS_ROW_PX)]?.thing;

  cover.addEventListener("mousemove", (event) => {
    const thing = thingAt(event);
    if (thing) events.point(thing, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => {
    const thing = thingAt(event);
    if (thing) events.choose(thing, event);
  });

  /** Draw a selection; `things` are `{thing, name, isPressed}` in the order of its bars. */
  async function draw(template, selection, things) {
    shownThings = things;
    const rows = Math.max(things.length, 1);
    const height = rows * MOVE_BARS_ROW_PX;
    const layout = {
      ...structuredClone(template.layout),
      xaxis: {...template.layout.xaxis, range: selection.range},
      yaxis: {...template.layout.yaxis, range: [rows - 0.5, -0.5]},
      width: size.width,
      height,
    };
    const plotted = drawPlot(plot, fillTraces(template, selection), layout, MOVE_BARS_CONFIG);
    heads.style.setProperty("--row", `${MOVE_BARS_ROW_PX}px`);
    heads.replaceChildren(
      ...things.map(({thing, name, isPressed}) =>
        makeHead(thing, name, {className: "head", isPressed}, events),
      ),
    );
    cover.style.height = `${height}px`;
    plot.style.height = `${height}px`;
    await plotted;
  }

  return {draw};
}
