/** The Data tab as the page takes it: how it is drawn, and what it answers. Twin of dashboard/tabs.py. */
import {makeDataTab} from "./data.js";
import {describeData} from "./data_describe.js";
import {DATA_ROWS} from "./data_rows.js";
import {selectData} from "./data_select.js";

export const DATA_TAB = {make: makeDataTab, select: selectData, describe: describeData, rows: DATA_ROWS};
