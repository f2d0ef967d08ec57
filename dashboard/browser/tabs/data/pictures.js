/** The charts of the Data tab as pictures. */
import {coverageSteps} from "./legend.js";
import {coverageFilter} from "./describe.js";
import {tablePicture} from "./rows.js";
import {fillTraces} from "../../core/fill.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {cellLines, joinedCells, linesHeight, plainText, tickRoom} from "../../core/picture_text.js";

const COVERAGE_ROW_PX = 18;
const COVERAGE_YEARS_PX = 24;
const COVERAGE_YEAR_PX = 40;
const PICTURE_TABLE_PX = 1052;
const PICTURE_HEAD_PX = 36;
const PICTURE_LINE_PX = 16;
const PICTURE_GAP_PX = 14;

function tableParts(view, page) {
  const {lookup, templates, tab} = page;
  const {lang} = view;
  const template = `data.table.${page.mode(view)}`;
  const about = lookup.tables.data.about[view.table];
  const picture = tablePicture(lookup, view, tab.arranged("table"));
  const lines = cellLines(picture.cells, picture.widths, PICTURE_TABLE_PX);
  const cells = joinedCells(lines);
  const shown = cells[0].length;
  return {
    template,
    data: fillTraces(templates[template], {...picture, cells}),
    subtitle:
      message("data.picture.sub", lang, {
        about: message(`data.about.${view.table}`, lang),
        shown,
        count: numberWords(shown + picture.more),
        columns: cells.length,
        all: about.shown.length,
      }) + tab.arrangedWords(view),
    legend: [],
    room: {
      height: linesHeight(lines, {
        headPx: PICTURE_HEAD_PX,
        linePx: PICTURE_LINE_PX,
        gapPx: PICTURE_GAP_PX,
      }),
      left: 0,
      right: 0,
      top: 0,
    },
    words: picture,
    layout: () => ({}),
  };
}

function coverageParts(view, page, shown) {
  const {lookup, templates, colours} = page;
  const template = `data.coverage.${page.mode(view)}`;
  const names = shown.indicators.map(
    (id) => lookup.tables.data.names.indicators[id][`name_${view.lang}`],
  );
  const level = message(`level.count.${view.level}`, view.lang, {count: shown.total});
  const {lang} = view;
  const square = ([token, words]) =>
    `<span style="color:${colours[token]}">■</span> ${plainText(words)}`;
  return {
    template,
    data: fillTraces(templates[template], shown),
    title: message("data.coverage.title", view.lang),
    subtitle: message("data.coverage.picture", view.lang, {level}),
    filter: coverageFilter(lookup, view, level),
    legend: [
      [
        plainText(message("data.coverage.legend", lang)),
        ...coverageSteps(view, shown).map(square),
        `* ${plainText(message("data.coverage.recalled", lang))}`,
      ].join("&nbsp;&nbsp;&nbsp;"),
    ],
    room: {
      height: names.length * COVERAGE_ROW_PX,
      width: shown.years.length * COVERAGE_YEAR_PX,
      left: tickRoom(names),
      right: 0,
      top: COVERAGE_YEARS_PX,
    },
    things: () =>
      shown.indicators.map((indicator, row) =>
        shown.years.map((year, column) =>
          shown.counts[row][column] ? {indicator, year: String(year)} : null,
        ),
      ),
    layout: () => ({}),
  };
}

/** By chart: its parts from the view, the page and what the chart shows. */
export const dataPictures = {table: tableParts, coverage: coverageParts};
