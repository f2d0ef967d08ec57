/** The map: drawn by plotly, lit and chosen by the page. */
import {fillTraces} from "./fill.js";

const CONFIG = {displayModeBar: false, responsive: false, scrollZoom: false, showSendToCloud: false, doubleClick: false};
const ZOOM_STEP = 1.5;
const TOUCH_QUERY = "(pointer: coarse), (max-width: 700px)";

/** Make the map in its element; `events` tells what the reader points at and chooses. */
export function makeMap(plotElement, events) {
  let drawn = false;
  let litIndex = -1;

  async function draw(template, selection, geojson) {
    const data = fillTraces(template, selection, (name) => geojson[name.startsWith("outline") ? name : "regions"]);
    litIndex = data.findIndex((trace) => trace.meta.name === "lit");
    const {clientWidth: width, clientHeight: height} = plotElement;
    const dragmode = window.matchMedia(TOUCH_QUERY).matches ? false : "pan";
    await window.Plotly.react(plotElement, data, {...template.layout, dragmode, width, height}, CONFIG);
    if (!drawn) listen();
    drawn = true;
  }

  function listen() {
    plotElement.on("plotly_hover", ({points, event}) => events.point(thingAt(points), event));
    plotElement.on("plotly_unhover", () => events.leave());
    plotElement.on("plotly_click", ({points}) => events.choose(thingAt(points)));
  }

  /** Zones and sites lie on top of regions, so they are meant first. */
  function thingAt(points) {
    const named = (name) => points.find((point) => point.data.meta.name === name);
    const zone = named("zones");
    const site = named("sites");
    if (zone) return {region: zone.customdata};
    if (site) return {site: site.customdata};
    return {region: named("regions")?.location};
  }

  return {
    draw,
    light(ids) {
      if (drawn) window.Plotly.restyle(plotElement, {locations: [ids]}, [litIndex]);
    },
    resize() {
      const {clientWidth: width, clientHeight: height} = plotElement;
      if (drawn) return window.Plotly.relayout(plotElement, {width, height});
      return undefined;
    },
    zoom(direction) {
      if (direction === 0) {
        const start = {"geo.projection.scale": 1, "geo.center": null};
        return window.Plotly.relayout(plotElement, start);
      }
      const scale = plotElement.layout.geo.projection.scale ?? 1;
      const next = direction > 0 ? scale * ZOOM_STEP : Math.max(1, scale / ZOOM_STEP);
      return window.Plotly.relayout(plotElement, {"geo.projection.scale": next});
    },
    element: plotElement,
  };
}
