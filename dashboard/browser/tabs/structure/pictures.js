/**
 * The charts of the Structure tab as pictures.
 *
 * @import {PictureParts, Room, Scene, Thing, View} from "../../core/types.js"
 * @import {
 *   ChainsSelection, CompareSelection, MapSelection, SectorsSelection, SimilaritySelection,
 * } from "./select.js"
 * @import {WordsTable} from "./picture_tables.js"
 */
import {fillTraces} from "../../core/fill.js";
import {legendText} from "../../core/legend.js";
import {layerOf} from "../../core/map_window.js";
import {message} from "../../core/messages.js";
import {
  cellLines,
  joinedCells,
  linesHeight,
  plainText,
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
  tickRoom,
} from "../../core/picture_text.js";
import {measureOf, tabTables} from "./chosen.js";
import {mapLegend, sectorsLegend, similarityLegend} from "./legend.js";
import {sectionName} from "./phrases.js";
import {chainsTable, compareTable} from "./picture_tables.js";
import {
  chainsTitle,
  compareTitle,
  mapTitle,
  sectorsNotes,
  sectorsTitle,
  similarityNotes,
  similarityTitle,
} from "./titles.js";

const MAP_PX = 900;
const HEAT_ROW_PX = 26;
const TABLE_PX = 1052;
const TABLE_HEAD_PX = 36;

/** @type {Record<string, (view: View, scene: Scene, selection: any) => PictureParts>} */
export const PICTURES = {
  map: mapParts,
  sectors: sectorsParts,
  similarity: similarityParts,
  chains: chainsParts,
  compare: compareParts,
};

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {MapSelection} map
 * @returns {PictureParts}
 */
function mapParts(view, scene, map) {
  const {lookup, colours} = scene;
  const template = `structure.map.${view.level}.${map.mode}.${scene.mode(view)}`;
  const borders = scene.bordersOf(view);
  const {title, sub} = mapTitle(lookup, view);
  return {
    template,
    data: fillTraces(scene.templates[template], map, (name) => borders[layerOf(name)]),
    subtitle: map.mode === "entry" ? sub : title,
    legend: [legendText(mapLegend(lookup, view, map), colours)],
    room: {height: MAP_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: () => ({}),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {SectorsSelection} selection
 * @returns {PictureParts}
 */
function sectorsParts(view, scene, selection) {
  const {lookup, colours} = scene;
  const {code} = tabTables(lookup).sections;
  const {rows, columns, text} = selection;
  const mode = measureOf(view) === "share" ? "share" : "quotient";
  const notes = sectorsNotes(lookup, view).join(" ");
  const table = {
    rows: regionNames(view, scene, rows),
    columns: columns.map((section) => `${code[section]} ${sectionName(lookup, view, section)}`),
  };
  return {
    ...heatParts(`structure.sectors.${mode}.${scene.mode(view)}`, scene, selection, table),
    subtitle: `${sectorsTitle(lookup, view).title}. ${notes}`,
    legend: [legendText(sectorsLegend(view), colours)],
    things: () =>
      thingsOf(table, (row, column) =>
        text[row][column] ? {region: rows[row], section: columns[column]} : null,
      ),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {SimilaritySelection} selection
 * @returns {PictureParts}
 */
function similarityParts(view, scene, selection) {
  const {rows: ids, values} = selection;
  const {title, sub} = similarityTitle(view, selection);
  const names = regionNames(view, scene, ids);
  const table = {rows: names, columns: names};
  return {
    ...heatParts(`structure.similarity.${scene.mode(view)}`, scene, selection, table),
    title,
    subtitle: [sub, ...similarityNotes(view)].join(". "),
    legend: [legendText(similarityLegend(view), scene.colours)],
    things: () =>
      thingsOf(table, (row, column) => {
        const likeness = values[row][column];
        return likeness === null ? null : {region: ids[row], alike: ids[column], likeness};
      }),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {string[]} ids
 */
function regionNames({lang}, {lookup}, ids) {
  const names = lookup.tables.regions[`name_${lang}`];
  return ids.map((id) => names[lookup.regionRow.get(id)]);
}

/**
 * What the cells of a table stand for.
 * @param {{rows: string[], columns: string[]}} table
 * @param {(row: number, column: number) => Thing | null} thing
 */
function thingsOf({rows, columns}, thing) {
  return rows.map((_, row) => columns.map((__, column) => thing(row, column)));
}

/**
 * A table of coloured numbers: its traces, its size, the names on its axes.
 * @param {string} template
 * @param {Scene} scene
 * @param {SectorsSelection | SimilaritySelection} selection
 * @param {{rows: string[], columns: string[]}} table names
 */
function heatParts(template, scene, selection, {rows, columns}) {
  return {
    template,
    data: fillTraces(scene.templates[template], selection),
    room: {
      height: rows.length * HEAT_ROW_PX,
      left: tickRoom(rows),
      right: 0,
      top: tickRoom(columns),
    },
    /** @param {any} layout */
    layout: ({xaxis, yaxis}) => ({
      xaxis: namedAxis(xaxis, columns, {
        side: "top",
        tickangle: -90,
        range: [-0.5, columns.length - 0.5],
      }),
      yaxis: namedAxis(yaxis, rows, {range: [rows.length - 0.5, -0.5]}),
    }),
  };
}

/**
 * An axis with a name at each position.
 * @param {any} axis
 * @param {string[]} names
 * @param {any} settings
 */
function namedAxis(axis, names, settings) {
  return {
    ...axis,
    visible: true,
    ...settings,
    tickvals: names.map((_, number) => number),
    ticktext: names.map(plainText),
    showgrid: false,
    zeroline: false,
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {ChainsSelection} selection
 */
function chainsParts(view, scene, selection) {
  return {
    ...tableParts(view, scene, "chains", chainsTable(scene.lookup, view, selection)),
    title: chainsTitle(view).title,
    subtitle: message("structure.chains.leaders", view.lang),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {CompareSelection} selection
 */
function compareParts(view, scene, selection) {
  const {title, sub} = compareTitle(view);
  const table = compareTable(scene.lookup, view, selection);
  return {...tableParts(view, scene, "compare", table), title, subtitle: sub};
}

/**
 * A table of words.
 * @param {View} view
 * @param {Scene} scene
 * @param {string} chart
 * @param {WordsTable} table
 */
function tableParts(view, scene, chart, table) {
  const template = `structure.${chart}.${scene.mode(view)}`;
  const lines = cellLines(table.entries, table.widths, TABLE_PX);
  const entries = joinedCells(lines);
  return {
    template,
    data: fillTraces(scene.templates[template], {...table, entries}),
    legend: [],
    room: tableRoom(lines),
    layout: () => ({}),
  };
}

/**
 * @param {string[][][]} lines
 * @returns {Room}
 */
function tableRoom(lines) {
  const height = linesHeight(lines, {
    headPx: TABLE_HEAD_PX,
    linePx: TABLE_LINE_STEP_PX,
    gapPx: TABLE_CELL_GAP_PX,
  });
  return {height, left: 0, right: 0, top: 0};
}
