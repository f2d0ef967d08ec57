/** What the browser answers for each tab, as Python does. Twin of dashboard/tabs.py. */
import {describeFocus} from "./focus_describe.js";
import {FOCUS_ROWS} from "./focus_rows.js";
import {selectFocus} from "./focus_select.js";
import {describeXiongan} from "./xiongan_describe.js";
import {XIONGAN_ROWS} from "./xiongan_rows.js";
import {selectXiongan} from "./xiongan_select.js";

/** By tab: `select` what its charts show, `describe` it in words, and the `rows` behind each chart. */
export const TAB_TWINS = {
  focus: {select: selectFocus, describe: describeFocus, rows: FOCUS_ROWS},
  xiongan: {select: selectXiongan, describe: describeXiongan, rows: XIONGAN_ROWS},
};
