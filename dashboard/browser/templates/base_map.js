/**
 * The parts that every map has: regions, borders, outlines of the choice, names, and the layout.
 *
 * The projection is Mercator: north is up everywhere, and the region has its familiar shape.
 * plotly's own base map is hidden. The selection of a map has the arrays of core/choice.js and a
 * flag `cities`.
 *
 * @import {Lang, Lookup, Template} from "../core/types.js"
 * @import {Bar} from "./map_scale.js"
 * @import {Look, Style} from "./parts.js"
 */
import {XIONGAN} from "../core/adcodes.js";
import {message} from "../core/messages.js";
import {plainText} from "../core/picture_text.js";
import {scaleBar, WHOLE, WHOLE_SCALE, window} from "./map_scale.js";
import {
  at,
  CLEAR,
  classes,
  FONT_SIZE_PX,
  font,
  frame,
  haloed,
  outlined,
  scattergeo,
  textTrace,
  traceMeta,
} from "./parts.js";

/** @type {[name: string, lon: number, lat: number][]} */
const AROUND = [
  ["map.around.nei_mongol", 114.6, 42.35],
  ["map.around.liaoning", 120.1, 41.35],
  ["map.around.shanxi", 113, 38.6],
  ["map.around.henan", 113.3, 36.15],
  ["map.around.shandong", 117.4, 36.75],
  ["map.around.bohai", 119.2, 38.65],
];
const CITY_SIZE_PX = 6;
/**
 * By level of a region.
 * @type {Record<string, number>}
 */
const BORDER_WIDTH_PX = {county: 0.6, city: 1.2, province: 1.6};
const MAX_REGIONS = 199;
/** @type {Record<string, string[]>} */
const COARSER = {county: ["city", "province"], city: ["province"]};
const REGIONS = {
  type: "choropleth",
  featureidkey: "id",
  showscale: false,
  locationmode: "geojson-id",
};

/**
 * A map of the regions of a level.
 * @param {Lookup} lookup
 * @param {Look} of
 * @param {string} level of the regions
 * @param {string[]} scale colours of the regions; their `z` is a place on it
 * @param {object} [parts]
 * @param {Style[]} [parts.below] what is drawn under the outline of the choice
 * @param {Style[]} [parts.above] what is drawn over it, under the names of cities
 * @param {Style[]} [parts.top] what is drawn over those
 * @param {Bar[]} [parts.bars]
 * @returns {Template}
 */
export function mapFigure(lookup, of, level, scale, parts = {}) {
  const {below = [], above = [], top = [], bars = [WHOLE_SCALE]} = parts;
  return {
    data: [
      regions(of, level, scale),
      ...borders(lookup, of, level),
      ...below,
      ...choice(of, level),
      around(of),
      ...above,
      places(lookup, of),
      ...top,
      ...bars.flatMap((bar) => scaleBar(of, bar)),
    ],
    layout: {
      ...frame(of, {background: "sea"}),
      showlegend: false,
      dragmode: "pan",
      uirevision: "map",
      geo: {
        projection: {type: "mercator"},
        ...window(WHOLE),
        visible: false,
        bgcolor: of.colours.sea,
        domain: {x: [0, 1], y: [0, 1]},
      },
    },
  };
}

/**
 * Outlines of regions, from the layer of borders that the trace's name ends in.
 * @param {string} name of the trace
 * @param {string} color
 * @param {number} width px
 * @param {{path?: string, ids?: string[]}} [regions] `path` in the selection, or their `ids`
 * @returns {Style}
 */
export function outline(name, color, width, {path, ids = []} = {}) {
  return {
    ...REGIONS,
    meta: traceMeta(name, path ? {locations: path} : {}),
    locations: ids,
    // plotly draws as many regions as the shorter array has, so this one has the maximum.
    z: Array(MAX_REGIONS).fill(0),
    colorscale: [
      [0, CLEAR],
      [1, CLEAR],
    ],
    zmin: 0,
    zmax: 1,
    marker: {line: {color, width}},
    hoverinfo: "skip",
  };
}

/**
 * The coarser levels whose borders a map of a level shows.
 * @param {string} level
 */
export function coarser(level) {
  return COARSER[level] ?? [];
}

