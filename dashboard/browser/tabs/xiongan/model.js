/** The xiongan tab without its page: selections, words, rows and pictures. */
import {describeXiongan} from "./describe.js";
import {XIONGAN_ROWS} from "./rows.js";
import {selectXiongan} from "./select.js";
import {xionganPictures} from "./pictures.js";

export const MODEL = {
  select: selectXiongan,
  describe: describeXiongan,
  rows: XIONGAN_ROWS,
  pictures: xionganPictures,
};
