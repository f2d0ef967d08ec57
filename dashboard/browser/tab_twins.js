/** What the browser answers for each tab, as Python does. Twin of dashboard/tabs.py. */
import {describeData} from "./data_describe.js";
import {DATA_ROWS} from "./data_rows.js";
import {selectData} from "./data_select.js";
import {describeFocus} from "./focus_describe.js";
import {FOCUS_ROWS} from "./focus_rows.js";
import {selectFocus} from "./focus_select.js";
import {describeIntegration} from "./integration_describe.js";
import {INTEGRATION_ROWS} from "./integration_rows.js";
import {selectIntegration} from "./integration_select.js";
import {describeStructure} from "./structure_describe.js";
import {STRUCTURE_ROWS} from "./structure_rows.js";
import {selectStructure} from "./structure_select.js";
import {describePlan} from "./plan_describe.js";
import {PLAN_ROWS} from "./plan_rows.js";
import {selectPlan} from "./plan_select.js";
import {describeXiongan} from "./xiongan_describe.js";
import {XIONGAN_ROWS} from "./xiongan_rows.js";
import {selectXiongan} from "./xiongan_select.js";

/** By tab: `select` what its charts show, `describe` it in words, and the `rows` behind each chart. */
export const TAB_TWINS = {
  focus: {select: selectFocus, describe: describeFocus, rows: FOCUS_ROWS},
  integration: {select: selectIntegration, describe: describeIntegration, rows: INTEGRATION_ROWS},
  structure: {select: selectStructure, describe: describeStructure, rows: STRUCTURE_ROWS},
  plan: {select: selectPlan, describe: describePlan, rows: PLAN_ROWS},
  xiongan: {select: selectXiongan, describe: describeXiongan, rows: XIONGAN_ROWS},
  data: {select: selectData, describe: describeData, rows: DATA_ROWS},
};
