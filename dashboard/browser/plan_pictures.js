/** The statements of the plan as a picture: a table with what was judged. */
import {fillTraces} from "./fill.js";
import {message} from "./messages.js";
import {plainText, unitsIn, wrapText} from "./picture.js";
import {planEntries} from "./plan_rows.js";

const PLAN_WIDTHS = [6, 2, 3, 8];
const PLAN_WIDTH_PX = 1052;
const PLAN_LINE_PX = 18;
const PLAN_HEAD_PX = 40;
const PLAN_CELL_PX = 16;

/** The height of the table, whose cells wrap as plotly wraps them. */
function planEntriesHeight(columns) {
  const total = PLAN_WIDTHS.reduce((sum, width) => sum + width, 0);
  const units = PLAN_WIDTHS.map((width) => unitsIn((PLAN_WIDTH_PX * width) / total - PLAN_CELL_PX));
  const lines = columns[0].map((_, row) => Math.max(...columns.map((column, place) => wrapText(column[row], units[place]).length)));
  return lines.reduce((sum, count) => sum + Math.max(count * PLAN_LINE_PX + 8, PLAN_LINE_PX * 2), PLAN_HEAD_PX);
}

function planParts(view, page) {
  const template = `plan.plan.${page.mode(view)}`;
  const entries = planEntries(page.lookup, view);
  return {
    template,
    data: fillTraces(page.templates[template], {entries: entries.map((column) => column.map(plainText))}),
    subtitle: message("plan.picture.sub", view.lang),
    legend: [],
    room: {height: planEntriesHeight(entries), left: 0, right: 0, top: 0},
    layout: () => ({}),
  };
}

export const planPictures = {plan: planParts};
