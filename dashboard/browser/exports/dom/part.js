/**
 * The exports, which the page loads on request.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 */
import {makeExporter} from "./exporter.js";
import {useFont} from "./font.js";
import {makeExportMenu} from "./menu.js";
import {makeTableSheet} from "./table_sheet.js";

export const PART = {
  /**
   * @param {LoadedPage} page
   * @param {{font: string}} content
   */
  make(page, content) {
    useFont(content.font);
    const exporter = makeExporter(page);
    return {exporter, menu: makeExportMenu(page, exporter), table: makeTableSheet(page)};
  },
};
