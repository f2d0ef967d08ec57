/** The plan tab without its page: selections, words, rows and pictures. */
import {describePlan} from "./describe.js";
import {PLAN_ROWS} from "./rows.js";
import {selectPlan} from "./select.js";
import {planPictures} from "./pictures.js";

export const MODEL = {
  select: selectPlan,
  describe: describePlan,
  rows: PLAN_ROWS,
  pictures: planPictures,
};
