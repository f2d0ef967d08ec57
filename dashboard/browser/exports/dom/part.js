/**
 * The exports, which the page loads on request.
 *
 * @import {Part} from "../../shell/types.js"
 */
import {makeExporter} from "./exporter.js";
import {makeExportMenu} from "./menu.js";
import {makeTableSheet} from "./table_sheet.js";

/** @type {Part} */
export const PART = {
  make(page) {
    const exporter = makeExporter(page);
    return {exporter, menu: makeExportMenu(page, exporter), table: makeTableSheet(page)};
  },
};
