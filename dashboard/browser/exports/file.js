/**
 * Files of a chart or of a whole tab: the page saves them, and Python makes those that hold tables.
 *
 * @import {Scene, View} from "../core/types.js"
 * @import {Polygon} from "./geojson.js"
 * @import {ExportModel} from "./model.js"
 * @import {Plotly} from "./page.js"
 * @import {Size} from "./sized.js"
 * @import {Bytes, Deflate} from "./zip.js"
 *
 * @typedef {object} Drawings pictures of charts
 * @property {(model: ExportModel, scene: Scene, size?: Size) => Promise<string>} svg
 * @property {(model: ExportModel, scene: Scene, scale: number, size?: Size) => Promise<Bytes>} png
 *
 * @typedef {object} Tools what files are made with
 * @property {Deflate} deflate
 * @property {Map<string, Polygon>} [polygons] those that may be given away
 * @property {Drawings} [drawings] without them a zip has no pictures
 * @property {(done: number, total: number) => unknown} [step] reports progress
 * @property {() => Promise<Plotly>} [plotly] for a page that draws itself
 *
 * @typedef {object} Wanted
 * @property {string} chart
 * @property {string} format
 * @property {number} [scale] pixels of a PNG for each of the picture
 * @property {Size} [size] of a picture; without one it is as large as its chart asks for
 */
import {message} from "../core/messages.js";
import {chartBundle, tabBundle} from "./bundle.js";
import {formatsOf, WHOLE_TAB} from "./formats.js";
import {geojsonOf} from "./geojson.js";
import {jsonOf} from "./json.js";
import {emptyWords, exportModel, exportRows, isReady} from "./model.js";
import {pageOf} from "./page.js";
import {csvOf, workbookOf} from "./tables.js";

export const DEFAULT_SCALE = 2;

/**
 * By format, its file of a chart.
 * @type {Record<string, (
 *   model: ExportModel, scene: Scene, tools: Tools & {scale: number, size?: Size}
 * ) => string | Promise<string | Bytes>>}
 */
const CHART_FILES = {
  csv: csvOf,
  xlsx: (model, _, {deflate}) => workbookOf([model], model.title, deflate),
  geojson: (model, {lookup}, {polygons}) => geojsonOf(model, lookup, polygons),
  json: jsonOf,
  zip: chartBundle,
  svg: (model, scene, {drawings, size}) => present(drawings).svg(model, scene, size),
  png: (model, scene, {drawings, scale, size}) => present(drawings).png(model, scene, scale, size),
  html: async (model, scene, {plotly}) => pageOf(model, scene, await present(plotly)()),
};

/**
 * Make a file: text or bytes.
 * @param {Wanted} wanted
 * @param {View} view
 * @param {Scene} scene
 * @param {Tools} tools
 * @returns {Promise<string | Bytes>}
 * @throws {Error} where the chart has nothing to show
 */
export async function contentOf({chart, format, scale = DEFAULT_SCALE, size}, view, scene, tools) {
  if (chart !== WHOLE_TAB)
    return CHART_FILES[format](exportModel(chart, view, scene), scene, {...tools, scale, size});
  const models = tabModels(view, scene);
  return format === "zip"
    ? tabBundle(models, tabTitle(view, scene), scene, tools)
    : workbookOf(models, tabTitle(view, scene), tools.deflate);
}

/**
 * The charts of a tab, and the whole tab, with the formats of each.
 * @param {string} tab
 * @param {Pick<Scene, "tab">} scene
 * @param {boolean} [isCommand] whether to list the formats of the command line too
 */
export function offerOf(tab, scene, isCommand) {
  return [...Object.keys(scene.tab.rows), WHOLE_TAB].map((chart) => ({
    chart,
    formats: formatsOf(tab, chart, isCommand),
  }));
}

/**
 * The charts of a tab that have nothing to show; one whose data has not loaded is not known to have
 * nothing.
 * @param {View} view
 * @param {Pick<Scene, "lookup" | "tab">} scene
 */
export function emptyCharts(view, scene) {
  return Object.keys(scene.tab.rows).filter(
    (chart) => isReady(chart, view, scene) && !exportRows(chart, view, scene).length,
  );
}

/**
 * Why a chart, or the whole tab, cannot be saved now; empty where it can.
 * @param {string} chart
 * @param {View} view
 * @param {Pick<Scene, "lookup" | "tab">} scene
 */
export function obstacleOf(chart, view, scene) {
  const charts = chart === WHOLE_TAB ? Object.keys(scene.tab.rows) : [chart];
  if (!charts.every((one) => isReady(one, view, scene)))
    return message("export.unready", view.lang);
  const isEmpty = chart !== WHOLE_TAB && !exportRows(chart, view, scene).length;
  return isEmpty ? emptyWords(chart, view.lang) : "";
}

/**
 * The models of a tab's charts, without those that have nothing to show.
 * @param {View} view
 * @param {Scene} scene
 * @throws {Error} where all have nothing
 */
export function tabModels(view, scene) {
  const charts = Object.keys(scene.tab.rows).filter(
    (chart) => exportRows(chart, view, scene).length,
  );
  if (!charts.length) throw new Error(message("export.empty", view.lang));
  return charts.map((chart) => exportModel(chart, view, scene));
}

/**
 * @param {View} view
 * @param {Pick<Scene, "lookup" | "tab">} scene
 */
export function tabTitle(view, {lookup, tab}) {
  return tab.describe(lookup, view, tab.select(lookup, view)).headline;
}

/**
 * A tool that a format needs.
 * @template T
 * @param {T | undefined} tool
 * @returns {T}
 */
function present(tool) {
  if (tool === undefined) throw new Error("this format needs a browser");
  return tool;
}
