/** Exports of a page: every format of every chart of the tab in view, from one model. */
import {bundleOf} from "../bundle.js";
import {makeDrawings} from "./drawings.js";
import {FORMATS} from "../../core/registry.js";
import {WHOLE_TAB, formatsOf} from "../formats.js";
import {geojsonOf, polygonsOf} from "../geojson.js";
import {svgOf} from "./image.js";
import {emptyWords, exportModel, exportRows, isReady} from "../model.js";
import {pageOf} from "../page.js";
import {LEGEND_SPACE} from "../picture.js";
import {clearSheet, fitted, layChart, laySheet} from "./sheet.js";
import {namedSources, sourceRuns} from "../sources.js";
import {csvOf, workbookOf} from "../tables.js";
import {fetchedText, handedOver} from "../../shell/files.js";
import {message} from "../../core/messages.js";
import {fileName, ownAddress} from "../../core/link.js";

export const DEFAULT_SCALE = 2;
const SOURCES_BESIDE = 4;
const SOURCES_IN_A_LINE = 1;
// plotly's script begins with its name and version.
const PLOTLY_MARK_WITHIN = 200;

/** Make the exporter of a page. */
export function makeExporter(page) {
  const drawings = makeDrawings();
  // Of one build, so that it need not be read twice.
  let plotly = "";

  /** The page as pictures take it, in a theme: what they draw depends on nothing else. */
  function sceneNow(theme = page.theme) {
    const {lookup, templates, borders, tab, plotlyAddress} = page;
    const mode = ({lang}) => `${theme}.${lang}`;
    return {
      lookup,
      templates,
      borders,
      bordersOf: ({level}) => borders.now(level),
      tab,
      theme,
      colours: page.coloursOf(theme),
      mode,
      plotlyAddress,
      address: ownAddress(window.location),
    };
  }

  /** The same, once the borders of a view are here; those of a map that was drawn are. */
  async function sceneOf(view, theme) {
    const scene = sceneNow(theme);
    await page.borders.of(view.level);
    return scene;
  }

  /** The charts of the tab in view, and the whole tab, with their formats. */
  function offer() {
    const {tab} = page.store.view();
    return [...Object.keys(page.tab.rows), WHOLE_TAB].map((chart) => ({
      chart,
      formats: formatsOf(tab, chart),
    }));
  }

  /** Why a chart of the tab in view, or all of them, cannot be saved now; empty where it can. */
  function obstacle(chart) {
    const view = page.store.view();
    const charts = chart === WHOLE_TAB ? Object.keys(page.tab.rows) : [chart];
    if (!charts.every((one) => isReady(one, view, page)))
      return message("export.unready", view.lang);
    return isEmpty(chart) ? emptyWords(chart, view.lang) : "";
  }

  /** Whether a chart of the tab in view has nothing to show. */
  function isEmpty(chart) {
    return chart !== WHOLE_TAB && !exportRows(chart, page.store.view(), page).length;
  }

  /** The charts of the tab in view that have nothing to show; what is not here may have. */
  function empty() {
    return Object.keys(page.tab.rows).filter(
      (chart) => isReady(chart, page.store.view(), page) && isEmpty(chart),
    );
  }

  /** Make a file: `{name, type, content}` with text or bytes; `step(done, total)` is told how far it is. */
  async function file({chart, format, scale = DEFAULT_SCALE}, step = () => {}) {
    const view = page.store.view();
    const scene = await sceneOf(view);
    const type = FORMATS[format].media_type;
    if (chart === WHOLE_TAB) {
      const models = Object.values(modelsOf(view, scene));
      const name = fileName(chart, view, format);
      return {
        name,
        type,
        content:
          format === "zip"
            ? await bundleOf(
                models,
                {scene, polygons: ownPolygons(view), drawings, isWhole: true},
                step,
              )
            : await workbookOf(models, titleOf(view, scene)),
      };
    }
    const model = exportModel(chart, view, scene);
    const suffix = format === "png" && scale !== DEFAULT_SCALE ? `${scale}x.png` : format;
    return {
      name: fileName(chart, view, suffix),
      type,
      content: await contentOf(model, scene, format, scale, step),
    };
  }

  async function contentOf(model, scene, format, scale, step) {
    const makers = {
      csv: () => csvOf(model),
      xlsx: () => workbookOf([model], model.title),
      geojson: () => geojsonOf(model, scene.lookup, ownPolygons(model.view)),
      zip: () =>
        bundleOf(
          [model],
          {scene, polygons: ownPolygons(model.view), drawings, isWhole: false},
          step,
        ),
      svg: () => drawings.svg(model, scene),
      png: () => drawings.png(model, scene, scale),
      html: async () => pageOf(model, scene, await plotlyText(scene)),
    };
    return makers[format]();
  }

  /** The models of a tab's charts by chart; those that have nothing to show are left out. */
  function modelsOf(view, scene) {
    const charts = Object.keys(scene.tab.rows).filter(
      (chart) => exportRows(chart, view, scene).length,
    );
    if (!charts.length) throw new Error(message("export.empty", view.lang));
    return Object.fromEntries(charts.map((chart) => [chart, exportModel(chart, view, scene)]));
  }

  function titleOf(view, {lookup, tab}) {
    return tab.describe(lookup, view, tab.select(lookup, view)).headline;
  }

  /** The title of a chart of the view, or of its tab. */
  function title(chart) {
    const view = page.store.view();
    const isKnown = chart !== WHOLE_TAB && page.borders.now(view.level) && !obstacle(chart);
    return isKnown ? exportModel(chart, view, sceneNow()).title : titleOf(view, page);
  }

  /** Name the sources of a chart in an element, as an embedding page needs them. */
  async function nameSources(chart, place) {
    const view = page.store.view();
    const scene = await sceneOf(view);
    const {sources, terms} = exportModel(chart, view, scene);
    place.replaceChildren(...namedSources(sources, view.lang, SOURCES_BESIDE), ` ${terms}`);
  }

  /** Lay a chart, or the tab as one sheet, out for printing; gives the file's name. A sheet is light: it is paper. */
  async function lay(chart) {
    const view = page.store.view();
    if (chart === WHOLE_TAB) {
      const scene = await sceneOf(view, "light");
      await laySheet(modelsOf(view, scene), scene);
    } else {
      const scene = await sceneOf(view);
      await layChart(exportModel(chart, view, scene), scene, drawings);
    }
    return fileName(chart, view, "pdf");
  }

  /** A chart as a drawing for a room of its own, with what must stand beside it wherever it is laid. */
  async function fit(chart, width, height) {
    const view = page.store.view();
    const scene = await sceneOf(view);
    const model = exportModel(chart, view, scene);
    const {legend, sources, borders, built} = model;
    const named = sourceRuns(sources, view.lang, SOURCES_IN_A_LINE)
      .map(({text}) => text)
      .join("");
    const svg = await svgOf(fitted(model, scene, width, height), chart);
    return {
      svg,
      legend: legend.map((line) => line.split(LEGEND_SPACE)),
      proof: [named, borders, built].filter(Boolean),
    };
  }

  /** Hand a chart or the sheet to the browser's print dialog, which saves as PDF. */
  async function print(chart) {
    const name = await lay(chart);
    titleForPrint(name.replace(/\.pdf$/, ""));
    window.print();
    return name;
  }

  /**
   * The print dialog names its file by the page's title. Not every browser says when it is done (those of
   * phones do not), so what the reader does next on the page puts the sheet away as well.
   */
  function titleForPrint(name) {
    const ends = ["afterprint", "pointerdown", "keydown"];
    const {title} = document;
    const end = () => {
      for (const type of ends) window.removeEventListener(type, end, true);
      if (document.title === name) document.title = title;
      clearSheet();
    };
    document.title = name;
    for (const type of ends) window.addEventListener(type, end, true);
  }

  /** The polygons that may be given away: the operator's own. */
  function ownPolygons(view) {
    return page.lookup.tables.build.borders === "own"
      ? polygonsOf(page.borders.now(view.level))
      : undefined;
  }

  async function plotlyText({plotlyAddress}) {
    if (plotly) return plotly;
    const {lang} = page.store.view();
    const fail = (reason) => {
      throw new Error(message("export.unplotted", lang, {reason}));
    };
    const text = await (window.location.protocol === "file:"
      ? handedOver(`${plotlyAddress}.text.js`)
      : fetchedText(plotlyAddress)
    ).catch((error) => fail(error.message));
    const isPlotly = text
      ?.slice(0, PLOTLY_MARK_WITHIN)
      .includes(`plotly.js v${window.Plotly.version}`);
    if (!isPlotly) fail(message("export.unplotted.other", lang));
    plotly = text;
    return plotly;
  }

  return {offer, empty, obstacle, file, fit, lay, print, title, nameSources};
}
