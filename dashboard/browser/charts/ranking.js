/** The ranking: names written by the page, bars drawn by plotly, row by row beside each other. */
import {drawPlot} from "./drawn_plot.js";
import {BAR_ROW_PX} from "../core/sizes.js";
import {regionName} from "../core/names.js";
import {watchedSize} from "./dom.js";
import {fillTraces} from "../core/fill.js";
import {makeHead} from "./heads.js";
import {isForFingers} from "./touch.js";
import {rove} from "./rove.js";

const BAR_CONFIG = {displayModeBar: false, staticPlot: true, showSendToCloud: false};
const TALL_ROW_PX = 32;
const TOUCH_ROW_PX = 44;
const FEW_ROWS = 15;

/** Make the ranking in its frame: `heads` holds the names, `plot` the bars. */
export function makeRanking({heads, plot, cover}, events) {
  let ids = [];
  let rowPx = BAR_ROW_PX;
  const size = watchedSize(cover);
  const roving = rove(heads);

  cover.addEventListener("mousemove", (event) => {
    const id = ids[Math.floor(event.offsetY / rowPx)];
    if (id) events.point({region: id}, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => {
    const id = ids[Math.floor(event.offsetY / rowPx)];
    if (id) events.choose({region: id});
  });

  async function draw(template, selection, lookup, view) {
    ids = selection.ids;
    rowPx = isForFingers() ? TOUCH_ROW_PX : ids.length <= FEW_ROWS ? TALL_ROW_PX : BAR_ROW_PX;
    const rows = Math.max(ids.length, 1);
    const height = rows * rowPx;
    const layout = {
      ...structuredClone(template.layout),
      xaxis: {...template.layout.xaxis, range: selection.range},
      yaxis: {...template.layout.yaxis, range: [rows - 0.5, -0.5]},
      width: size.width,
      height,
    };
    const plotted = drawPlot(plot, fillTraces(template, selection), layout, BAR_CONFIG);
    heads.style.setProperty("--row", `${rowPx}px`);
    heads.replaceChildren(...ids.map((id) => headOf(lookup, view, id)));
    roving.renew();
    cover.style.height = `${height}px`;
    await plotted;
  }

  function headOf(lookup, view, id) {
    const name = regionName(lookup, lookup.regionRow.get(id), view.lang);
    return makeHead({region: id}, name, {className: "head", isPressed: view.region === id}, events);
  }

  return {draw, plot};
}
