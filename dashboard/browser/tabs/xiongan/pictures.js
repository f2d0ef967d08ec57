/**
 * The charts of the Xiong'an tab as pictures.
 *
 * @import {PictureParts, Scene, View} from "../../core/types.js"
 * @import {FlowsSelection} from "./select_flows.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {TimelineSelection} from "./select_timeline.js"
 */
import {fillTraces} from "../../core/fill.js";
import {legendText} from "../../core/legend.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {mapParts, namedTicks, tableParts} from "../../core/picture_parts.js";
import {plainText, tickRoom, wrapText} from "../../core/picture_text.js";
import {figuresFilter} from "./describe.js";
import {
  eventLegend,
  flowsFoot,
  mapLegendText,
  mostWords,
  ringWords,
  statusLegend,
  tallyNotes,
} from "./legend.js";
import {figuresColumns} from "./rows.js";
import {moveName} from "./words.js";

const ROW_PX = 24;
const AXIS_PX = 24;
const VALUE_ROOM_PX = 40;
const FIGURES_SIZES = {widths: [5, 2, 1, 4], headPx: 8, leastPx: 34};
const LINE_PX = 15;
const ROW_GAP_PX = 9;
// Where a lane's name and its status break, so that its years keep a third of the picture.
const NAME_UNITS = 46;
const STATUS_UNITS = 58;
const STATUS_GAP_PX = 8;
const STATUS_SIZE_PX = 13;

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {MapSelection} selection
 * @returns {PictureParts}
 */
function mapPicture(view, scene, selection) {
  const template = `xiongan.map.${view.level}.${scene.mode(view)}`;
  const notes = tallyNotes(view, selection).join(message("list.dot", view.lang));
  return {
    ...mapParts(view, scene, template, selection),
    subtitle: message("xiongan.map.sub", view.lang),
    legend: [
      mapLegendText(scene.lookup, view, selection, scene.colours),
      plainText(ringWords(scene.lookup, view.lang)),
      plainText(mostWords(scene.lookup, view, selection)),
      plainText(notes),
    ].filter(Boolean),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {FlowsSelection} selection
 * @returns {PictureParts}
 */
function flowsPicture(view, {lookup, templates, colours, mode}, selection) {
  const {ids, by, range} = selection;
  const template = `xiongan.flows.${mode(view)}`;
  const names = ids.map((id) =>
    by === "kind"
      ? message(`xiongan.kinds.${id}`, view.lang)
      : regionName(lookup, lookup.regionRow.get(id), view.lang),
  );
  const title = message(`xiongan.flows.title.${by}`, view.lang);
  const statuses = statusLegend(lookup.tables.xiongan.order.status, view.lang);
  return {
    template,
    data: fillTraces(templates[template], selection),
    subtitle: `${title}: ${flowsFoot(view, selection)}`,
    legend: [legendText(statuses, colours)],
    room: {height: rowsHeight(names), left: tickRoom(names), right: VALUE_ROOM_PX, top: 0},
    things: () => ids.map((id) => (by === "kind" ? {kind: id} : {region: id})),
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, range},
      yaxis: nameAxis(yaxis, names),
    }),
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {TimelineSelection} selection
 * @returns {PictureParts}
 */
function timelinePicture(view, {lookup, templates, colours, mode}, selection) {
  const {newest_year: newest, order} = lookup.tables.xiongan;
  const {lang} = view;
  const template = `xiongan.timeline.${mode(view)}`;
  const names = selection.rows.map((row) =>
    wrapText(moveName(lookup, view, row, lang), NAME_UNITS),
  );
  const words = selection.words.map((text) => wrapText(text, STATUS_UNITS));
  const title = message("xiongan.timeline.title", lang);
  return {
    template,
    data: fillTraces(templates[template], selection),
    subtitle: `${title}: ${message("xiongan.timeline.sub", lang, {newest})}`,
    // Rows of groups have no lane; the page lists them in its table.
    rest: {shown: names.length, count: names.length + selection.groups.length},
    legend: [
      legendText(eventLegend(lang), colours),
      legendText(statusLegend(order.status, lang), colours),
    ],
    room: {
      height: names.length * laneHeight([...names, ...words]) || ROW_PX,
      left: tickRoom(names.flat()),
      right: tickRoom(words.flat()),
      top: AXIS_PX,
    },
    thing: "move",
    layout: ({annotations, xaxis, yaxis}) => ({
      annotations: [
        ...annotations,
        ...words.map((lines, number) => laneAnnotation(lines, number, colours.muted)),
      ],
      xaxis: {...xaxis, range: selection.range},
      yaxis: {...nameAxis(yaxis, names.map(String)), ticktext: names.map(brokenText)},
    }),
  };
}

/**
 * The status beside a lane.
 * @param {string[]} lines
 * @param {number} lane
 * @param {string} color
 */
function laneAnnotation(lines, lane, color) {
  return {
    text: brokenText(lines),
    align: "left",
    x: 1,
    xref: "paper",
    xanchor: "left",
    y: lane,
    yref: "y",
    showarrow: false,
    xshift: STATUS_GAP_PX,
    font: {size: STATUS_SIZE_PX, color},
  };
}

/**
 * An axis with a name for each row.
 * @param {any} axis of the layout
 * @param {string[]} names
 */
function nameAxis(axis, names) {
  return {
    ...axis,
    range: [Math.max(names.length, 1) - 0.5, -0.5],
    ...namedTicks(names),
  };
}

/** @param {string[]} names */
function rowsHeight(names) {
  return Math.max(names.length, 1) * ROW_PX;
}

/**
 * The height of a lane that holds the text with the most lines.
 * @param {string[][]} texts as lines
 */
function laneHeight(texts) {
  const most = Math.max(1, ...texts.map((lines) => lines.length));
  return most * LINE_PX + ROW_GAP_PX;
}

/**
 * Lines as plotly's text.
 * @param {string[]} lines
 */
function brokenText(lines) {
  return lines.map(plainText).join("<br>");
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @returns {PictureParts}
 */
function figuresPicture(view, scene) {
  const template = `xiongan.figures.${scene.mode(view)}`;
  return {
    ...tableParts(scene, template, figuresColumns(scene.lookup, view), FIGURES_SIZES),
    title: message("xiongan.figures.title", view.lang),
    subtitle: message("xiongan.figures.sub", view.lang),
    filter: figuresFilter(view),
  };
}

export const PICTURES = {
  map: mapPicture,
  flows: flowsPicture,
  timeline: timelinePicture,
  figures: figuresPicture,
};
