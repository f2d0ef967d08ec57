/**
 * The lines over years of the Integration tab: values of regions, and the gaps between them.
 *
 * @import {Template} from "../core/types.js"
 * @import {Look, Style} from "./parts.js"
 */
import {LINE_NAMES} from "../tabs/integration/line_names.js";
import {
  at,
  font,
  layoutMeta,
  lineTrace,
  outlined,
  plotFrame,
  pointTrace,
  scatter,
  textTrace,
  traceMeta,
} from "./parts.js";

const PAIR_PARTS = /** @type {const} */ (["hebei", "tianjin", "extremes"]);
const SPREAD_PARTS = /** @type {const} */ (["all", "between", "within"]);
/**
 * By panel of a chart of gaps: plotly's name of its axis, and its shares of the height, with the
 * title of the lower panel between them.
 */
const PANELS = {
  top: {axis: "y", domain: [0.58, 1]},
  bottom: {axis: "y2", domain: [0, 0.42]},
};
const LABEL_ROOM_PX = 124;
/** By line: colour token, width in px, opacity. */
const STYLES = {
  rest: {token: "muted", widthPx: 1.2, opacity: 0.55},
  beijing: {token: "series-1", widthPx: 2.2, opacity: 1},
  tianjin: {token: "series-2", widthPx: 2.2, opacity: 1},
  hebei: {token: "series-3", widthPx: 2.2, opacity: 1},
  named: {token: "ink", widthPx: 1.6, opacity: 0.85},
  chosen: {token: "ink", widthPx: 3, opacity: 1},
  extremes: {token: "muted", widthPx: 1.6, opacity: 1},
  all: {token: "ink", widthPx: 2.4, opacity: 1},
  between: {token: "series-1", widthPx: 2, opacity: 1},
  within: {token: "series-2", widthPx: 2, opacity: 1},
};

/** @typedef {keyof typeof STYLES} StyleName */

/**
 * A line for each region; marks are below the lines, labels and events above.
 * @param {Look} look
 * @returns {Template}
 */
export function trendTemplate(look) {
  const {muted, accent} = look.colours;
  const marker = outlined(12, look.colours["series-2"], look.colours.panel, 1);
  const paths = at("events", ["x", "y"], {customdata: "rows"});
  const events = pointTrace("events", "event", {...marker, symbol: "triangle-down"}, paths);
  const traces = [
    marks("breaks", muted, "dash"),
    marks("soft_breaks", muted, "dot"),
    marks("now", accent, "solid"),
    ...LINE_NAMES.map((name) => line(look, name, name, {more: {mode: `${name}.mode`}})),
    marks("limits", accent, "dash"),
    ...LINE_NAMES.map((name) => label(look, name, `labels.${name}`, `label_${name}`)),
    {...events, cliponaxis: false},
  ];
  const range = {"xaxis.range": "x", "yaxis.range": "drawn", "yaxis.type": "type"};
  // The upright line is at the year that a reader points at.
  const spikes = {
    showspikes: true,
    spikemode: "across",
    spikesnap: "hovered data",
    spikethickness: 1,
    spikedash: "solid",
    spikecolor: muted,
  };
  return {
    data: traces.map(scatter),
    layout: {
      ...chartLayout(look, {hovermode: "x"}),
      meta: layoutMeta(at("range", [], range)),
      xaxis: yearAxis(look, spikes),
      yaxis: valueAxis(look),
    },
  };
}

/**
 * The gaps over time.
 * @param {Look} look
 * @param {"pair" | "spread" | "none"} mode pair has ratio and difference in two panels, spread a
 *   measure of spread in one, none says that there is nothing
 * @returns {Template}
 */
export function gapsTemplate(look, mode) {
  const ranges = {"xaxis.range": "x", "yaxis.range": "top.range"};
  if (mode === "pair")
    return {
      data: [...panelTraces(look, "top", PAIR_PARTS), ...panelTraces(look, "bottom", PAIR_PARTS)],
      layout: {
        ...chartLayout(look),
        meta: layoutMeta({...ranges, "yaxis2.range": "bottom.range"}),
        xaxis: yearAxis(look, {anchor: PANELS.bottom.axis}),
        yaxis: valueAxis(look, {domain: PANELS.top.domain}),
        yaxis2: valueAxis(look, {domain: PANELS.bottom.domain}),
      },
    };
  const shown = mode === "none" ? {visible: false} : {};
  return {
    data: panelTraces(look, "top", SPREAD_PARTS),
    layout: {
      ...chartLayout(look),
      meta: layoutMeta(ranges),
      xaxis: yearAxis(look, {anchor: PANELS.top.axis, ...shown}),
      yaxis: valueAxis(look, {domain: [0, 1], ...shown}),
    },
  };
}

