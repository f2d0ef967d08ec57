/** The structure tab without its page: selections, words, rows and pictures. */
import {describeStructure} from "./describe.js";
import {STRUCTURE_ROWS} from "./rows.js";
import {selectStructure} from "./select.js";
import {structurePictures} from "./pictures.js";

export const MODEL = {
  select: selectStructure,
  describe: describeStructure,
  rows: STRUCTURE_ROWS,
  pictures: structurePictures,
};
