/**
 * The statements of the plan as a table, for exported pictures; the page shows them as cards.
 *
 * @import {Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */
import {message} from "../core/messages.js";
import {TABLE_SIZES} from "../tabs/plan/pictures.js";
import {LOOKS, traceMeta} from "./parts.js";
import {cellsStyle, tableFigure} from "./shared_charts.js";

const HEAD_PX = 34;
const ROW_PX = 30;
const COLUMNS = [
  "plan.column.statement",
  "plan.column.level",
  "plan.column.direction",
  "plan.column.held",
];

/**
 * The key and the template of the chart.
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates() {
  for (const look of LOOKS) yield [`plan.plan.${look.key}`, planTemplate(look)];
}

/**
 * The table of statements.
 * @param {Look} look
 */
function planTemplate(look) {
  const heads = COLUMNS.map((key) => `<b>${message(key, look.lang)}</b>`);
  return tableFigure(look, {
    meta: traceMeta("entries", {"cells.values": "entries"}),
    columnwidth: TABLE_SIZES.widths,
    header: {...cellsStyle(look, "page"), height: HEAD_PX, values: heads},
    cells: {...cellsStyle(look), height: ROW_PX},
  });
}
