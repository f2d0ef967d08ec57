/** The Structure tab as the page takes it: how it is drawn, and what it answers. Twin of dashboard/tabs.py. */
import {makeStructureTab} from "./structure.js";
import {describeStructure} from "./structure_describe.js";
import {STRUCTURE_ROWS} from "./structure_rows.js";
import {selectStructure} from "./structure_select.js";

export const STRUCTURE_TAB = {make: makeStructureTab, select: selectStructure, describe: describeStructure, rows: STRUCTURE_ROWS};
