/**
 * The Integration tab without its page.
 *
 * @import {TabModel} from "../../core/types.js"
 */
import {describe} from "./describe.js";
import {pointed} from "./hover.js";
import {emptyLevels} from "./levels.js";
import {PICTURES} from "./pictures.js";
import {ROWS} from "./rows.js";
import {select} from "./select.js";
import {leftOut, unshown} from "./unshown.js";

/** @type {TabModel} */
export const MODEL = {
  select,
  describe,
  rows: ROWS,
  pictures: PICTURES,
  pointed,
  emptyLevels,
  unshown,
  leftOut,
};
