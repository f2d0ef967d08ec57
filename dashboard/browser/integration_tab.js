/** The Integration tab as the page takes it: how it is drawn, and what it answers. Twin of dashboard/tabs.py. */
import {makeIntegrationTab} from "./integration.js";
import {describeIntegration} from "./integration_describe.js";
import {INTEGRATION_ROWS} from "./integration_rows.js";
import {selectIntegration} from "./integration_select.js";

export const INTEGRATION_TAB = {make: makeIntegrationTab, select: selectIntegration, describe: describeIntegration, rows: INTEGRATION_ROWS};