/**
 * Letters at label points, legible on every fill.
 * @param {Look} of
 * @param {{canMove?: boolean}} [options] `canMove`: they keep clear of names
 * @returns {Style}
 */
export function signs(of, {canMove = false} = {}) {
  const meta = traceMeta("signs", at("signs", ["lon", "lat", "text"]));
  const bold = haloed(of, "ink", {size: FONT_SIZE_PX + 2, weight: 700});
  return scattergeo(textTrace({...meta, ...(canMove && {can_move: true})}, bold));
}

/**
 * @param {Look} of
 * @param {string} level
 * @param {string[]} scale
 */
function regions({colours}, level, scale) {
  return {
    ...REGIONS,
    meta: traceMeta("regions", {locations: "ids", z: "z"}),
    ...classes(scale, "z"),
    marker: {line: border(colours, level)},
    hoverinfo: "none",
  };
}

/**
 * The line of the borders of a level.
 * @param {Record<string, string>} colours
 * @param {string} level
 */
function border(colours, level) {
  return {color: colours[`border-${level}`], width: BORDER_WIDTH_PX[level]};
}

/**
 * The borders of the coarser levels and the outline of Xiong'an.
 * @param {Lookup} lookup
 * @param {Look} of
 * @param {string} level
 */
function borders({tables, levelRows}, {colours}, level) {
  const outlines = coarser(level).map((coarse) => {
    const {color, width} = border(colours, coarse);
    const ids = levelRows[coarse].map((row) => tables.regions.id[row]);
    return outline(`outline_${coarse}`, color, width, {ids});
  });
  return [...outlines, outline("xiongan", colours.accent, 1.2, {ids: [XIONGAN]})];
}

/**
 * The outlines of the chosen region, its neighbours and the highlighted regions.
 * @param {Look} of
 * @param {string} level
 */
function choice({colours}, level) {
  const chosen = ["chosen", ...coarser(level).map((coarse) => `chosen_${coarse}`)];
  return [
    outline("neighbours", colours.neighbour, 1.2, {path: "neighbours"}),
    ...chosen.map((name) => outline(name, colours.accent, 2.5, {path: name})),
    outline("lit", colours.ink, 2),
    // The ring around the site or organisation that is opened.
    scattergeo({
      meta: traceMeta("point", at("point", ["lon", "lat"])),
      mode: "markers",
      marker: {symbol: "circle-open", size: 18, color: colours.accent, line: {width: 3}},
      hoverinfo: "skip",
    }),
  ];
}

/**
 * The names of the sea and the neighbouring provinces.
 * @param {Look} of
 */
function around({colours, lang}) {
  return scattergeo({
    ...textTrace(traceMeta("around"), font(colours.around, {style: "italic"})),
    lon: AROUND.map(([, lon]) => lon),
    lat: AROUND.map(([, , lat]) => lat),
    text: AROUND.map(([name]) => message(name, lang)),
  });
}

/**
 * The cities and their names, visible if the selection's `cities` is true.
 * @param {Lookup} lookup
 * @param {Look} of
 */
function places({tables}, of) {
  const {id, lon, lat} = tables.places;
  const color = id.map((one) => of.colours[one === XIONGAN ? "accent" : "ink"]);
  // A narrow map has room for fewer names; `meta.narrow` has those and their positions.
  const narrow = names(tables.places, of.lang, "narrow");
  return scattergeo({
    meta: {...traceMeta("places", {visible: "cities"}), narrow},
    lon,
    lat,
    ...names(tables.places, of.lang, "wide"),
    mode: "markers+text",
    marker: outlined(CITY_SIZE_PX, of.colours.panel, color, 1.5),
    textfont: haloed(of, "ink", {color}),
    hoverinfo: "skip",
  });
}

/**
 * @param {Lookup["tables"]["places"]} of
 * @param {Lang} lang
 * @param {"narrow" | "wide"} width
 */
function names(of, lang, width) {
  const positions = of[`position_${width}_${lang}`];
  return {
    text: of[`name_${lang}`].map((name, row) => (positions[row] ? plainText(name) : "")),
    textposition: positions.map((position) => position || "middle right"),
  };
}
