/** The Plan tab as the page takes it: how it is drawn, and what it answers. Twin of dashboard/tabs.py. */
import {makePlanTab} from "./plan.js";
import {describePlan} from "./plan_describe.js";
import {PLAN_ROWS} from "./plan_rows.js";
import {selectPlan} from "./plan_select.js";

export const PLAN_TAB = {make: makePlanTab, select: selectPlan, describe: describePlan, rows: PLAN_ROWS};
