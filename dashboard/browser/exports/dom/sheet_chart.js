/**
 * A chart in its room: drawn to fit, with its words and legend as elements.
 *
 * @import {Scene} from "../../core/types.js"
 * @import {ExportModel} from "../model.js"
 * @import {Figure} from "../picture.js"
 */
import {element} from "../../charts/dom.js";
import {LEGEND_SPACE} from "../../core/legend.js";
import {message} from "../../core/messages.js";
import {wrapText} from "../../core/picture_text.js";
import {bareFigure, filterWords, pictureSubtitle} from "../model.js";
import {legendWords} from "../picture.js";
import {inWindow} from "../sized.js";
import {svgOf} from "./image.js";

// Charts are drawn larger than they are printed, so that 12 px become 9.
const DRAWN_PER_PRINTED = 4 / 3;
// What would be printed smaller than this is left to the table and the files.
const SCALE_MIN = 0.4;
const FIGURE_EDGES_PX = 16;
const CARD_HEAD_PX = 34;
const LEGEND_LINE_PX = 14;
// A half-width character of a legend at 10 px.
const LEGEND_UNIT_PX = 5.6;

/**
 * A chart with its words. A legend that is on the sheet already is not repeated.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {number[]} room width and height in pixels
 * @param {Set<string>} written legends on the sheet; those of the chart are added
 * @param {string} filter in the sheet's head; a chart with another one has it below its name
 */
export async function chartCard(model, scene, [width, height], written, filter) {
  const {view, chart, parts} = model;
  const own = model.filter === filter ? "" : filterWords(model);
  const legend = newLegend(parts.legend, width, written);
  const lines = [...legend, ...(own ? [own] : [])].reduce(
    (sum, line) => sum + linesOf(line, width),
    0,
  );
  const body = await fittedNode(
    model,
    scene,
    width,
    height - CARD_HEAD_PX - LEGEND_LINE_PX * lines,
  );
  return element(
    "div",
    {class: "sheet-chart", style: `width: ${width}px; max-height: ${height}px`},
    element("h2", {}, message(`chart.${chart}`, view.lang)),
    element("p", {class: "muted one-line"}, pictureSubtitle(parts, view.lang)),
    own && element("p", {class: "muted sheet-filter"}, own),
    legend.map(legendNode),
    body,
  );
}

/**
 * @param {string[]} legend
 * @param {number} width
 * @param {Set<string>} written
 */
function newLegend(legend, width, written) {
  // Sentences in the place of a legend would take the room of their chart.
  const lines = legend.filter(
    (line) => !written.has(line) && (line.includes("<span") || linesOf(line, width) === 1),
  );
  for (const line of lines) written.add(line);
  return lines;
}

/**
 * The drawing in its room, or a note where it would be too small.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {number} width
 * @param {number} height
 */
async function fittedNode(model, scene, width, height) {
  const figure = fitted(model, scene, width * DRAWN_PER_PRINTED, height * DRAWN_PER_PRINTED);
  const scale = Math.min(1 / DRAWN_PER_PRINTED, width / figure.width, height / figure.height);
  if (scale >= SCALE_MIN) {
    const svg = await svgOf(figure, model.chart);
    return drawing(svg, figure.width * scale, figure.height * scale);
  }
  const words = message("export.sheet.large", model.view.lang, {count: model.rows.length});
  return element("p", {class: "muted"}, words);
}

/**
 * @param {string} line
 * @param {number} width
 */
function linesOf(line, width) {
  return wrapText(legendWords(line), width / LEGEND_UNIT_PX).length;
}

/**
 * The figure of a chart in its room: a map or a plot of lines takes any, rows keep their height.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {number} width
 * @param {number} height
 * @returns {Figure}
 */
export function fitted(model, scene, width, height) {
  const {parts} = model;
  if (!parts.room.isElastic) return bareFigure(model, scene, width);
  const {top, bottom = 0} = parts.room;
  const room = {...parts.room, height: height - top - bottom - FIGURE_EDGES_PX};
  const figure = bareFigure({parts: {...parts, room}}, scene, width);
  return inWindow(figure, width, height);
}

/**
 * SVG text as an element of the page, at a size if one is given.
 * @param {string} svg
 * @param {number} [width]
 * @param {number} [height]
 */
export function drawing(svg, width, height) {
  const {documentElement} = new DOMParser().parseFromString(svg, "image/svg+xml");
  const node = document.importNode(documentElement, true);
  if (!width) return node;
  const size = ["width", "height"].map((name) => node.getAttribute(name));
  node.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
  node.setAttribute("width", String(width));
  node.setAttribute("height", String(height));
  return node;
}

/**
 * A legend line as an element: it is plotly's text, coloured squares and words.
 * @param {string} line
 */
function legendNode(line) {
  const entries = line.split(LEGEND_SPACE).map((text) => {
    const {body} = new DOMParser().parseFromString(text, "text/html");
    const parts = [...body.childNodes].map((part) => document.importNode(part, true));
    return element("span", {}, parts);
  });
  return element(
    "p",
    {class: "sheet-legend"},
    entries.flatMap((entry) => [entry, " "]),
  );
}
