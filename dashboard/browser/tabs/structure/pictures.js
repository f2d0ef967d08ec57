/**
 * The charts of the Structure tab as pictures.
 *
 * @import {PictureParts, Scene, Thing, View} from "../../core/types.js"
 * @import {
 *   ChainsSelection, CompareSelection, MapSelection, SectorsSelection, SimilaritySelection,
 * } from "./select.js"
 * @import {RelatedSelection} from "./related.js"
 * @import {AlikeSelection} from "./select_alike.js"
 * @import {ProvincesSelection} from "./provinces.js"
 * @import {WordsTable} from "./picture_tables.js"
 */
import {fillTraces} from "../../core/fill.js";
import {legendText} from "../../core/legend.js";
import {message} from "../../core/messages.js";
import {joinSentences} from "../../core/names.js";
import {mapParts, namedTicks, tableParts} from "../../core/picture_parts.js";
import {plainText, tickRoom} from "../../core/picture_text.js";
import {pairName} from "./alike_words.js";
import {measureOf, tabTables} from "./chosen.js";
import {
  alikeFilter,
  chainsFilter,
  compareFilter,
  provincesFilter,
  relatedFilter,
  sectorsFilter,
  similarityFilter,
} from "./filters.js";
import {mapLegend, sectorsLegend, similarityLegend} from "./legend.js";
import {mapEnds} from "./map_ends.js";
import {sectionName} from "./phrases.js";
import {chainsTable, compareTable} from "./picture_tables.js";
import {provincesTable} from "./province_table.js";
import {
  alikeTitle,
  chainsTitle,
  compareTitle,
  mapTitle,
  provincesTitle,
  relatedTitle,
  sectorsNotes,
  sectorsTitle,
  similarityNotes,
  similarityTitle,
} from "./titles.js";

const HEAT_ROW_PX = 26;
const TABLE_HEAD_PX = 36;

/** @type {Record<string, (view: View, scene: Scene, selection: any) => PictureParts>} */
export const PICTURES = {
  map: mapPicture,
  sectors: sectorsPicture,
  similarity: similarityPicture,
  alike: alikePicture,
  chains: chainsPicture,
  compare: comparePicture,
  provinces: provincesPicture,
  related: relatedPicture,
};

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {MapSelection} map
 * @returns {PictureParts}
 */
