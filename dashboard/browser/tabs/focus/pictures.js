/** The charts of the Focus tab as pictures. */
import {layerOf} from "../../core/map_window.js";
import {CELL_ROW_PX} from "../../core/sizes.js";
import {BAR_ROW_PX} from "../../core/sizes.js";
import {fillTraces} from "../../core/fill.js";
import {profileFilter} from "./describe.js";
import {signsInUse} from "./legend.js";
import {profileEntries} from "./rows.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
  cellLines,
  joinedCells,
  legendText,
  linesHeight,
  plainText,
  tickRoom,
} from "../../core/picture_text.js";

const MAP_HEIGHT_PX = 900;
// Names written upright need a line's height each.
const MATRIX_PITCH_PX = 17;
const PROFILE_WIDTHS = [5, 2, 1, 4];
const PROFILE_WIDTH_PX = 1052;

function mapParts(view, page, map) {
  const template = `map.${view.level}.${map.is_single ? "one" : "many"}.${page.mode(view)}`;
  const geojson = page.bordersOf(view);
  return {
    template,
    data: fillTraces(page.templates[template], map, (name) => geojson[layerOf(name)]),
    subtitle: message(map.is_single ? "map.sub.one" : "map.sub.many", view.lang, {
      year: page.lookup.tables.build.recent_from_year,
    }),
    legend: [legendText(view, map, page.colours), signText(view, map)].filter(Boolean),
    room: {height: MAP_HEIGHT_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: () => ({}),
  };
}

function rankingParts(view, page, shown) {
  const {lookup, templates} = page;
  const template = `ranking.${page.mode(view)}`;
  const names = shown.ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang));
  const kind = shown.is_single ? "one" : "many";
  return {
    template,
    data: fillTraces(templates[template], shown),
    subtitle: `${message(`ranking.title.${kind}`, view.lang)}: ${message(`ranking.sub.${kind}`, view.lang)}`,
    legend: [legendText(view, {}, page.colours)],
    room: {
      height: Math.max(shown.ids.length, 1) * BAR_ROW_PX,
      left: tickRoom(names),
      right: 40,
      top: 0,
    },
    things: () => shown.ids.map((region) => ({region})),
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, range: shown.range},
      yaxis: {
        ...yaxis,
        visible: true,
        range: [Math.max(shown.ids.length, 1) - 0.5, -0.5],
        tickvals: shown.numbers,
        ticktext: names.map(plainText),
        showgrid: false,
        zeroline: false,
      },
    }),
  };
}

function matrixParts(view, page, shown) {
  const {lookup, templates} = page;
  const {industries, regions} = lookup.tables;
  const template = `matrix.${page.mode(view)}`;
  const numbers = (list) => list.map((_, number) => number);
  const names = shown.rows.map((id) => regions[`name_${view.lang}`][lookup.regionRow.get(id)]);
  const short = industries[`short_${view.lang}`];
  return {
    template,
    data: fillTraces(templates[template], shown),
    subtitle: `${message("matrix.title", view.lang)}: ${message("matrix.sub", view.lang)}`,
    legend: [legendText(view, {}, page.colours)],
    room: {
      height: shown.rows.length * CELL_ROW_PX,
      width: short.length * MATRIX_PITCH_PX,
      left: tickRoom(names),
      right: 0,
      top: tickRoom(short),
    },
    things: ({meta}) =>
      meta.name === "cells"
        ? shown.rows.map((region, row) =>
            industries.id.map((industry, column) =>
              shown.text[row][column] ? {region, industry} : null,
            ),
          )
        : null,
    layout: ({xaxis, yaxis}) => ({
      xaxis: {
        ...xaxis,
        visible: true,
        side: "top",
        tickangle: -90,
        range: [-0.5, short.length - 0.5],
        tickvals: numbers(short),
        ticktext: short.map(plainText),
        showgrid: false,
        zeroline: false,
      },
      yaxis: {
        ...yaxis,
        visible: true,
        range: [shown.rows.length - 0.5, -0.5],
        tickvals: numbers(names),
        ticktext: names.map(plainText),
        showgrid: false,
        zeroline: false,
      },
    }),
  };
}

function signText(view, map) {
  const words = signsInUse(map).map(
    ([sign, key]) => `${sign} ${plainText(message(`legend.${key}`, view.lang))}`,
  );
  return words.join("&nbsp;&nbsp;&nbsp;");
}

function profileParts(view, page) {
  const {lookup, templates} = page;
  const template = `profile.${page.mode(view)}`;
  const lines = cellLines(profileEntries(lookup, view), PROFILE_WIDTHS, PROFILE_WIDTH_PX);
  const name = view.region
    ? regionName(lookup, lookup.regionRow.get(view.region), view.lang)
    : message("profile.whole", view.lang);
  return {
    template,
    data: fillTraces(templates[template], {entries: joinedCells(lines)}),
    title: name,
    subtitle: message("profile.sub", view.lang),
    filter: profileFilter(lookup, view),
    legend: [],
    room: {
      height: linesHeight(lines, {
        headPx: 8,
        linePx: TABLE_LINE_STEP_PX,
        gapPx: TABLE_CELL_GAP_PX,
        leastPx: 34,
      }),
      left: 0,
      right: 0,
      top: 0,
    },
    layout: () => ({}),
  };
}

/** By chart: its parts from the view, the page and what the chart shows. */
export const focusPictures = {
  map: mapParts,
  matrix: matrixParts,
  ranking: rankingParts,
  profile: profileParts,
};
