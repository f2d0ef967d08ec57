/** The charts of the Structure tab as pictures. */
import {layerOf} from "../../core/map_window.js";
import {fillTraces} from "../../core/fill.js";
import {message} from "../../core/messages.js";
import {
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
  cellLines,
  joinedCells,
  linesHeight,
  plainText,
  tickRoom,
} from "../../core/picture_text.js";
import {chainsTable, compareTable} from "./entries.js";
import {legendTitle, likenessSteps, mapLegend, valueSteps} from "./legend.js";
import {measureOf, ownTables} from "./scene.js";
import {sectionName} from "./describe.js";
import {mapWords, sectorsNotes, sectorsWords, similarityNotes, similarityWords} from "./words.js";

const STRUCTURE_MAP_PX = 900;
const HEAT_ROW_PX = 26;
const TABLE_PX = 1052;

function legendLine(page, title, entries) {
  const words = entries.map(
    ({token, label}) => `<span style="color:${page.colours[token]}">■</span> ${plainText(label)}`,
  );
  return [plainText(title), ...words].join("&nbsp;&nbsp;&nbsp;");
}

function structureMapParts(view, page, map) {
  const {lookup} = page;
  const template = `structure.map.${view.level}.${map.mode}.${page.mode(view)}`;
  const geojson = page.borders.now(view.level);
  const words = mapWords(lookup, view);
  return {
    template,
    data: fillTraces(page.templates[template], map, (name) => geojson[layerOf(name)]),
    subtitle: map.mode === "entry" ? words.sub : words.title,
    legend: [legendLine(page, legendTitle(view, map.mode), mapLegend(lookup, view, map))],
    room: {height: STRUCTURE_MAP_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: () => ({}),
  };
}

function sectorsParts(view, page, shown) {
  const {lookup} = page;
  const {sections} = ownTables(lookup);
  const mode = measureOf(view) === "share" ? "share" : "quotient";
  const columns = shown.columns.map(
    (section) => `${sections.code[section]} ${sectionName(lookup, view, section)}`,
  );
  const notes = sectorsNotes(lookup, view).join(" ");
  return heatParts(view, page, shown, {
    template: `structure.sectors.${mode}.${page.mode(view)}`,
    columns,
    subtitle: `${sectorsWords(lookup, view).title}. ${notes}`,
    legend: legendLine(page, legendTitle(view, mode), valueSteps(view)),
    thing: (row, column) =>
      shown.text[row][column] ? {region: shown.rows[row], section: shown.columns[column]} : null,
  });
}

function similarityParts(view, page, shown) {
  const words = similarityWords(page.lookup, view, shown);
  return heatParts(view, page, shown, {
    template: `structure.similarity.${page.mode(view)}`,
    columns: namesOf(view, page, shown.rows),
    title: words.title,
    subtitle: [words.sub, ...similarityNotes(view)].join(". "),
    legend: legendLine(page, legendTitle(view, "likeness"), likenessSteps(view)),
    thing: (row, column) =>
      shown.values[row][column] === null
        ? null
        : {region: shown.rows[row], alike: shown.rows[column], likeness: shown.values[row][column]},
  });
}

function namesOf(view, page, ids) {
  return ids.map(
    (id) => page.lookup.tables.regions[`name_${view.lang}`][page.lookup.regionRow.get(id)],
  );
}

function heatParts(view, page, shown, {template, columns, title, subtitle, legend, thing}) {
  const rows = namesOf(view, page, shown.rows);
  const numbers = (list) => list.map((_, number) => number);
  return {
    template,
    data: fillTraces(page.templates[template], shown),
    title,
    subtitle,
    legend: [legend],
    room: {
      height: rows.length * HEAT_ROW_PX,
      left: tickRoom(rows),
      right: 0,
      top: tickRoom(columns),
    },
    things: () => rows.map((_, row) => columns.map((__, column) => thing(row, column))),
    layout: ({xaxis, yaxis}) => ({
      xaxis: {
        ...xaxis,
        visible: true,
        side: "top",
        tickangle: -90,
        range: [-0.5, columns.length - 0.5],
        tickvals: numbers(columns),
        ticktext: columns.map(plainText),
        showgrid: false,
        zeroline: false,
      },
      yaxis: {
        ...yaxis,
        visible: true,
        range: [rows.length - 0.5, -0.5],
        tickvals: numbers(rows),
        ticktext: rows.map(plainText),
        showgrid: false,
        zeroline: false,
      },
    }),
  };
}

function structureTableParts(view, page, chart, table, title, subtitle) {
  const template = `structure.${chart}.${page.mode(view)}`;
  const lines = cellLines(table.entries, table.widths, TABLE_PX);
  return {
    template,
    data: fillTraces(page.templates[template], {...table, entries: joinedCells(lines)}),
    title,
    subtitle,
    legend: [],
    room: {
      height: linesHeight(lines, {
        headPx: 36,
        linePx: TABLE_LINE_STEP_PX,
        gapPx: TABLE_CELL_GAP_PX,
      }),
      left: 0,
      right: 0,
      top: 0,
    },
    layout: () => ({}),
  };
}

/** By chart: its parts from the view, the page and what the chart shows. */
export const structurePictures = {
  map: structureMapParts,
  sectors: sectorsParts,
  similarity: similarityParts,
  chains: (view, page, shown) =>
    structureTableParts(
      view,
      page,
      "chains",
      chainsTable(page.lookup, view, shown),
      message("structure.chains.title", view.lang),
      message("structure.chains.leaders", view.lang),
    ),
  compare: (view, page, shown) =>
    structureTableParts(
      view,
      page,
      "compare",
      compareTable(page.lookup, view, shown),
      message("structure.compare.title", view.lang),
      message("structure.compare.sub", view.lang),
    ),
};
