/** What the browser answers for each tab, as Python does. Twin of dashboard/tabs.py. */
import {describeData} from "./data_describe.js";
import {DATA_ROWS} from "./data_rows.js";
import {selectData} from "./data_select.js";
import {describeFocus} from "./focus_describe.js";
import {FOCUS_ROWS} from "./focus_rows.js";
import {selectFocus} from "./focus_select.js";

/** By tab: `select` what its charts show, `describe` it in words, and the `rows` behind each chart. */
export const TAB_TWINS = {
  focus: {select: selectFocus, describe: describeFocus, rows: FOCUS_ROWS},
  data: {select: selectData, describe: describeData, rows: DATA_ROWS},
};
