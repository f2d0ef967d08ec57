/** The exports, as the page takes them when they are first asked for. */
import {makeExportMenu} from "./menu.js";
import {makeExporter} from "./exporter.js";
import {makeTableSheet} from "./table_sheet.js";

export const PART = {
  make(page) {
    const exporter = makeExporter(page);
    const menu = makeExportMenu(page, exporter);
    return {exporter, menu, table: makeTableSheet(page)};
  },
};
