/**
 * The charts of the Focus tab as pictures.
 *
 * @import {PictureParts, Scene, View} from "../../core/types.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {MatrixSelection} from "./select_matrix.js"
 * @import {RankingSelection} from "./select_ranking.js"
 */
import {fillTraces} from "../../core/fill.js";
import {legendText} from "../../core/legend.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {
  fitsPicture,
  mapParts,
  namedTicks,
  placeBars,
  tableParts,
} from "../../core/picture_parts.js";
import {tickRoom} from "../../core/picture_text.js";
import {CELL_ROW_PX} from "../../core/sizes.js";
import {
  mapFilter,
  mapSubtitle,
  matrixFilter,
  numberKey,
  profileFilter,
  rankingTitles,
} from "./describe.js";
import {mapLines, roleEntries} from "./legend.js";
import {matrixPaints} from "./matrix_paints.js";
import {latestEntries, profileEntries} from "./profile_entries.js";

// Names written upright need a line's height each.
const MATRIX_PITCH_PX = 17;
const PROFILE_SIZES = {widths: [5, 2, 1, 4], headPx: 8, leastPx: 34};
const LABELS_RIGHT_PX = 40;

/**
 * The template of the map.
 * @param {View} view
 * @param {{is_single: boolean}} selection
 * @param {string} mode theme and language
 */
export function mapTemplate(view, selection, mode) {
  return `map.${view.level}.${numberKey(selection)}.${mode}`;
}

/** @type {(view: View, scene: Scene, selection: MapSelection) => PictureParts} */
function mapPicture(view, scene, selection) {
  const template = mapTemplate(view, selection, scene.mode(view));
  return {
    ...mapParts(view, scene, template, selection),
    subtitle: mapSubtitle(scene.lookup, view, selection),
    filter: mapFilter(scene.lookup, view, selection),
    legend: mapLines(scene.lookup, view, selection).map((line) => legendText(line, scene.colours)),
  };
}

/** @type {(view: View, scene: Scene, selection: RankingSelection) => PictureParts} */
function rankingPicture(view, scene, selection) {
  const {title, subtitle} = rankingTitles(view, selection);
  const template = `ranking.${scene.mode(view)}`;
  return {
    ...placeBars(view, scene, template, selection, LABELS_RIGHT_PX),
    subtitle: `${title}: ${subtitle}`,
    legend: [roleText(view, scene)],
  };
}

/** @type {(view: View, scene: Scene, selection: MatrixSelection) => PictureParts} */
function matrixPicture(view, scene, selection) {
  const {lookup, templates} = scene;
  const {industries, regions} = lookup.tables;
  const template = `matrix.${scene.mode(view)}`;
  const rows = selection.rows.map((id) => lookup.regionRow.get(id));
  const names = rows.map((row) => regions[`name_${view.lang}`][row]);
  const columns = industries[`short_${view.lang}`];
  return {
    template,
    data: fillTraces(templates[template], selection).map((trace) =>
      trace.meta.name === "letters" ? withLetters(trace, selection, scene.colours) : trace,
    ),
    subtitle: `${message("matrix.title", view.lang)}: ${message("matrix.sub", view.lang)}`,
    filter: matrixFilter(lookup, view),
    legend: [roleText(view, scene)],
    room: {
      height: names.length * CELL_ROW_PX,
      width: columns.length * MATRIX_PITCH_PX,
      left: tickRoom(names),
      right: 0,
      top: tickRoom(columns),
    },
    things: ({meta}) => (meta.name === "cells" ? cellThings(industries.id, selection) : null),
    layout: ({xaxis, yaxis}) => ({
      xaxis: {
        ...xaxis,
        ...namedTicks(columns),
        side: "top",
        tickangle: -90,
        range: [-0.5, columns.length - 0.5],
      },
      yaxis: {...yaxis, ...namedTicks(names), range: [names.length - 0.5, -0.5]},
    }),
  };
}

/**
 * The letters of all cells, each in a colour that can be read on its cell.
 * @param {any} trace
 * @param {MatrixSelection} selection
 * @param {Record<string, string>} colours
 */
function withLetters(trace, {z, text, chosen}, colours) {
  const {full, pale} = matrixPaints(colours);
  const letters = text.flatMap((row, y) =>
    row.flatMap((letter, x) =>
      letter ? [{x, y, letter, paint: (chosen.includes(x) ? full : pale)[z[y][x]]}] : [],
    ),
  );
  return {
    ...trace,
    x: letters.map(({x}) => x),
    y: letters.map(({y}) => y),
    text: letters.map(({letter}) => letter),
    textfont: {...trace.textfont, color: letters.map(({paint}) => paint.letter)},
  };
}

/**
 * What the cells of the matrix stand for, by row and industry; null: an empty cell.
 * @param {string[]} industries
 * @param {MatrixSelection} selection
 */
function cellThings(industries, {rows, text}) {
  return rows.map((region, row) =>
    industries.map((industry, column) => (text[row][column] ? {region, industry} : null)),
  );
}

/**
 * @param {View} view
 * @param {Scene} scene
 */
function roleText(view, {colours}) {
  return legendText({entries: roleEntries(view)}, colours);
}

/**
 * The whole profile; if it is too long, only the latest year of each figure.
 * @type {(view: View, scene: Scene) => PictureParts}
 */
function profilePicture(view, scene) {
  const {lookup} = scene;
  const template = `profile.${scene.mode(view)}`;
  const all = profileEntries(lookup, view);
  const isWhole = fitsPicture(all, PROFILE_SIZES);
  const columns = isWhole ? all : latestEntries(lookup, view);
  const parts = tableParts(scene, template, columns, PROFILE_SIZES);
  const shown = parts.rest?.shown ?? columns[0].length;
  return {
    ...parts,
    title: view.region
      ? regionName(lookup, lookup.regionRow.get(view.region), view.lang)
      : message("profile.whole", view.lang),
    subtitle: message(isWhole ? "profile.picture.whole" : "profile.picture.latest", view.lang),
    filter: profileFilter(lookup, view),
    rest: {shown, count: all[0].length},
  };
}

/** By chart, its parts. */
export const PICTURES = {
  map: mapPicture,
  matrix: matrixPicture,
  ranking: rankingPicture,
  profile: profilePicture,
};
