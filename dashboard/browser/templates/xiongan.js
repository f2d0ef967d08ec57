/**
 * The templates of the Xiong'an tab: the map of moves, the flows, the timeline and the figures.
 *
 * The map shows destinations of moves, paths from Beijing, and the ring.
 *
 * @import {Lookup, Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */
import {message} from "../core/messages.js";
import {LEVELS} from "../core/view.js";
import {STATUS_LOOKS} from "../tabs/xiongan/legend.js";
import {LINE_WIDTHS} from "../tabs/xiongan/select_map.js";
import {mapFigure} from "./base_map.js";
import {WHOLE_SCALE, window} from "./map_scale.js";
import {
  at,
  classes,
  FONT_SIZE_PX,
  font,
  HIDDEN_AXIS,
  haloed,
  LOOKS,
  layoutMeta,
  lineTrace,
  outlined,
  plotFrame,
  pointTrace,
  scatter,
  scattergeo,
  textTrace,
  traceMeta,
} from "./parts.js";
import {countScale} from "./scales.js";
import {barsTemplate, profileTemplate} from "./shared_charts.js";

/**
 * The pattern of each status's bars; the first is solid.
 * @type {Record<string, string>}
 */
const PATTERNS = {
  operating: "",
  opened: ".",
  under_construction: "/",
  announced: "x",
  registered: "-",
};
/** From Xiong'an to Beijing, with the ring around it. */
const NEAR = {west: 114.5, south: 38.6, east: 117.95, north: 40.95};
/** The widths of lines, in the order of LINE_WIDTHS. */
const WIDTHS_PX = [1.5, 3, 5, 8];
const DESTINATION_TOKENS = {e: "series-2", x: "accent"};
/** Symbols by event. The colour of a mark is the status, which a label also gives. */
const SYMBOLS = {announced: "diamond-open", started: "triangle-up", opened: "circle"};
const OPEN_WIDTH_PX = 2.5;

/**
 * The key and the template of each chart in each of its modes.
 * @param {Lookup} lookup
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates(lookup) {
  for (const look of LOOKS) {
    for (const level of LEVELS)
      yield [`xiongan.map.${level}.${look.key}`, mapTemplate(lookup, look, level)];
    yield [`xiongan.flows.${look.key}`, flowsTemplate(look)];
    yield [`xiongan.timeline.${look.key}`, timelineTemplate(look)];
    yield [`xiongan.figures.${look.key}`, profileTemplate(look)];
  }
}

/**
 * @param {Lookup} lookup
 * @param {Look} look
 * @param {string} level
 * @returns {Template}
 */
function mapTemplate(lookup, look, level) {
  const {data, layout} = mapFigure(lookup, look, level, countScale(look.colours), {
    above: [...ring(look), ...lines(look), ends(look)],
    top: [moves(look), most(look)],
    bars: [
      {...WHOLE_SCALE, flag: "is_whole"},
      {window: NEAR, km: 20, flag: "is_near"},
    ],
  });
  return {data, layout: {...layout, meta: {windows: {near: window(NEAR)}}}};
}

/** @param {Look} look */
function ring(look) {
  const line = traceMeta("ring", at("ring", ["lon", "lat"]));
  const label = traceMeta("ring_label", at("ring.label", ["lon", "lat", "text"]));
  return [
    lineTrace(line, look.colours.ink, 1.2, "dot"),
    textTrace(label, haloed(look, "ink"), "middle left"),
  ].map(scattergeo);
}

/** @param {Look} look */
function lines({colours}) {
  return Object.entries(DESTINATION_TOKENS).flatMap(([place, token]) =>
    LINE_WIDTHS.map((least, step) => {
      const paths = at(`lines.${place}${least}`, ["lon", "lat"], {customdata: "paths"});
      const meta = {...traceMeta(`lines_${place}${least}`, paths), thing: "path"};
      const line = lineTrace(meta, colours[token], WIDTHS_PX[step]);
      return scattergeo({...line, hoverinfo: "none", opacity: 0.85});
    }),
  );
}

