/**
 * Printing: a chart at its own size, or the tab on one sheet; the browser's dialog saves it as PDF.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Drawings} from "../file.js"
 */
import {fileName} from "../../core/link.js";
import {tabModels} from "../file.js";
import {WHOLE_TAB} from "../formats.js";
import {exportModel} from "../model.js";
import {sceneOf} from "./scene.js";
import {clearSheet, layChart, laySheet} from "./sheet.js";

// Not every browser reports the end of printing (those of phones do not): the next act of the
// reader
// on the page ends it too.
const ENDS = ["afterprint", "pointerdown", "keydown"];
const SHEET_THEME = "light"; // it is paper

/**
 * Lay a chart, or the tab in view as one sheet, out for printing; gives the file's name.
 * @param {LoadedPage} page
 * @param {Drawings} drawings
 * @param {string} chart
 */
export async function layForPrint(page, drawings, chart) {
  const view = page.store.view();
  if (chart === WHOLE_TAB) {
    const scene = await sceneOf(page, view, SHEET_THEME);
    await laySheet(tabModels(view, scene), scene);
  } else {
    const scene = await sceneOf(page, view);
    await layChart(exportModel(chart, view, scene), scene, drawings);
  }
  return fileName(chart, view, "pdf");
}

/**
 * Hand a chart or the sheet to the print dialog.
 * @param {LoadedPage} page
 * @param {Drawings} drawings
 * @param {string} chart
 */
export async function printSheet(page, drawings, chart) {
  const name = await layForPrint(page, drawings, chart);
  titleForPrint(name.replace(/\.pdf$/, ""));
  window.print();
  return name;
}

/**
 * Title the page as its file until it is printed, for the print dialog names the file by that.
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
