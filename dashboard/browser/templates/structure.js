/**
 * The templates of the Structure tab: the map, tables of coloured numbers, and bars.
 *
 * @import {Lookup, Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */

import {LEVELS} from "../core/view.js";
import {KIND_TOKENS, MEMBER_CLASSES} from "../tabs/structure/legend.js";
import {coarser, mapFigure, outline, signs} from "./base_map.js";
import {font, LENGTHS_AXIS, LOOKS, rowsLayout, traceMeta, WORDLESS_LOOKS} from "./parts.js";
import {countScale, divergingScale} from "./scales.js";
import {cellsTemplate, sideTableTemplate} from "./shared_charts.js";

const ENTRY_TOKENS = ["none", ...MEMBER_CLASSES.map(({token}) => token)];
/**
 * The colours of classes by what the map shows: a section's kind, its weight, or the members of a
 * chain; class 0 means no value.
 * @type {Record<string, (colours: Record<string, string>) => string[]>}
 */
const SCALES = {
  kind: (colours) => ["none", ...KIND_TOKENS].map((token) => colours[token]),
  quotient: divergingScale,
  share: countScale,
  entry: (colours) => ENTRY_TOKENS.map((token) => colours[token]),
};
/**
 * The scale of each table of coloured numbers, which the page shows as HTML.
 * @type {[chart: string, mode: string][]}
 */
const CELLS = [
  ["sectors.quotient", "quotient"],
  ["sectors.share", "share"],
  ["similarity", "share"],
];
const SIDE_TABLES = ["chains", "compare", "provinces"];

/**
 * The key and the template of each chart in each of its modes.
 * @param {Lookup} lookup
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates(lookup) {
  for (const look of WORDLESS_LOOKS) yield [`structure.alike.${look.key}`, alikeTemplate(look)];
  for (const look of LOOKS) {
    for (const level of LEVELS)
      for (const mode of Object.keys(SCALES)) {
        const template = mapTemplate(lookup, look, level, mode);
        yield [`structure.map.${level}.${mode}.${look.key}`, template];
      }
    for (const [chart, mode] of CELLS)
      yield [`structure.${chart}.${look.key}`, cellsTemplate(SCALES[mode](look.colours), look)];
    for (const chart of SIDE_TABLES)
      yield [`structure.${chart}.${look.key}`, sideTableTemplate(look)];
  }
}

/**
 * @param {Lookup} lookup
 * @param {Look} look
 * @param {string} level
 * @param {string} mode of SCALES
 */
function mapTemplate(lookup, look, level, mode) {
  const names = [...coarser(level).map((coarse) => `clusters_${coarse}`), "clusters"];
  const clusters = names.map((name) => outline(name, look.colours["series-2"], 2, {path: name}));
  return mapFigure(lookup, look, level, SCALES[mode](look.colours), {
    below: clusters,
    above: [signs(look, {canMove: true})],
  });
}

/**
 * The most alike: a bar from zero for each place or pair, with its value at the end.
 * @param {Look} look
 * @returns {Template}
 */
function alikeTemplate(look) {
  const bars = {
    type: "bar",
    meta: traceMeta("bars", {x: "values", y: "numbers", text: "labels"}),
    orientation: "h",
    marker: {color: look.colours.core, line: {width: 0}},
    textposition: "outside",
    textfont: font(look.colours.ink),
    hoverinfo: "none",
    cliponaxis: false,
  };
  return {data: [bars], layout: rowsLayout(look, LENGTHS_AXIS, {bargap: 0.4})};
}
