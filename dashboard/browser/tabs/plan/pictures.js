/** The statements of the plan as a picture: a table with what was judged. */
import {fillTraces} from "../../core/fill.js";
import {message} from "../../core/messages.js";
import {
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
  cellLines,
  joinedCells,
  linesHeight,
} from "../../core/picture_text.js";
import {planEntries} from "./rows.js";

const PLAN_WIDTHS = [6, 2, 3, 8];
const PLAN_WIDTH_PX = 1052;
const PLAN_HEAD_PX = 36;

function planParts(view, page) {
  const template = `plan.plan.${page.mode(view)}`;
  const lines = cellLines(planEntries(page.lookup, view), PLAN_WIDTHS, PLAN_WIDTH_PX);
  return {
    template,
    data: fillTraces(page.templates[template], {entries: joinedCells(lines)}),
    subtitle: message("plan.picture.sub", view.lang),
    legend: [],
    room: {
      height: linesHeight(lines, {
        headPx: PLAN_HEAD_PX,
        linePx: TABLE_LINE_STEP_PX,
        gapPx: TABLE_CELL_GAP_PX,
        leastPx: 30,
      }),
      left: 0,
      right: 0,
      top: 0,
    },
    layout: () => ({}),
  };
}

export const planPictures = {plan: planParts};
