/**
 * The statements of the plan as a picture: a table of what was judged.
 *
 * @import {PictureParts, Scene, View} from "../../core/types.js"
 */
import {fillTraces} from "../../core/fill.js";
import {message} from "../../core/messages.js";
import {
  cellLines,
  joinedCells,
  linesHeight,
  TABLE_CELL_GAP_PX,
  TABLE_LINE_STEP_PX,
} from "../../core/picture_text.js";
import {pictureColumns} from "./rows.js";

const COLUMN_WIDTHS = [6, 2, 3, 8];
const TABLE_WIDTH_PX = 1052;
const SIZES = {
  headPx: 36,
  linePx: TABLE_LINE_STEP_PX,
  gapPx: TABLE_CELL_GAP_PX,
  leastPx: 30,
};

/**
 * @param {View} view
 * @param {Scene} scene
 * @returns {PictureParts}
 */
function tablePicture(view, {lookup, templates, mode}) {
  const template = `plan.plan.${mode(view)}`;
  const lines = cellLines(pictureColumns(lookup, view), COLUMN_WIDTHS, TABLE_WIDTH_PX);
  return {
    template,
    data: fillTraces(templates[template], {entries: joinedCells(lines)}),
    subtitle: message("plan.picture.sub", view.lang),
    legend: [],
    room: {height: linesHeight(lines, SIZES), left: 0, right: 0, top: 0},
    layout: () => ({}),
  };
}

export const PICTURES = {plan: tablePicture};