function mapPicture(view, scene, map) {
  const {lookup, colours} = scene;
  const template = `structure.map.${view.level}.${map.mode}.${scene.mode(view)}`;
  const {title, sub} = mapTitle(lookup, view);
  const isEmpty = view.level === "county" && map.mode !== "entry";
  return {
    ...mapParts(view, scene, template, map),
    // The headline is about cities, of which such a map shows none.
    ...(isEmpty ? {title: message("structure.map.none", view.lang)} : {}),
    subtitle: map.mode === "entry" ? sub : title,
    legend: [
      legendText(mapLegend(lookup, view, map), colours),
      ...[mapEnds(lookup, view, map)].filter(Boolean).map(plainText),
    ],
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {SectorsSelection} selection
 * @returns {PictureParts}
 */
function sectorsPicture(view, scene, selection) {
  const {lookup, colours} = scene;
  const {code} = tabTables(lookup).sections;
  const {rows, columns, text} = selection;
  const mode = measureOf(view) === "share" ? "share" : "quotient";
  const {title} = sectorsTitle(lookup, view);
  const table = {
    rows: regionNames(view, scene, rows),
    columns: columns.map((section) => `${code[section]} ${sectionName(lookup, view, section)}`),
  };
  return {
    ...heatParts(`structure.sectors.${mode}.${scene.mode(view)}`, scene, selection, table),
    subtitle: joinSentences([title, ...sectorsNotes(lookup, view)], view.lang),
    legend: [legendText(sectorsLegend(view), colours)],
    filter: sectorsFilter(lookup, view, selection),
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
function similarityPicture(view, scene, selection) {
  const {rows: ids, values} = selection;
  const {title, sub} = similarityTitle(view, selection);
  const names = regionNames(view, scene, ids);
  const table = {rows: names, columns: names};
  return {
    ...heatParts(`structure.similarity.${scene.mode(view)}`, scene, selection, table),
    title,
    subtitle: joinSentences([sub, ...similarityNotes(view)], view.lang),
    legend: [legendText(similarityLegend(view), scene.colours)],
    filter: similarityFilter(scene.lookup, view, selection),
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
 * @param {AlikeSelection} selection
 */
function alikePicture(view, scene, selection) {
  const {lookup} = scene;
  const {pairs} = selection;
  const {title, sub} = alikeTitle(lookup, view, selection);
  const names = pairs.map((pair) => pairName(lookup, view, selection, pair));
  return {
    ...barParts(scene, selection, names),
    title,
    subtitle: joinSentences([sub, ...similarityNotes(view)], view.lang),
    filter: alikeFilter(lookup, view, selection),
    things: () => pairs.map(({id, other, value}) => ({region: id, alike: other, likeness: value})),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {RelatedSelection} selection
 */
function relatedPicture(view, scene, selection) {
  const {lookup} = scene;
  const {others, pairs} = selection;
  const {title, sub} = relatedTitle(lookup, view, selection);
  const names = lookup.tables.industries[`name_${view.lang}`];
  return {
    ...barParts(
      scene,
      selection,
      others.map((row) => names[row]),
    ),
    title,
    subtitle: sub,
    filter: relatedFilter(lookup, view, selection),
    rest: {shown: others.length, count: pairs.length},
  };
}

/**
 * A list of percentages as bars: its traces, its size, the names on its axis.
 * @param {Scene} scene
 * @param {AlikeSelection | RelatedSelection} selection
 * @param {string[]} names
 */
function barParts(scene, selection, names) {
  const template = `structure.alike.${scene.theme}`;
  return {
    template,
    data: fillTraces(scene.templates[template], selection),
    legend: [],
    room: {height: names.length * HEAT_ROW_PX, left: tickRoom(names), right: 0, top: 0},
    /** @param {any} layout */
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, range: selection.range},
      yaxis: {...yaxis, ...namedTicks(names), range: [names.length - 0.5, -0.5]},
    }),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {ProvincesSelection} selection
 */
function provincesPicture(view, scene, selection) {
  const {title, sub} = provincesTitle(scene.lookup, view);
  const table = provincesTable(scene.lookup, view, selection);
  const filter = provincesFilter(scene.lookup, view);
  return {...wordsParts(view, scene, "provinces", table), title, subtitle: sub, filter};
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
      xaxis: {
        ...xaxis,
        side: "top",
        tickangle: -90,
        range: [-0.5, columns.length - 0.5],
        ...namedTicks(columns),
      },
      yaxis: {...yaxis, range: [rows.length - 0.5, -0.5], ...namedTicks(rows)},
    }),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {ChainsSelection} selection
 */
function chainsPicture(view, scene, selection) {
  return {
    ...wordsParts(view, scene, "chains", chainsTable(scene.lookup, view, selection)),
    title: chainsTitle(view).title,
    subtitle: message("structure.chains.leaders", view.lang),
    filter: chainsFilter(scene.lookup, view, selection),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {CompareSelection} selection
 */
function comparePicture(view, scene, selection) {
  const {title, sub} = compareTitle(view);
  const table = compareTable(scene.lookup, view, selection);
  const filter = compareFilter(scene.lookup, view, selection);
  return {...wordsParts(view, scene, "compare", table), title, subtitle: sub, filter};
}

/**
 * A table of words.
 * @param {View} view
 * @param {Scene} scene
 * @param {string} chart
 * @param {WordsTable} table
 */
function wordsParts(view, scene, chart, {heads, entries, widths}) {
  const template = `structure.${chart}.${scene.mode(view)}`;
  return tableParts(scene, template, entries, {widths, headPx: TABLE_HEAD_PX}, {heads, widths});
}
