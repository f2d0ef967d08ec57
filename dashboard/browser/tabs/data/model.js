/** The data tab without its page: selections, words, rows and pictures. */
import {describeData} from "./describe.js";
import {DATA_ROWS} from "./rows.js";
import {selectData} from "./select.js";
import {dataPictures} from "./pictures.js";

export const MODEL = {
  select: selectData,
  describe: describeData,
  rows: DATA_ROWS,
  pictures: dataPictures,
};
