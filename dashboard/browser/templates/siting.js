/**
 * The templates of the Siting tab: the map by score, bars by criterion, rank intervals, tables.
 *
 * @import {Lookup, Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */

import {LEVELS} from "../core/view.js";
import {PART_TOKENS} from "../tabs/siting/legend.js";
import {mapFigure, signs} from "./base_map.js";
import {endLabel, LOOKS, rowsLayout, scatter, traceMeta} from "./parts.js";
import {countScale} from "./scales.js";
import {barsTemplate, sideTableTemplate} from "./shared_charts.js";

/**
 * The key and the template of each chart.
 * @param {Lookup} lookup
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates(lookup) {
  for (const look of LOOKS) {
    // Classes of scores, the ranks of the first, signs of those without one.
    const scale = countScale(look.colours);
    for (const level of LEVELS)
      yield [
        `siting.map.${level}.${look.key}`,
        mapFigure(lookup, look, level, scale, {above: [signs(look)]}),
      ];
    yield [`siting.ranking.${look.key}`, rankingTemplate(look)];
    yield [`siting.intervals.${look.key}`, intervalsTemplate(look)];
    yield [`siting.table.${look.key}`, sideTableTemplate(look)];
    yield [`siting.compare.${look.key}`, sideTableTemplate(look)];
  }
}

/**
 * A bar for each place, with a part for each criterion.
 * @param {Look} look
 */
function rankingTemplate(look) {
  const line = {width: 1, color: look.colours.panel};
  const parts = PART_TOKENS.map((token, place) => ({
    key: `parts.${place}`,
    name: token,
    marker: {color: look.colours[token], line},
  }));
  return barsTemplate(parts, look);
}

/**
 * A point for each place's rank, with a line from its best rank to its worst.
 * @param {Look} look
 */
function intervalsTemplate(look) {
  const {lead, core, muted, line} = look.colours;
  const ends = {"error_x.array": "up", "error_x.arrayminus": "down"};
  const ranks = {
    meta: traceMeta("ranks", {x: "ranks", y: "numbers", ...ends}),
    mode: "markers",
    marker: {size: 9, color: lead},
    error_x: {type: "data", symmetric: false, color: core, thickness: 4, width: 0},
    hoverinfo: "none",
  };
  const shares = traceMeta("shares", {x: "high", y: "numbers", text: "labels"});
  const axis = {fixedrange: true, tickformat: "d", gridcolor: line, zeroline: false};
  return {
    data: [ranks, endLabel(shares, muted, 2)].map(scatter),
    layout: rowsLayout(look, axis),
  };
}
