/** The charts of the Xiong'an tab as pictures. */
import {layerOf} from "../../core/map_window.js";
import {fillTraces} from "../../core/fill.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
  cellLines,
  joinedCells,
  linesHeight,
  plainText,
  tickRoom,
  wrapText,
} from "../../core/picture_text.js";
import {figuresFilter} from "./describe.js";
import {countClasses, flowsFoot, ringWords, tallyNotes, widthClasses} from "./legend.js";
import {moveName} from "./moves.js";
import {figuresEntries} from "./rows.js";

const MOVES_MAP_HEIGHT_PX = 900;
const MOVE_ROW_PX = 24;
const FIGURE_WIDTHS = [5, 2, 1, 4];
const FIGURE_TABLE_PX = 1052;
// Of a line's name and of its status, so that its years keep a third of the picture.
const NAME_UNITS = 34;
const STATUS_UNITS = 58;
const MOVE_LEGEND_SPACE = "&nbsp;&nbsp;&nbsp;";
const STATUS_TOKENS = {
  operating: "lead",
  opened: "core",
  under_construction: "core",
  announced: "support",
  registered: "faded-core",
};
const STATUS_SIGNS = {
  operating: "■",
  opened: "▦",
  under_construction: "▨",
  announced: "▩",
  registered: "▤",
};

function movesMapParts(view, page, map) {
  const template = `xiongan.map.${view.level}.${page.mode(view)}`;
  const geojson = page.borders.now(view.level);
  return {
    template,
    data: fillTraces(page.templates[template], map, (name) => geojson[layerOf(name)]),
    subtitle: message("xiongan.map.sub", view.lang),
    legend: [
      movesLegendText(view, map, page.colours),
      plainText(ringWords(page.lookup, view.lang)),
      plainText(tallyNotes(view, map, view.level).join(message("list.dot", view.lang))),
    ].filter(Boolean),
    room: {height: MOVES_MAP_HEIGHT_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: () => ({}),
  };
}

function moveFlowsParts(view, page, shown) {
  const {lookup, templates} = page;
  const template = `xiongan.flows.${page.mode(view)}`;
  const names = shown.ids.map((id) =>
    shown.by === "kind"
      ? message(`xiongan.kinds.${id}`, view.lang)
      : regionName(lookup, lookup.regionRow.get(id), view.lang),
  );
  return {
    template,
    data: fillTraces(templates[template], shown),
    subtitle: `${message(`xiongan.flows.title.${shown.by}`, view.lang)}: ${flowsFoot(view, shown)}`,
    legend: [statusLegendText(page, view)],
    room: {
      height: Math.max(names.length, 1) * MOVE_ROW_PX,
      left: tickRoom(names),
      right: 40,
      top: 0,
    },
    things: () => shown.ids.map((id) => (shown.by === "kind" ? {kind: id} : {region: id})),
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, range: shown.range},
      yaxis: {
        ...yaxis,
        visible: true,
        range: [Math.max(names.length, 1) - 0.5, -0.5],
        tickvals: shown.numbers,
        ticktext: names.map(plainText),
        showgrid: false,
        zeroline: false,
      },
    }),
  };
}

function moveTimelineParts(view, page, shown) {
  const {lookup, templates} = page;
  const template = `xiongan.timeline.${page.mode(view)}`;
  const names = shown.rows.map((row) =>
    cutText(moveName(lookup, view, row, view.lang), NAME_UNITS),
  );
  const said = shown.words.map((text) => cutText(text, STATUS_UNITS));
  const words = said.map((text, number) => ({
    text: plainText(text),
    x: 1,
    xref: "paper",
    xanchor: "left",
    y: number,
    yref: "y",
    showarrow: false,
    xshift: 8,
    font: {size: 12, color: page.colours.muted},
  }));
  return {
    template,
    data: fillTraces(templates[template], shown),
    subtitle: `${message("xiongan.timeline.title", view.lang)}: ${message("xiongan.timeline.sub", view.lang, {newest: lookup.tables.xiongan.newest_year})}`,
    legend: [eventLegendText(view), statusLegendText(page, view)],
    room: {
      height: Math.max(names.length, 1) * MOVE_ROW_PX,
      left: tickRoom(names),
      right: tickRoom(said),
      top: 24,
    },
    thing: "move",
    layout: ({annotations, xaxis, yaxis}) => ({
      annotations: [...annotations, ...words],
      xaxis: {...xaxis, range: shown.range},
      yaxis: {
        ...yaxis,
        visible: true,
        range: shown.lines,
        tickvals: names.map((_, number) => number),
        ticktext: names.map(plainText),
        showgrid: false,
        zeroline: false,
      },
    }),
  };
}

function keyFiguresParts(view, page) {
  const lines = cellLines(figuresEntries(page.lookup, view), FIGURE_WIDTHS, FIGURE_TABLE_PX);
  const template = `xiongan.figures.${page.mode(view)}`;
  return {
    template,
    data: fillTraces(page.templates[template], {entries: joinedCells(lines)}),
    title: message("xiongan.figures.title", view.lang),
    subtitle: message("xiongan.figures.sub", view.lang),
    filter: figuresFilter(view),
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

/** The beginning of a text that is too long for its place. */
function cutText(text, units) {
  const [first, ...rest] = wrapText(text, units);
  return rest.length ? `${first}…` : text;
}

function movesLegendText(view, map, colours) {
  const square = (colour, sign, word) =>
    `<span style="color:${colour}">${sign}</span> ${plainText(word)}`;
  const classes = countClasses(map).map(({step, label}) =>
    square(colours[`ramp-${step}`], "■", label),
  );
  const lines = widthClasses()
    .map(({label}) => label)
    .join(" / ");
  const to = [square(colours.accent, "━", message("xiongan.legend.xiongan", view.lang))];
  if (view.layers.includes("elsewhere"))
    to.push(square(colours["series-2"], "━", message("xiongan.legend.other", view.lang)));
  return [
    plainText(message("xiongan.legend.count", view.lang)),
    ...classes,
    square(colours.muted, "□", message("xiongan.legend.none", view.lang)),
    ...to,
    plainText(`${message("xiongan.legend.lines", view.lang)} ${lines}`),
  ].join(MOVE_LEGEND_SPACE);
}

function statusLegendText({lookup, colours}, view) {
  return lookup.tables.xiongan.order.status
    .map(
      (status) =>
        `<span style="color:${colours[STATUS_TOKENS[status]]}">${STATUS_SIGNS[status]}</span> ${plainText(message(`xiongan.status.${status}`, view.lang))}`,
    )
    .join(MOVE_LEGEND_SPACE);
}

function eventLegendText(view) {
  const signs = [
    ["◇", "announced"],
    ["▲", "started"],
    ["●", "opened"],
    ["|", "as_of"],
    ["?", "doubt"],
  ];
  return signs
    .map(([sign, key]) => `${sign} ${plainText(message(`xiongan.timeline.${key}`, view.lang))}`)
    .join(MOVE_LEGEND_SPACE);
}

/** By chart: its parts from the view, the page and what the chart shows. */
export const xionganPictures = {
  map: movesMapParts,
  flows: moveFlowsParts,
  timeline: moveTimelineParts,
  figures: keyFiguresParts,
};
