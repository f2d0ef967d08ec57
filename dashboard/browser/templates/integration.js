/**
 * The templates of the Integration tab: the map, the ranked dots and the scatter plot.
 *
 * The map shows a year's values, or the change between two years. Its colours are for an `amount`,
 * `pollution`, or for a change what is good: `higher_is_better`, `lower_is_better` or `neutral`, as
 * the indicators have it.
 *
 * @import {Lookup, Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */
import {message} from "../core/messages.js";
import {plainText} from "../core/picture_text.js";
import {LEVELS} from "../core/view.js";
import {CHANGE_TOKENS} from "../tabs/integration/legend.js";
import {LINE_NAMES} from "../tabs/integration/line_names.js";
import {POLLUTION} from "../tabs/integration/looks.js";
import {mapFigure, outline} from "./base_map.js";
import {chartLayout, gapsTemplate, line, trendTemplate, valueAxis} from "./lines.js";
import {
  at,
  CLEAR,
  endLabel,
  font,
  haloed,
  LOOKS,
  lineTrace,
  outlined,
  pointTrace,
  rowsLayout,
  scatter,
  traceMeta,
  WORDLESS_LOOKS,
} from "./parts.js";
import {changeScale, countScale, hazeScale} from "./scales.js";

const AMOUNT = "amount";
const MEANINGS = [AMOUNT, POLLUTION, ...Object.keys(CHANGE_TOKENS)];
const GAP_MODES = /** @type {const} */ (["pair", "spread", "none"]);
const AXIS_TITLES = {x: "integration.scatter.x", y: "integration.scatter.y"};
const CASING_WIDTH_PX = 6;
const [DOT_PX, BASE_PX, OWN_PX] = [10, 8, 16];
const [NOW_PX, TRAIL_PX] = [10, 4];

/**
 * The key and the template of each chart in each of its modes.
 * @param {Lookup} lookup
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates(lookup) {
  for (const look of LOOKS) {
    for (const level of LEVELS)
      for (const meaning of MEANINGS)
        yield [
          `integration.map.${level}.${meaning}.${look.key}`,
          mapTemplate(lookup, look, level, meaning),
        ];
    yield [`integration.scatter.${look.key}`, scatterTemplate(look)];
  }
  for (const look of WORDLESS_LOOKS) {
    yield [`integration.ranking.${look.key}`, dotsTemplate(look)];
    yield [`integration.trend.${look.key}`, trendTemplate(look)];
    for (const mode of GAP_MODES)
      yield [`integration.gaps.${mode}.${look.key}`, gapsTemplate(look, mode)];
  }
}

/**
 * The map in the colours of a meaning.
 * @param {Lookup} lookup
 * @param {Look} look
 * @param {string} level
 * @param {string} meaning
 */
function mapTemplate(lookup, look, level, meaning) {
  // A light edge under the outline of the choice, for fills that resemble the accent.
  const casing = outline("casing", look.colours.panel, CASING_WIDTH_PX, {path: "chosen"});
  const below = meaning === AMOUNT ? [] : [casing];
  return mapFigure(lookup, look, level, mapScale(meaning, look.colours), {below});
}

/**
 * The colours of a meaning: none, then the classes; of a change, see `changeScale`.
 * @param {string} meaning
 * @param {Record<string, string>} colours
 */
function mapScale(meaning, colours) {
  if (meaning === AMOUNT) return countScale(colours);
  if (meaning === POLLUTION) return hazeScale(colours);
  const [fall, rise] = CHANGE_TOKENS[meaning];
  return changeScale(colours, fall, rise);
}

/**
 * A row for each place, ranked, with its value written behind the dot. Limits stand behind
 * the dots, and name themselves above the first row.
 * @param {Look} look
 */
function dotsTemplate(look) {
  const {accent, core, muted, ink} = look.colours;
  const base = outlined(BASE_PX, muted, muted, 1.4);
  const own = outlined(OWN_PX, CLEAR, accent, 2);
  const links = traceMeta("links", at("links", ["x", "y"]));
  const traces = [
    limitTrace(accent),
    {...lineTrace(links, muted, 1.4), connectgaps: false},
    pointTrace("base", "", base, at("base", ["x", "y"], {"marker.symbol": "symbol"})),
    pointTrace("own", "", own, at("own", ["x", "y"])),
    dotTrace(core, ink),
  ];
  const xaxis = {visible: false, fixedrange: true};
  return {data: traces.map(scatter), layout: rowsLayout(look, xaxis)};
}

/** @param {string} colour */
function limitTrace(colour) {
  const meta = traceMeta("limits", at("limits", ["x", "y", "text"]));
  return {
    ...lineTrace(meta, colour, 1, "dash"),
    mode: "lines+text",
    textposition: "top center",
    textfont: font(colour),
    cliponaxis: false,
    connectgaps: false,
  };
}

/**
 * @param {string} colour of the dots
 * @param {string} ink of their values
 */
function dotTrace(colour, ink) {
  const paths = {x: "values", y: "numbers", text: "labels", "marker.symbol": "symbol"};
  return {
    ...endLabel({...traceMeta("dots", paths), thing: "place"}, ink, 2),
    mode: "markers+text",
    marker: outlined(DOT_PX, colour, colour, 1.4),
    hoverinfo: "none",
  };
}

/**
 * GDP per person against PM2.5. Each region has a trail, with a large point for the year.
 * @param {Look} look
 */
function scatterTemplate(look) {
  const {core} = look.colours;
  const names = {
    textposition: "position",
    "marker.symbol": "symbol",
    customdata: "point",
  };
  const marker = outlined(NOW_PX, core, core, 1.6);
  const now = {
    ...pointTrace("now", "point", marker, at("now", ["x", "y", "text"], names)),
    mode: "markers+text",
    textfont: haloed(look, "ink"),
    cliponaxis: false,
  };
  const trails = LINE_NAMES.map((name) => line(look, name, name, {pointPx: TRAIL_PX}));
  return {
    data: [...trails, now].map(scatter),
    layout: {
      ...chartLayout(look, {margin: {l: 56, r: 32, t: 20, b: 44}}),
      xaxis: valueAxis(look, {title: axisTitle(look, "x"), nticks: 7}),
      yaxis: valueAxis(look, {title: axisTitle(look, "y"), rangemode: "tozero"}),
    },
  };
}

/**
 * @param {Look} look
 * @param {"x" | "y"} axis
 */
function axisTitle(look, axis) {
  return {
    text: plainText(message(AXIS_TITLES[axis], look.lang)),
    standoff: 8,
    font: font(look.colours.muted),
  };
}
