/**
 * Pages to print: a chart at its own size, or a tab on one sheet of A4: map, charts, table,
 * sources.
 *
 * @import {Scene, View, Words} from "../../core/types.js"
 * @import {Drawings} from "../file.js"
 * @import {ExportModel} from "../model.js"
 * @import {QuotedSource} from "../../core/sources.js"
 */
import {byId, element, sourceLink} from "../../charts/dom.js";
import {message} from "../../core/messages.js";
import {TABS} from "../../core/registry.js";
import {byWeight} from "../../core/sources.js";
import {filterWords} from "../model.js";
import {termsOfAll} from "../terms.js";
import {namedSources} from "./named_sources.js";
import {chartCard, drawing} from "./sheet_chart.js";
import {sheetTable} from "./sheet_table.js";

// A4 less margins of 10 mm, in CSS pixels.
const SHEET_HEIGHT_PX = 1046;
const SHEET_SOURCES = 6;
const SHEET_ID = "print-sheet";
const PAGE_ID = "print-page";

/**
 * Lay a chart out as a page of its own size.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Drawings} drawings
 */
export async function layChart(model, scene, drawings) {
  const node = drawing(await drawings.svg(model, scene));
  const [width, height] = ["width", "height"].map((name) => node.getAttribute(name));
  place(node, `size: ${width}px ${height}px; margin: 0`);
  byId(SHEET_ID).lang = model.view.lang;
}

/**
 * Lay a tab out on one sheet of A4; charts that the sheet has no room for are left out.
 * @param {ExportModel[]} models
 * @param {Scene} scene
 */
export async function laySheet(models, scene) {
  const {view} = models[0];
  const byChart = Object.fromEntries(models.map((model) => [model.chart, model]));
  const cards = [];
  const legends = new Set();
  const words = scene.tab.describe(scene.lookup, view, scene.tab.select(scene.lookup, view));
  for (const [chart, room] of Object.entries(TABS[view.tab].sheet))
    if (byChart[chart])
      cards.push(await chartCard(byChart[chart], scene, room, legends, words.filter));
  const table = sheetTable(byChart);
  const sheet = element(
    "div",
    {class: "sheet", lang: view.lang},
    head(view, words),
    element("div", {class: "sheet-charts"}, cards),
    table.node,
    foot(models),
  );
  place(sheet, "size: A4 portrait; margin: 10mm");
  table.fit(() => sheet.scrollHeight > SHEET_HEIGHT_PX);
}

/** Remove the pages. */
export function clearSheet() {
  for (const id of [SHEET_ID, PAGE_ID]) document.getElementById(id)?.remove();
}

/**
 * @param {Element} node
 * @param {string} rules of the printed page
 */
function place(node, rules) {
  clearSheet();
  document.head.append(element("style", {id: PAGE_ID}, `@page { ${rules} }`));
  document.body.append(element("div", {id: SHEET_ID}, node));
}

/**
 * @param {View} view
 * @param {Words} words of the tab
 */
function head(view, words) {
  const {lang} = view;
  const brand = [message("app.name", lang), message(`tab.${view.tab}`, lang)].join(" · ");
  return element(
    "div",
    {class: "sheet-head"},
    element("p", {class: "brand"}, brand),
    element("h1", {}, words.headline),
    element("p", {}, words.tally),
    element("p", {class: "muted"}, filterWords({filter: words.filter, view})),
  );
}

/** @param {ExportModel[]} models */
function foot(models) {
  const [{view, built, link, linkNote}] = models;
  const borders = models.find((model) => model.borders)?.borders;
  const sources = summedSources(models).sort(byWeight);
  return element(
    "div",
    {class: "sheet-foot"},
    // Without their publishers, which would take the room of the table's rows.
    element("p", {}, namedSources(sources.map(titled), view.lang, SHEET_SOURCES)),
    borders ? element("p", {}, borders) : "",
    element("p", {}, `${termsOfAll(models)} ${built}`),
    linkNote ? element("p", {}, linkNote) : "",
    element("p", {}, sourceLink(link, link)),
  );
}

/** @param {QuotedSource} source */
function titled({title, url}) {
  return {title, url};
}

/**
 * The sources of all charts, with the sums of the rows that quote them.
 * @param {ExportModel[]} models
 * @returns {QuotedSource[]}
 */
function summedSources(models) {
  /** @type {Map<string, QuotedSource>} */
  const summed = new Map();
  for (const source of models.flatMap(({sources}) => sources)) {
    const count = source.count + (summed.get(source.id)?.count ?? 0);
    summed.set(source.id, {...source, count});
  }
  return [...summed.values()];
}