/**
 * The head, the lines and the labels of a panel of a chart of gaps.
 * @param {Look} look
 * @param {keyof typeof PANELS} panel
 * @param {readonly StyleName[]} parts
 */
function panelTraces(look, panel, parts) {
  const meta = traceMeta(`${panel}_head`, at(`${panel}.head`, ["x", "y", "text"]));
  const head = textTrace(meta, font(look.colours.muted), "top right");
  return [
    {...head, cliponaxis: false},
    ...parts.map((part) => line(look, part, `${panel}.lines.${part}`, {trace: `${panel}_${part}`})),
    ...parts.map((part) => label(look, part, `${panel}.labels.${part}`, `${panel}_label_${part}`)),
  ].map((trace) => scatter({...trace, yaxis: PANELS[panel].axis}));
}

/**
 * Describe a line with points; points of recalled values are hollow.
 * @param {Look} look
 * @param {StyleName} name of the line's style
 * @param {string} path of the line in the selection
 * @param {object} [options]
 * @param {string} [options.trace] name of the trace, if not that of the style
 * @param {number} [options.pointPx] size of the points
 * @param {Record<string, string>} [options.more] other properties, with their paths in the
 *   selection; without a `mode` among them, the line has points
 * @returns {Style}
 */
export function line(look, name, path, {trace = name, pointPx = 6, more = {}} = {}) {
  const {token, widthPx, opacity} = STYLES[name];
  const color = look.colours[token];
  const marker = outlined(pointPx, color, color, 1.4);
  const paths = at(path, ["x", "y"], {"marker.symbol": "symbol", customdata: "point"});
  return {
    ...pointTrace(trace, "point", marker, {...paths, ...more}),
    mode: more.mode ? undefined : "lines+markers",
    line: {color, width: widthPx},
    opacity,
    connectgaps: false,
    cliponaxis: false,
    yaxis: "y",
  };
}

/**
 * Describe the names of lines at their ends; the arguments are those of `line`.
 * @param {Look} look
 * @param {StyleName} name
 * @param {string} path
 * @param {string} trace
 */
function label(look, name, path, trace) {
  const meta = traceMeta(trace, at(path, ["x", "y", "text"]));
  const style = font(look.colours[STYLES[name].token]);
  return {...textTrace(meta, style, "middle right"), cliponaxis: false, yaxis: "y"};
}

/**
 * Describe thin lines that mark years or limits.
 * @param {string} name
 * @param {string} colour
 * @param {string} dash
 */
function marks(name, colour, dash) {
  const meta = traceMeta(name, at(name, ["x", "y"]));
  return {...lineTrace(meta, colour, 1, dash), connectgaps: false};
}

/**
 * The layout of a chart of lines, with room for labels on the right.
 * @param {Look} look
 * @param {Style} [more] parts of a layout
 */
export function chartLayout(look, more) {
  return {
    ...plotFrame(look, {ink: "muted"}),
    margin: {l: 52, r: LABEL_ROOM_PX, t: 20, b: 24},
    showlegend: false,
    dragmode: false,
    hovermode: "closest",
    hoverdistance: 24,
    ...more,
  };
}

/**
 * @param {Look} look
 * @param {Style} more parts of an axis
 */
function yearAxis(look, more) {
  return {
    fixedrange: true,
    showgrid: false,
    zeroline: false,
    tickformat: "d",
    tickmode: "linear",
    tick0: 2010,
    dtick: 2,
    tickangle: 0,
    ticks: "outside",
    ticklen: 4,
    tickcolor: look.colours.line,
    ...more,
  };
}

/**
 * An axis of values.
 * @param {Look} look
 * @param {Style} [more] parts of an axis
 */
export function valueAxis(look, more) {
  return {
    fixedrange: true,
    gridcolor: look.colours.line,
    zeroline: false,
    nticks: 5,
    tickformat: ",",
    ...more,
  };
}
