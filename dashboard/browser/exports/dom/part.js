/**
 * The exports, which the page loads on request.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 */
import {makeExporter} from "./exporter.js";
import {makeExportMenu} from "./menu.js";
import {makeTableSheet} from "./table_sheet.js";

export const PART = {
  /** @param {LoadedPage} page */
  make(page) {
    const exporter = makeExporter(page);
    return {exporter, menu: makeExportMenu(page, exporter), table: makeTableSheet(page)};
  },
};
