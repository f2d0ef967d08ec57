/**
 * Printing: a chart at its own size, or the tab on one sheet; the browser's dialog saves it as PDF.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Drawings} from "../file.js"
 */
import {tabModels, tabTitle} from "../file.js";
import {WHOLE_TAB} from "../formats.js";
import {exportModel} from "../model.js";
import {sceneOf} from "./scene.js";
import {clearSheet, layChart, laySheet} from "./sheet.js";

// Not every browser reports the end of printing (those of phones do not): the next act of the
// reader
// on the page ends it too.
const ENDS = ["afterprint", "pointerdown", "keydown"];
const SHEET_THEME = "light"; // it is paper
const DATE_LETTERS = 10;

/**
 * Lay a chart, or the tab in view as one sheet, out for printing; gives the title of the document
 * and the date of the build.
 * @param {LoadedPage} page
 * @param {Drawings} drawings
 * @param {string} chart
 */
export async function layForPrint(page, drawings, chart) {
  const view = page.store.view();
  const {built} = page.lookup.tables.build;
  if (chart === WHOLE_TAB) {
    const scene = await sceneOf(page, view, SHEET_THEME);
    await laySheet(tabModels(view, scene), scene);
    return {title: tabTitle(view, scene), date: built.slice(0, DATE_LETTERS)};
  }
  const scene = await sceneOf(page, view);
  const model = exportModel(chart, view, scene);
  await layChart(model, scene, drawings);
  return {title: model.title, date: model.build.date};
}

/**
 * Hand a chart or the sheet to the print dialog.
 * @param {LoadedPage} page
 * @param {Drawings} drawings
 * @param {string} chart
 */
export async function printSheet(page, drawings, chart) {
  const {title} = await layForPrint(page, drawings, chart);
  titleForPrint(title);
  window.print();
}

/**
 * Title the page as the chart until it is printed: the print dialog titles the file by that.
 * @param {string} name
 */
function titleForPrint(name) {
  const {title} = document;
  const end = () => {
    for (const type of ENDS) window.removeEventListener(type, end, true);
    if (document.title === name) document.title = title;
    clearSheet();
  };
  document.title = name;
  for (const type of ENDS) window.addEventListener(type, end, true);
}
