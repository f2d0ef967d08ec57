/**
 * The templates of the Focus tab: the map, the matrix and the ranking.
 *
 * @import {Lookup, Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */
import {OWN_TOKEN} from "../core/own_layers.js";
import {PARTS} from "../core/role_ranks.js";
import {LEVELS} from "../core/view.js";
import {roleEntries} from "../tabs/focus/legend.js";
import {matrixPaints} from "../tabs/focus/matrix_paints.js";
import {coarser, mapFigure, outline, signs} from "./base_map.js";
import {
  at,
  classes,
  FONT_SIZE_PX,
  LOOKS,
  outlined,
  pointTrace,
  scatter,
  scattergeo,
  traceMeta,
} from "./parts.js";
import {countScale} from "./scales.js";
import {barsTemplate, cells, cellsTemplate, profileTemplate} from "./shared_charts.js";

const DOT_SIZE_PX = 2.5;
const CELL_TEXT = {size: FONT_SIZE_PX - 1};

/**
 * The key and the template of each chart in each of its modes.
 * @param {Lookup} lookup
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates(lookup) {
  for (const look of LOOKS) {
    const roles = matrixPaints(look.colours).full.map(({fill}) => fill);
    for (const level of LEVELS) {
      yield [`map.${level}.one.${look.key}`, mapTemplate(lookup, look, level, roles)];
      const counts = countScale(look.colours);
      yield [`map.${level}.many.${look.key}`, mapTemplate(lookup, look, level, counts)];
    }
    yield [`ranking.${look.key}`, rankingTemplate(look)];
    yield [`matrix.${look.key}`, matrixTemplate(look)];
    yield [`profile.${look.key}`, profileTemplate(look)];
  }
}

/**
 * The map of regions by role or by count, with signs, zones and sites.
 * @param {Lookup} lookup
 * @param {Look} look
 * @param {string} level
 * @param {string[]} scale of roles, or of counts
 */
function mapTemplate(lookup, look, level, scale) {
  const clusters = [...(coarser(level).length ? ["clusters_province"] : []), "clusters"];
  // From the faintest to the strongest outline, so that the choice is on top.
  const below = [
    outline("regional", look.colours.muted, 1.2, {path: "regional"}),
    ...clusters.map((name) => outline(name, look.colours["series-2"], 2, {path: name})),
  ];
  const above = [signs(look), ...sitesAndZones(look, scale), ...ownData(look)];
  return mapFigure(lookup, look, level, scale, {below, above});
}

/**
 * @param {Look} look
 * @param {string[]} scale
 */
function sitesAndZones({colours}, scale) {
  const colour = colours["series-2"];
  const symbol = {customdata: "rows", "marker.symbol": "symbol"};
  const sitePaths = at("sites", ["lon", "lat"], symbol);
  const zoneMarker = {
    size: 11,
    symbol: "diamond",
    ...classes(scale, "c"),
    line: {width: 1.2, color: colours.panel},
  };
  const zonePaths = at("zones", ["lon", "lat"], {customdata: "ids", "marker.color": "z"});
  return [
    pointTrace("sites", "site", outlined(7, colour, colour, 1.5), sitePaths),
    pointTrace("zones", "region", zoneMarker, zonePaths),
  ].map(scattergeo);
}

/**
 * The reader's own data: dots at positions, and circles as large as a region's count.
 * @param {Look} look
 */
function ownData({colours}) {
  const color = colours[OWN_TOKEN];
  const dots = {
    // The page draws thousands of dots as one path.
    meta: {...traceMeta("own_dots", at("own.dots", ["lon", "lat"])), dots: true},
    mode: "markers",
    marker: outlined(DOT_SIZE_PX, color, color, 0),
    hoverinfo: "skip",
  };
  const circle = {symbol: "circle-open", color, line: {width: 1.5, color}};
  const sizes = {customdata: "ids", "marker.size": "sizes"};
  const paths = at("own.circles", ["lon", "lat"], sizes);
  return [dots, pointTrace("own_circles", "region", circle, paths)].map(scattergeo);
}

/**
 * A bar for each region, with a part for each role.
 * @param {Look} look
 */
function rankingTemplate(look) {
  const roles = new Map(roleEntries(look).map((entry) => [entry.role, entry]));
  const parts = PARTS.map((key) => {
    const {label, token = ""} = /** @type {{label: string, token?: string}} */ (roles.get(key));
    return {key, name: label, marker: {color: look.colours[token], line: {width: 0}}};
  });
  return barsTemplate(parts, look, "muted");
}

/**
 * The cells of regions and zones by industries, coloured by role, and their letters.
 *
 * Pale cells are over those that are not chosen. The picture fills the letters itself
 * (tabs/focus/pictures.js): their colours follow the cells.
 * @param {Look} look
 * @returns {Template}
 */
function matrixTemplate(look) {
  const paints = matrixPaints(look.colours);
  const [full, pale] = [paints.full, paints.pale].map((of) => of.map(({fill}) => fill));
  const {data, layout} = cellsTemplate(full, look, CELL_TEXT.size);
  const meta = traceMeta("pale", at("pale", ["z", "text"]));
  const over = cells(meta, pale, {textfont: CELL_TEXT, hoverinfo: "skip"});
  const filled = [...data, over].map(({texttemplate: _, ...trace}) => trace);
  const letters = {meta: traceMeta("letters"), mode: "text", textfont: CELL_TEXT};
  return {data: [...filled, scatter({...letters, hoverinfo: "skip"})], layout};
}
