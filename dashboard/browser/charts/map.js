/** The map: drawn by plotly, lit and chosen by the page. */
import {watchedSize} from "./dom.js";
import {drawPlot, withoutEmpty} from "./drawn_plot.js";
import {fillTraces} from "../core/fill.js";
import {fitWindow, layerOf, namesAt} from "../core/map_window.js";
import {listenToFingers} from "./map_touch.js";

const CONFIG = {
  displayModeBar: false,
  responsive: false,
  scrollZoom: false,
  showSendToCloud: false,
  doubleClick: false,
};
// The outline of what is pointed at, which is empty until then.
const LIT = "lit";
const ZOOM_STEP = 1.5;
const FINGER_QUERY = "(pointer: coarse)";

/** Make the map in its element; `events` tells what the reader points at and chooses. */
export function makeMap(plotElement, events) {
  let drawn = false;
  let litIndex = -1;
  const size = watchedSize(plotElement);

  async function draw(template, selection, geojson) {
    const data = withoutEmpty(
      fillTraces(template, selection, (name) => geojson[layerOf(name)]),
      LIT,
    );
    litIndex = data.findIndex((trace) => trace.meta.name === LIT);
    const {width, height} = size;
    const {range, pxPerDeg} = fitWindow(template.layout.geo, width, height);
    for (const trace of data) Object.assign(trace, namesAt(trace, pxPerDeg));
    // Zooming writes into what plotly was given, which must not be the template.
    const geo = {...structuredClone(template.layout.geo), lonaxis: {range}};
    if (drawn) keepZoom(geo);
    const dragmode = window.matchMedia(FINGER_QUERY).matches ? false : "pan";
    await drawPlot(
      plotElement,
      data,
      {...structuredClone(template.layout), geo, dragmode, width, height},
      CONFIG,
    );
    if (!drawn) listen();
    drawn = true;
  }

  /** What the reader zoomed to stays in sight when something else is chosen. */
  function keepZoom(geo) {
    const {
      projection: {scale},
      center: {lon, lat},
    } = plotElement._fullLayout.geo;
    Object.assign(geo.projection, {scale});
    geo.center = {lon, lat};
  }

  /** The map as two fingers find it. */
  function zoomState() {
    const {
      projection: {scale},
      center,
      lonaxis,
      lataxis,
      _subplot: {projection},
    } = plotElement._fullLayout.geo;
    const middle = ([low, high]) => (low + high) / 2;
    return {
      scale,
      center: {lon: center.lon, lat: center.lat},
      home: {lon: middle(lonaxis.range), lat: middle(lataxis.range)},
      middlePx: projection([center.lon, center.lat]),
      pxPerRad: projection.scale(),
      sizePx: [size.width, size.height],
    };
  }

  function listen() {
    listenToFingers(plotElement, zoomState, ({scale, center}) =>
      window.Plotly.relayout(plotElement, {
        "geo.projection.scale": scale,
        "geo.center.lon": center.lon,
        "geo.center.lat": center.lat,
      }),
    );
    plotElement.on("plotly_hover", ({points, event}) => events.point(thingAt(points), event));
    plotElement.on("plotly_unhover", () => events.leave());
    plotElement.on("plotly_click", ({points}) => events.choose(thingAt(points)));
  }

  /** Points lie on top of regions, so they are meant first; `meta.thing` says what they stand for. */
  function thingAt(points) {
    const point = points.findLast(({data}) => data.meta.thing);
    if (point) return {[point.data.meta.thing]: point.customdata};
    return {region: points.find(({data}) => data.meta.name === "regions")?.location};
  }

  /** Where a place lies in the map's element, in pixels. */
  function pixelOf(lon, lat) {
    return plotElement._fullLayout.geo._subplot.projection([lon, lat]);
  }

  /** Bring a place that was zoomed away back into the middle; gives where it lies in the window. */
  function reveal(lon, lat) {
    if (!drawn) return null;
    const [x, y] = pixelOf(lon, lat);
    const box = plotElement.getBoundingClientRect();
    if (x >= 0 && y >= 0 && x <= box.width && y <= box.height)
      return {clientX: box.left + x, clientY: box.top + y};
    window.Plotly.relayout(plotElement, {"geo.center": {lon, lat}});
    return {clientX: box.left + box.width / 2, clientY: box.top + box.height / 2};
  }

  return {
    draw,
    reveal,
    light(ids) {
      if (drawn) window.Plotly.restyle(plotElement, {locations: [ids]}, [litIndex]);
    },
    zoom(direction) {
      if (!drawn) return undefined;
      if (direction === 0) {
        const start = {"geo.projection.scale": 1, "geo.center": null};
        return window.Plotly.relayout(plotElement, start);
      }
      const scale = plotElement.layout.geo.projection.scale ?? 1;
      const next = direction > 0 ? scale * ZOOM_STEP : Math.max(1, scale / ZOOM_STEP);
      return window.Plotly.relayout(plotElement, {"geo.projection.scale": next});
    },
  };
}
