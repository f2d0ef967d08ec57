/** The Focus tab as the page takes it: how it is drawn, and what it answers. Twin of dashboard/tabs.py. */
import {makeFocusTab} from "./focus.js";
import {describeFocus} from "./focus_describe.js";
import {FOCUS_ROWS} from "./focus_rows.js";
import {selectFocus} from "./focus_select.js";

export const FOCUS_TAB = {make: makeFocusTab, select: selectFocus, describe: describeFocus, rows: FOCUS_ROWS};