/** @param {Look} look */
function ends({colours}) {
  const marker = outlined(7, colours.ink, colours.panel, 1.5);
  const paths = at("ends", ["lon", "lat"], {customdata: "ids"});
  return scattergeo(pointTrace("ends", "region", marker, paths));
}

/** @param {Look} look */
function moves(look) {
  const line = {width: 1, color: look.colours.ink};
  const marker = {size: 10, ...statusClasses(look), line};
  const names = {customdata: "rows", "marker.color": "z", "marker.symbol": "symbol"};
  return scattergeo(pointTrace("signs", "move", marker, at("signs", ["lon", "lat"], names)));
}

/** @param {Look} look */
function most(look) {
  const paths = at("most", ["lon", "lat", "text"]);
  // On a narrow map the names leave no room for it.
  const meta = {...traceMeta("most", paths), narrow: {visible: false}};
  const large = haloed(look, "accent", {size: FONT_SIZE_PX + 4, weight: 700});
  const label = textTrace(meta, large, "middle left");
  return scattergeo({...label, texttemplate: "%{text}\u00a0\u00a0"});
}

/**
 * The statuses, from the most to the least complete move, as classes 0, 1, ...
 * @param {Look} look
 */
function statusClasses({colours}) {
  const scale = Object.values(STATUS_LOOKS).map(({token}) => colours[token]);
  return classes(scale, "c");
}

/**
 * A bar for each destination or kind, with a part for each status.
 * @param {Look} look
 */
function flowsTemplate(look) {
  const parts = Object.entries(STATUS_LOOKS).map(([status, {token}]) => ({
    key: status,
    name: message(`xiongan.status.${status}`, look.lang),
    marker: {
      color: look.colours[token],
      line: {width: 0},
      pattern: {
        shape: PATTERNS[status],
        fillmode: "overlay",
        fgcolor: look.colours.panel,
        size: 6,
        solidity: 0.25,
      },
    },
  }));
  return barsTemplate(parts, look);
}

/**
 * A line for each organisation, with marks for the dates of its move.
 * @param {Look} look
 * @returns {Template}
 */
function timelineTemplate(look) {
  const {line, muted} = look.colours;
  const spans = traceMeta("spans", at("spans", ["x", "y"]));
  const asOf = {
    meta: traceMeta("as_of", at("as_of", ["x", "y"], {customdata: "rows"})),
    mode: "markers",
    marker: {symbol: "line-ns", size: 12, line: {width: 1.5, color: muted}},
    hoverinfo: "none",
  };
  const doubts = traceMeta("doubts", at("doubts", ["x", "y", "text"]));
  const bold = font(look.colours.ink, {weight: 700});
  const traces = [
    lineTrace(spans, line, 1),
    asOf,
    ...Object.entries(SYMBOLS).map(([event, symbol]) => eventTrace(look, event, symbol)),
    {...textTrace(doubts, bold, "middle right"), texttemplate: "\u00a0%{text}"},
  ];
  return {data: traces.map(scatter), layout: timelineLayout(look)};
}

/** @param {Look} look */
function timelineLayout(look) {
  return {
    ...plotFrame(look, {ink: "muted"}),
    margin: {l: 0, r: 0, t: 24, b: 0},
    showlegend: false,
    dragmode: false,
    xaxis: {
      side: "top",
      fixedrange: true,
      gridcolor: look.colours.line,
      zeroline: false,
      tickformat: "d",
      nticks: 5,
      tickangle: 0,
    },
    // The page writes the names itself.
    yaxis: HIDDEN_AXIS,
    meta: layoutMeta({"xaxis.range": "range", "yaxis.range": "lines"}),
  };
}

/**
 * The marks of an event of moves.
 * @param {Look} look
 * @param {string} event
 * @param {string} symbol
 */
function eventTrace(look, event, symbol) {
  return {
    meta: traceMeta(event, at(event, ["x", "y"], {"marker.color": "z", customdata: "rows"})),
    mode: "markers",
    cliponaxis: false,
    marker: {
      symbol,
      size: 10,
      ...statusClasses(look),
      line: {width: symbol.endsWith("open") ? OPEN_WIDTH_PX : 0},
    },
    hoverinfo: "none",
  };
}
