/**
 * Exports of a page: every format of every chart of the tab in view, from one model.
 *
 * @import {Scene} from "../../core/types.js"
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Drawings, Tools, Wanted} from "../file.js"
 * @import {ExportModel} from "../model.js"
 * @import {Size} from "../sized.js"
 *
 * @typedef {ReturnType<typeof makeExporter>} Exporter
 * @typedef {{page: LoadedPage, drawings: Drawings, plotlyScript: () => Promise<string>}} Kept
 */
import {LEGEND_SPACE} from "../../core/legend.js";
import {fileName} from "../../core/link.js";
import {FORMATS} from "../../core/registry.js";
import {sourceRuns} from "../../core/sources.js";
import {contentOf, DEFAULT_SCALE, emptyCharts, obstacleOf, offerOf, tabTitle} from "../file.js";
import {WHOLE_TAB} from "../formats.js";
import {exportModel} from "../model.js";
import {deflate} from "./deflate.js";
import {makeDrawings} from "./drawings.js";
import {fontRule, withFont} from "./font.js";
import {svgOf} from "./image.js";
import {namedSources} from "./named_sources.js";
import {makePlotlyScript} from "./plotly_script.js";
import {layForPrint, printSheet} from "./print.js";
import {ownPolygons, sceneNow, sceneOf} from "./scene.js";
import {fitted} from "./sheet_chart.js";

const SOURCES_BESIDE = 4;
const SOURCES_IN_A_LINE = 1;

/**
 * Make the exporter of a page. All of it is about the tab in view.
 * @param {LoadedPage} page
 */
export function makeExporter(page) {
  /** @type {Kept} */
  const kept = {page, drawings: makeDrawings(), plotlyScript: makePlotlyScript(page)};
  const tables = () => ({lookup: page.lookup, tab: tabOf(page)});
  return {
    /**
     * The charts of the tab, and the whole tab, with their formats.
     * @param {boolean} [isCommand] whether to list the formats of the command line too
     */
    offer: (isCommand) => offerOf(page.store.view().tab, tables(), isCommand),
    /** The charts that have nothing to show; one that has not loaded may have something. */
    empty: () => emptyCharts(page.store.view(), tables()),
    /**
     * Why a chart, or the whole tab, cannot be saved now; empty where it can.
     * @param {string} chart
     */
    obstacle: (chart) => obstacleOf(chart, page.store.view(), tables()),
    /**
     * Make a file.
     * @param {Wanted} wanted
     * @param {Tools["step"]} [step] reports progress
     */
    file: (wanted, step) => file(kept, wanted, step),
    /**
     * A chart as an SVG of a size, or of its own, for a look before it is saved.
     * @param {string} chart
     * @param {Size} [size]
     */
    preview: (chart, size) => preview(kept, chart, size),
    /**
     * A chart as a drawing of a given size, with what must stand beside it wherever it is used.
     * @param {string} chart
     * @param {number} width
     * @param {number} height
     */
    fit: (chart, width, height) => fit(page, chart, width, height),
    /**
     * Lay a chart, or the tab as one sheet, out for printing; gives its title and the build's date.
     * @param {string} chart
     */
    lay: (chart) => layForPrint(page, kept.drawings, chart),
    /**
     * Hand a chart, or the tab as one sheet, to the browser's print dialog, which saves as PDF.
     * @param {string} chart
     */
    print: (chart) => printSheet(page, kept.drawings, chart),
    /**
     * The title of a chart of the view, or of its tab.
     * @param {string} chart
     */
    title: (chart) => title(page, chart),
    /**
     * Name the sources of a chart in an element, as an embedding page needs them.
     * @param {string} chart
     * @param {Element} place
     */
    nameSources: (chart, place) => nameSources(page, chart, place),
  };
}

/** @param {LoadedPage} page */
function tabOf(page) {
  return /** @type {any} */ (page.tab);
}

/**
 * @param {Kept} kept
 * @param {Wanted} wanted
 * @param {Tools["step"]} [step]
 */
async function file({page, drawings, plotlyScript}, wanted, step) {
  const view = page.store.view();
  const scene = await sceneOf(page, view);
  const content = await contentOf(wanted, view, scene, {
    deflate,
    polygons: ownPolygons(page, view),
    drawings,
    step,
    plotly: async () => ({
      script: await plotlyScript(),
      geoAssets: window.PlotlyGeoAssets,
      font: fontRule(),
    }),
  });
  const {chart, format, scale = DEFAULT_SCALE} = wanted;
  const ending = format === "png" && scale !== DEFAULT_SCALE ? `${scale}x.png` : format;
  return {name: fileName(chart, view, ending), type: FORMATS[format].media_type, content};
}

/**
 * @param {Kept} kept
 * @param {string} chart
 * @param {Size} [size]
 */
async function preview({page, drawings}, chart, size) {
  const {model, scene} = await modelOf(page, chart);
  return drawings.svg(model, scene, size);
}

/**
 * @param {LoadedPage} page
 * @param {string} chart
 * @param {number} width
 * @param {number} height
 */
async function fit(page, chart, width, height) {
  const {model, scene} = await modelOf(page, chart);
  const {legend, sources, borders, built, view} = model;
  const titles = sources.map(({title, url}) => ({title, url}));
  const named = sourceRuns(titles, view.lang, SOURCES_IN_A_LINE);
  return {
    svg: withFont(await svgOf(fitted(model, scene, width, height), chart)),
    legend: legend.map((line) => line.split(LEGEND_SPACE)),
    proof: [named.map(({text}) => text).join(""), borders, built].filter(Boolean),
  };
}

/**
 * @param {LoadedPage} page
 * @param {string} chart
 */
function title(page, chart) {
  const view = page.store.view();
  const tables = {lookup: page.lookup, tab: tabOf(page)};
  const canTell =
    chart !== WHOLE_TAB && page.borders.now(view.level) && !obstacleOf(chart, view, tables);
  return canTell ? exportModel(chart, view, sceneNow(page)).title : tabTitle(view, tables);
}

/**
 * @param {LoadedPage} page
 * @param {string} chart
 * @param {Element} place
 */
async function nameSources(page, chart, place) {
  const {model} = await modelOf(page, chart);
  const named = namedSources(model.sources, model.view.lang, SOURCES_BESIDE);
  place.replaceChildren(...named, ` ${model.terms}`);
}

/**
 * @param {LoadedPage} page
 * @param {string} chart
 * @returns {Promise<{model: ExportModel, scene: Scene}>}
 */
async function modelOf(page, chart) {
  const view = page.store.view();
  const scene = await sceneOf(page, view);
  return {model: exportModel(chart, view, scene), scene};
}
