/** The focus tab without its page: selections, words, rows and pictures. */
import {describeFocus} from "./describe.js";
import {FOCUS_ROWS} from "./rows.js";
import {selectFocus} from "./select.js";
import {focusPictures} from "./pictures.js";

export const MODEL = {
  select: selectFocus,
  describe: describeFocus,
  rows: FOCUS_ROWS,
  pictures: focusPictures,
};
