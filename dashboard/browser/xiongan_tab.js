/** The Xiong'an tab as the page takes it: how it is drawn, and what it answers. Twin of dashboard/tabs.py. */
import {makeXionganTab} from "./xiongan.js";
import {describeXiongan} from "./xiongan_describe.js";
import {XIONGAN_ROWS} from "./xiongan_rows.js";
import {selectXiongan} from "./xiongan_select.js";

export const XIONGAN_TAB = {make: makeXionganTab, select: selectXiongan, describe: describeXiongan, rows: XIONGAN_ROWS};
